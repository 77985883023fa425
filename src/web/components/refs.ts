/** Rows of earlier tables, by the id of the table's question: what a column of references can name. */
export interface RefRow {
  readonly no: number;
  readonly prefix: string;
  /** What the row is, in a few words. */
  readonly text: string;
}

export type RefLookup = Readonly<Record<string, readonly RefRow[]>>;

/** `D1 Video images`. */
export function refInWords({ no, prefix, text }: RefRow): string {
  return `${prefix}${no}\u00a0${text}`;
}
