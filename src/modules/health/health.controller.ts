import { Controller, Get, ServiceUnavailableException } from '@nestjs/common';
import { Public } from '../../platform/permission.js';
import { HealthService } from './health.service.js';

@Controller('health')
@Public()
export class HealthController {
  constructor(private readonly health: HealthService) {}

  /** The process answers. */
  @Get('live')
  live(): { status: 'live' } {
    return { status: 'live' };
  }

  /** It can serve: the database answers and is migrated, and the queue of jobs has not failed. */
  @Get('ready')
  async ready(): Promise<{ status: 'ready'; jobs: string }> {
    if (!(await this.health.isReady())) throw new ServiceUnavailableException();
    return { status: 'ready', jobs: this.health.jobsAre };
  }
}
