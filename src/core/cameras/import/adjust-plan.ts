/** What a person says of a file on top of what was recognised: columns by their names, and what holds for all rows. */
import { fold } from './fold.js';
import { readPlan, readTarget, type ImportPlan, type PlanProblem, type Target } from './plan.js';
import type { Recognition } from './recognise.js';

export interface Adjustments {
  /** Target by the name of a column. */
  readonly columns: Readonly<Record<string, unknown>>;
  readonly constants: Readonly<Record<string, string>>;
  readonly dateOrder?: unknown;
  readonly retentionUnit?: unknown;
  readonly swapped?: unknown;
  /** What becomes of columns that nobody has decided on. */
  readonly rest?: 'note' | 'leave';
  /** True to take what was guessed from cells or from a part of a name. */
  readonly acceptGuesses: boolean;
}

/** A guess that is not by the whole name counts only when somebody says so; names that the file lacks are problems. */
export function adjustPlan(
  recognition: Recognition,
  given: Adjustments,
): { readonly plan: ImportPlan; readonly problems: readonly PlanProblem[] } {
  const problems: PlanProblem[] = [];
  const said = new Map<number, Target>();
  for (const [name, value] of Object.entries(given.columns)) {
    const column = recognition.columns.findIndex(({ header }) => header === name || fold(header) === fold(name));
    const target = readTarget(value);
    if (column < 0) problems.push({ column: null, message: `The file has no column “${name.slice(0, 60)}”` });
    else if (target === null) problems.push({ column, message: 'Name a field of a camera, note or leave' });
    else said.set(column, target);
  }
  const columns = recognition.columns.map(({ target, why }, column): Target => {
    const own = said.get(column);
    if (own !== undefined) return own;
    const guessed = [...said.values()].includes(target) && isField(target) ? null : target;
    const sure = given.acceptGuesses || (why !== 'content' && why !== 'words') ? guessed : null;
    return sure ?? given.rest ?? null;
  });
  const { plan } = recognition;
  const merged = readPlan(
    {
      header: plan.header,
      columns,
      constants: { ...plan.constants, ...given.constants },
      dateOrder: given.dateOrder ?? plan.dateOrder,
      retentionUnit: given.retentionUnit ?? plan.retentionUnit,
      swapped: given.swapped ?? plan.swapped,
    },
    columns.length,
  );
  return { plan: merged ?? plan, problems };
}

function isField(target: Target): boolean {
  return target !== null && target !== 'note' && target !== 'leave' && target !== 'blank';
}
