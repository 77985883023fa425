import { Injectable } from '@nestjs/common';
import { chain, ChainHead, ChainVerdict, ChainedRecord, genesis, verifyChain } from '../../core/audit/chain.js';
import type { AuditEvent } from '../../core/audit/events.js';
import { Clock } from '../../platform/clock.js';
import type { Tx } from '../../platform/unit-of-work.js';
import { AuditEventEntity } from './audit-event.entity.js';
import { AuditRepository } from './audit.repository.js';

export type WrittenEvent = AuditEvent & { readonly at: string; readonly sequence: number };

const pageSize = 1000;

@Injectable()
export class AuditService {
  constructor(
    private readonly events: AuditRepository,
    private readonly clock: Clock,
  ) {}

  /** Appends to the organisation's chain, in the transaction of what it records. Returns the new head. */
  async record(tx: Tx, event: AuditEvent): Promise<ChainHead> {
    const head = await this.events.lockHead(tx);
    const witnesses = await this.events.takeWitnesses(tx);
    const witnessed = witnesses.length > 0 ? { ...event, witnesses } : event;
    const link = chain(head, tx.organisation, this.clock.now().toISOString(), witnessed);
    const transitionId = 'transition' in event.data ? event.data.transition : null;
    await this.events.append(tx, link, { type: event.type, assessmentId: event.assessment, transitionId });
    return { sequence: link.sequence, hash: link.hash };
  }

  async head(tx: Tx): Promise<ChainHead> {
    return this.events.lockHead(tx);
  }

  /** Whether the chain has this record at this place. Whether it is whole up to there is for `verify` to say. */
  async keeps(tx: Tx, { sequence, hash }: ChainHead): Promise<boolean> {
    // The database counts records in 64 bits and refuses to look for more.
    return Number.isSafeInteger(sequence) && (await this.events.hashAt(tx, sequence)) === hash;
  }

  /** The trail of one assessment, oldest first. */
  async trail(tx: Tx, assessmentId: string): Promise<WrittenEvent[]> {
    return (await this.events.ofAssessment(tx, assessmentId)).map(row => JSON.parse(row.record) as WrittenEvent);
  }

  /** What happened of these types behind a sequence number, oldest first. */
  async ofTypes(
    tx: Tx,
    { types, after, most }: { readonly types: readonly string[]; readonly after: number; readonly most: number },
  ): Promise<WrittenEvent[]> {
    return (await this.events.ofTypes(tx, types, { after, most })).map(row => JSON.parse(row.record) as WrittenEvent);
  }

  /**
   * Checks every link of the organisation's chain, that rows are filed as they say, and that the chain ends where it must.
   * Shows each page of it to whoever wants to look on.
   */
  async verify(tx: Tx, look: (rows: readonly AuditEventEntity[]) => void = () => undefined): Promise<ChainVerdict> {
    // Others may append meanwhile: the end that was read first is on the way, and the end read last is not passed.
    const least = await this.events.head(tx);
    const ends = new Map([[genesis.sequence, genesis.hash]]);
    let head: ChainHead = genesis;
    for (;;) {
      const rows = await this.events.page(tx, head.sequence, pageSize);
      if (rows.length === 0) break;
      const verdict = verifyPage(rows, head);
      if (!verdict.intact) return verdict;
      for (const row of rows) if (Number(row.sequence) === least.sequence) ends.set(least.sequence, row.hash);
      look(rows);
      head = verdict.head;
    }
    if (head.sequence < least.sequence) return broken(head.sequence + 1, `record ${head.sequence + 1} is missing`);
    if (ends.get(least.sequence) !== least.hash) return broken(least.sequence, 'is not the one that was written last');
    const most = await this.events.head(tx);
    if (head.sequence > most.sequence) return broken(most.sequence + 1, 'was added behind the end');
    return { intact: true, length: head.sequence, head };
  }
}

function verifyPage(rows: readonly AuditEventEntity[], head: ChainHead): ChainVerdict {
  const verdict = verifyChain(rows.map(asLink), head);
  const misfiled = verdict.intact ? rows.find(row => !isFiledAsItSays(row)) : undefined;
  return misfiled ? broken(Number(misfiled.sequence), 'is filed as something else than it says') : verdict;
}

function broken(sequence: number, problem: string): ChainVerdict {
  return { intact: false, sequence, problem };
}

function isFiledAsItSays(row: AuditEventEntity): boolean {
  const { type, assessment, organisation, data } = JSON.parse(row.record) as AuditEvent & { organisation: string };
  const transition = 'transition' in data ? data.transition : null;
  const said = [type, assessment, organisation, transition];
  return said.every((each, at) => each === [row.type, row.assessmentId, row.organisationId, row.transitionId][at]);
}

function asLink(row: AuditEventEntity): ChainedRecord {
  return { sequence: Number(row.sequence), previous: row.previous, record: row.record, hash: row.hash };
}
