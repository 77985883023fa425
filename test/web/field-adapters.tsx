/** From the options of govuk-frontend's macros to our props: form fields. */
import { Checkboxes } from '../../src/web/components/checkboxes.js';
import type { Attributes } from '../../src/web/components/classes.js';
import { ErrorMessage, Hint, Label } from '../../src/web/components/field.js';
import { Fieldset } from '../../src/web/components/fieldset.js';
import { PasswordInput } from '../../src/web/components/password-input.js';
import { Radios } from '../../src/web/components/radios.js';
import { Select } from '../../src/web/components/select.js';
import { Textarea } from '../../src/web/components/textarea.js';
import { TextInput, type TextInputProps } from '../../src/web/components/text-input.js';
import { content, flag, list, modifiers, NotOurs, only, size, text, type Options } from './fixtures.js';
import { dateInput } from './date-adapter.js';
import { described, field, group, grouped, labelled, type Adapter } from './field-props.js';

const items = [
  'items.value',
  'items.text',
  'items.html',
  'items.id',
  'items.hint.text',
  'items.checked',
  'items.disabled',
];

const choices = (options: Options) =>
  list(options['items']).map(item =>
    item['divider']
      ? { divider: String(item['divider']) }
      : {
          value: String(item['value']),
          label: content(item),
          hint: content(item['hint']),
          reveals: item['conditional']?.['html'] ? content(item['conditional']) : undefined,
          disabled: flag(item['disabled']),
          id: text(item['id']),
          exclusive: text(item['behaviour']) === 'exclusive',
        },
  );

const checkedValues = (options: Options): string[] =>
  list(options['items'])
    .filter(item => flag(item['checked']) === true)
    .map(item => String(item['value']));

function width(classes: unknown): TextInputProps['width'] {
  if (!classes) return undefined;
  const digits = /^govuk-input--width-(\d+)$/.exec(String(classes))?.[1];
  if (!digits) throw new NotOurs(String(classes));
  return Number(digits) as TextInputProps['width'];
}

export const fieldAdapters: Readonly<Record<string, Adapter>> = {
  label: options => {
    only(options, 'text', 'html', 'classes', 'isPageHeading', 'for');
    if (!options['text'] && !options['html']) throw new NotOurs('without a text');
    return (
      <Label
        label={content(options)}
        labelSize={size(options['classes'], 'govuk-label')}
        isPageHeading={flag(options['isPageHeading'])}
        for={text(options['for'])}
      />
    );
  },
  hint: options => {
    only(options, 'text', 'html', 'id', 'classes');
    return <Hint id={text(options['id'])} class={text(options['classes'])} children={content(options)} />;
  },
  'error-message': options => {
    only(options, 'text', 'html', 'id', 'classes');
    return <ErrorMessage id={text(options['id'])} class={text(options['classes'])} children={content(options)} />;
  },
  fieldset: options => {
    only(
      options,
      'legend.text',
      'legend.html',
      'legend.classes',
      'legend.isPageHeading',
      'describedBy',
      'classes',
      'role',
      'html',
    );
    const legend = options['legend'];
    return (
      <Fieldset
        legend={content(legend)}
        legendSize={size(legend?.['classes'], 'govuk-fieldset__legend')}
        isPageHeading={flag(legend?.['isPageHeading'])}
        describedBy={text(options['describedBy'])}
        class={text(options['classes'])}
        role={text(options['role']) as 'group' | undefined}
        children={options['html'] ? content(options) : undefined}
      />
    );
  },
  input: options => {
    only(
      options,
      ...labelled,
      ...described,
      'type',
      'value',
      'classes',
      'inputmode',
      'autocomplete',
      'autocapitalize',
      'pattern',
      'spellcheck',
      'disabled',
      'prefix.text',
      'prefix.html',
      'suffix.text',
      'suffix.html',
      'attributes.data-attribute',
    );
    return (
      <TextInput
        {...field(options)}
        type={text(options['type']) as TextInputProps['type']}
        value={text(options['value'])}
        width={width(options['classes'])}
        inputmode={text(options['inputmode']) as TextInputProps['inputmode']}
        autocomplete={text(options['autocomplete'])}
        autocapitalize={text(options['autocapitalize']) as TextInputProps['autocapitalize']}
        pattern={text(options['pattern'])}
        spellcheck={flag(options['spellcheck'])}
        disabled={flag(options['disabled'])}
        prefix={content(options['prefix'])}
        suffix={content(options['suffix'])}
        attributes={options['attributes'] as Attributes | undefined}
      />
    );
  },
  textarea: options => {
    only(
      options,
      ...labelled,
      ...described,
      'value',
      'rows',
      'classes',
      'autocomplete',
      'spellcheck',
      'attributes.data-attribute',
    );
    return <Textarea {...field(options)} {...area(options)} />;
  },
  'character-count': options => {
    only(
      options,
      ...labelled,
      ...described,
      'value',
      'rows',
      'classes',
      'maxlength',
      'maxwords',
      'threshold',
      'spellcheck',
    );
    const [maxLength, maxWords, threshold] = ['maxlength', 'maxwords', 'threshold'].map(
      key => options[key] as number | undefined,
    );
    if (maxLength === undefined && maxWords === undefined) throw new NotOurs('without a limit');
    return (
      <Textarea
        {...field(options)}
        {...area(options)}
        maxLength={maxLength}
        maxWords={maxWords}
        threshold={threshold}
      />
    );
  },
  select: options => {
    only(options, ...labelled, ...described, 'value', 'items.value', 'items.text', 'items.disabled', 'items.selected');
    if (list(options['items']).some(item => flag(item['value']) !== undefined)) throw new NotOurs('a truth as a value');
    const chosen = list(options['items']).filter(item => flag(item['selected']) !== undefined);
    if (chosen.length > 1 || chosen.some(item => flag(item['selected']) === false)) throw new NotOurs('selected twice');
    const selected = chosen[0]?.['value'] ?? chosen[0]?.['text'];
    return (
      <Select
        {...field(options)}
        value={text(options['value'] ?? selected)}
        items={list(options['items']).map(item => ({
          value: item['value'] as string | undefined,
          text: String(item['text']),
          disabled: flag(item['disabled']),
        }))}
      />
    );
  },
  radios: options => {
    only(
      options,
      ...grouped,
      ...described,
      ...items,
      'fieldset.describedBy',
      'idPrefix',
      'value',
      'classes',
      'items.divider',
      'items.conditional.html',
    );
    const has = modifiers(options['classes'], 'govuk-radios--inline', 'govuk-radios--small');
    return (
      <Radios
        {...group(options)}
        items={choices(options)}
        value={text(options['value']) ?? checkedValues(options)[0]}
        inline={has('govuk-radios--inline')}
        small={has('govuk-radios--small')}
      />
    );
  },
  checkboxes: options => {
    only(
      options,
      ...grouped,
      ...described,
      ...items,
      'fieldset.describedBy',
      'idPrefix',
      'values',
      'classes',
      'items.divider',
      'items.conditional.html',
      'items.behaviour',
    );
    const has = modifiers(options['classes'], 'govuk-checkboxes--small');
    if (options['values'] && list(options['items']).some(item => flag(item['checked']) !== undefined))
      throw new NotOurs('both');
    return (
      <Checkboxes
        {...group(options)}
        items={choices(options)}
        values={options['values'] ? (options['values'] as unknown as string[]) : checkedValues(options)}
        small={has('govuk-checkboxes--small')}
      />
    );
  },
  'date-input': dateInput,
  'password-input': options => {
    only(options, ...labelled, ...described, 'autocomplete');
    return (
      <PasswordInput {...field(options)} autocomplete={text(options['autocomplete']) as 'new-password' | undefined} />
    );
  },
};

const area = (options: Options) => ({
  value: text(options['value']),
  rows: options['rows'] as unknown as number | undefined,
  class: text(options['classes']),
  autocomplete: text(options['autocomplete']),
  spellcheck: flag(options['spellcheck']),
  attributes: options['attributes'] as Attributes | undefined,
});
