/** What a run found, one by one. */
export const lineKinds = ['problem', 'added', 'changed', 'unchanged', 'missing'] as const;
export type LineKind = (typeof lineKinds)[number];

export interface ImportLine {
  readonly row?: number;
  readonly column?: number | null;
  readonly field?: string;
  readonly message?: string;
  readonly reference?: string;
  readonly fields?: readonly string[];
}
