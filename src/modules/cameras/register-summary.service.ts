import { Injectable } from '@nestjs/common';
import { RegisterSummariser, type RegisterSummary } from '../../core/cameras/summary.js';
import type { Tx } from '../../platform/unit-of-work.js';
import { CamerasService } from './cameras.service.js';

/** Summaries are small; so many programmes are looked at in turn. */
const kept = 500;

/**
 * A register in a few figures. It is read page by page, once for each revision: what is kept is known by the digest of the whole
 * register, so that a stale summary cannot be given.
 */
@Injectable()
export class RegisterSummaryService {
  private readonly known = new Map<string, RegisterSummary>();

  constructor(private readonly cameras: CamerasService) {}

  /** Null while the register holds no camera. */
  async ofIn(tx: Tx, programmeId: string): Promise<RegisterSummary | null> {
    const { cameras, digest } = await this.cameras.stateIn(tx, programmeId);
    if (cameras === 0 || digest === null) return null;
    const key = `${programmeId} ${digest}`;
    const summary = this.known.get(key) ?? (await this.work(tx, programmeId));
    this.known.delete(key);
    this.known.set(key, summary);
    for (const oldest of this.known.keys()) if (this.known.size > kept) this.known.delete(oldest);
    return summary.cameras === 0 ? null : summary;
  }

  private async work(tx: Tx, programmeId: string): Promise<RegisterSummary> {
    const summariser = new RegisterSummariser();
    for (let page = await this.cameras.pageIn(tx, programmeId, ''); page.length > 0;) {
      for (const camera of page) summariser.add(camera);
      page = await this.cameras.pageIn(tx, programmeId, page.at(-1)?.reference ?? '');
    }
    return summariser.summary;
  }
}
