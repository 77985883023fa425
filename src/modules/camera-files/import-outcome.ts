import type { PlanProblem } from '../../core/cameras/import/plan.js';
import type { RowProblem } from '../../core/cameras/import/read-row.js';

/** What an import did, or would do. */
export interface ImportOutcome {
  /** True when the register was written; false when problems prevented it, or when it was only tried. */
  readonly applied: boolean;
  readonly rows: number;
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  /** Marked as removed on the day that was given. */
  readonly removed: number;
  /** In the register, and not in the file. */
  readonly missing: number;
  /** Rows that cannot be taken. */
  readonly refused: number;
  readonly problems: readonly RowProblem[];
  /** How many there are; the list ends at `highestProblems`. */
  readonly problemCount: number;
  readonly undecided: readonly PlanProblem[];
  /** The revision of the register that was written; null when nothing was, or nothing changed. */
  readonly revision: number | null;
}

export const highestProblems = 20_000;

/** Counts what goes by. */
export class ImportTally {
  rows = 0;
  added = 0;
  changed = 0;
  unchanged = 0;
  removed = 0;
  missing = 0;
  problemCount = 0;
  readonly problems: RowProblem[] = [];
  undecided: readonly PlanProblem[] = [];
  private readonly refusedRows = new Set<number>();

  refuse(problems: readonly RowProblem[]): void {
    for (const problem of problems) {
      this.problemCount++;
      this.refusedRows.add(problem.row);
      if (this.problems.length < highestProblems) this.problems.push(problem);
    }
  }

  get isClean(): boolean {
    return this.problemCount === 0 && this.undecided.length === 0;
  }

  outcome(applied: boolean, revision: number | null): ImportOutcome {
    const { rows, added, changed, unchanged, removed, missing, problems, problemCount, undecided } = this;
    const counts = { rows, added, changed, unchanged, removed, missing, refused: this.refusedRows.size };
    return { applied, revision, ...counts, problems, problemCount, undecided };
  }
}
