import type { ImportPlan } from '../../core/cameras/import/plan.js';
import type { RecognisedColumn } from '../../core/cameras/import/recognise.js';

/** What the register keeps of why it changed: which file, and what of it was left out. */
export function importReason(from: string, columns: readonly RecognisedColumn[], plan: ImportPlan): string {
  const left = columns.filter((_, at) => plan.columns[at] === 'leave').map(({ header }) => header);
  const without = left.length > 0 ? `, without the columns ${left.join(', ')}` : '';
  return `Imported from ${from}${without}`.slice(0, 4000);
}
