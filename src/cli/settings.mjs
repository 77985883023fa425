import { readConfigFrom } from '../platform/config-rules.mjs';
import { dataDirProblem } from '../platform/data-dir.mjs';
import { projectRoot } from '../platform/project-root.mjs';

/**
 * What is wrong with the environment, one line a variable, before anything is installed or started.
 * @param {Record<string, string | undefined>} env
 * @returns {{ problems: string[], warnings: string[] }}
 */
export function checkSettings(env) {
  const result = readConfigFrom(env, projectRoot);
  if ('problems' in result) return { problems: result.problems, warnings: [] };
  const problem = dataDirProblem(result.config.dataDir);
  return { problems: problem ? [problem] : [], warnings: result.warnings };
}
