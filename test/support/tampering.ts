import type pg from 'pg';

/** Random numbers that come again with the same seed. */
export class Dice {
  constructor(private seed: number) {}

  below(limit: number): number {
    this.seed = (Math.imul(this.seed, 1664525) + 1013904223) >>> 0;
    return Math.floor((this.seed / 2 ** 32) * limit);
  }

  of<T>(list: readonly T[]): T {
    const chosen = list[this.below(list.length)];
    if (chosen === undefined) throw new Error('Nothing to choose from');
    return chosen;
  }
}

export interface Target {
  readonly table: string;
  /** Only these columns can be told; all when left out. */
  readonly columns?: readonly string[];
}

const changed: Readonly<Record<string, string>> = {
  text: "coalesce($, '') || 'x'",
  integer: 'coalesce($, 0) + 1',
  bigint: 'coalesce($, 0) + 1',
  boolean: 'NOT $',
  // What is not there cannot be changed: it is put there.
  date: "coalesce($, date '2026-01-01') + 1",
  bytea: "$ || '\\x00'::bytea",
  uuid: 'gen_random_uuid()',
  jsonb: `coalesce($, '{}') || '{"tampered": 1}'`,
  ARRAY: "$ || '{tampered}'",
  'timestamp with time zone': "coalesce($, now()) + interval '1 millisecond'",
};

/** As somebody whom no trigger stops: changes, removes or adds one row. @returns what was done; null when a constraint refused. */
export async function tamperOnce(client: pg.Client, target: Target, dice: Dice): Promise<string | null> {
  const { table } = target;
  const { rows: columns } = await client.query<{ name: string; type: string }>(
    `SELECT column_name AS name, data_type AS type FROM information_schema.columns
     WHERE table_schema = 'public' AND table_name = $1 AND (column_name = ANY ($2) OR $2 IS NULL) ORDER BY ordinal_position`,
    [table, target.columns ?? null],
  );
  const { rows } = await client.query<{ place: string }>(
    ['SELECT ctid::text AS place FROM', table, 'ORDER BY ctid'].join(' '),
  );
  const { place } = dice.of(rows);
  const column = dice.of(columns);
  const sql = dice.below(5) === 0 ? removal(table, dice.below(2)) : change(table, column);
  try {
    await client.query(sql, [place]);
    return sql;
  } catch {
    return null;
  }
}

function removal(table: string, way: number): string {
  return way === 0
    ? `DELETE FROM ${table} WHERE ctid = $1::text::tid`
    : `UPDATE ${table} SET organisation_id = gen_random_uuid() WHERE ctid = $1::text::tid`;
}

function change(table: string, { name, type }: { readonly name: string; readonly type: string }): string {
  const hashed: Readonly<Record<string, string>> = {
    document: "document = document || ' ', digest = encode(sha256(convert_to(document || ' ', 'UTF8')), 'hex')",
    record: "record = record || ' ', hash = encode(sha256(convert_to(record || ' ', 'UTF8')), 'hex')",
  };
  const set = hashed[name] ?? `${name} = ${(changed[type] ?? '$').replaceAll('$', name)}`;
  return `UPDATE ${table} SET ${set} WHERE ctid = $1::text::tid`;
}
