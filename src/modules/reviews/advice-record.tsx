import type { VNode } from 'preact';
import type { AdviceOpinion } from '../../core/version/sealed.js';
import { InsetText } from '../../web/components/messages.js';
import { Paragraphs } from '../../web/components/thread.js';
import { momentInWords } from '../../web/words.js';
import { Recommendations, type AnswerForms } from './recommendations-view.js';
import type { AdviceFacts } from './advice-facts.js';

export const opinionWords: Readonly<Record<AdviceOpinion, string>> = {
  favourable: 'Favourable',
  favourable_with_recommendations: 'Favourable, with recommendations',
  unfavourable: 'Unfavourable',
};

export interface AdviceRecordProps {
  readonly advice: AdviceFacts;
  /** Left out where nobody may answer the recommendations now. */
  readonly forms?: AnswerForms | undefined;
}

/** The advice as it was recorded, with what the controller answered. */
export function AdviceRecord({ advice, forms }: AdviceRecordProps): VNode {
  return (
    <div class="uvid-advice">
      <p class="uvid-advice__opinion">{opinionWords[advice.opinion]}</p>
      <Paragraphs text={advice.text} />
      <p class="uvid-byline">{`${advice.by}, ${momentInWords(advice.at)}`}</p>
      {advice.alsoWrote && (
        <InsetText>The adviser also wrote answers in this assessment. The report says so.</InsetText>
      )}
      <Recommendations recommendations={advice.recommendations} forms={forms} />
    </div>
  );
}
