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
    const link = chain(head, tx.organisation, this.clock.now().toISOString(), event);
    const transitionId = 'transition' in event.data ? event.data.transition : null;
    await this.events.append(tx, link, { type: event.type, assessmentId: event.assessment, transitionId });
    return { sequence: link.sequence, hash: link.hash };
  }

  async head(tx: Tx): Promise<ChainHead> {
    return this.events.lockHead(tx);
  }

  /** The trail of one assessment, oldest first. */
  async trail(tx: Tx, assessmentId: string): Promise<WrittenEvent[]> {
    return (await this.events.ofAssessment(tx, assessmentId)).map(row => JSON.parse(row.record) as WrittenEvent);
  }

  /** Checks every link of the organisation's chain. */
  async verify(tx: Tx): Promise<ChainVerdict> {
    let head: ChainHead = genesis;
    for (;;) {
      const rows = (await this.events.page(tx, head.sequence, pageSize)).map(asLink);
      if (rows.length === 0) return { intact: true, length: head.sequence, head };
      const verdict = verifyChain(rows, head);
      if (!verdict.intact) return verdict;
      head = verdict.head;
    }
  }
}

function asLink(row: AuditEventEntity): ChainedRecord {
  return { sequence: Number(row.sequence), previous: row.previous, record: row.record, hash: row.hash };
}
