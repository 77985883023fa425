/** One condition with its proposals, and the form for whoever acts next. */
import type { VNode } from 'preact';
import {
  closingRefusal,
  closingVerdicts,
  reviewRefusal,
  type Closing,
  type ClosingVerdict,
  type ConditionState,
  type StandingCondition,
} from '../../core/conditions/condition.js';
import { Button } from '../../web/components/button.js';
import { errorOf } from '../../web/components/error-summary.js';
import { Form } from '../../web/components/form.js';
import { Radios } from '../../web/components/radios.js';
import { SummaryList } from '../../web/components/summary-list.js';
import { Tag, type TagColour } from '../../web/components/tag.js';
import { Textarea } from '../../web/components/textarea.js';
import { Paragraphs } from '../../web/components/thread.js';
import { dateInWords, momentInWords } from '../../web/words.js';
import type { ConditionsPageProps } from './conditions-props.js';

const stateWords: Readonly<Record<ConditionState, readonly [string, TagColour]>> = {
  open: ['Open', 'yellow'],
  proposed: ['Waits for confirmation', 'blue'],
  closed: ['Closed', 'green'],
};

const verdictWords: Readonly<Record<ClosingVerdict, string>> = { met: 'Met', not_met: 'Not met' };

interface ConditionViewProps extends ConditionsPageProps {
  readonly version: number;
  readonly condition: StandingCondition;
}

export function ConditionView(props: ConditionViewProps): VNode {
  const { reading, actor, version, condition } = props;
  const { no, text, terms, state, closings } = condition;
  const name = (id: string): string => reading.people.get(id) ?? 'Somebody who has left';
  const [says, colour] = stateWords[state];
  const last = closings.at(-1);
  const maySeeTo = actor.roles.has('reviewer') || actor.roles.has('officer');
  return (
    <article class="uvid-recommendation" id={`v${version}-c${no}`}>
      <h3 class="govuk-heading-s">{`Condition ${no}`}</h3>
      <Paragraphs text={text} />
      {terms ? (
        <SummaryList
          rows={[
            { key: 'Status', value: <Tag colour={colour}>{says}</Tag> },
            { key: 'Owner', value: name(terms.owner) },
            { key: 'Due', value: dateInWords(terms.dueOn) },
            {
              key: 'When',
              value: terms.prior ? 'Before the approval is in force' : 'While the programme goes on',
            },
          ]}
        />
      ) : (
        <p class="govuk-body uvid-not-provided">Set before conditions had an owner and a date.</p>
      )}
      {closings.map(each => (
        <Proposal closing={each} name={name} />
      ))}
      {closingRefusal(condition, actor.id) === null && <ProposeForm {...props} />}
      {last && maySeeTo && reviewRefusal(condition, last.id, actor.id) === null && (
        <ReviewForm {...props} closing={last.id} />
      )}
    </article>
  );
}

function Proposal({ closing, name }: { readonly closing: Closing; readonly name: (id: string) => string }): VNode {
  const { evidence, by, at, review } = closing;
  return (
    <div class="uvid-recommendation__answer">
      <Paragraphs text={evidence} />
      <p class="uvid-byline">{`Proposed as closed by ${name(by)}, ${momentInWords(at)}`}</p>
      {review && (
        <>
          <p>
            <Tag colour={review.verdict === 'met' ? 'green' : 'orange'}>{verdictWords[review.verdict]}</Tag>
          </p>
          {review.reasons !== '' && <Paragraphs text={review.reasons} />}
          <p class="uvid-byline">{`${name(review.by)}, ${momentInWords(review.at)}`}</p>
        </>
      )}
    </div>
  );
}

function mine({ typed, version, condition }: ConditionViewProps) {
  return typed?.version === version && typed.no === condition.no ? typed : { errors: [] };
}

function pathOf({ reading, version, condition: { no } }: ConditionViewProps): string {
  return `/assessments/${reading.assessment.id}/versions/${version}/conditions/${no}/closings`;
}

function ProposeForm(props: ConditionViewProps): VNode {
  const { version, condition, csrfToken } = props;
  const own: Partial<NonNullable<ConditionViewProps['typed']>> = mine(props);
  return (
    <Form action={pathOf(props)} csrfToken={csrfToken}>
      <Textarea
        name="evidence"
        id={`evidence-v${version}-c${condition.no}`}
        label={`What shows that condition ${condition.no} is met?`}
        labelSize="s"
        hint="A record, a photograph, a contract, with where it is kept. Somebody else confirms it."
        rows={3}
        maxLength={4000}
        value={own.evidence ?? ''}
        error={errorOf(own.errors ?? [], 'evidence') ?? null}
      />
      <Button kind="secondary">{`Propose condition ${condition.no} as closed`}</Button>
    </Form>
  );
}

function ReviewForm(props: ConditionViewProps & { readonly closing: string }): VNode {
  const { version, condition, csrfToken, closing } = props;
  const own: Partial<NonNullable<ConditionViewProps['typed']>> = mine(props);
  const id = `v${version}-c${condition.no}`;
  return (
    <Form action={`${pathOf(props)}/${closing}/review`} csrfToken={csrfToken}>
      <Radios
        name="verdict"
        id={`verdict-${id}`}
        label={`Is condition ${condition.no} met?`}
        labelSize="s"
        small
        value={own.verdict ?? null}
        error={errorOf(own.errors ?? [], 'verdict') ?? null}
        items={closingVerdicts.map(value => ({ value, label: verdictWords[value] }))}
      />
      <Textarea
        name="reasons"
        id={`reasons-${id}`}
        label="What you looked at, or what is missing"
        hint="Required where it is not met."
        rows={3}
        maxLength={4000}
        value={own.reasons ?? ''}
        error={errorOf(own.errors ?? [], 'reasons') ?? null}
      />
      <Button kind="secondary">Record what you found</Button>
    </Form>
  );
}
