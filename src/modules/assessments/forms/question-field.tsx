/** The field of a question, by its kind. Its label is the page's heading. */
import type { ComponentChildren, VNode } from 'preact';
import { isTable, type TableValue } from '../../../core/answers/answer.js';
import type { RiskMethod } from '../../../core/risk/method.js';
import type { Suggestion } from '../../../core/risk/suggest.js';
import type { Option, Question, QuestionKind } from '../../../core/template/template.js';
import { Checkboxes } from '../../../web/components/checkboxes.js';
import { DateInput, partsOf } from '../../../web/components/date-input.js';
import { errorOf, type FormError } from '../../../web/components/error-summary.js';
import { Radios } from '../../../web/components/radios.js';
import type { RefLookup } from '../../../web/components/refs.js';
import { Textarea } from '../../../web/components/textarea.js';
import { TextInput } from '../../../web/components/text-input.js';
import { TableField } from './table-field.js';
import type { TypedAnswer } from './typed-answer.js';

export interface QuestionFieldProps {
  readonly question: Question;
  readonly typed: TypedAnswer;
  readonly errors: readonly FormError[];
  readonly refs: RefLookup;
  readonly method: RiskMethod;
  /** The register of risks as it stands: what the residual ratings are compared with. */
  readonly inherent: TableValue;
  readonly suggestions: readonly Suggestion[];
  /** Where the form posts to. */
  readonly action: string;
}

interface Drawn extends QuestionFieldProps {
  readonly text: string;
  readonly chosen: readonly string[];
  readonly common: {
    readonly name: string;
    readonly label: string;
    readonly labelSize: 'l';
    readonly isPageHeading: true;
    readonly hint: ComponentChildren;
    readonly error: string | null;
  };
}

export function QuestionField(props: QuestionFieldProps): VNode {
  const { question, typed, errors } = props;
  const error = errorOf(errors, 'value') ?? errorOf(errors, 'value-day') ?? null;
  const value = isTable(typed.value) ? '' : typed.value;
  return fields[question.kind]({
    ...props,
    text: typeof value === 'string' ? value : '',
    chosen: typeof value === 'string' ? [] : value,
    common: {
      ...{ name: 'value', label: question.label, labelSize: 'l', isPageHeading: true },
      ...{ hint: <Why question={question} />, error },
    },
  });
}

const fields: Readonly<Record<QuestionKind, (drawn: Drawn) => VNode>> = {
  line: ({ common, text }) => <TextInput {...common} value={text} />,
  text: ({ common, text }) => <Textarea {...common} value={text} rows={rowsFor(text)} />,
  yes_no: ({ common, text }) => (
    <Radios
      {...common}
      value={text}
      items={[
        { value: 'yes', label: 'Yes' },
        { value: 'no', label: 'No' },
      ]}
    />
  ),
  choice: ({ common, text, question }) => <Radios {...common} value={text} items={items(question.options)} />,
  choices: ({ common, chosen, question }) => <Checkboxes {...common} values={chosen} items={items(question.options)} />,
  number: ({ common, text, question }) => (
    <TextInput {...common} value={text} inputmode="decimal" width={10} suffix={question.unit ?? null} />
  ),
  date: ({ common, text }) => <DateInput {...common} value={partsOf(text)} />,
  table: props => <TableField {...props} hint={props.common.hint} error={props.common.error} />,
};

/** Why it is asked, and how to answer it well. */
function Why({ question }: { readonly question: Question }): VNode {
  return (
    <>
      <span class="uvid-question__why">{question.why}</span>
      {question.guidance && <span class="uvid-question__guidance">{question.guidance}</span>}
      {question.optional && <span class="uvid-question__guidance">You may leave this empty.</span>}
    </>
  );
}

function items(options: readonly Option[] = []): readonly Option[] {
  return options;
}

/** Long answers open with room to read them. */
function rowsFor(text: string): number {
  const lines = text.split('\n').reduce((sum, line) => sum + Math.ceil((line.length + 1) / 80), 0);
  return Math.min(20, Math.max(6, lines + 1));
}
