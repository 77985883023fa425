/** What the macros of all form fields have in common, as our props. */
import type { VNode } from 'preact';
import type { FieldProps } from '../../src/web/components/field.js';
import { content, flag, NotOurs, size, text, type Options } from './fixtures.js';

export type Adapter = (options: Options) => VNode;

export const labelled = ['label.text', 'label.html', 'label.classes', 'label.isPageHeading'];
export const described = [
  'hint.text',
  'hint.html',
  'errorMessage.text',
  'errorMessage.html',
  'describedBy',
  'id',
  'name',
];
export const grouped = [
  'fieldset.legend.text',
  'fieldset.legend.html',
  'fieldset.legend.classes',
  'fieldset.legend.isPageHeading',
];

export function field(options: Options): FieldProps {
  const label = options['label'];
  return {
    ...common(options),
    label: content(label),
    labelSize: size(label?.['classes'], 'govuk-label'),
    isPageHeading: flag(label?.['isPageHeading']) ?? false,
  };
}

export function group(options: Options): FieldProps {
  const legend = options['fieldset']?.['legend'];
  if (!legend) throw new NotOurs('without a legend');
  return {
    ...common(options),
    label: content(legend),
    labelSize: size(legend['classes'], 'govuk-fieldset__legend'),
    isPageHeading: flag(legend['isPageHeading']) ?? false,
    describedBy: text(options['fieldset']?.['describedBy']),
  };
}

function common(options: Options): Omit<FieldProps, 'label'> {
  return {
    name: text(options['name']) ?? '',
    id: text(options['id'] ?? options['idPrefix']),
    hint: content(options['hint']),
    error: text(options['errorMessage']?.['text']),
    describedBy: text(options['describedBy']),
  };
}
