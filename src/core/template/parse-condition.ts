/** Reads when a question shows. */
import { capabilities, capabilityStates, regimes } from '../programme/programme.js';
import type { Place } from './place.js';
import { id, isObject, line, list, object, oneOf, type Reader } from './read.js';
import type { Condition } from './template.js';

const yes: Reader<true> = (value, at) => (value === true ? true : at.report('must be true'));

/** The kind of a condition is known by its first key that is here. */
const forms: readonly { readonly key: string; readonly reader: Reader<Condition> }[] = [
  { key: 'includes', reader: object<{ question: string; includes: string }>({ question: id, includes: line }) },
  { key: 'answered', reader: object<{ question: string; answered: true }>({ question: id, answered: yes }) },
  { key: 'question', reader: object<{ question: string; is: string }>({ question: id, is: line }) },
  {
    key: 'capability',
    reader: object<{ capability: string; is: readonly string[] }>({
      capability: oneOf(capabilities),
      is: list(oneOf(capabilityStates)),
    }),
  },
  { key: 'regime', reader: object<{ regime: readonly string[] }>({ regime: list(oneOf(regimes)) }) },
  { key: 'all', reader: object<{ all: readonly Condition[] }>({ all: list(inner) }) },
  { key: 'any', reader: object<{ any: readonly Condition[] }>({ any: list(inner) }) },
  { key: 'not', reader: object<{ not: Condition }>({ not: inner }) },
];

export const condition: Reader<Condition> = (value, at) => inner(value, at);

function inner(value: unknown, at: Place): Condition | undefined {
  // Far deeper than any sensible condition; keeps a hostile source from exhausting the stack.
  if (at.path.length > 2000) return at.report('is nested too deeply');
  const form = isObject(value) ? forms.find(each => Object.hasOwn(value, each.key)) : undefined;
  return form
    ? form.reader(value, at)
    : at.report('must be a condition: question with is, includes or answered; capability; regime; all; any; not');
}
