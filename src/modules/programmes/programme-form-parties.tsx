/**
 * The people and bodies of a programme. Rows are added and removed by submit buttons, which lead back to where they
 * stand: no JavaScript is needed.
 */
import type { VNode } from 'preact';
import type { Party } from '../../core/programme/programme.js';
import { Button } from '../../web/components/button.js';
import { errorOf, type FormError } from '../../web/components/error-summary.js';
import { Fieldset } from '../../web/components/fieldset.js';
import { Textarea } from '../../web/components/textarea.js';
import { TextInput } from '../../web/components/text-input.js';
import type { SectionProps } from './programme-form-section.js';
import type { PartyList } from './typed-programme.js';

interface PartyWords {
  readonly title: string;
  readonly one: string;
  readonly says: string;
  readonly tasks: string;
}

const words: Readonly<Record<PartyList, PartyWords>> = {
  jointControllers: {
    title: 'Joint controllers',
    one: 'joint controller',
    says: 'Whoever decides on purposes and means together with the controller.',
    tasks: 'What does it decide or do?',
  },
  processors: {
    title: 'Processors',
    one: 'processor',
    says: 'Whoever handles the pictures for the controller: suppliers, operators, maintenance, hosting.',
    tasks: 'What does it do for the controller?',
  },
};

export function ControllerSection({ form, errors }: SectionProps): VNode {
  return (
    <Fieldset legend="Controller" legendSize="s">
      <PartyFields field="controller" party={form.controller} errors={errors} tasks="What does it decide or do?" />
    </Fieldset>
  );
}

interface PartiesSectionProps {
  /** Where the form posts to. */
  readonly action: string;
  readonly list: PartyList;
  readonly rows: readonly Party[];
  readonly errors: readonly FormError[];
}

export function PartiesSection({ action, list, rows, errors }: PartiesSectionProps): VNode {
  const { title, one, says, tasks } = words[list];
  return (
    <section id={list} aria-labelledby={`${list}-title`}>
      <h3 class="govuk-heading-s" id={`${list}-title`}>
        {title}
      </h3>
      <p class="govuk-hint">{says}</p>
      {rows.map((party, index) => (
        <fieldset class="govuk-fieldset uvid-row" id={`${list}-${index + 1}`}>
          <legend class="uvid-row__legend">{`${capital(one)} ${index + 1}`}</legend>
          <div class="uvid-row__cells">
            <PartyFields field={`${list}[${index + 1}]`} party={party} errors={errors} tasks={tasks} />
          </div>
          <Button
            kind="secondary"
            class="uvid-row__remove"
            name="action"
            value={`remove-${list}-${index + 1}`}
            attributes={{ formaction: `${action}#${list}` }}
          >
            Remove
            <span class="govuk-visually-hidden">{` ${one} ${index + 1}`}</span>
          </Button>
        </fieldset>
      ))}
      <Button
        kind="secondary"
        name="action"
        value={`add-${list}`}
        attributes={{ formaction: `${action}#${list}-${rows.length + 1}-name` }}
      >
        {`Add a ${one}`}
      </Button>
    </section>
  );
}

interface PartyFieldsProps {
  readonly field: string;
  readonly party: Party;
  readonly errors: readonly FormError[];
  /** Asks for the tasks. */
  readonly tasks: string;
}

function PartyFields({ field, party, errors, tasks }: PartyFieldsProps): VNode {
  const common = (key: keyof Party) => {
    const name = `${field}[${key}]`;
    return { name, value: party[key], error: errorOf(errors, name) };
  };
  return (
    <>
      <TextInput {...common('name')} label="Name" />
      <TextInput {...common('contact')} label="Contact (optional)" />
      <Textarea {...common('tasks')} label={`${tasks} (optional)`} rows={2} groupClass="uvid-row__cell--text" />
    </>
  );
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
