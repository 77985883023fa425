/** What a reviewer marks on one answer: a verdict, and a remark that goes out with the review. All of it belongs to one form. */
import type { VNode } from 'preact';
import type { Question } from '../../core/template/template.js';
import { Details } from '../../web/components/details.js';
import { errorOf } from '../../web/components/error-summary.js';
import { About } from './about.js';
import { rowsOf } from './comment-form.js';
import type { ReviewPageProps } from './review-props.js';
import { rowName } from './shown-threads.js';
import { markNames, marksIn } from './typed-review.js';

/** The form stands at the end of the page; the fields beside the answers name it, for forms do not nest. */
export const reviewForm = 'review-form';

interface MarksProps extends ReviewPageProps {
  readonly question: Question;
}

const choices = [
  { value: '', text: 'Not looked at' },
  { value: 'ok', text: 'OK' },
  { value: 'change_requested', text: 'Change requested' },
] as const;

export function MarksForm(props: MarksProps): VNode {
  const { question, facts } = props;
  const marks = marksIn(facts.pending, question.id);
  const name = markNames.verdict(question.id);
  return (
    <div class="uvid-marks">
      <fieldset class="govuk-fieldset">
        <legend class="govuk-fieldset__legend">
          Your verdict on this answer<span class="govuk-visually-hidden">: {question.label}</span>
        </legend>
        <div class="govuk-radios govuk-radios--small govuk-radios--inline" data-module="govuk-radios">
          {choices.map(({ value, text }) => (
            <div class="govuk-radios__item">
              <input
                class="govuk-radios__input"
                type="radio"
                form={reviewForm}
                id={`${name}-${value}`}
                name={name}
                value={value}
                checked={marks.verdict === value}
              />
              <label class="govuk-label govuk-radios__label" for={`${name}-${value}`}>
                {text}
              </label>
            </div>
          ))}
        </div>
      </fieldset>
      <Remark {...props} />
    </div>
  );
}

function Remark({ question, facts, typed }: MarksProps): VNode {
  const { body, row, blocks } = marksIn(facts.pending, question.id);
  const names = {
    body: markNames.body(question.id),
    row: markNames.row(question.id),
    kind: markNames.kind(question.id),
  };
  const error = errorOf(typed.errors, names.body);
  const rows = rowsOf(facts, question);
  return (
    <Details summary={<About what="Add a remark to your review" label={question.label} />} open={body !== ''}>
      {rows.length > 0 && (
        <div class="govuk-form-group">
          <label class="govuk-label" for={names.row}>
            About
          </label>
          <select class="govuk-select" form={reviewForm} id={names.row} name={names.row}>
            <option value="">The whole answer</option>
            {rows.map(no => (
              <option value={no} selected={row === String(no)}>
                {rowName(question, no)}
              </option>
            ))}
          </select>
        </div>
      )}
      <div class={error ? 'govuk-form-group govuk-form-group--error' : 'govuk-form-group'}>
        <label class="govuk-label" for={names.body}>
          Your remark
        </label>
        {error && (
          <p class="govuk-error-message" id={`${names.body}-error`}>
            <span class="govuk-visually-hidden">Error:</span> {error}
          </p>
        )}
        <textarea
          class="govuk-textarea"
          form={reviewForm}
          id={names.body}
          name={names.body}
          rows={3}
          aria-describedby={error ? `${names.body}-error` : undefined}
        >
          {body}
        </textarea>
      </div>
      <div class="govuk-checkboxes govuk-checkboxes--small" data-module="govuk-checkboxes">
        <div class="govuk-checkboxes__item">
          <input
            class="govuk-checkboxes__input"
            type="checkbox"
            form={reviewForm}
            id={names.kind}
            name={names.kind}
            value="blocking"
            checked={blocks}
          />
          <label class="govuk-label govuk-checkboxes__label" for={names.kind}>
            It blocks: the step is not approved before this is resolved
          </label>
        </div>
      </div>
    </Details>
  );
}
