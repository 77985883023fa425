/** A camera as it is to become: canonical JSON and its digest, or null for one that is withdrawn. */
export interface CameraRow {
  readonly reference: string;
  readonly facts: string | null;
  readonly digest: string | null;
}

/** Cameras as one statement takes them. */
export interface CameraBatch {
  readonly references: readonly string[];
  /** One `jsonb` for all, in its binary form. */
  readonly facts: Buffer;
  readonly digests: readonly (string | null)[];
}

/** PostgreSQL's binary `jsonb` is this byte, its version, and the text. */
const jsonbVersion = '\u0001';

/** One JSON text: 2,000 texts in an array would have every quotation mark escaped, and unescaped again. */
export function batchOf(rows: readonly CameraRow[]): CameraBatch {
  return {
    references: rows.map(each => each.reference),
    facts: Buffer.from(`${jsonbVersion}[${rows.map(each => each.facts ?? 'null').join()}]`),
    digests: rows.map(each => each.digest),
  };
}
