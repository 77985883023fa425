import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/unit-of-work.js';

export interface InvitationRow {
  /** Null for the link that makes the first administrator. */
  readonly person_id: string | null;
  readonly organisation_id: string | null;
  readonly name: string | null;
  readonly email: string | null;
}

@Injectable()
export class InvitationsRepository {
  /** Replaces an unused one for the same person. */
  async invite(tx: Tx, tokenHash: string, personId: string | null, until: Date): Promise<void> {
    await tx.manager.query('SELECT invite($1, $2, $3)', [tokenHash, personId, until]);
  }

  async read(tx: Tx, tokenHash: string): Promise<InvitationRow | null> {
    const rows: InvitationRow[] = await tx.manager.query('SELECT * FROM read_invitation($1)', [tokenHash]);
    return rows[0] ?? null;
  }

  /** False when it has been used or is over: of two who try at once, one succeeds. */
  async use(tx: Tx, tokenHash: string): Promise<boolean> {
    const rows: { use_invitation: boolean }[] = await tx.manager.query('SELECT use_invitation($1)', [tokenHash]);
    return rows[0]?.use_invitation ?? false;
  }

  async isSetUp(tx: Tx): Promise<boolean> {
    const rows: { is_set_up: boolean }[] = await tx.manager.query('SELECT is_set_up()');
    return rows[0]?.is_set_up ?? false;
  }

  /** Until when an unused set-up link is valid. */
  async openSetup(tx: Tx): Promise<Date | null> {
    const rows: { open_setup: Date | null }[] = await tx.manager.query('SELECT open_setup()');
    return rows[0]?.open_setup ?? null;
  }
}
