/** What somebody was told lately, and how they want to be told. */
import type { VNode } from 'preact';
import { noticeSubjects } from '../../core/notices/notice.js';
import { Button } from '../../web/components/button.js';
import { Checkboxes } from '../../web/components/checkboxes.js';
import { ErrorSummary, errorOf, type FormError } from '../../web/components/error-summary.js';
import { Form } from '../../web/components/form.js';
import { InsetText } from '../../web/components/messages.js';
import { Radios } from '../../web/components/radios.js';
import { Tag } from '../../web/components/tag.js';
import { TaskList } from '../../web/components/task-list.js';
import { dateInWords } from '../../web/words.js';
import { cadences } from './mail-wishes.js';
import { cadenceWords, subjectWords } from './notice-words.js';

export interface ShownNotice {
  readonly about: string;
  readonly path: string;
  readonly dueOn: string | null;
  readonly level: 'remind' | 'escalate';
  readonly toldAt: string;
}

export interface AccountPageProps {
  readonly name: string;
  readonly notices: readonly ShownNotice[];
  readonly mailIsOn: boolean;
  /** There is a link by which a calendar reads the due dates. */
  readonly hasCalendar: boolean;
  readonly typed: { readonly cadence: string; readonly wanted: readonly string[] };
  readonly errors: readonly FormError[];
  readonly csrfToken: string;
}

export function AccountPage(props: AccountPageProps): VNode {
  const { name, notices, errors } = props;
  return (
    <>
      <ErrorSummary errors={errors} />
      <span class="govuk-caption-l">{name}</span>
      <h1 class="govuk-heading-l">Your account</h1>
      <p class="govuk-body">
        <a class="govuk-link" href="/account/password">
          Change your password
        </a>
      </p>
      <h2 class="govuk-heading-m">What you were told</h2>
      {notices.length === 0 ? (
        <p class="govuk-body uvid-empty">
          Nothing yet. Here will stand reminders of dates: answers of authorities, actions, reviews.
        </p>
      ) : (
        <TaskList id="notices" items={notices.map(inList)} />
      )}
      <Calendar {...props} />
      <Mail {...props} />
    </>
  );
}

function Calendar({ hasCalendar, csrfToken }: AccountPageProps): VNode {
  return (
    <>
      <h2 class="govuk-heading-m">Calendar</h2>
      <p class="govuk-body">
        {hasCalendar
          ? 'Your calendar programme can read your due dates by a secret link. Whoever else has it can too: end it, or make a new one.'
          : 'Let your calendar programme read your due dates by a secret link.'}
      </p>
      <Form action="/account/calendar" csrfToken={csrfToken}>
        <Button kind="secondary">{hasCalendar ? 'Make a new link' : 'Make a link'}</Button>
      </Form>
      {hasCalendar && (
        <Form action="/account/calendar/end" csrfToken={csrfToken}>
          <Button kind="secondary">End the link</Button>
        </Form>
      )}
    </>
  );
}

function Mail({ mailIsOn, typed, errors, csrfToken }: AccountPageProps): VNode {
  return (
    <>
      <h2 class="govuk-heading-m">E-mail</h2>
      {!mailIsOn && (
        <InsetText>
          No e-mail is sent: this Uvid has no mail server. What you choose here counts once it has one.
        </InsetText>
      )}
      <Form action="/account/mail" csrfToken={csrfToken}>
        <Radios
          name="cadence"
          label="How often"
          labelSize="s"
          value={typed.cadence}
          items={cadences.map(value => ({ value, label: cadenceWords[value] }))}
          error={errorOf(errors, 'cadence') ?? null}
        />
        <Checkboxes
          name="wanted"
          label="About what"
          labelSize="s"
          values={typed.wanted}
          items={noticeSubjects.map(value => ({ value, label: subjectWords[value] }))}
          error={errorOf(errors, 'wanted') ?? null}
        />
        <Button>Keep these settings</Button>
      </Form>
    </>
  );
}

function inList({ about, path, dueOn, level, toldAt }: ShownNotice) {
  return {
    title: about,
    href: path,
    hint: `${dueOn === null ? 'Now' : `Due ${dateInWords(dueOn)}`}. Told on ${dateInWords(toldAt)}.`,
    status: level === 'escalate' ? <Tag colour="red">Overdue</Tag> : <Tag colour="blue">Reminder</Tag>,
  };
}
