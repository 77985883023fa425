import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { JobQueue } from '../../platform/jobs/job-queue.js';
import { ActionsModule } from '../actions/actions.module.js';
import { AssignmentsModule } from '../assignments/assignments.module.js';
import { AssessmentsModule } from '../assessments/assessments.module.js';
import { ChangesModule } from '../changes/changes.module.js';
import { ConsultationsModule } from '../consultations/consultations.module.js';
import { IdentityModule } from '../identity/identity.module.js';
import { ProgrammesModule } from '../programmes/programmes.module.js';
import { TemplatesModule } from '../templates/templates.module.js';
import { VersionsModule } from '../versions/versions.module.js';
import { WebhooksModule } from '../webhooks/webhooks.module.js';
import { ScreeningsModule } from '../screenings/screenings.module.js';
import { AccountController } from './account.controller.js';
import { AccountService } from './account.service.js';
import { CalendarController } from './calendar.controller.js';
import { CalendarRepository } from './calendar.repository.js';
import { CalendarService } from './calendar.service.js';
import { DueService } from './due.service.js';
import { MailMessageEntity, MailNoticeEntity, MailSentEntity, MailWishesEntity } from './mail.entity.js';
import { MailRepository } from './mail.repository.js';
import { MailService } from './mail.service.js';
import { NoticeEntity } from './notice.entity.js';
import { NoticesRepository } from './notices.repository.js';
import { SweepService } from './sweep.service.js';
import { VoidedRepository } from './voided.repository.js';
import { VoidedService } from './voided.service.js';
import { UnsubscribeWebController } from './unsubscribe.web.controller.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([
      ...[NoticeEntity, MailWishesEntity, MailMessageEntity, MailNoticeEntity, MailSentEntity],
    ]),
    ActionsModule,
    AssessmentsModule,
    AssignmentsModule,
    ChangesModule,
    ConsultationsModule,
    IdentityModule,
    ProgrammesModule,
    ScreeningsModule,
    TemplatesModule,
    VersionsModule,
    WebhooksModule,
  ],
  controllers: [AccountController, UnsubscribeWebController, CalendarController],
  providers: [
    NoticesRepository,
    MailRepository,
    DueService,
    VoidedRepository,
    VoidedService,
    SweepService,
    MailService,
    AccountService,
    CalendarRepository,
    CalendarService,
  ],
  exports: [SweepService],
})
export class NotificationsModule {
  constructor(queue: JobQueue, sweeps: SweepService, mail: MailService) {
    queue.handle('sweep', async () => {
      await sweeps.sweep();
    });
    queue.handle('mail', ({ organisation = '', message = '' }) => mail.deliver(organisation, message));
  }
}
