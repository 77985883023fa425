import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/unit-of-work.js';

/** By question: how many files support its answer. */
export type EvidenceCounts = ReadonlyMap<string, number>;
export type EvidenceCountSource = (tx: Tx, assessmentId: string) => Promise<EvidenceCounts>;

/** Evidence builds on assessments; how much there is of it is handed down, so that it shows where people write and read. */
@Injectable()
export class EvidenceCountsService {
  private source: EvidenceCountSource = () => Promise.resolve(new Map());

  /** Said once, when the application starts. */
  readFrom(source: EvidenceCountSource): void {
    this.source = source;
  }

  of(tx: Tx, assessmentId: string): Promise<EvidenceCounts> {
    return this.source(tx, assessmentId);
  }
}
