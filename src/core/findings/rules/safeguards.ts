/** Measures for the principles and rights, security, signs, views. */
import { isAnswered, isChosen, rowsOf, textIn } from '../../answers/read.js';
import { about, does, general, isUnder, listed, when } from '../ask.js';
import type { Facts, Rule } from '../rule.js';

const principles = [
  'fairness',
  'transparency',
  'purpose_limitation',
  'minimisation',
  'accuracy',
  'storage_limitation',
  'integrity',
  'accountability',
] as const;

/** The right to object is of the general rules; the directive for law enforcement does not have it. */
function rightsOf({ programme }: Facts): readonly string[] {
  const rights = ['information', 'access', 'rectification'];
  if (isUnder(programme, general)) rights.push('objection');
  if (does(programme, ['anpr', 'analytics', 'live_face_recognition', 'retrospective_face_recognition']))
    rights.push('human_decision');
  return rights;
}

function missing(facts: Facts, table: string, column: string, wanted: readonly string[]): readonly string[] {
  const rows = rowsOf(facts.answers, table);
  return rows.length === 0 ? [] : wanted.filter(each => !rows.some(row => textIn(row, column) === each));
}

const planned = [
  'safeguards.principles',
  'safeguards.rights',
  'safeguards.design',
  'safeguards.security',
  'safeguards.staff',
] as const;

const words = (values: readonly string[]) => listed(values.map(each => each.replaceAll('_', ' ')));

export const safeguards: readonly Rule[] = [
  {
    id: 'SAF-01',
    severity: 'serious',
    family: 'completeness',
    cite: ['gdpr-5-2', 'edpb-dpia-2026-2-3-a', 'wp248-a2-2'],
    questions: ['safeguards.principles'],
    resolve: 'Say for each of the eight principles how it is kept.',
    finds: facts => {
      const left = missing(facts, 'safeguards.principles', 'principle', principles);
      return when(left.length > 0, `No measure keeps these principles: ${words(left)}.`);
    },
  },
  {
    id: 'SAF-02',
    severity: 'serious',
    family: 'completeness',
    cite: ['edpb-dpia-2026-2-3-b', 'wp248-a2-2', 'gdpr-15', 'led-13-1'],
    questions: ['safeguards.rights'],
    resolve: 'Say for each right how people use it, and who answers within what time.',
    finds: facts => {
      const left = missing(facts, 'safeguards.rights', 'right', rightsOf(facts));
      return when(left.length > 0, `No measure serves these rights: ${words(left)}.`);
    },
  },
  {
    id: 'SAF-03',
    severity: 'serious',
    family: 'consistency',
    cite: ['gdpr-35-1', 'gdpr-32', 'led-29', 'zzpl-41-42'],
    questions: [...planned],
    resolve: 'Put the measures in place, or stop the processing until they are.',
    finds: ({ answers }) => {
      const running = ['in_operation', 'to_change', 'pilot'].some(each => isChosen(answers, 'processing.status', each));
      const open = planned.flatMap(table => rowsOf(answers, table)).filter(row => textIn(row, 'status') === 'planned');
      return when(
        running && open.length > 0,
        `Images are recorded already, and safeguards are still only planned (${open.length}).`,
      );
    },
  },
  {
    id: 'SAF-04',
    severity: 'advice',
    family: 'consistency',
    cite: ['gdpr-33', 'led-30', 'zzpl-52', 'rs-commissioner-2011'],
    questions: ['safeguards.incident_list'],
    resolve: 'Say what was changed after each incident.',
    finds: ({ answers }) => {
      const idle = rowsOf(answers, 'safeguards.incident_list').filter(row =>
        /^(nothing|none|no change)\b/i.test(textIn(row, 'after')),
      );
      return about('', idle, names => `Nothing was changed after an incident (${names}).`);
    },
  },
  {
    id: 'NOT-01',
    severity: 'serious',
    family: 'adequacy',
    cite: ['edpb-3-2019-vid-4', 'gdpr-12-14', 'led-13-1', 'zzpl-23-25'],
    questions: ['notices.sign'],
    resolve: 'Put a sign where people see it before they are recorded.',
    finds: ({ answers }) => when(isChosen(answers, 'notices.sign', 'none'), 'There is no sign.'),
  },
  {
    id: 'NOT-02',
    severity: 'serious',
    family: 'consistency',
    cite: ['edpb-3-2019-vid-4', 'gdpr-12-14', 'led-13-1', 'zzpl-23-25'],
    questions: ['notices.sign'],
    resolve: 'Say what the sign holds, or that there is none.',
    finds: ({ answers }) => {
      const some = ['pictogram', 'purposes', 'controller', 'recording'].some(each =>
        isChosen(answers, 'notices.sign', each),
      );
      return when(some && isChosen(answers, 'notices.sign', 'none'), 'The sign is described and said not to exist.');
    },
  },
  {
    id: 'NOT-03',
    severity: 'serious',
    family: 'adequacy',
    cite: ['edpb-3-2019-vid-4', 'gdpr-12-14', 'led-13-1', 'zzpl-23-25'],
    questions: ['notices.sign'],
    resolve: 'Add to the sign what a passer-by must know at once.',
    finds: ({ answers }) => {
      const wanted = ['purposes', 'controller', 'rights', 'pointer'];
      const left = wanted.filter(each => !isChosen(answers, 'notices.sign', each));
      const sign = isAnswered(answers, 'notices.sign') && !isChosen(answers, 'notices.sign', 'none');
      return when(sign && left.length > 0, `The sign leaves out ${words(left)}.`);
    },
  },
  {
    id: 'NOT-04',
    severity: 'advice',
    family: 'adequacy',
    cite: ['edpb-3-2019-vid-4', 'gdpr-12-14', 'zzpl-23-25'],
    questions: ['notices.sign'],
    resolve: 'Say on the sign that data reach another country.',
    finds: ({ answers }) => {
      const abroad = isChosen(answers, 'processors.outside', 'yes') || isChosen(answers, 'flow.foreign', 'yes');
      const sign = isAnswered(answers, 'notices.sign') && !isChosen(answers, 'notices.sign', 'recipients');
      return when(abroad && sign, 'Data can reach another country, and the sign keeps silent about it.');
    },
  },
  {
    id: 'VIE-01',
    severity: 'advice',
    family: 'adequacy',
    cite: ['gdpr-35-9', 'zzpl-54-9', 'wp248-a2-4'],
    questions: ['views.methods'],
    resolve: 'Say for each view what was done with it, or why it was not followed.',
    finds: ({ answers }) => {
      const idle = rowsOf(answers, 'views.methods').filter(row =>
        /^(nothing|none|noted|taken note)\b/i.test(textIn(row, 'done')),
      );
      return about('', idle, names => `Views were heard and nothing came of them (${names}).`);
    },
  },
  {
    id: 'VIE-02',
    severity: 'serious',
    family: 'adequacy',
    cite: ['gdpr-35-9', 'zzpl-54-9', 'wp248-a2-4', 'edpb-5-2022'],
    questions: ['views.sought'],
    resolve: 'Ask the people who are recorded, or those who speak for them.',
    finds: facts =>
      when(
        does(facts.programme, ['live_face_recognition']) && isChosen(facts.answers, 'views.sought', 'no'),
        'Everybody who passes is compared with a list, and nobody was asked.',
      ),
  },
  {
    id: 'STA-01',
    severity: 'serious',
    family: 'completeness',
    cite: ['wp248-criteria', 'gdpr-35-9', 'rs-body-worn'],
    questions: ['views.methods', 'views.sought'],
    resolve: 'Ask the staff or their representatives.',
    finds: ({ answers }) =>
      when(
        isChosen(answers, 'flow.uses', 'staff') && isChosen(answers, 'views.sought', 'no'),
        'Images are used to supervise staff, and neither staff nor their representatives were asked.',
      ),
  },
];
