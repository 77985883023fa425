import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { fieldAdapters } from './field-adapters.js';
import { fixturesOf, NotOurs, type Fixture } from './fixtures.js';
import { normalised } from './html.js';
import { navigationAdapters } from './navigation-adapters.js';
import { pageAdapters } from './page-adapters.js';

const adapters = { ...fieldAdapters, ...pageAdapters, ...navigationAdapters };

/**
 * How many of a component's fixtures are compared, of how many there are. The others use what our props leave out on
 * purpose: classes and attributes of the caller's own, other words, parts of a date, groups without a legend.
 * An update of govuk-frontend that adds a fixture changes a figure here.
 */
const compared: Readonly<Record<string, string>> = {
  label: '14 of 17',
  hint: '5 of 6',
  'error-message': '5 of 9',
  fieldset: '16 of 18',
  input: '37 of 45',
  textarea: '17 of 18',
  'character-count': '16 of 34',
  select: '12 of 19',
  radios: '24 of 43',
  checkboxes: '23 of 42',
  'date-input': '14 of 50',
  'password-input': '7 of 12',
  button: '24 of 38',
  'error-summary': '6 of 19',
  'summary-list': '18 of 30',
  table: '7 of 21',
  'task-list': '5 of 11',
  tag: '11 of 12',
  details: '9 of 10',
  'inset-text': '4 of 6',
  'warning-text': '5 of 8',
  'notification-banner': '12 of 21',
  panel: '7 of 19',
  breadcrumbs: '6 of 12',
  'back-link': '3 of 7',
  'skip-link': '6 of 9',
  pagination: '10 of 15',
  'service-navigation': '11 of 33',
  tabs: '5 of 14',
};

describe.each(Object.entries(adapters))('%s', (component, adapt) => {
  const ours = (fixture: Fixture): boolean => {
    try {
      adapt(fixture.options);
      return true;
    } catch (error) {
      if (error instanceof NotOurs) return false;
      throw error;
    }
  };
  const all = fixturesOf(component);
  const chosen = all.filter(ours);

  it('is compared in as many states as we say', () => {
    expect(`${chosen.length} of ${all.length}`).toBe(compared[component]);
  });

  it.each(chosen)('is drawn as govuk-frontend draws "$name"', ({ options, html }) => {
    expect(normalised(renderToString(adapt(options)))).toBe(normalised(expected(component, html, options)));
  });
});

/** A date's fields are called `day`, `month` and `year` there; ours always begin with the name of the question. */
function expected(component: string, html: string, options: Fixture['options']): string {
  if (component !== 'date-input' || options['namePrefix']) return html;
  return html.replaceAll(/ name="(day|month|year)"/g, ` name="${String(options['id'])}-$1"`);
}
