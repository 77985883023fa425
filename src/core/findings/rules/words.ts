/**
 * Free text is judged only by what can be judged honestly: it is a placeholder, it is the word "confidential", it is
 * too short to hold what the question asks, or it stands under two questions.
 */
import type { Answer } from '../../answers/answer.js';
import { textOf } from '../../answers/read.js';
import { listed, when } from '../ask.js';
import type { Facts, Rule } from '../rule.js';
import { keepsSecret, isPlaceholder } from '../stock-phrases.js';

/** Longer texts that begin with the word may go on to say the thing. */
const secretAtMost = 120;
/** No question of this list can be answered in fewer characters; the good examples have three times as many. */
const shortest = 40;

const narratives = [
  'data.nature',
  'data.scope',
  'data.context',
  'cameras.siting',
  'necessity.problem',
  'necessity.effectiveness',
  'necessity.least',
  'proportionality.benefits',
  'proportionality.interference',
  'legal.specific_law',
  'legal.strict_necessity',
  'safeguards.access',
  'risk.plan',
] as const;

/** Questions whose answer is whole text, with that text. */
function texts({ answers }: Facts): readonly (readonly [question: string, text: string])[] {
  return Object.entries(answers).flatMap(([question, answer]) =>
    textsIn(answer).map(text => [question, text] as const),
  );
}

function textsIn(answer: Answer): readonly string[] {
  if (answer.status === 'not_applicable') return [answer.reason];
  if (answer.status === 'not_known' || typeof answer.value !== 'string') return [];
  return [answer.value];
}

function named(questions: readonly string[]): string {
  return listed([...new Set(questions)]);
}

export const words: readonly Rule[] = [
  {
    id: 'TXT-01',
    severity: 'serious',
    family: 'adequacy',
    cite: ['gdpr-35-7-a', 'led-27-2', 'zzpl-54-6-1', 'wp248-a2-1'],
    questions: [...narratives],
    resolve: 'Say what somebody who does not know the programme needs in order to judge it.',
    finds: ({ answers }) => {
      const short = narratives.filter(each => textOf(answers, each) !== '' && textOf(answers, each).length < shortest);
      return when(short.length > 0, `Too short to answer the question: ${named(short)}.`);
    },
  },
  {
    id: 'TXT-02',
    severity: 'serious',
    family: 'adequacy',
    cite: ['gdpr-5-2', 'wp248-a2-1', 'led-27-2', 'zzpl-54-6-1'],
    questions: [],
    resolve: 'Answer, or say who will find out by when, or say why the question does not apply.',
    finds: facts => {
      const empty = texts(facts).filter(([, text]) => isPlaceholder(text));
      return when(empty.length > 0, `Answered by a placeholder: ${named(empty.map(([question]) => question))}.`);
    },
  },
  {
    id: 'TXT-03',
    severity: 'advice',
    family: 'consistency',
    cite: ['gdpr-5-2', 'wp248-a2-1', 'led-27-2', 'zzpl-54-6-1'],
    questions: [],
    resolve: 'Answer each question for itself.',
    finds: facts => {
      const long = texts(facts).filter(([, text]) => text.length >= shortest);
      const times = new Map<string, number>();
      for (const [, text] of long) times.set(text, (times.get(text) ?? 0) + 1);
      const pasted = long.filter(([, text]) => (times.get(text) ?? 0) > 1);
      return when(pasted.length > 0, `The same text answers ${named(pasted.map(([question]) => question))}.`);
    },
  },
  {
    id: 'SEC-01',
    severity: 'blocking',
    family: 'adequacy',
    cite: ['gdpr-36-3-e', 'gdpr-36-3-f', 'led-28-1', 'zzpl-55', 'wp248-publish', 'rs-csos-2019'],
    questions: [],
    resolve: 'Give the answer and withhold it from publication: the authority reads the assessment whole.',
    finds: facts => {
      const closed = texts(facts).filter(([, text]) => text.length <= secretAtMost && keepsSecret(text));
      return when(
        closed.length > 0,
        `Kept secret from the authority itself: ${named(closed.map(([question]) => question))}.`,
      );
    },
  },
];
