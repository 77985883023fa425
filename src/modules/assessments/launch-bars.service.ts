import { Injectable } from '@nestjs/common';
import type { GoLiveBar } from '../../core/consultation/go-live.js';
import type { Actor } from '../../platform/actor.js';
import { Tx, UnitOfWork } from '../../platform/unit-of-work.js';

export type LaunchBarSource = (tx: Tx, programmeId: string) => Promise<readonly GoLiveBar[]>;

/** Consultations build on assessments; what they say of a launch is handed down, so that it shows where people write and read. */
@Injectable()
export class LaunchBarsService {
  private source: LaunchBarSource = () => Promise.resolve([]);

  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Said once, when the application starts. */
  readFrom(source: LaunchBarSource): void {
    this.source = source;
  }

  of(programmeId: string, actor: Actor): Promise<readonly GoLiveBar[]> {
    return this.unitOfWork.run(actor.organisationId, tx => this.source(tx, programmeId));
  }
}
