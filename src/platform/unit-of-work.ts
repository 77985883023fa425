import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, EntityManager, QueryRunner } from 'typeorm';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Proof of an open transaction, bound to one organisation. Only `UnitOfWork` makes one. */
export class Tx {
  /** Work to do once the transaction has been kept; dropped when it fails. */
  readonly afterCommit: (() => void)[] = [];

  constructor(
    readonly manager: EntityManager,
    /** Null only for what happens before an organisation is known: sign-in and set-up. */
    readonly organisationId: string | null,
  ) {}

  /** The organisation that every row of this transaction belongs to. */
  get organisation(): string {
    if (this.organisationId === null) throw new Error('This transaction belongs to no organisation');
    return this.organisationId;
  }
}

@Injectable()
export class UnitOfWork {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** One transaction for one organisation; row-level security shows and takes nothing else. Kept whole or not at all. */
  run<T>(organisationId: string, work: (tx: Tx) => Promise<T>): Promise<T> {
    if (!uuid.test(organisationId)) throw new Error('An organisation is named by its id');
    // One round trip opens the transaction and names the organisation.
    return this.transact("BEGIN; SET LOCAL app.org_id = '" + organisationId + "'", organisationId, work);
  }

  /** Reads only, and all of one moment: whatever others write meanwhile is not seen. Times are told in UTC. */
  look<T>(organisationId: string, work: (tx: Tx) => Promise<T>): Promise<T> {
    if (!uuid.test(organisationId)) throw new Error('An organisation is named by its id');
    const begin =
      "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; SET LOCAL timezone = 'UTC'; SET LOCAL app.org_id = '" +
      organisationId +
      "'";
    return this.transact(begin, organisationId, work);
  }

  /** Before an organisation is known. Sees no table of any organisation, only the functions of sign-in and set-up. */
  outside<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.transact('BEGIN', null, work);
  }

  private async transact<T>(begin: string, organisationId: string | null, work: (tx: Tx) => Promise<T>): Promise<T> {
    const runner = this.dataSource.createQueryRunner();
    await runner.connect();
    try {
      await runner.query(begin);
      const tx = new Tx(runner.manager, organisationId);
      const result = await work(tx);
      await runner.query('COMMIT');
      for (const follow of tx.afterCommit) follow();
      return result;
    } catch (error) {
      await rollBack(runner);
      throw error;
    } finally {
      await runner.release();
    }
  }
}

async function rollBack(runner: QueryRunner): Promise<void> {
  // A lost connection has rolled back already; the first error is the one to report.
  await runner.query('ROLLBACK').catch(() => undefined);
}
