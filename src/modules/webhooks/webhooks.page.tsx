/** Addresses outside that are told what happens here. */
import type { VNode } from 'preact';
import { webhookEvents, type WebhookEvent } from '../../core/webhooks/public-event.js';
import { Button } from '../../web/components/button.js';
import { Checkboxes } from '../../web/components/checkboxes.js';
import { ErrorSummary, errorOf, type FormError } from '../../web/components/error-summary.js';
import { Form } from '../../web/components/form.js';
import { InsetText } from '../../web/components/messages.js';
import { SummaryList } from '../../web/components/summary-list.js';
import { Table } from '../../web/components/table.js';
import { Tag } from '../../web/components/tag.js';
import { TextInput } from '../../web/components/text-input.js';
import { momentInWords } from '../../web/words.js';
import type { Webhook, WebhookTry } from './webhooks.service.js';

export interface WebhooksPageProps {
  readonly webhooks: readonly Webhook[];
  readonly tries: readonly WebhookTry[];
  readonly typed: { readonly url: string; readonly events: readonly string[] };
  readonly errors: readonly FormError[];
  readonly csrfToken: string;
}

const eventWords: Readonly<Record<WebhookEvent, string>> = {
  'assessment.started': 'An assessment was started',
  'step.state_changed': 'A step was submitted, approved, returned or reopened',
  'assessment.state_changed': 'An assessment changed its state',
  'advice.recorded': 'The data protection officer gave advice',
  'decision.taken': 'A decision was taken',
  'condition.proposed': 'A condition was proposed as closed',
  'condition.reviewed': 'A condition was found met, or not',
  'version.sealed': 'A version was sealed',
  'consultation.opened': 'The consultation of an authority was opened',
  'consultation.recorded': 'Something was recorded in a consultation',
  'action.updated': 'An action was updated',
};

export function WebhooksPage(props: WebhooksPageProps): VNode {
  const { webhooks, tries, errors } = props;
  return (
    <>
      <ErrorSummary errors={errors} />
      <h1 class="govuk-heading-l">Webhooks</h1>
      <p class="govuk-body">
        An address of another system that is told within minutes what happened: ids, states and digests, never an
        answer, a comment or a name. Each message is signed; what fails is tried again for some hours.
      </p>
      {webhooks.length === 0 ? (
        <p class="govuk-body uvid-empty">No other system is told anything yet. It begins with its address below.</p>
      ) : (
        webhooks.map(webhook => <WebhookCard webhook={webhook} csrfToken={props.csrfToken} />)
      )}
      <AddForm {...props} />
      {tries.length > 0 && <Tries webhooks={webhooks} tries={tries} />}
    </>
  );
}

function WebhookCard({ webhook, csrfToken }: { readonly webhook: Webhook; readonly csrfToken: string }): VNode {
  const { id, url, events, addedAt, endedAt } = webhook;
  return (
    <>
      <SummaryList
        rows={[
          { key: 'Address', value: <span class="uvid-typed">{url}</span> },
          { key: 'Told of', value: events.map(each => eventWords[each]).join('; ') },
          { key: 'Since', value: momentInWords(addedAt) },
          {
            key: 'State',
            value: endedAt === null ? <Tag colour="green">On</Tag> : `Ended on ${momentInWords(endedAt)}`,
          },
        ]}
      />
      {endedAt === null && (
        <Form action={`/webhooks/${id}/end`} csrfToken={csrfToken}>
          <Button kind="secondary" attributes={{ 'aria-label': `End the webhook to ${url}` }}>
            End this webhook
          </Button>
        </Form>
      )}
    </>
  );
}

function AddForm({ typed, errors, csrfToken }: WebhooksPageProps): VNode {
  return (
    <>
      <h2 class="govuk-heading-m">Add a webhook</h2>
      <Form action="/webhooks" csrfToken={csrfToken}>
        <TextInput
          name="url"
          label="Address"
          hint="It begins with https:// and can be reached from the internet."
          value={typed.url}
          error={errorOf(errors, 'url') ?? null}
        />
        <Checkboxes
          name="events"
          label="What it is told of"
          labelSize="s"
          values={typed.events}
          items={webhookEvents.map(value => ({ value, label: eventWords[value] }))}
          error={errorOf(errors, 'events') ?? null}
        />
        <Button preventDoubleClick>Add the webhook</Button>
      </Form>
    </>
  );
}

function Tries({ webhooks, tries }: Pick<WebhooksPageProps, 'webhooks' | 'tries'>): VNode {
  const urls = new Map(webhooks.map(each => [each.id, each.url]));
  return (
    <Table
      caption="Latest messages"
      captionSize="m"
      scroll="Latest messages"
      columns={[{ label: 'When' }, { label: 'Address' }, { label: 'Result' }]}
      rows={tries.map(({ webhookId, triedAt, delivered, status }) => [
        momentInWords(triedAt),
        <span class="uvid-typed">{urls.get(webhookId) ?? ''}</span>,
        delivered ? <Tag colour="green">Delivered</Tag> : <Tag colour="red">{status === null ? 'No answer' : `Answered ${status}`}</Tag>, // prettier-ignore
      ])}
    />
  );
}

/** The only time that the secret is shown: it is not stored. */
export function WebhookSecretPage({ url, secret }: { readonly url: string; readonly secret: string }): VNode {
  return (
    <>
      <h1 class="govuk-heading-l">The secret of this webhook</h1>
      <p class="govuk-body">
        Give it to whoever runs <span class="uvid-typed">{url}</span>. It is shown only now. Each message has the
        headers uvid-timestamp and uvid-signature; the signature is v1= and the HMAC-SHA-256, in hexadecimal, of the
        timestamp, a full stop and the body.
      </p>
      <InsetText>
        <code class="uvid-code">{secret}</code>
      </InsetText>
      <p class="govuk-body">
        <a class="govuk-link" href="/webhooks">
          Back to the webhooks
        </a>
      </p>
    </>
  );
}
