import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { JobQueue } from '../../platform/jobs/job-queue.js';
import { AuditModule } from '../audit/audit.module.js';
import { WebhookAttemptEntity, WebhookEntity, WebhookMessageEntity } from './webhook.entity.js';
import { WebhooksApiController } from './webhooks.api.controller.js';
import { WebhooksRepository } from './webhooks.repository.js';
import { WebhooksService } from './webhooks.service.js';
import { WebhooksWebController } from './webhooks.web.controller.js';

@Module({
  imports: [TypeOrmModule.forFeature([WebhookEntity, WebhookMessageEntity, WebhookAttemptEntity]), AuditModule],
  controllers: [WebhooksApiController, WebhooksWebController],
  providers: [WebhooksRepository, WebhooksService],
  exports: [WebhooksService],
})
export class WebhooksModule {
  constructor(queue: JobQueue, webhooks: WebhooksService) {
    queue.handle('webhook', ({ organisation = '', message = '' }) => webhooks.deliver(organisation, message));
  }
}
