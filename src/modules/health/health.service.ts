import { Injectable } from '@nestjs/common';
import { JobQueue } from '../../platform/jobs/job-queue.js';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import { HealthRepository } from './health.repository.js';

@Injectable()
export class HealthService {
  constructor(
    private readonly health: HealthRepository,
    private readonly unitOfWork: UnitOfWork,
    private readonly jobs: JobQueue,
  ) {}

  /** `off` where no server started the queue, such as in a command. */
  get jobsAre(): JobQueue['state'] {
    return this.jobs.state;
  }

  async isReady(): Promise<boolean> {
    if (this.jobs.state === 'failed') return false;
    try {
      return await this.unitOfWork.outside(tx => this.health.answers(tx));
    } catch {
      // Whatever the reason, the answer to the one question asked is no.
      return false;
    }
  }
}
