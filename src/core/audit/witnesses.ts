/**
 * What binds the rows of the history to the audit chain. The record of the transaction that wrote a row carries the row's
 * witness: its table, its key and the SHA-256 of what it says. The database works witnesses out as rows are inserted.
 *
 * A NEW HISTORY TABLE takes part like this: in its migration `SELECT witness_history('table', 'key,columns', '')` (the last
 * argument names columns that are written later and derived from other history), the same here as one line of `witnessedTables`,
 * and the event that `AuditService.record` writes comes after the row, in the same transaction. `history.test.ts` compares the
 * two lists, and fails for an insert-only table that is in neither this list nor its list of those that are no history.
 */

export interface Witness {
  readonly table: string;
  /** JSON of the key's values in the order of `WitnessedTable.key`. */
  readonly key: string;
  /** SHA-256 in lower-case hexadecimal. */
  readonly digest: string;
}

export interface WitnessedTable {
  readonly table: string;
  readonly key: readonly string[];
  /** Columns that move on afterwards; the state they show is checked against the history it comes from. */
  readonly leftOut: readonly string[];
  /** What one row of it is called. */
  readonly row: string;
}

/** In the order in which they are checked. */
// prettier-ignore
export const witnessedTables: readonly WitnessedTable[] = [
  { table: 'programmes', key: ['id'], leftOut: ['revision', 'facts'], row: 'programme' },
  { table: 'programme_revisions', key: ['programme_id', 'revision'], leftOut: [], row: 'revision of a programme' },
  { table: 'screening_conclusions', key: ['id'], leftOut: [], row: 'screening conclusion' },
  { table: 'assessments', key: ['id'], leftOut: ['state', 'version'], row: 'assessment' },
  { table: 'assessment_steps', key: ['assessment_id', 'step_id'], leftOut: ['state', 'approved_digest'], row: 'step' },
  { table: 'answer_revisions', key: ['assessment_id', 'question_id', 'revision'], leftOut: [], row: 'revision of an answer' },
  { table: 'answer_origins', key: ['assessment_id', 'question_id', 'revision'], leftOut: [], row: 'origin of an answer' },
  { table: 'subject_views', key: ['id'], leftOut: [], row: 'record of views of people concerned' },
  { table: 'evidence', key: ['id'], leftOut: [], row: 'file of evidence' },
  { table: 'evidence_withdrawals', key: ['id'], leftOut: [], row: 'withdrawal of evidence' },
  { table: 'comments', key: ['id'], leftOut: [], row: 'comment' },
  { table: 'step_reviews', key: ['id'], leftOut: [], row: 'review of a step' },
  { table: 'answer_verdicts', key: ['review_id', 'question_id'], leftOut: [], row: 'verdict on an answer' },
  { table: 'finding_responses', key: ['id'], leftOut: [], row: 'response to a finding' },
  { table: 'step_assignments', key: ['id'], leftOut: [], row: 'assignment of a step' },
  { table: 'review_configurations', key: ['id'], leftOut: [], row: 'configuration of the review' },
  { table: 'step_approvals', key: ['id'], leftOut: [], row: 'approval in a stage of review' },
  { table: 'substitutions', key: ['id'], leftOut: [], row: 'substitution' },
  { table: 'substitution_ends', key: ['substitution_id'], leftOut: [], row: 'end of a substitution' },
  { table: 'transitions', key: ['id'], leftOut: [], row: 'transition' },
  { table: 'advice', key: ['id'], leftOut: [], row: 'advice' },
  { table: 'advice_recommendations', key: ['advice_id', 'no'], leftOut: [], row: 'recommendation of an advice' },
  { table: 'recommendation_answers', key: ['id'], leftOut: [], row: 'answer to a recommendation' },
  { table: 'decision_officers', key: ['id'], leftOut: [], row: 'naming of officers' },
  { table: 'decision_signatures', key: ['id'], leftOut: [], row: 'signature under a decision' },
  { table: 'decisions', key: ['assessment_id', 'version'], leftOut: [], row: 'decision' },
  { table: 'decision_conditions', key: ['assessment_id', 'version', 'no'], leftOut: [], row: 'condition of a decision' },
  { table: 'condition_closings', key: ['id'], leftOut: [], row: 'proposal to close a condition' },
  { table: 'condition_reviews', key: ['closing_id'], leftOut: [], row: 'closing review of a condition' },
  { table: 'assessment_versions', key: ['assessment_id', 'version'], leftOut: [], row: 'sealed version' },
  { table: 'version_briefs', key: ['assessment_id', 'version'], leftOut: [], row: 'brief of a sealed version' },
  { table: 'consultations', key: ['id'], leftOut: [], row: 'prior consultation' },
  { table: 'consultation_events', key: ['consultation_id', 'sequence'], leftOut: [], row: 'record of a prior consultation' },
  { table: 'action_updates', key: ['assessment_id', 'action_key', 'sequence'], leftOut: [], row: 'update of an action' },
  { table: 'change_events', key: ['id'], leftOut: [], row: 'recorded change' },
  { table: 'supplements', key: ['id'], leftOut: [], row: 'supplement of a camera' },
  { table: 'supplement_verdicts', key: ['supplement_id'], leftOut: [], row: 'verdict on a supplement' },
  { table: 'camera_register_revisions', key: ['programme_id', 'revision'], leftOut: [], row: 'revision of a camera register' },
  { table: 'audit_anchors', key: ['id'], leftOut: [], row: 'anchor of the audit trail' },
];

/** Rows that have one witness together: the cameras of a register's revision, digests in the order of their references. */
export const camerasTogether = { table: 'camera_revisions', row: 'set of cameras of a revision' } as const;

/** Why a table's rows do not agree with their witnesses: the first row that does not, with its key. */
export type RowProblem = { readonly key: string; readonly problem: string };

/** Compares the rows that there are, as key and digest, with the witnesses of their table. Null when all agree. */
export function firstUnwitnessed(
  rows: Iterable<Pick<Witness, 'key' | 'digest'>>,
  witnesses: ReadonlyMap<string, string>,
): RowProblem | null {
  const missing = new Map(witnesses);
  for (const { key, digest } of rows) {
    const witness = witnesses.get(key);
    if (witness === undefined) return { key, problem: 'has no witness in the audit chain: it was added past it' };
    if (witness !== digest) return { key, problem: 'says something else than when it was recorded: it was changed' };
    missing.delete(key);
  }
  const [gone] = missing.keys();
  return gone === undefined ? null : { key: gone, problem: 'was recorded and is not there: it was removed' };
}

/** The witnesses of many records, by table and key. A key has one witness; a second one that says otherwise is a problem. */
export class WitnessBook {
  private readonly tables = new Map<string, Map<string, string>>();

  /** @returns false when another digest stands for the same row already. */
  note({ table, key, digest }: Witness): boolean {
    const known = this.tables.get(table) ?? new Map<string, string>();
    this.tables.set(table, known);
    if ((known.get(key) ?? digest) !== digest) return false;
    known.set(key, digest);
    return true;
  }

  of(table: string): ReadonlyMap<string, string> {
    return this.tables.get(table) ?? new Map<string, string>();
  }

  /** Tables that records speak of; one that is not in our lists was meant for a later Uvid. */
  get named(): readonly string[] {
    return [...this.tables.keys()];
  }
}
