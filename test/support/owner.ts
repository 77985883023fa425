import pg from 'pg';

export type Row = Readonly<Record<string, unknown>>;

/** Looks behind the application with an account of one's choice, one connection for each piece of work. */
export async function asked<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** The SQLSTATE of the refusal, or `taken` when nothing refused it. Leaves nothing behind. */
export async function refusalOf(client: pg.Client, sql: string, values: readonly unknown[] = []): Promise<string> {
  await client.query('SAVEPOINT attempt');
  try {
    await client.query(sql, [...values]);
    return 'taken';
  } catch (error) {
    return error instanceof pg.DatabaseError ? (error.code ?? 'no code') : String(error);
  } finally {
    await client.query('ROLLBACK TO SAVEPOINT attempt');
  }
}

/** How many rows each table holds, seen past row-level security. */
export async function rowCounts(superuserUrl: string): Promise<Readonly<Record<string, number>>> {
  return asked(superuserUrl, async client => {
    const { rows } = await client.query<{ table: string }>(
      "SELECT tablename AS table FROM pg_tables WHERE schemaname = 'public' ORDER BY 1",
    );
    const counts: Record<string, number> = {};
    for (const { table } of rows) {
      const counted = await client.query<{ n: number }>(['SELECT count(*)::int AS n FROM', table].join(' '));
      counts[table] = counted.rows[0]?.n ?? 0;
    }
    return counts;
  });
}

/** As if an authority had stamped the first record of an organisation; the token is none. */
export async function stampFirstRecord(superuserUrl: string, organisation: string): Promise<void> {
  await asked(superuserUrl, async client => {
    await client.query('SET session_replication_role = replica');
    await client.query(
      `INSERT INTO audit_anchors SELECT gen_random_uuid(), organisation_id, sequence, hash, '\\x30', 'CN=TSA', now(), now()
       FROM audit_events WHERE sequence = 1 AND organisation_id = $1`,
      [organisation],
    );
  });
}
