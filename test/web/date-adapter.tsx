/** From the options of govuk-frontend's macro for a date to our props. */
import { DateInput, dateParts, type DatePart } from '../../src/web/components/date-input.js';
import { described, group, grouped, type Adapter } from './field-props.js';
import { flag, list, NotOurs, only, text, type Options } from './fixtures.js';

/** Those that say so; else, those that do not say that they are right. */
function wrongParts(options: Options): DatePart[] {
  const item = (part: DatePart) => list(options['items']).find(({ name }) => text(name) === part) ?? options[part];
  const says = (part: DatePart) => {
    const marked = text(item(part)?.['classes'])?.includes('govuk-input--error');
    return marked ? true : flag(item(part)?.['error']);
  };
  const wrong = dateParts.filter(says);
  const right = dateParts.filter(part => says(part) === false);
  return wrong.length > 0 || right.length === 0 ? wrong : dateParts.filter(part => !right.includes(part));
}

export const dateInput: Adapter = options => {
  only(
    options,
    ...grouped,
    ...described,
    'fieldset.describedBy',
    'namePrefix',
    'values.day',
    'values.month',
    'values.year',
    'day.error',
    'month.error',
    'year.error',
    'items.name',
    'items.classes',
  );
  const name = text(options['namePrefix'] ?? options['id']);
  if (name === undefined || name !== text(options['id'])) throw new NotOurs('an id that does not follow the name');
  if (options['items'] && list(options['items']).length !== 3) throw new NotOurs('part of a date');
  const wrong = wrongParts(options);
  if (wrong.length > 0 && !options['errorMessage']) throw new NotOurs('wrong without a message');
  return (
    <DateInput
      {...group(options)}
      name={name}
      value={options['values'] as object}
      {...(wrong.length > 0 ? { wrong } : {})}
    />
  );
};
