import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { NotFoundError } from '../../platform/domain-error.js';
import { JobQueue } from '../../platform/jobs/job-queue.js';
import { publicAddress } from '../../platform/mail/mail-settings.js';
import { MailTransport } from '../../platform/mail/mail-transport.js';
import { SecretKey } from '../../platform/secret-key.js';
import { Tx, UnitOfWork } from '../../platform/unit-of-work.js';
import { PeopleService, type Person } from '../identity/people.service.js';
import { TemplatesService } from '../templates/templates.service.js';
import { sha256 as hashOf } from '../../core/version/canonical.js';
import { composeMail } from './mail-text.js';
import { usualWishes, type MailWishes } from './mail-wishes.js';
import { MailRepository } from './mail.repository.js';
import type { NoticeEntity } from './notice.entity.js';

const day = 86_400_000;
/** Nothing older goes out, so that a mail server that is set up late floods nobody. */
const freshDays = 7;
/** By this hour of the day (UTC) the daily message may leave. */
const dailyHour = 5;

/** Puts notices into messages, sends them, and remembers what people want. */
@Injectable()
export class MailService {
  constructor(
    private readonly mail: MailRepository,
    private readonly people: PeopleService,
    private readonly templates: TemplatesService,
    private readonly key: SecretKey,
    private readonly transport: MailTransport,
    private readonly queue: JobQueue,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    @Inject(publicAddress) private readonly address: string,
  ) {}

  get isOn(): boolean {
    return this.transport.isOn;
  }

  /** In the transaction of a sweep: messages for whoever is to get one now. */
  async plan(tx: Tx, people: readonly Person[]): Promise<void> {
    if (!this.isOn) return;
    const now = this.clock.now();
    const wishes = await this.mail.allWishes(tx);
    const waiting = await this.mail.waiting(tx, new Date(now.getTime() - freshDays * day));
    for (const person of people) {
      const { cadence, muted } = wishes.get(person.id) ?? usualWishes;
      const notices = (waiting.get(person.id) ?? []).filter(each => !muted.includes(each.subject));
      if (notices.length === 0 || cadence === 'never') continue;
      if (cadence === 'daily' && !(await this.mayLeaveToday(tx, person.id, now))) continue;
      await this.add(tx, person.id, notices, now);
    }
    for (const id of await this.mail.unsent(tx, new Date(now.getTime() - freshDays * day))) await this.enqueue(tx, id);
  }

  /** Safe to do twice: a message that was sent is not sent again. */
  deliver(organisation: string, messageId: string): Promise<void> {
    return this.unitOfWork.run(organisation, async tx => {
      const found = await this.mail.lockUnsent(tx, messageId);
      const person = found && (await this.people.listIn(tx)).find(each => each.id === found.message.personId);
      if (!found || !person || person.disabled) return;
      const { name: inOrganisation } = await this.people.organisationIn(tx);
      const unsubscribeUrl = `${this.address}/unsubscribe/${this.key.derive('unsubscribe', messageId)}`;
      const { name, email } = person;
      const content = {
        name,
        organisation: inOrganisation,
        notices: found.notices,
        base: this.address,
        unsubscribeUrl,
      };
      const language = await this.people.languageIn(tx, person.id);
      const [words, english] = [this.templates.mailWords(language), this.templates.mailWords('en')];
      const composed = composeMail({ language, words, english }, content);
      await this.transport.send({ id: messageId, to: { name, address: email }, ...composed, unsubscribeUrl });
      await this.mail.markSent(tx, messageId, this.clock.now());
    });
  }

  wishes(actor: Actor): Promise<MailWishes> {
    return this.unitOfWork.run(actor.organisationId, async tx => {
      const { cadence, muted } = (await this.mail.wishes(tx, actor.id)) ?? usualWishes;
      return { cadence, muted };
    });
  }

  setWishes(wishes: MailWishes, actor: Actor): Promise<void> {
    return this.unitOfWork.run(actor.organisationId, tx => this.mail.setWishes(tx, actor.id, wishes, this.clock.now()));
  }

  /** Whether a link of a message is one of ours. */
  async knowsLink(token: string): Promise<boolean> {
    return (await this.byLink(token)) !== null;
  }

  /** No more of what this message told of. */
  async unsubscribe(token: string): Promise<void> {
    const link = await this.byLink(token);
    if (!link) throw new NotFoundError('link');
    await this.unitOfWork.run(link.organisation_id, async tx => {
      const told = (await this.mail.noticesOf(tx, link.message_id)).map(each => each.subject);
      const { cadence, muted } = (await this.mail.wishes(tx, link.person_id)) ?? usualWishes;
      const wishes = { cadence, muted: [...new Set([...muted, ...told])] };
      await this.mail.setWishes(tx, link.person_id, wishes, this.clock.now());
    });
  }

  private byLink(token: string) {
    return this.unitOfWork.outside(tx => this.mail.byLink(tx, hashOf(token)));
  }

  /** One message a day, in the morning. */
  private async mayLeaveToday(tx: Tx, personId: string, now: Date): Promise<boolean> {
    const midnight = new Date(`${now.toISOString().slice(0, 10)}T00:00:00Z`);
    if (now.getUTCHours() < dailyHour) return false;
    return !(await this.mail.hasMessageSince(tx, personId, midnight));
  }

  private async add(tx: Tx, personId: string, notices: readonly NoticeEntity[], madeAt: Date): Promise<void> {
    const id = randomUUID();
    const unsubscribeHash = hashOf(this.key.derive('unsubscribe', id));
    await this.mail.add(tx, { id, personId, unsubscribeHash, madeAt }, notices);
  }

  private async enqueue(tx: Tx, id: string): Promise<void> {
    await this.queue.enqueue(tx, 'mail', { id, data: { organisation: tx.organisation, message: id } });
  }
}
