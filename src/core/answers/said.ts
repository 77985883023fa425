/** What was said, or in plain words why it cannot be taken. */
export interface AnswerProblem {
  /** `value`, `reason`, `who`, `by`, `ground`, `decidedBy`, `until`, `status`, or `rows.3.severity` for a cell of row 3. */
  readonly field: string;
  /** A sentence that says what to do. */
  readonly message: string;
}

export type Checked<T> = { readonly is: T } | { readonly problems: readonly AnswerProblem[] };

export function refuse(field: string, message: string): { readonly problems: readonly AnswerProblem[] } {
  return { problems: [{ field, message }] };
}

/** All parts checked, or all problems of all parts. */
export function together<T>(parts: readonly Checked<T>[]): Checked<readonly T[]> {
  const problems = parts.flatMap(each => ('problems' in each ? each.problems : []));
  return problems.length > 0 ? { problems } : { is: parts.flatMap(each => ('is' in each ? [each.is] : [])) };
}
