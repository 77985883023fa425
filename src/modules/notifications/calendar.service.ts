import { randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import ical, { ICalEventTransparency } from 'ical-generator';
import { audienceOf } from '../../core/notices/notice.js';
import { sha256 } from '../../core/version/canonical.js';
import type { Actor } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { NotFoundError } from '../../platform/domain-error.js';
import { publicAddress } from '../../platform/mail/mail-settings.js';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import { PeopleService } from '../identity/people.service.js';
import { CalendarRepository } from './calendar.repository.js';
import { DueService } from './due.service.js';

/** Due dates as a calendar to subscribe to. The link is the permission: whoever has it reads references and dates. */
@Injectable()
export class CalendarService {
  constructor(
    private readonly links: CalendarRepository,
    private readonly due: DueService,
    private readonly people: PeopleService,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    @Inject(publicAddress) private readonly address: string,
  ) {}

  hasLink(actor: Actor): Promise<boolean> {
    return this.unitOfWork.run(actor.organisationId, tx => this.links.hasLink(tx, actor.id));
  }

  /** A new link, shown once; the one before it ends. */
  makeLink(actor: Actor): Promise<string> {
    return this.unitOfWork.run(actor.organisationId, async tx => {
      const token = randomBytes(24).toString('base64url');
      await this.links.end(tx, actor.id, this.clock.now());
      await this.links.add(tx, actor.id, sha256(token), this.clock.now());
      return `${this.address}/calendar/${token}`;
    });
  }

  endLink(actor: Actor): Promise<void> {
    return this.unitOfWork.run(actor.organisationId, tx => this.links.end(tx, actor.id, this.clock.now()));
  }

  /** Everything with a date that this person would be told of, by their roles. */
  async read(token: string): Promise<string> {
    const link = await this.unitOfWork.outside(tx => this.links.byLink(tx, sha256(token)));
    if (!link) throw new NotFoundError('calendar');
    return this.unitOfWork.run(link.organisation_id, async tx => {
      const roles = (await this.people.listIn(tx)).find(each => each.id === link.person_id)?.roles ?? [];
      const own = (await this.due.allIn(tx)).filter(({ subject, persons }) =>
        persons ? persons.includes(link.person_id) : audienceOf(subject).some(role => roles.includes(role)),
      );
      const calendar = ical({ name: 'Uvid', prodId: { company: 'Uvid', product: 'Due dates', language: 'EN' } });
      for (const { subject, id, dueOn, about, path } of own)
        if (dueOn !== null)
          calendar.createEvent({
            id: `${subject}:${id}@uvid`,
            start: new Date(`${dueOn}T00:00:00Z`),
            allDay: true,
            stamp: this.clock.now(),
            summary: about,
            url: this.address + path,
            transparency: ICalEventTransparency.TRANSPARENT,
          });
      return calendar.toString();
    });
  }
}
