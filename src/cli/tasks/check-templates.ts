import type { Citation } from '../../core/citation.js';
import { catalogue } from '../../core/findings/catalogue.js';
import { checkCatalogues } from '../../core/template/check-catalogues.js';
import type { Requirement } from '../../core/template/requirement.js';
import { changedAfterPublication } from '../../modules/templates/published.js';
import type { LoadedTemplate } from '../../modules/templates/loaded-template.js';
import { loadCatalogue, loadTemplates } from '../../modules/templates/template-files.js';
import { CommandFailed } from '../command-failed.js';

export function checkTemplates(): void {
  const templates = loadTemplates();
  const catalogues = {
    citations: loadCatalogue<Citation>('citations'),
    requirements: loadCatalogue<Requirement>('requirements'),
    rules: catalogue,
  };
  const problems = [
    ...templates.flatMap(({ content }) =>
      checkCatalogues(content, catalogues).map(
        ({ where, problem }) => `${content.id} ${content.version}: ${where} ${problem}`,
      ),
    ),
    ...changedAfterPublication(templates),
  ];
  if (problems.length > 0) throw new CommandFailed(problems.join('\n'));
  for (const template of templates) process.stdout.write(counts(template));
  const { citations, requirements, rules } = catalogues;
  const confirmed = citations.filter(each => each.confirmed).length;
  const figures = `${citations.length} citations (${confirmed} confirmed), ${requirements.length} requirements`;
  process.stdout.write(`${figures}, ${rules.length} findings\n`);
}

function counts({ content, digest }: LoadedTemplate): string {
  const steps = content.sections.flatMap(section => section.steps);
  const questions = steps.flatMap(step => step.questions);
  const conditional = questions.filter(question => question.when).length;
  return `${content.id} ${content.version}: ${content.sections.length} sections, ${steps.length} steps, ${questions.length} questions (${conditional} conditional), digest ${digest.slice(0, 16)}\n`;
}
