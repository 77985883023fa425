/**
 * Can a question ever show? A condition is dead when no programme and no answers make it hold.
 *
 * A condition reads finitely many facts: a regime is there or not, a capability is in one of three states, a question has
 * one of the values that conditions compare it with or another. So it is put into alternatives (disjunctive form), each a
 * set of claims about single facts; an alternative is possible when its claims agree and every question it relies on can
 * itself show under them. Claims of several questions are joined, so that a contradiction along the chain is found too.
 */
import { capabilityStates, regimes } from '../programme/programme.js';
import type { Condition, Question } from './template.js';

type Answered = Extract<Condition, { question: string }>;

/** What must be so: of a capability the states left, of a regime whether it is there, of a question what it says. */
interface Claims {
  readonly states: Readonly<Record<string, readonly string[]>>;
  readonly regimes: Readonly<Record<string, boolean>>;
  readonly said: Readonly<Record<string, readonly Answered[]>>;
  readonly notSaid: Readonly<Record<string, readonly Answered[]>>;
}

const nothing: Claims = { states: {}, regimes: {}, said: {}, notSaid: {} };

/** More alternatives than a readable condition has; beyond them it is taken to be alive, never wrongly called dead. */
const most = 5_000;

/** Programmes that can be registered: the AI Act is an overlay, and another law is always there. */
const registered = regimes
  .filter(each => each !== 'EU_AI_ACT')
  .map(each => ({ ...nothing, regimes: { [each]: true } }));

/** Ids of the questions that can never show, in the order of the questionnaire. */
export function deadQuestions(questions: readonly Question[]): readonly string[] {
  const ways = waysToShow(questions);
  return questions.map(({ id }) => id).filter(id => joined(registered, ways.get(id) ?? []).length === 0);
}

/** Whether some programme with some answers makes the condition hold: of a harm, for example, that is suggested then. */
export function canHold(condition: Condition, questions: readonly Question[]): boolean {
  const asked = new Map(questions.map(each => [each.id, each]));
  return joined(registered, waysTo(condition, { asked, ways: waysToShow(questions) })).length > 0;
}

/** Ids of the questions that can show under at least one of these laws, whatever else holds. */
export function showableUnder(questions: readonly Question[], regimes: readonly string[]): ReadonlySet<string> {
  const ways = waysToShow(questions);
  const lawful = regimes.map(each => ({ ...nothing, regimes: { [each]: true } }));
  return new Set(questions.map(({ id }) => id).filter(id => joined(lawful, ways.get(id) ?? []).length > 0));
}

function waysToShow(questions: readonly Question[]): ReadonlyMap<string, readonly Claims[]> {
  const asked = new Map(questions.map(each => [each.id, each]));
  const ways = new Map<string, readonly Claims[]>();
  // Conditions look only backwards: what a question relies on is known when its turn comes.
  for (const { id, when } of questions) ways.set(id, when ? waysTo(when, { asked, ways }) : [nothing]);
  return ways;
}

/** Whether the question can be answered so at all: an option it has, a yes or no, a table for `answered`. */
export function saidBy(condition: Answered, { kind, options = [] }: Question): boolean {
  if ('answered' in condition) return true;
  const values = kind === 'yes_no' ? ['yes', 'no'] : options.map(each => each.value);
  if ('includes' in condition) return kind === 'choices' && values.includes(condition.includes);
  return kind === 'line' || kind === 'text' || (kind !== 'choices' && values.includes(condition.is));
}

interface Known {
  readonly asked: ReadonlyMap<string, Question>;
  readonly ways: ReadonlyMap<string, readonly Claims[]>;
}

function waysTo(condition: Condition, known: Known): readonly Claims[] {
  if ('any' in condition) return few(condition.any.flatMap(each => waysTo(each, known)));
  if ('all' in condition)
    return condition.all.reduce<readonly Claims[]>((ways, each) => joined(ways, waysTo(each, known)), [nothing]);
  if ('not' in condition) return waysAgainst(condition.not, known);
  if ('regime' in condition) return condition.regime.map(each => ({ ...nothing, regimes: { [each]: true } }));
  if ('capability' in condition) return [{ ...nothing, states: { [condition.capability]: condition.is } }];
  const question = known.asked.get(condition.question);
  if (!question || !saidBy(condition, question)) return [];
  return joined([{ ...nothing, said: { [question.id]: [condition] } }], known.ways.get(question.id) ?? []);
}

function waysAgainst(condition: Condition, known: Known): readonly Claims[] {
  if ('any' in condition) return waysTo({ all: condition.any.map(not => ({ not })) }, known);
  if ('all' in condition) return waysTo({ any: condition.all.map(not => ({ not })) }, known);
  if ('not' in condition) return waysTo(condition.not, known);
  if ('regime' in condition)
    return [{ ...nothing, regimes: Object.fromEntries(condition.regime.map(each => [each, false])) }];
  if ('capability' in condition) {
    const left = capabilityStates.filter(state => !condition.is.includes(state));
    return left.length === 0 ? [] : [{ ...nothing, states: { [condition.capability]: left } }];
  }
  return [{ ...nothing, notSaid: { [condition.question]: [condition] } }];
}

function joined(ones: readonly Claims[], others: readonly Claims[]): readonly Claims[] {
  return few(ones.flatMap(one => others.flatMap(other => join(one, other) ?? [])));
}

function few(ways: readonly Claims[]): readonly Claims[] {
  return ways.length > most ? [nothing] : ways;
}

/** Undefined when the two contradict each other. */
function join(one: Claims, other: Claims): Claims | undefined {
  const states = merged(one.states, other.states, (a, b) => a.filter(each => b.includes(each)));
  const said = merged(one.said, other.said, (a, b) => [...a, ...b]);
  const notSaid = merged(one.notSaid, other.notSaid, (a, b) => [...a, ...b]);
  const regimes = { ...one.regimes, ...other.regimes };
  const possible =
    Object.values(states).every(each => each.length > 0) &&
    Object.entries(one.regimes).every(([id, there]) => (other.regimes[id] ?? there) === there) &&
    Object.entries(said).every(([id, claims]) => agree(claims, notSaid[id] ?? []));
  return possible ? { states, regimes, said, notSaid } : undefined;
}

/** One question says one thing; a list of choices may include several. */
function agree(said: readonly Answered[], notSaid: readonly Answered[]): boolean {
  const single = new Set(said.flatMap(each => ('is' in each ? [each.is] : [])));
  return single.size <= 1 && !said.some(one => notSaid.some(other => same(one, other)));
}

function same(one: Answered, other: Answered): boolean {
  return JSON.stringify(Object.entries(one).sort()) === JSON.stringify(Object.entries(other).sort());
}

function merged<Value>(
  one: Readonly<Record<string, Value>>,
  other: Readonly<Record<string, Value>>,
  both: (a: Value, b: Value) => Value,
): Readonly<Record<string, Value>> {
  const result: Record<string, Value> = { ...one };
  for (const [key, value] of Object.entries(other)) {
    const before = result[key];
    result[key] = before === undefined ? value : both(before, value);
  }
  return result;
}
