import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';

export interface KeptSession {
  readonly personId: string | null;
  readonly content: Readonly<Record<string, unknown>>;
  readonly until: Date;
  /** It was read before, so it is kept only while it is still there: what was signed out meanwhile stays so. */
  readonly known: boolean;
}

/** Sessions by the hash of their id. Reached only through functions: nobody can list them. */
@Injectable()
export class SessionsRepository {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  async read(hash: string): Promise<Record<string, unknown> | null> {
    const rows: { content: Record<string, unknown> }[] = await this.dataSource.query('SELECT * FROM read_session($1)', [
      hash,
    ]);
    return rows[0]?.content ?? null;
  }

  async keep(hash: string, session: KeptSession): Promise<void> {
    const body = JSON.stringify(session.content);
    const { personId, until, known } = session;
    await this.dataSource.query('SELECT keep_session($1, $2, $3, $4, $5)', [hash, personId, body, until, known]);
  }

  async end(hash: string): Promise<void> {
    await this.dataSource.query('SELECT end_session($1)', [hash]);
  }
}
