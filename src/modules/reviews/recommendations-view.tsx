/** The recommendations of an advice, each with what the controller answers, and the form for it while a decision is awaited. */
import type { VNode } from 'preact';
import {
  recommendationResponses,
  type RecommendationResponse,
  type SealedRecommendation,
} from '../../core/version/sealed.js';
import { Button } from '../../web/components/button.js';
import { Details } from '../../web/components/details.js';
import { errorOf, type FormError } from '../../web/components/error-summary.js';
import { Form } from '../../web/components/form.js';
import { Radios } from '../../web/components/radios.js';
import { Tag, type TagColour } from '../../web/components/tag.js';
import { Textarea } from '../../web/components/textarea.js';
import { Paragraphs } from '../../web/components/thread.js';
import { momentInWords } from '../../web/words.js';

export const responseWords: Readonly<Record<RecommendationResponse, string>> = {
  accepted: 'Accepted',
  accepted_in_part: 'Accepted in part',
  rejected: 'Rejected',
};

const colours: Readonly<Record<RecommendationResponse, TagColour>> = {
  accepted: 'green',
  accepted_in_part: 'yellow',
  rejected: 'orange',
};

export interface AnswerForms {
  readonly assessmentId: string;
  readonly csrfToken: string;
  /** What was typed and not taken, for the recommendation that it was typed for. */
  readonly typed?: TypedAnswer | undefined;
  readonly errors: readonly FormError[];
}

export interface TypedAnswer {
  readonly no: number;
  readonly response: string;
  readonly reasons: string;
}

export interface RecommendationsProps {
  readonly recommendations: readonly SealedRecommendation[];
  /** Left out where nobody may answer now. */
  readonly forms?: AnswerForms | undefined;
}

export function Recommendations({ recommendations, forms }: RecommendationsProps): VNode {
  if (recommendations.length === 0) return <></>;
  return (
    <>
      <h2 class="govuk-heading-s">Recommendations</h2>
      <ol class="uvid-recommendations">
        {recommendations.map(each => (
          <li class="uvid-recommendation" id={`recommendation-${each.no}`}>
            <Paragraphs text={each.text} />
            <Answered answer={each.answer} />
            {forms && <AnswerForm of={each} forms={forms} />}
          </li>
        ))}
      </ol>
    </>
  );
}

function Answered({ answer }: { readonly answer: SealedRecommendation['answer'] }): VNode {
  if (!answer) return <p class="uvid-not-provided">The controller has not answered it.</p>;
  return (
    <div class="uvid-recommendation__answer">
      <p>
        <Tag colour={colours[answer.response]}>{responseWords[answer.response]}</Tag>
      </p>
      <Paragraphs text={answer.reasons} />
      <p class="uvid-byline">{`${answer.by}, ${momentInWords(answer.at)}`}</p>
    </div>
  );
}

interface AnswerFormProps {
  readonly of: SealedRecommendation;
  readonly forms: AnswerForms;
}

function AnswerForm({ of: { no, answer }, forms }: AnswerFormProps): VNode {
  const mine = forms.typed?.no === no;
  const typed = (mine && forms.typed) || { response: null, reasons: '' };
  const errors = mine ? forms.errors : [];
  return (
    <Details summary={`${answer ? 'Answer again' : 'Answer'} recommendation ${no}`} open={mine || !answer}>
      <Form
        action={`/assessments/${forms.assessmentId}/advice/recommendations/${no}#recommendation-${no}`}
        csrfToken={forms.csrfToken}
      >
        <Radios
          name="response"
          id={`response-${no}`}
          label="Does the controller accept it?"
          labelSize="s"
          small
          value={typed.response}
          error={errorOf(errors, 'response') ?? null}
          items={recommendationResponses.map(value => ({ value, label: responseWords[value] }))}
        />
        <Textarea
          name="reasons"
          id={`reasons-${no}`}
          label="Reasons, and what is done"
          labelSize="s"
          rows={3}
          maxLength={4000}
          value={typed.reasons}
          error={errorOf(errors, 'reasons') ?? null}
        />
        <Button kind="secondary">Record the answer</Button>
      </Form>
    </Details>
  );
}
