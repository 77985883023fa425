import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseTemplate } from '../../../src/core/template/parse.js';
import { question, smallSource } from './small.js';

/** Sets the value at a path such as `sections.0.title`; undefined removes the key. */
function broken(path: string, value: unknown): unknown {
  const source = smallSource();
  const keys = path.split('.');
  const last = keys.pop() ?? '';
  const parent = keys.reduce<unknown>((each, key) => (each as Record<string, unknown>)[key], source);
  if (value === undefined) delete (parent as Record<string, unknown>)[last];
  else (parent as Record<string, unknown>)[last] = value;
  return source;
}

function problemsOf(source: unknown) {
  const parsed = parseTemplate(source);
  return 'problems' in parsed ? parsed.problems : [];
}

const first = 'sections.0.steps.0.questions';
const risky = 'sections.1.steps.0.questions';
const place = 'sections/s1/steps/s1-1/questions';

describe('parseTemplate', () => {
  it('gives a good template back as it stands', () => {
    expect(parseTemplate(smallSource())).toEqual({ template: smallSource() });
  });

  it.each([
    ['version', 0, 'version', 'must be a whole number from 1'],
    ['version', 1.5, 'version', 'must be a whole number from 1'],
    ['title', undefined, 'title', 'is missing'],
    ['title', '  ', 'title', 'must be text'],
    ['title', 'x'.repeat(301), 'title', 'must be one line of at most 300 characters'],
    ['title', 'two\nlines', 'title', 'must be one line of at most 300 characters'],
    ['title', 'bell\u0007', 'title', 'must not hold control characters'],
    ['activeFrom', '2026-02-30', 'activeFrom', 'must be a date that exists, such as 2026-03-31'],
    ['activeTo', '2026-01-01', 'activeTo', 'must be later than `activeFrom`'],
    ['colour', 'red', 'colour', 'is not a key that is known here'],
    ['sections', [], 'sections', 'must be a list with at least one entry'],
    ['sections.1.id', 's1', 'sections', 's1 is there more than once'],
    ['sections.1.steps.0.id', 's1-1', 'steps', 's1-1 is there more than once'],
    [`${first}.1.id`, 'data', 'questions', 'data is there more than once'],
    [
      `${first}.1.id`,
      'Sound!',
      `${place}/Sound!/id`,
      'must be an id of lower-case letters, digits, dots, hyphens and underscores',
    ],
    [`${first}.1.label`, undefined, `${place}/sound/label`, 'is missing'],
    [`${first}.1.label`, 'x'.repeat(4001), `${place}/sound/label`, 'must be at most 4,000 characters'],
    [`${first}.1.kind`, 'maybe', `${place}/sound/kind`, /^must be one of line, text/],
    [`${first}.1.cite`, [], `${place}/sound/cite`, 'must be a list with at least one entry'],
    [`${first}.1.optional`, 'no', `${place}/sound/optional`, 'must be true or false'],
    [`${first}.1.max`, 3, `${place}/sound`, '`max` has no meaning for a yes_no'],
    [`${first}.1.options`, [{ value: 'a', label: 'A' }], `${place}/sound`, '`options` has no meaning for a yes_no'],
    [`${first}.3.max`, -1, `${place}/sound.length`, '`min` must not be above `max`'],
    [`${first}.3.max`, 'ten', `${place}/sound.length/max`, 'must be a number'],
    [`${first}.4.options`, undefined, `${place}/areas`, 'a choices needs `options`'],
    [`${first}.4.options.1.value`, 'street', `${place}/areas/options`, 'street is there more than once'],
    [`${first}.0.columns`, undefined, `${place}/data`, 'a table needs `columns`'],
    [`${first}.0.columns.1.id`, 'item', `${place}/data/columns`, 'item is there more than once'],
    [`${first}.0.columns.1.kind`, 'refs', `${place}/data/columns/note`, 'a refs needs `of`'],
    [`${first}.0.prefix`, 'd', `${place}/data/prefix`, 'must be one to three capital letters'],
    [`${first}.2.when`, { question: 'sound' }, `${place}/sound.reason/when/is`, 'is missing'],
    [`${first}.2.when`, { maybe: true }, `${place}/sound.reason/when`, /^must be a condition/],
    [`${first}.2.when`, { all: [] }, `${place}/sound.reason/when/all`, 'must be a list with at least one entry'],
    [
      `${first}.2.when`,
      { capability: 'sonar', is: ['active'] },
      `${place}/sound.reason/when/capability`,
      /^must be one of fixed/,
    ],
    [`${first}.2.when`, { regime: ['EU'] }, `${place}/sound.reason/when/regime/1`, /^must be one of EU_GDPR/],
    [`${first}.2.when`, { question: 'sound', answered: false }, `${place}/sound.reason/when/answered`, 'must be true'],
    ['risk.likelihood.0.value', 2, 'risk/likelihood', 'must have two to five levels with the values 1, 2, 3 and so on'],
    ['risk.matrix.2', undefined, 'risk/matrix/3', 'must be a list with at least one entry'],
    ['risk.matrix', [['low']], 'risk/matrix', /^must have one row for each severity/],
    ['risk.matrix.0.0', 'tiny', 'risk/matrix', 'tiny is not one of the levels'],
    ['risk.matrix.0.0', 'high', 'risk/matrix', 'must not give a lower level to a likelier or graver risk'],
    ['risk.highFrom', 'awful', 'risk/highFrom', 'awful is not one of the levels'],
    ['risk.severityOverride', 4, 'risk/severityOverride', 'must be a value of the severity scale'],
    ['risk.levels.1.id', 'low', 'risk/levels', 'low is there more than once'],
  ])('with %s = %j reports it at %s', (path, value, where, problem) => {
    const expected = typeof problem === 'string' ? problem : expect.stringMatching(problem);
    expect(problemsOf(broken(path, value))).toContainEqual({ where, problem: expected });
  });

  it.each([
    [`${first}.2.when`, { question: 'areas', includes: 'school' }, 'sound.reason', /^`when` must name an earlier/],
    [`${first}.2.when`, { question: 'sound.reason', answered: true }, 'sound.reason', /^`when` must name an earlier/],
    [`${first}.2.when`, { not: { question: 'none', is: 'x' } }, 'sound.reason', /^`when` must name an earlier/],
    [`${first}.2.when`, { any: [{ question: 'none', is: 'x' }] }, 'sound.reason', /^`when` must name an earlier/],
    [`${first}.2.when`, { all: [{ question: 'none', is: 'x' }] }, 'sound.reason', /^`when` must name an earlier/],
    [`${first}.2.when`, { question: 'sound', is: 'perhaps' }, 'sound.reason', /^`when` can never hold: perhaps/],
    [`${first}.2.when`, { question: 'data', is: 'yes' }, 'sound.reason', /^`is` needs a question with one choice/],
    [`${first}.2.when`, { question: 'sound', includes: 'yes' }, 'sound.reason', /^`includes` needs/],
    [`${first}.5.when`, { question: 'areas', includes: 'park' }, 'school.children', /^`when` can never hold: park/],
    [`${risky}.0.columns.1.of`, 'measures', 'risks', /^`of` in column data must name an earlier table/],
    [`${risky}.0.columns.1.of`, 'sound', 'risks', /^`of` in column data must name an earlier table/],
    [`${risky}.2.rowsFrom`, 'sound', 'residual', /^`rowsFrom` must name an earlier table/],
    [`${risky}.2.rowsFrom`, 'data', 'residual', 'must have `rowsFrom: risks`'],
    [`${risky}.1.columns.1.of`, 'data', 'measures', 'column risks must name rows of risks'],
    ['risk.questions.register', 'sound', 'risk/questions', 'sound must be a table of the questionnaire'],
    [`${risky}.0.columns.2.kind`, 'number', 'risks', 'the risk method needs a column likelihood of kind likelihood'],
    [`${risky}.1.columns.4.id`, 'when', 'measures', 'the risk method needs a column due of kind date'],
    [`${risky}.2.columns.3.id`, 'why', 'residual', 'the risk method needs a column reason of kind line or text'],
  ])('with %s = %j says at %s what it points to', (path, value, where, problem) => {
    const expected = typeof problem === 'string' ? problem : expect.stringMatching(problem);
    expect(problemsOf(broken(path, value))).toContainEqual({ where, problem: expected });
  });

  it('reports all problems of shape at once', () => {
    const source = { ...smallSource(), version: 'one', title: '' };
    source.sections[0]?.steps[0]?.questions.push(question('bad', 'table'), question('worse', 'choice'));
    expect(problemsOf(source).map(each => each.where)).toEqual(['version', 'title', `${place}/bad`, `${place}/worse`]);
  });

  it('refuses an id that every object has', () => {
    expect(problemsOf(broken(`${first}.1.id`, 'constructor'))).toHaveLength(1);
  });

  it('gives up on a condition that is nested beyond reason', () => {
    let when: object = { question: 'sound', is: 'yes' };
    for (let depth = 0; depth < 5000; depth++) when = { not: when };
    expect(problemsOf(broken(`${first}.2.when`, when))[0]?.problem).toBe('is nested too deeply');
  });

  it('never throws, whatever it is given', () => {
    fc.assert(
      fc.property(
        fc.anything(),
        fc.constantFrom('risk', 'sections', first, `${first}.1`, `${first}.2.when`),
        (junk, path) => {
          parseTemplate(junk);
          expect('problems' in parseTemplate(broken(path, junk ?? null))).toBe(true);
        },
      ),
    );
  });
});
