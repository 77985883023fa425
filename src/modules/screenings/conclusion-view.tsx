/** One conclusion that no assessment is required, and whether the facts it rested on still hold. */
import type { VNode } from 'preact';
import type { ScreeningChange } from '../../core/screening/changes.js';
import { InsetText } from '../../web/components/messages.js';
import { SummaryList } from '../../web/components/summary-list.js';
import { Paragraphs } from '../../web/components/thread.js';
import { regimeWords } from '../../web/programme-words.js';
import { determinationWords } from '../../web/screening-words.js';
import { momentInWords } from '../../web/words.js';
import type { ConcludedScreening } from './screenings.service.js';

export function ConclusionView({ conclusion }: { readonly conclusion: ConcludedScreening }): VNode {
  const { reasons, dpoView, concludedBy, concludedAt, programmeRevision, changes } = conclusion;
  return (
    <>
      {changes.length > 0 && (
        <InsetText>
          <p class="govuk-body">The facts have changed since, and so has the screening:</p>
          <ul class="govuk-list govuk-list--bullet">
            {changes.map(change => (
              <li>{changeInWords(change)}</li>
            ))}
          </ul>
        </InsetText>
      )}
      <SummaryList
        rows={[
          { key: 'Concluded by', value: `${concludedBy}, ${momentInWords(concludedAt)}` },
          { key: 'On the facts of', value: `revision ${programmeRevision} of the programme` },
          { key: 'Reasons', value: <Paragraphs text={reasons} /> },
          { key: 'View of the DPO', value: dpoView === '' ? 'Not recorded' : <Paragraphs text={dpoView} /> },
        ]}
      />
    </>
  );
}

function changeInWords({ regime, before, after, newlyFired, noLongerFired }: ScreeningChange): string {
  const name = regimeWords[regime].name;
  const parts = [
    before === after ? '' : `${worded(before)} then, ${worded(after)} now`,
    newlyFired.length === 0 ? '' : `now met: ${newlyFired.map(each => each.criterion).join(', ')}`,
    noLongerFired.length === 0 ? '' : `no longer met: ${noLongerFired.map(each => each.criterion).join(', ')}`,
  ];
  return `${name}: ${parts.filter(part => part !== '').join('; ')}`;
}

function worded(determination: ScreeningChange['before']): string {
  return determination === null ? 'not applicable' : determinationWords[determination].toLowerCase();
}
