import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import { HealthRepository } from './health.repository.js';

@Injectable()
export class HealthService {
  constructor(
    private readonly health: HealthRepository,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async isReady(): Promise<boolean> {
    try {
      return await this.unitOfWork.outside(tx => this.health.answers(tx));
    } catch {
      // Whatever the reason, the answer to the one question asked is no.
      return false;
    }
  }
}
