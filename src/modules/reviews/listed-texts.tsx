/** Several texts of one kind, each in a box of its own, such as the conditions of a decision. */
import type { VNode } from 'preact';
import { Button } from '../../web/components/button.js';
import { errorOf, type FormError } from '../../web/components/error-summary.js';
import { Textarea } from '../../web/components/textarea.js';

export interface ListedTextsProps {
  /** Name of the list: its fields are numbered from 1. */
  readonly name: string;
  readonly legend: string;
  readonly hint: string;
  /** What one of them is called, with a small letter. */
  readonly one: string;
  /** One for each box, also the empty ones. */
  readonly typed: readonly string[];
  readonly errors: readonly FormError[];
  /** Where the form is sent when it asks for one more box. */
  readonly action: string;
}

export function ListedTexts({ name, legend, hint, one, typed, errors, action }: ListedTextsProps): VNode {
  // The page comes back at the box that was added.
  const formaction = `${action}#${name}-${typed.length + 1}`;
  return (
    <fieldset class="govuk-fieldset uvid-conditions">
      <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">{legend}</legend>
      <p class="govuk-hint">{hint}</p>
      {typed.map((text, index) => (
        <Textarea
          name={`${name}[${index + 1}]`}
          label={`${one[0]?.toUpperCase()}${one.slice(1)} ${index + 1}`}
          rows={2}
          value={text}
          error={errorOf(errors, `${name}[${index + 1}]`) ?? null}
        />
      ))}
      <Button kind="secondary" name="add" value={one} attributes={{ formaction }}>
        {`Add a ${one}`}
      </Button>
    </fieldset>
  );
}

/** Enter presses the first submit button of a form, which would otherwise be "Add a …". */
export function EnterButton({ says }: { readonly says: string }): VNode {
  return (
    <button class="govuk-visually-hidden" type="submit" tabIndex={-1} aria-hidden="true">
      {says}
    </button>
  );
}
