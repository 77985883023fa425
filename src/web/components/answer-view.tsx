/**
 * An answer to read, of any kind and in any status. What is missing is said, never left out.
 *
 *     <AnswerView question={question} answer={answers[question.id]} refs={refLookup(questions, answers)} method={template.risk} />
 */
import type { VNode } from 'preact';
import { isTable, type Answer, type AnswerValue, type TableValue, type Withheld } from '../../core/answers/answer.js';
import { surelyWrittenIn } from '../../core/language/written-in.js';
import { grounds } from '../../core/redaction/grounds.js';
import type { RiskMethod } from '../../core/risk/method.js';
import type { Question } from '../../core/template/template.js';
import { followedTable, rowTitlesOf } from '../ref-lookup.js';
import { dateInWords, numberInWords } from '../words.js';
import type { RefLookup } from './refs.js';
import { TableAnswer } from './table-answer.js';
import { Paragraphs } from './thread.js';

/** What is read of a question: a sealed one serves as well as one of the template. */
export type AnsweredQuestion = Pick<
  Question,
  'kind' | 'label' | 'options' | 'unit' | 'columns' | 'prefix' | 'rowsFrom'
>;

export interface AnswerViewProps {
  readonly question: AnsweredQuestion;
  readonly answer: Answer | null | undefined;
  readonly refs: RefLookup;
  readonly method: RiskMethod;
}

export function AnswerView(props: AnswerViewProps): VNode {
  return <div class="uvid-answer-view">{said(props)}</div>;
}

function said(props: AnswerViewProps): VNode {
  const { answer } = props;
  if (!answer) return <NotProvided />;
  if (answer.status === 'not_applicable') return <Status words="Not applicable" text={answer.reason} />;
  if (answer.status === 'not_known')
    return <Status words="Not known yet" text={`${answer.who} will find out by ${dateInWords(answer.by)}.`} />;
  return (
    <>
      <Value {...props} value={answer.value} />
      {answer.status === 'withheld' && <WithheldNote answer={answer} />}
    </>
  );
}

function NotProvided(): VNode {
  return <p class="govuk-body uvid-not-provided">Not provided</p>;
}

function Status({ words, text }: { readonly words: string; readonly text: string }): VNode {
  return (
    <>
      <p class="govuk-body uvid-answer-status">{words}</p>
      <Paragraphs text={text} />
    </>
  );
}

type ValueProps = AnswerViewProps & { readonly value: AnswerValue };

function Value(props: ValueProps): VNode {
  const { question, value } = props;
  if (isTable(value)) return <Rows {...props} value={value} />;
  if (typeof value === 'number') return <Paragraphs text={figure(value, question.unit)} />;
  if (value.length === 0) return <NotProvided />;
  if (typeof value === 'string') return <Written {...props} value={value} />;
  return <Chosen labels={value.map(each => optionLabel(each, question))} />;
}

/** What people typed is theirs, in whatever language the page is; read aloud in its own, where that is plain. */
function Written({ question, value }: ValueProps & { readonly value: string }): VNode {
  const typed = question.kind === 'text' || question.kind === 'line';
  const text = <Paragraphs text={inWords(value, question)} />;
  if (!typed) return text;
  return (
    <div data-written="" lang={surelyWrittenIn(value) ?? undefined}>
      {text}
    </div>
  );
}

function Rows({ question, value, refs, method }: AnswerViewProps & { readonly value: TableValue }): VNode {
  return (
    <TableAnswer
      label={question.label}
      columns={question.columns ?? []}
      value={withEveryRow(question, value, refs)}
      prefix={question.prefix ?? refs[question.rowsFrom ?? '']?.[0]?.prefix ?? null}
      refs={refs}
      method={method}
      {...titles(question, value, refs)}
    />
  );
}

/** What was said of a row that has since been removed stays to be read. */
function withEveryRow(question: AnsweredQuestion, value: TableValue, refs: RefLookup): TableValue {
  const { rows } = followedTable(question, value, refs);
  return { ...value, rows: [...rows, ...value.rows.filter(row => !rows.some(({ no }) => no === row.no))] };
}

function titles(
  question: AnsweredQuestion,
  value: TableValue,
  refs: RefLookup,
): { readonly rowTitles?: Readonly<Record<number, string>> } {
  const known = rowTitlesOf(question, refs);
  if (known === undefined) return {};
  return { rowTitles: { ...Object.fromEntries(value.rows.map(({ no }) => [no, '(removed)'])), ...known } };
}

function Chosen({ labels }: { readonly labels: readonly string[] }): VNode {
  return (
    <ul class="govuk-list govuk-list--bullet">
      {labels.map(label => (
        <li>{label}</li>
      ))}
    </ul>
  );
}

function inWords(value: string, question: AnsweredQuestion): string {
  if (question.kind === 'yes_no') return { yes: 'Yes', no: 'No' }[value] ?? value;
  if (question.kind === 'date') return dateInWords(value);
  return question.kind === 'choice' ? optionLabel(value, question) : value;
}

function optionLabel(value: string, { options }: AnsweredQuestion): string {
  return options?.find(option => option.value === value)?.label ?? value;
}

function figure(value: number, unit: string | undefined): string {
  return unit === undefined ? numberInWords(value) : `${numberInWords(value)}\u00a0${unit}`;
}

function WithheldNote({ answer }: { readonly answer: Withheld }): VNode {
  const ground = grounds.find(({ id }) => id === answer.ground);
  return (
    <div class="uvid-withheld">
      <p class="govuk-body uvid-answer-status">Withheld from publication until {dateInWords(answer.until)}</p>
      <p class="govuk-body">
        {ground ? `${ground.id} ${ground.label}` : answer.ground}. Decided by {answer.decidedBy}.
      </p>
      <Paragraphs text={answer.reason} />
    </div>
  );
}
