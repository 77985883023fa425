/** What a team can say to a question. A question without an entry has not been answered. */
export type Answer =
  | { readonly status: 'answered'; readonly value: AnswerValue }
  | { readonly status: 'not_applicable'; readonly reason: string }
  /** `by` is a date: the answer is not known yet, `who` will find out until then. */
  | { readonly status: 'not_known'; readonly who: string; readonly by: string }
  | Withheld;

/** Whole for the authority, withheld from publication. */
export interface Withheld {
  readonly status: 'withheld';
  readonly value: AnswerValue;
  /** R1 to R8, see `redaction/grounds`. */
  readonly ground: string;
  readonly reason: string;
  readonly decidedBy: string;
  readonly until: string;
}

export const answerStatuses = ['answered', 'not_applicable', 'not_known', 'withheld'] as const;
export type AnswerStatus = (typeof answerStatuses)[number];

/** `yes_no` is `'yes'` or `'no'`; a date is `YYYY-MM-DD`; `choices` is a list of option values. */
export type AnswerValue = string | number | readonly string[] | TableValue;

export interface TableValue {
  /** The number that the next new row gets. Numbers are never used twice, so that references stay true. */
  readonly next: number;
  readonly rows: readonly TableRow[];
}

export interface TableRow {
  readonly no: number;
  /** By column id. An empty cell has no entry. `refs` cells hold row numbers of the table they refer to. */
  readonly cells: Readonly<Record<string, CellValue>>;
}

export type CellValue = string | number | readonly number[];

export type Answers = Readonly<Record<string, Answer>>;

export function isTable(value: AnswerValue | undefined): value is TableValue {
  return typeof value === 'object' && !Array.isArray(value);
}

/** The value that counts for rules and reports: what was answered, withheld or not. */
export function valueOf(answer: Answer | undefined): AnswerValue | undefined {
  return answer && (answer.status === 'answered' || answer.status === 'withheld') ? answer.value : undefined;
}
