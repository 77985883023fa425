import { Injectable } from '@nestjs/common';
import type { WitnessedEvent } from '../../core/audit/chain.js';
import { broken, brokenLink, HistoryVerdict } from '../../core/audit/verdict.js';
import { camerasTogether, firstUnwitnessed, WitnessBook, witnessedTables } from '../../core/audit/witnesses.js';
import { Tx, UnitOfWork } from '../../platform/unit-of-work.js';
import { AnchorsService } from './anchors.service.js';
import { AuditService } from './audit.service.js';
import { HistoryRowsRepository } from './history-rows.repository.js';

/** Checks an organisation's whole history: the chain, the timestamps of it, every row against its witness, and what is derived from them. */
@Injectable()
export class HistoryCheckService {
  constructor(
    private readonly audit: AuditService,
    private readonly anchors: AnchorsService,
    private readonly rows: HistoryRowsRepository,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** Sees one moment; others go on writing meanwhile. */
  verify(organisationId: string): Promise<HistoryVerdict> {
    return this.unitOfWork.look(organisationId, tx => this.verifyIn(tx));
  }

  private async verifyIn(tx: Tx): Promise<HistoryVerdict> {
    const book = new WitnessBook();
    const twice: number[] = [];
    const chain = await this.audit.verify(tx, events => {
      for (const { record, sequence } of events)
        for (const witness of (JSON.parse(record) as WitnessedEvent).witnesses ?? [])
          if (!book.note(witness)) twice.push(Number(sequence));
    });
    if (!chain.intact) return brokenLink(chain);
    if (twice[0] !== undefined)
      return broken(`record ${twice[0]} of the audit chain`, 'says something else of a row than an earlier record');
    const stamped = await this.anchors.checkIn(tx);
    if ('intact' in stamped) return stamped;
    return (await this.unwitnessed(tx, book)) ?? { intact: true, head: chain.head, rows: countRows(book), ...stamped };
  }

  private async unwitnessed(tx: Tx, book: WitnessBook): Promise<HistoryVerdict | null> {
    for (const table of witnessedTables) {
      const problem = firstUnwitnessed(await this.rows.rows(tx, table), book.of(table.table));
      if (problem) return broken(`${table.row} ${problem.key}`, problem.problem);
    }
    const { table, row } = camerasTogether;
    const cameras = firstUnwitnessed(await this.rows.cameras(tx), book.of(table));
    if (cameras) return broken(`${row} ${cameras.key}`, cameras.problem);
    const wrong = await this.rows.derivedWrongly(tx);
    return wrong ? broken(`${wrong.row} ${wrong.key}`, 'is not what its history made of it') : null;
  }
}

function countRows(book: WitnessBook): number {
  return book.named.reduce((sum, table) => sum + book.of(table).size, 0);
}
