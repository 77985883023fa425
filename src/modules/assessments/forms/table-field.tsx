/** The field of a table question: its heading, the scales that it rates on, and a card for each row. */
import type { ComponentChildren, VNode } from 'preact';
import { isTable, type TableValue } from '../../../core/answers/answer.js';
import type { RiskMethod, ScaleLevel } from '../../../core/risk/method.js';
import type { Suggestion } from '../../../core/risk/suggest.js';
import type { Question } from '../../../core/template/template.js';
import { Details } from '../../../web/components/details.js';
import { EditableTable } from '../../../web/components/editable-table.js';
import type { FormError } from '../../../web/components/error-summary.js';
import { HintAndError } from '../../../web/components/field.js';
import type { RefLookup } from '../../../web/components/refs.js';
import { rowTitlesOf } from '../../../web/ref-lookup.js';
import { Suggestions } from './suggestions.js';
import type { TypedAnswer } from './typed-answer.js';

export interface TableFieldProps {
  readonly question: Question;
  readonly typed: TypedAnswer;
  readonly errors: readonly FormError[];
  readonly refs: RefLookup;
  readonly method: RiskMethod;
  readonly action: string;
  /** The register of risks as it stands. */
  readonly inherent: TableValue;
  readonly suggestions: readonly Suggestion[];
  readonly hint: ComponentChildren;
  readonly error: string | null;
}

export const noRows: TableValue = { next: 1, rows: [] };

export function TableField(props: TableFieldProps): VNode {
  const { question, typed, refs, method, error } = props;
  const rowTitles = titlesOf(props);
  return (
    <div class="uvid-table-field">
      <h1 class="govuk-heading-l uvid-question__heading">{question.label}</h1>
      <HintAndError id="value" hint={props.hint} error={error} />
      <Scales question={question} method={method} />
      <div id="value" tabIndex={-1} class="uvid-question__rows">
        {question.rowsFrom !== undefined && (refs[question.rowsFrom] ?? []).length === 0 ? (
          <p class="govuk-body uvid-empty">The table that this one follows has no rows yet. Fill that in first.</p>
        ) : (
          <EditableTable
            columns={question.columns ?? []}
            value={isTable(typed.value) ? typed.value : noRows}
            prefix={prefixOf(question, refs)}
            refs={refs}
            method={method}
            errors={props.errors}
            formAction={props.action}
            {...(rowTitles === undefined ? {} : { rowTitles })}
          />
        )}
      </div>
      {isTable(typed.value) && (
        <Suggestions of={question} suggestions={props.suggestions} rows={typed.value} action={props.action} />
      )}
    </div>
  );
}

/** What is left of a risk is rated beside what it was. */
function titlesOf({ question, refs, method, inherent }: TableFieldProps): Readonly<Record<number, string>> | undefined {
  const titles = rowTitlesOf(question, refs);
  if (titles === undefined || question.id !== method.questions.residual) return titles;
  const rated = Object.entries(titles).map(([no, title]) => [
    no,
    `${title}${ratingInWords(inherent, Number(no), method)}`,
  ]);
  return Object.fromEntries(rated);
}

function ratingInWords(register: TableValue, no: number, method: RiskMethod): string {
  const cells = register.rows.find(row => row.no === no)?.cells ?? {};
  const likelihood = method.likelihood.find(({ value }) => value === cells['likelihood']);
  const severity = method.severity.find(({ value }) => value === cells['severity']);
  if (!likelihood || !severity) return '';
  return ` (before: likelihood ${likelihood.value}, severity ${severity.value})`;
}

/** Rows that follow another table are called as they are called there. */
function prefixOf(question: Question, refs: RefLookup): string | null {
  return question.prefix ?? refs[question.rowsFrom ?? '']?.[0]?.prefix ?? null;
}

function Scales({ question, method }: { readonly question: Question; readonly method: RiskMethod }): VNode {
  const kinds = new Set((question.columns ?? []).map(column => column.kind));
  if (!kinds.has('likelihood') && !kinds.has('severity')) return <></>;
  return (
    <Details summary="What the levels mean">
      {kinds.has('likelihood') && <Scale title="Likelihood" levels={method.likelihood} />}
      {kinds.has('severity') && <Scale title="Severity" levels={method.severity} />}
    </Details>
  );
}

function Scale({ title, levels }: { readonly title: string; readonly levels: readonly ScaleLevel[] }): VNode {
  return (
    <>
      <h2 class="govuk-heading-s">{title}</h2>
      <dl class="uvid-scale">
        {levels.map(level => (
          <div class="uvid-scale__level">
            <dt>{`${level.value} – ${level.name}`}</dt>
            <dd>{level.meaning}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
