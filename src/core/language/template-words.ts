/** A questionnaire in another language, keyed by the ids of the published one, which stays as it was published. */
export interface TemplateWords {
  readonly title: string;
  /** By id of the section. */
  readonly sections: Readonly<Record<string, string>>;
  /** By id of the step. */
  readonly steps: Readonly<Record<string, { readonly title: string; readonly intro?: string }>>;
  /** By id of the question. */
  readonly questions: Readonly<Record<string, QuestionWords>>;
}

export interface QuestionWords {
  readonly label: string;
  readonly why?: string;
  readonly guidance?: string;
  readonly ask?: string;
  readonly unit?: string;
  readonly examples?: { readonly good: string; readonly poor: string };
  /** By value; with a hint `{label, hint}`. */
  readonly options?: Readonly<Record<string, OptionWords>>;
  /** By id of the column. */
  readonly columns?: Readonly<Record<string, ColumnWords>>;
}

export type OptionWords = string | { readonly label: string; readonly hint?: string };

export type ColumnWords =
  string | { readonly label: string; readonly hint?: string; readonly options?: Readonly<Record<string, OptionWords>> };

export function labelIn(words: OptionWords | ColumnWords | undefined): string | undefined {
  return typeof words === 'string' ? words : words?.label;
}

export function hintIn(words: OptionWords | ColumnWords | undefined): string | undefined {
  return typeof words === 'string' ? undefined : words?.hint;
}
