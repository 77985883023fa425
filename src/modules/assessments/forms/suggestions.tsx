/** What fits this programme from the catalogues of harms and controls: a button adds a row, which the team completes and saves. */
import type { VNode } from 'preact';
import type { TableValue } from '../../../core/answers/answer.js';
import type { Suggestion } from '../../../core/risk/suggest.js';
import type { Question } from '../../../core/template/template.js';
import { Button } from '../../../web/components/button.js';
import { Details } from '../../../web/components/details.js';

export interface SuggestionsProps {
  readonly of: Question;
  readonly suggestions: readonly Suggestion[];
  /** What stands in the form now: a row that was just added counts as taken. */
  readonly rows: TableValue;
  /** Where the form posts to. */
  readonly action: string;
}

export function Suggestions({ of, suggestions, rows, action }: SuggestionsProps): VNode {
  if (suggestions.length === 0) return <></>;
  const typed = rows.rows.flatMap(row => Object.values(row.cells)).map(cell => String(cell).toLowerCase());
  const open = suggestions.filter(({ title }) => !typed.some(cell => cell.includes(title.toLowerCase())));
  const measures = of.suggests === 'controls';
  return (
    <section class="uvid-suggestions" aria-labelledby="suggestions">
      <h2 class="govuk-heading-m" id="suggestions">{`Suggested ${measures ? 'measures' : 'harms'}`}</h2>
      <p class="govuk-body">
        {open.length === 0
          ? `All ${suggestions.length} ${measures ? 'measures' : 'harms'} that fit this programme stand in the table.`
          : `${open.length} of ${suggestions.length} that fit this programme do not stand in the table yet. Adding one opens a row for you to complete; nothing is saved until you save. Leave out what does not hold here.`}
      </p>
      {open.length > 0 && (
        <Details summary={`Show the suggested ${measures ? 'measures' : 'harms'}`}>
          <ul class="govuk-list uvid-suggestions__list">
            {open.map(each => (
              <Suggested suggestion={each} anchor={`${action}#row-${nextRow(rows)}`} />
            ))}
          </ul>
        </Details>
      )}
    </section>
  );
}

function Suggested({ suggestion, anchor }: { readonly suggestion: Suggestion; readonly anchor: string }): VNode {
  const { id, title, because, causes, rights } = suggestion;
  return (
    <li class="uvid-suggestion">
      <div>
        <h3 class="govuk-heading-s">{title}</h3>
        <p class="govuk-body-s">{because.slice(0, 3).join(' ')}</p>
        {causes.length > 0 && <p class="govuk-body-s">{`Usual causes: ${causes.join(', ')}.`}</p>}
        {rights.length > 0 && <p class="govuk-body-s">{`EU Charter, ${articles(rights)}.`}</p>}
      </div>
      <Button kind="secondary" name="action" value={`suggest:${id}`} attributes={{ formaction: anchor }}>
        Add<span class="govuk-visually-hidden">{`: ${title}`}</span>
      </Button>
    </li>
  );
}

function articles(rights: readonly number[]): string {
  return `${rights.length === 1 ? 'Article' : 'Articles'} ${rights.join(', ')}`;
}

/** Where the row will stand: in place of an empty last one, or behind it. */
function nextRow({ next, rows }: TableValue): number {
  const last = rows.at(-1);
  return last && Object.keys(last.cells).length === 0 ? last.no : next;
}
