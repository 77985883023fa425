import type { ImportRun, RunFailure } from './import-runs.repository.js';

/** Where the work on a file stands: what its last run made of it. Nothing stores it. */
export type ImportState = 'columns' | 'reading' | 'previewed' | 'applying' | 'applied' | 'refused' | RunFailure;

export function stateOf(run: Pick<ImportRun, 'kind' | 'endedAt' | 'outcome' | 'failure'> | null): ImportState {
  if (!run) return 'columns';
  if (run.endedAt === null) return run.kind === 'preview' ? 'reading' : 'applying';
  if (run.failure) return run.failure;
  if (run.kind === 'preview') return 'previewed';
  return run.outcome?.applied ? 'applied' : 'refused';
}
