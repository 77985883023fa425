import pg from 'pg';

/** Psql in the hands of somebody who has the application's own account. */
export class RawClient {
  private constructor(readonly client: pg.Client) {}

  static async connect(url: string): Promise<RawClient> {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    return new RawClient(client);
  }

  /** Runs in one transaction for the organisation and commits it; otherwise gives back the refusal's SQLSTATE and words. */
  async attempt(organisationId: string, work: (client: pg.Client) => Promise<unknown>): Promise<string> {
    try {
      await this.client.query('BEGIN');
      await this.client.query("SELECT set_config('app.org_id', $1, true)", [organisationId]);
      await work(this.client);
      await this.client.query('COMMIT');
      return 'taken';
    } catch (error) {
      await this.client.query('ROLLBACK');
      return refusalOf(error);
    }
  }

  close(): Promise<void> {
    return this.client.end();
  }
}

function refusalOf(error: unknown): string {
  if (error instanceof pg.DatabaseError) return `${error.code} ${error.message}`;
  throw error;
}
