/** One action, what was recorded of it, and the form for what comes next. */
import type { VNode } from 'preact';
import { actionStatuses } from '../../core/actions/action.js';
import { Button, ButtonGroup } from '../../web/components/button.js';
import { DateInput, type DatePart } from '../../web/components/date-input.js';
import { ErrorSummary, errorOf, type FormError } from '../../web/components/error-summary.js';
import { Form } from '../../web/components/form.js';
import { Radios } from '../../web/components/radios.js';
import { SummaryList } from '../../web/components/summary-list.js';
import { Paragraphs } from '../../web/components/thread.js';
import { TextInput } from '../../web/components/text-input.js';
import { Textarea } from '../../web/components/textarea.js';
import { Timeline } from '../../web/components/timeline.js';
import { dateInWords } from '../../web/words.js';
import { ActionTag, statusWords } from './action-views.js';
import type { ActionReading, RecordedUpdate } from './actions.service.js';

export interface TypedUpdate {
  readonly status: string;
  readonly owner: string;
  readonly due: Partial<Readonly<Record<DatePart, string>>>;
  readonly evidence: string;
  readonly note: string;
}

export interface ActionPageProps extends ActionReading {
  readonly mayUpdate: boolean;
  readonly typed: TypedUpdate;
  readonly errors: readonly FormError[];
  readonly csrfToken: string;
}

export function ActionPage(props: ActionPageProps): VNode {
  const { action, updates, mayUpdate, errors } = props;
  const source = action.source === 'measure' ? 'Measure' : 'Condition of the decision';
  return (
    <>
      <ErrorSummary errors={errors} />
      <span class="govuk-caption-l">{`${action.reference}: ${source} ${action.key}`}</span>
      <h1 class="govuk-heading-l">{action.what === '' ? action.key : action.what}</h1>
      <SummaryList
        rows={[
          { key: 'Status', value: <ActionTag {...action} /> },
          { key: 'Owner', value: action.owner === '' ? 'Nobody yet' : action.owner },
          { key: 'Due', value: action.dueOn === null ? 'No date' : dateInWords(action.dueOn) },
          { key: 'Evidence', value: action.evidence === '' ? 'None yet' : <Paragraphs text={action.evidence} /> },
          {
            key: 'Assessment',
            value: <a class="govuk-link" href={`/assessments/${action.assessmentId}`}>{action.reference}</a>, // prettier-ignore
          },
        ]}
      />
      {action.reviewed && (
        <p class="govuk-body">
          <a class="govuk-link" href={`/assessments/${action.assessmentId}/conditions`}>
            Its owner proposes that it is closed, and somebody else confirms it
          </a>
        </p>
      )}
      {mayUpdate && <UpdateForm {...props} />}
      <h2 class="govuk-heading-m">What was recorded</h2>
      {updates.length === 0 ? (
        <p class="govuk-body uvid-empty">Nothing yet: it stands as the plan says.</p>
      ) : (
        <Timeline events={updates.toReversed().map(inTimeline)} />
      )}
    </>
  );
}

function UpdateForm({ action, updates, typed, errors, csrfToken }: ActionPageProps): VNode {
  return (
    <>
      <h2 class="govuk-heading-m">Record where it stands</h2>
      <Form action={`/actions/${action.assessmentId}/${action.key}`} csrfToken={csrfToken}>
        <input type="hidden" name="seen" value={updates.length} />
        <Radios
          name="status"
          label="Status"
          labelSize="s"
          value={typed.status}
          items={actionStatuses.map(value => ({ value, label: statusWords[value] }))}
          error={errorOf(errors, 'status') ?? null}
        />
        <TextInput name="owner" label="Owner" value={typed.owner} error={errorOf(errors, 'owner') ?? null} />
        <DateInput name="dueOn" label="Due" value={typed.due} error={errorOf(errors, 'dueOn-day') ?? null} />
        <Textarea
          name="evidence"
          label="Evidence"
          hint="What shows that it is done: a record, a photograph, a contract, with where it is kept."
          value={typed.evidence}
          error={errorOf(errors, 'evidence') ?? null}
        />
        <Textarea name="note" label="Note (optional)" value={typed.note} error={errorOf(errors, 'note') ?? null} />
        <ButtonGroup>
          <Button preventDoubleClick>Record</Button>
          <a class="govuk-link" href="/actions">
            Cancel
          </a>
        </ButtonGroup>
      </Form>
    </>
  );
}

function inTimeline({ status, owner, dueOn, evidence, note, by, at }: RecordedUpdate) {
  const due = dueOn === null ? 'no date' : `due ${dateInWords(dueOn)}`;
  const text = [evidence, note].filter(each => each !== '').join('\n\n');
  return {
    title: `${statusWords[status]}: ${owner === '' ? 'nobody' : owner}, ${due}`,
    ...{ at, by },
    children: text === '' ? null : <Paragraphs text={text} />,
  };
}
