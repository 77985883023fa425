/** Necessity and proportionality: does what is said carry the weight that the law puts on it? */
import type { TableRow } from '../../answers/answer.js';
import { isAnswered, isChosen, refsIn, rowsOf, textIn, textOf } from '../../answers/read.js';
import { about, listed, when } from '../ask.js';
import { leavesToDiscretion } from '../discretion.js';
import { isGeneral } from '../general-words.js';
import type { Facts, Rule } from '../rule.js';

const test = ['gdpr-35-7-b', 'zzpl-54-6-2', 'charter-52-1', 'edpb-dpia-2026-3-2'];

function conclusions({ answers }: Facts, column: string) {
  return rowsOf(answers, 'proportionality.conclusion').filter(row => textIn(row, column) === 'no');
}

/** Purposes that are not of single cameras, such as answering requests, say so in their own column. */
function namesPlaces(row: TableRow): boolean {
  return !/^(none|no camera|all|every)\b/i.test(textIn(row, 'cameras'));
}

/** Where a text says whom or what to watch, or where. */
const choosing = [
  'cameras.siting',
  'cameras.moves',
  'cameras.hidden_order',
  'flow.tracking',
  'bridges.who',
  'bridges.where',
  'watchlist.approval',
  'watchlist.sources',
  'watchlist.minors',
  'faces.zone',
  'search.offences',
  'search.authorisation',
] as const;

/** Questions in whose texts a choice is left to whoever is on duty. */
function leftOpen({ answers }: Facts): readonly string[] {
  const categories = rowsOf(answers, 'watchlist.categories').some(row =>
    ['category', 'threshold', 'why'].some(column => leavesToDiscretion(textIn(row, column))),
  );
  const left = choosing.filter(each => leavesToDiscretion(textOf(answers, each)));
  return categories ? [...left, 'watchlist.categories'] : left;
}

export const necessity: readonly Rule[] = [
  {
    id: 'NEC-01',
    severity: 'serious',
    family: 'adequacy',
    cite: ['edpb-3-2019-vid-1', 'gdpr-5-1-b', 'led-8', 'rs-csos-2019', 'cnil-marseille'],
    questions: ['data.purposes'],
    resolve: 'Name the problem, the place and the people: a purpose must exclude something.',
    finds: ({ answers }) => {
      const vague = rowsOf(answers, 'data.purposes').filter(row => isGeneral(textIn(row, 'purpose')));
      return about('P', vague, names => `Purposes so general that they exclude nothing: ${names}.`);
    },
  },
  {
    id: 'NEC-02',
    severity: 'serious',
    family: 'adequacy',
    cite: ['edpb-3-2019-vid-1', 'gdpr-5-1-b', 'led-8', 'rs-csos-2019'],
    questions: [],
    resolve: 'Register purposes that name what the cameras are for, where, and against what.',
    finds: ({ programme }) => {
      const vague = programme.purposes.filter(isGeneral).map(each => `"${each}"`);
      return when(vague.length > 0, `Registered purposes that exclude nothing: ${listed(vague)}.`);
    },
  },
  {
    id: 'NEC-03',
    severity: 'serious',
    family: 'adequacy',
    cite: ['edpb-3-2019-vid-3', 'cnil-marseille', 'rs-csos-2019', ...test],
    questions: ['necessity.evidence'],
    resolve: 'Give figures, reports or studies about these places; an aim is not evidence.',
    finds: ({ answers }) => {
      const rows = rowsOf(answers, 'necessity.evidence');
      const empty = rows.length > 0 && rows.every(row => isGeneral(textIn(row, 'finding')));
      return when(empty, 'The only evidence of need is the aim itself.');
    },
  },
  {
    id: 'NEC-04',
    severity: 'advice',
    family: 'adequacy',
    cite: ['edpb-3-2019-vid-3', ...test],
    questions: ['necessity.evidence'],
    resolve: 'Add a second, independent source.',
    finds: ({ answers }) =>
      when(rowsOf(answers, 'necessity.evidence').length === 1, 'The need rests on a single source.'),
  },
  {
    id: 'NEC-05',
    severity: 'advice',
    family: 'adequacy',
    cite: ['cnil-marseille', ...test],
    questions: ['necessity.evidence'],
    resolve: 'Say what the sources do not show: other causes, short periods, places that were not looked at.',
    finds: ({ answers }) => {
      const rows = rowsOf(answers, 'necessity.evidence');
      return when(
        rows.length > 0 && rows.every(row => textIn(row, 'limits') === ''),
        'No source of evidence is said to have any limits.',
      );
    },
  },
  {
    id: 'NEC-06',
    severity: 'serious',
    family: 'adequacy',
    cite: ['edpb-3-2019-vid-2', ...test],
    questions: ['necessity.alternatives'],
    resolve: 'Try at least one less intrusive means, or show by evidence from elsewhere why it would fail here.',
    finds: ({ answers }) => {
      const rows = rowsOf(answers, 'necessity.alternatives');
      const untried = rows.length > 0 && rows.every(row => textIn(row, 'result') === 'rejected');
      return when(untried, 'Every less intrusive means was rejected without trial.');
    },
  },
  {
    id: 'NEC-07',
    severity: 'blocking',
    family: 'consistency',
    cite: test,
    questions: ['proportionality.conclusion'],
    resolve: 'Give the purpose up; safeguards do not make up for what is not necessary.',
    finds: facts =>
      about('P', conclusions(facts, 'necessary'), names => `Pursued although concluded not to be necessary: ${names}.`),
  },
  {
    id: 'NEC-08',
    severity: 'blocking',
    family: 'consistency',
    cite: ['charter-52-1', 'gdpr-35-7-b', 'zzpl-54-6-2', 'edpb-dpia-2026-3-3'],
    questions: ['proportionality.conclusion'],
    resolve: 'Give the purpose up, or reduce the processing until the conclusion changes.',
    finds: facts =>
      about(
        'P',
        conclusions(facts, 'proportionate'),
        names => `Pursued although concluded to be out of proportion: ${names}.`,
      ),
  },
  {
    id: 'NEC-09',
    severity: 'serious',
    family: 'consistency',
    cite: ['edpb-3-2019-vid-1', 'gdpr-5-1-c', 'uk-scc-sites'],
    questions: ['cameras.sites', 'data.purposes'],
    resolve: 'Name the cameras that serve the purpose, or give the purpose up.',
    finds: ({ answers }) => {
      const sites = rowsOf(answers, 'cameras.sites');
      const served = new Set(sites.flatMap(row => refsIn(row, 'purposes')));
      const idle = rowsOf(answers, 'data.purposes').filter(row => !served.has(row.no) && namesPlaces(row));
      return sites.length > 0 ? about('P', idle, names => `No camera serves ${names}.`) : null;
    },
  },
  {
    id: 'NEC-10',
    severity: 'advice',
    family: 'adequacy',
    cite: ['bridges-q1', 'bridges-q2', 'led-8', 'edpb-3-2019-vid-2'],
    questions: [...choosing, 'watchlist.categories'],
    resolve: 'Replace discretion by written criteria that somebody else can check afterwards.',
    finds: facts => {
      const left = leftOpen(facts);
      return when(left.length > 0, `Where or whom to watch is left to discretion (${listed(left)}).`);
    },
  },
  {
    id: 'NEC-11',
    severity: 'serious',
    family: 'consistency',
    cite: ['gdpr-5-1-c', 'edpb-3-2019-vid-2'],
    questions: ['flow.uses', 'cameras.sites'],
    resolve: 'Say at which places pictures are watched live, or take live watching out of the uses.',
    finds: ({ answers }) => {
      const sites = rowsOf(answers, 'cameras.sites');
      const nobody = sites.length > 0 && sites.every(row => textIn(row, 'watching') === 'none');
      return when(
        nobody && isChosen(answers, 'flow.uses', 'live_watching'),
        'Pictures are said to be watched live, and no place has live watching.',
      );
    },
  },
  {
    id: 'NEC-12',
    severity: 'serious',
    family: 'consistency',
    cite: ['gdpr-5-1-c', 'edpb-3-2019-vid-2'],
    questions: ['flow.uses', 'cameras.sites'],
    resolve: 'Add live watching to the uses with its reason, or switch it off at these places.',
    finds: ({ answers }) => {
      const watched = rowsOf(answers, 'cameras.sites').filter(row =>
        ['continuous', 'occasion'].includes(textIn(row, 'watching')),
      );
      const said = !isAnswered(answers, 'flow.uses') || isChosen(answers, 'flow.uses', 'live_watching');
      return said
        ? null
        : about(
            'L',
            watched,
            names => `The uses of the images leave out live watching, and there is some at ${names}.`,
          );
    },
  },
  {
    id: 'NEC-13',
    severity: 'advice',
    family: 'adequacy',
    cite: ['edpb-3-2019-vid-2', 'gdpr-5-1-c'],
    questions: ['cameras.sites'],
    resolve: 'Record on movement, at certain hours or not at all wherever that is enough, and say why where it is not.',
    finds: ({ answers }) => {
      const sites = rowsOf(answers, 'cameras.sites');
      const always = sites.filter(
        row => textIn(row, 'recording') === 'continuous' && textIn(row, 'watching') === 'continuous',
      );
      return when(
        sites.length > 0 && always.length === sites.length,
        'Every place is recorded and watched around the clock.',
      );
    },
  },
];
