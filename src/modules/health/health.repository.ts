import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/unit-of-work.js';

@Injectable()
export class HealthRepository {
  /** The tables of the workflow stand, so the migrations have run. */
  async answers(tx: Tx): Promise<boolean> {
    const rows: unknown[] = await tx.manager.query('SELECT 1 FROM workflow_rules LIMIT 1');
    return rows.length === 1;
  }
}
