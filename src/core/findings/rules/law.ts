/** Legal basis: does the law carry what is planned? */
import type { TableRow } from '../../answers/answer.js';
import { isAnswered, isChosen, refsIn, rowsOf, textIn } from '../../answers/read.js';
import { listEntries } from '../../screening/serbia.js';
import { about, can, does, faceRecognition, general, isUnder, lawEnforcement, listed, serbian, when } from '../ask.js';
import type { Facts, Rule } from '../rule.js';

const sensitive = ['special', 'biometric', 'offence'];

/** By the answer on `legal.law_level`: what is no law on recognition, in words. */
const tooWide = [
  ['general_power', 'a general power'],
  ['directive_copy', 'a provision that only repeats the conditions for sensitive data'],
] as const;

function groundsOf(facts: Facts, ...grounds: readonly string[]): readonly TableRow[] {
  return rowsOf(facts.answers, 'legal.basis').filter(row => grounds.includes(textIn(row, 'ground')));
}

/** Rows of one table that no row of another names. */
function unnamed(facts: Facts, table: string, by: string, column: string): readonly TableRow[] {
  const named = new Set(rowsOf(facts.answers, by).flatMap(row => refsIn(row, column)));
  return rowsOf(facts.answers, table).filter(row => !named.has(row.no));
}

function sensitiveItems(facts: Facts): readonly TableRow[] {
  return rowsOf(facts.answers, 'data.items').filter(row => sensitive.includes(textIn(row, 'special')));
}

function isMixed({ programme }: Facts): boolean {
  return isUnder(programme, lawEnforcement) && isUnder(programme, general);
}

/** Purposes that the team placed under these rules. */
function purposesUnder(facts: Facts, rules: string): ReadonlySet<number> {
  const rows = rowsOf(facts.answers, 'legal.regimes').filter(row => textIn(row, 'regime') === rules);
  return new Set(rows.flatMap(row => refsIn(row, 'purposes')));
}

export const law: readonly Rule[] = [
  {
    id: 'LAW-01',
    severity: 'blocking',
    family: 'completeness',
    cite: ['gdpr-6', 'led-8', 'zzpl-12', 'zzpl-13', 'uk-dpa-35', 'edpb-dpia-2026-2-1-a'],
    questions: ['legal.basis', 'data.purposes'],
    resolve: 'Name a legal basis for each purpose, or give the purpose up.',
    finds: facts =>
      about(
        'P',
        unnamed(facts, 'data.purposes', 'legal.basis', 'purposes'),
        names => `No legal basis is named for ${names}.`,
      ),
  },
  {
    id: 'LAW-02',
    severity: 'serious',
    family: 'adequacy',
    cite: ['edpb-3-2019-vid-3', 'gdpr-6', 'zzpl-12'],
    questions: ['legal.basis'],
    resolve: 'Rest the purpose on another ground: people who pass a camera cannot refuse, so they cannot consent.',
    finds: facts =>
      about('Q', groundsOf(facts, 'consent'), names => `Resting on the consent of people who cannot refuse: ${names}.`),
  },
  {
    id: 'LAW-03',
    severity: 'advice',
    family: 'adequacy',
    cite: ['cnil-marseille', 'gdpr-6'],
    questions: ['legal.basis'],
    resolve: 'Check that the law obliges you to record; where it only permits it, the ground is a public task.',
    finds: facts =>
      about('Q', groundsOf(facts, 'legal_obligation'), names => `Resting on a legal obligation: ${names}.`),
  },
  {
    id: 'LAW-04',
    severity: 'blocking',
    family: 'consistency',
    cite: ['led-8', 'zzpl-13', 'uk-dpa-35', 'cnil-marseille'],
    questions: ['legal.basis'],
    resolve: 'Register the law-enforcement rules for this programme, or choose a ground of the general rules.',
    finds: facts =>
      isUnder(facts.programme, lawEnforcement)
        ? null
        : about(
            'Q',
            groundsOf(facts, 'law_enforcement'),
            names =>
              `The programme is registered under general rules only; resting on a task of law enforcement: ${names}.`,
          ),
  },
  {
    id: 'LAW-05',
    severity: 'serious',
    family: 'consistency',
    regimes: lawEnforcement,
    cite: ['led-8', 'zzpl-13', 'uk-dpa-35', 'cnil-marseille'],
    questions: ['legal.basis'],
    resolve: 'Name the task of the competent authority, laid down by law, for each such purpose.',
    finds: facts =>
      when(
        rowsOf(facts.answers, 'legal.basis').length > 0 && groundsOf(facts, 'law_enforcement').length === 0,
        'The programme is registered for law enforcement, and no purpose rests on a task of a competent authority.',
      ),
  },
  {
    id: 'LAW-06',
    severity: 'serious',
    family: 'completeness',
    cite: ['cnil-marseille', 'led-8', 'zzpl-13'],
    questions: ['legal.regimes'],
    resolve: 'Say for every purpose whether the rules for law enforcement or the general rules apply.',
    finds: facts =>
      isMixed(facts)
        ? about(
            'P',
            unnamed(facts, 'data.purposes', 'legal.regimes', 'purposes'),
            names => `It is not said which rules apply to ${names}.`,
          )
        : null,
  },
  {
    id: 'LAW-07',
    severity: 'serious',
    family: 'consistency',
    cite: ['cnil-marseille', 'led-8', 'zzpl-13'],
    questions: ['legal.regimes', 'legal.basis'],
    resolve: 'Bring the ground and the rules of the purpose into agreement.',
    finds: facts => {
      const special = purposesUnder(facts, 'special');
      const wrong = rowsOf(facts.answers, 'legal.basis').filter(
        row =>
          refsIn(row, 'purposes').some(each => special.has(each)) &&
          ['consent', 'contract', 'legitimate_interests'].includes(textIn(row, 'ground')),
      );
      return about('Q', wrong, names => `Purposes of law enforcement on a ground of the general rules: ${names}.`);
    },
  },
  {
    id: 'LAW-08',
    severity: 'serious',
    family: 'consistency',
    cite: ['cnil-marseille', 'led-8', 'zzpl-13'],
    questions: ['legal.regimes'],
    resolve: 'Place each purpose under one set of rules; split a purpose that has two.',
    finds: facts => {
      const generally = purposesUnder(facts, 'general');
      const twice = [...purposesUnder(facts, 'special')].filter(each => generally.has(each));
      return when(twice.length > 0, `Under both sets of rules: ${listed(twice.map(no => `P${no}`))}.`);
    },
  },
  {
    id: 'LAW-09',
    severity: 'blocking',
    family: 'completeness',
    cite: ['gdpr-9', 'gdpr-10', 'led-10', 'zzpl-17-18', 'uk-dpa-35', 'edpb-dpia-2026-2-1-b'],
    questions: ['legal.special_grounds', 'data.items'],
    resolve: 'Name for each such item the ground that lifts the prohibition, or do not process the item.',
    finds: facts => {
      if (!isChosen(facts.answers, 'legal.special', 'yes')) return null;
      const named = new Set(rowsOf(facts.answers, 'legal.special_grounds').flatMap(row => refsIn(row, 'data')));
      const open = sensitiveItems(facts).filter(row => !named.has(row.no));
      return about('D', open, names => `No ground lifts the prohibition for ${names}.`);
    },
  },
  {
    id: 'LAW-10',
    severity: 'blocking',
    family: 'consistency',
    cite: ['gdpr-9', 'gdpr-10', 'led-10', 'zzpl-17-18', 'uk-dpa-35'],
    questions: ['legal.special', 'data.items'],
    resolve: 'Correct the sensitivity of the items or the answer on special categories.',
    finds: facts =>
      isChosen(facts.answers, 'legal.special', 'no')
        ? about(
            'D',
            sensitiveItems(facts),
            names => `No purpose is said to need sensitive data, and these items are sensitive: ${names}.`,
          )
        : null,
  },
  {
    id: 'LAW-11',
    severity: 'blocking',
    family: 'consistency',
    cite: ['gdpr-9', 'led-10', 'zzpl-17-18', 'edpb-3-2019-vid-8', 'ico-lfr'],
    questions: ['legal.special'],
    resolve: 'Treat every face that is compared as biometric data, matched or not, or take the recognition out.',
    finds: ({ programme, answers }) =>
      when(
        can(programme, faceRecognition) && isChosen(answers, 'legal.special', 'no'),
        'The cameras can recognise faces, and no purpose is said to need biometric data.',
      ),
  },
  {
    id: 'LAW-12',
    severity: 'blocking',
    family: 'adequacy',
    regimes: serbian,
    cite: ['zzpl-17-18', 'edpb-5-2022-law'],
    questions: ['legal.special_grounds'],
    resolve:
      'Name the law that governs biometric identification by cameras, or take the recognition out until there is one.',
    finds: ({ programme, answers }) =>
      when(
        does(programme, faceRecognition) && rowsOf(answers, 'legal.special_grounds').length === 0,
        'Facial recognition is active, and no ground for processing biometric data is named.',
      ),
  },
  {
    id: 'LAW-13',
    severity: 'serious',
    family: 'consistency',
    regimes: serbian,
    cite: ['rs-list', 'zzpl-54-4'],
    questions: ['legal.rs_list'],
    resolve:
      "Name every entry of the Commissioner's list that applies, or correct the facts that put the operation on it.",
    finds: ({ answers, screening }) => {
      const fired = screening.regimes.flatMap(each => each.trace.map(entry => entry.criterion));
      const left = [...listEntries].filter(
        ([id, value]) => fired.includes(id) && !isChosen(answers, 'legal.rs_list', value),
      );
      const ids = left.map(([id]) => id);
      return when(
        ids.length > 0 && isAnswered(answers, 'legal.rs_list'),
        `By its facts the operation is on the Commissioner's list (${listed(ids)}); the answer leaves that out.`,
      );
    },
  },
  {
    id: 'LAW-14',
    severity: 'serious',
    family: 'consistency',
    regimes: serbian,
    cite: ['rs-list'],
    questions: ['legal.rs_list'],
    resolve: 'Choose the entries that apply, or none alone.',
    finds: ({ answers }) => {
      const named = [...listEntries.values()].some(value => isChosen(answers, 'legal.rs_list', value));
      return when(
        named && isChosen(answers, 'legal.rs_list', 'none'),
        "The answer names entries of the Commissioner's list and says at once that none applies.",
      );
    },
  },
  {
    id: 'LAW-15',
    severity: 'blocking',
    family: 'adequacy',
    regimes: ['EU_LED', ...serbian],
    cite: ['edpb-5-2022-law', 'led-8', 'led-10', 'zzpl-13', 'zzpl-17-18'],
    questions: ['legal.law_level'],
    resolve:
      'Name the law that speaks of biometric identification by cameras and limits it, or take the recognition out until there is one.',
    finds: facts => {
      const cited = tooWide.find(([value]) => isChosen(facts.answers, 'legal.law_level', value))?.[1];
      if (cited) return `Recognition of faces rests on ${cited}; it needs a law that speaks of it.`;
      const lawless = isChosen(facts.answers, 'legal.law_level', 'none');
      return when(
        lawless && does(facts.programme, faceRecognition),
        'Facial recognition is active, and the answer says that no law carries it.',
      );
    },
  },
  {
    id: 'LAW-16',
    severity: 'serious',
    family: 'adequacy',
    regimes: ['UK_DPA_P3'],
    cite: ['bridges-q1', 'bridges-q2', 'uk-dpa-35'],
    questions: ['legal.law_level'],
    resolve:
      'Show the published policy that limits who may be searched for and where, or the law that speaks of recognition.',
    finds: ({ answers }) => {
      const cited = tooWide.find(([value]) => isChosen(answers, 'legal.law_level', value))?.[1];
      return cited ? `Recognition of faces rests on ${cited}, which by itself limits neither who nor where.` : null;
    },
  },
];
