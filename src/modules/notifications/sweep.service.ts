import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { noticesOn } from '../../core/notices/notice.js';
import { Clock } from '../../platform/clock.js';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import { PeopleService } from '../identity/people.service.js';
import { WebhooksService } from '../webhooks/webhooks.service.js';
import { DueService } from './due.service.js';
import { MailService } from './mail.service.js';
import { NoticesRepository } from './notices.repository.js';

/**
 * Works out who is to be told what today, in each organisation by itself. Done at least once and as often as one likes:
 * a notice that somebody was given is not given again, whoever sweeps at the same time.
 */
@Injectable()
export class SweepService {
  constructor(
    private readonly notices: NoticesRepository,
    private readonly due: DueService,
    private readonly people: PeopleService,
    private readonly mail: MailService,
    private readonly webhooks: WebhooksService,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** How many notices were new. One organisation's trouble is not another's: all are tried before it is told. */
  async sweep(): Promise<number> {
    const organisations = await this.unitOfWork.outside(tx => this.notices.organisations(tx));
    let told = 0;
    const failures: unknown[] = [];
    for (const organisation of organisations)
      try {
        told += await this.sweepOne(organisation);
      } catch (error) {
        failures.push(error);
      }
    if (failures.length > 0) throw new AggregateError(failures, 'Some organisations could not be swept');
    return told;
  }

  private sweepOne(organisation: string): Promise<number> {
    return this.unitOfWork.run(organisation, async tx => {
      await this.notices.takeTurn(tx);
      const now = this.clock.now();
      const notices = noticesOn(await this.due.allIn(tx), now.toISOString().slice(0, 10));
      const people = (await this.people.listIn(tx)).filter(each => !each.disabled);
      const rows = notices.flatMap(({ to, id: _, persons, ...notice }) =>
        people
          .filter(({ id, roles }) => (persons ? persons.includes(id) : roles.some(role => to.includes(role))))
          .map(person => ({ ...notice, id: randomUUID(), personId: person.id, toldAt: now })),
      );
      const told = await this.notices.add(tx, rows);
      await this.mail.plan(tx, people);
      await this.webhooks.plan(tx);
      return told.length;
    });
  }
}
