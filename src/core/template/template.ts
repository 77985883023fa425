/** A questionnaire: sections of the EDPB template, the steps that people work through, and their questions. */
import type { RiskMethod } from '../risk/method.js';

export interface Template {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  /** First day on which the template is offered, `YYYY-MM-DD`. */
  readonly activeFrom: string;
  /** First day on which it is no longer offered; left out while it is. */
  readonly activeTo?: string;
  readonly sections: readonly Section[];
  readonly risk: RiskMethod;
}

/** A section of the EDPB 2026 template (0 to 6). */
export interface Section {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly steps: readonly Step[];
}

/** What one person writes and another approves: the unit of work and of review. */
export interface Step {
  readonly id: string;
  /** The template's own numbering, such as `1.1`; printed in the report and quoted by authorities. */
  readonly number: string;
  readonly title: string;
  readonly intro?: string;
  readonly questions: readonly Question[];
}

export const questionKinds = ['line', 'text', 'yes_no', 'choice', 'choices', 'number', 'date', 'table'] as const;
export type QuestionKind = (typeof questionKinds)[number];

export interface Question {
  /** Stable for ever: answers point to it. The wording may change, the meaning may not. */
  readonly id: string;
  readonly kind: QuestionKind;
  readonly label: string;
  /** Why it is asked: one or two sentences for the person who answers. */
  readonly why: string;
  /** How to answer well; may be left out. */
  readonly guidance?: string;
  /** Ids in the catalogue of citations. */
  readonly cite: readonly string[];
  /** Ids of the requirements (crosswalk) that the answer serves. */
  readonly serves?: readonly string[];
  readonly examples?: { readonly good: string; readonly poor: string };
  /** Who usually knows the answer. */
  readonly ask?: string;
  /** Left out means that the question always shows. */
  readonly when?: Condition;
  /** `true` when an empty answer is complete; every other visible question must be answered. */
  readonly optional?: boolean;
  /** `choice` and `choices`. */
  readonly options?: readonly Option[];
  /** `number`: printed after the figure. */
  readonly unit?: string;
  /** `number`: lowest and highest allowed value. */
  readonly min?: number;
  readonly max?: number;
  /** `table`. */
  readonly columns?: readonly Column[];
  /** `table`: letter before a row number, such as `D` for data item D3. */
  readonly prefix?: string;
  /** `table`: one row for each row of that earlier table, with its number; nobody adds or removes rows here. */
  readonly rowsFrom?: string;
  /** `table`: what of the catalogues of risks and controls is suggested for its rows. */
  readonly suggests?: Suggests;
}

export const suggestible = ['harms_by_design', 'harms_by_event', 'controls'] as const;
export type Suggests = (typeof suggestible)[number];

export interface Option {
  readonly value: string;
  readonly label: string;
  readonly hint?: string;
}

export const columnKinds = [
  'line',
  'text',
  'yes_no',
  'choice',
  'number',
  'date',
  'refs',
  'likelihood',
  'severity',
] as const;
export type ColumnKind = (typeof columnKinds)[number];

export interface Column {
  readonly id: string;
  readonly kind: ColumnKind;
  readonly label: string;
  readonly hint?: string;
  readonly optional?: boolean;
  readonly options?: readonly Option[];
  /** `refs`: the earlier table whose rows this column names. */
  readonly of?: string;
}

/** When a question shows. Looking only at earlier questions and the programme makes circles impossible. */
export type Condition =
  | { readonly question: string; readonly is: string }
  | { readonly question: string; readonly includes: string }
  | { readonly question: string; readonly answered: true }
  | { readonly capability: string; readonly is: readonly string[] }
  | { readonly regime: readonly string[] }
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition };
