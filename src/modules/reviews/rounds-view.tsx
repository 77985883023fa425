/** The rounds of a step, kept for ever: who gave which verdict on which text. */
import type { VNode } from 'preact';
import { Details } from '../../web/components/details.js';
import { Paragraphs } from '../../web/components/thread.js';
import { digestInGroups } from '../../web/digest-words.js';
import { momentInWords } from '../../web/words.js';
import type { StepVerdict } from '../../core/workflow/rounds.js';
import type { ShownReview } from './shown-rounds.js';

const verdicts: Readonly<Record<StepVerdict, string>> = {
  none: 'No verdict on the step',
  ok: 'Approved',
  change_requested: 'Changes requested',
};

export function RoundsView({ reviews }: { readonly reviews: readonly ShownReview[] }): VNode {
  if (reviews.length === 0) return <></>;
  return (
    <Details summary={`Rounds of review so far: ${reviews.length} ${reviews.length === 1 ? 'review' : 'reviews'}`}>
      <ol class="govuk-list">
        {reviews.map(({ round, verdict, by, at, body, digest, ok, changes }) => (
          <li class="uvid-round">
            <p class="govuk-body">
              <strong>{`Round ${round}: ${verdicts[verdict]}`}</strong>
              {` by ${by}, ${momentInWords(at)}`}
            </p>
            {body !== '' && <Paragraphs text={body} />}
            {ok > 0 && <p class="govuk-body-s">{`OK: ${ok} ${ok === 1 ? 'answer' : 'answers'}`}</p>}
            {changes.length > 0 && <p class="govuk-body-s">{`Change requested: ${changes.join(' · ')}`}</p>}
            <p class="govuk-body-s">
              On the text with the SHA-256 <code class="uvid-code uvid-digest">{digestInGroups(digest)}</code>
            </p>
          </li>
        ))}
      </ol>
    </Details>
  );
}
