/** Versions in which each withheld answer holds words that stand nowhere else, so that they can be looked for. */
import type { Answer } from '../../src/core/answers/answer.js';
import type { SealedQuestion, SealedVersion } from '../../src/core/version/sealed.js';
import { aCamera } from './cameras.js';
import { sealedSample } from './sealed-sample.js';
import { assessor, question, rows } from './sealed-sample-sections.js';

export const textCanary = 'The quokkafence stands behind the substation.';
/** Words of withheld answers and cameras; a published copy holds none of them. */
export const canaries = [
  'quokkafence',
  'wombatlist',
  'numbatrisk',
  'bilbyplace',
  'potoroo',
  '21.0701',
  'dunnart',
] as const;

const withheld = (value: Extract<Answer, { status: 'withheld' }>['value'], ground = 'R6'): Answer => ({
  ...{ status: 'withheld', value, ground, until: '2029-05-31', decidedBy: 'Potoroo Decider' },
  reason: 'It would help an attacker.',
});

const hiddenText = question('necessity.problem', 'What problem do the cameras solve?', {
  answer: withheld(textCanary),
});
const hiddenTable = question('flow.recipients', 'Who receives data?', {
  kind: 'table',
  prefix: 'W',
  columns: [{ id: 'recipient', kind: 'line', label: 'Recipient' }],
  answer: withheld({ next: 2, rows: [{ no: 1, cells: { recipient: 'wombatlist agency of the north' } }] }, 'R1'),
});
/** Quotes what is withheld elsewhere. */
const quoting = question('data.scope', 'What is the scope?', {
  answer: { status: 'answered', value: `Two sites. ${textCanary.replace('behind', 'behind\n')} Four lanes.` },
});
const measures = question('risk.measures', 'Which measures?', {
  kind: 'table',
  prefix: 'M',
  columns: [
    { id: 'measure', kind: 'text', label: 'Measure' },
    { id: 'owner', kind: 'line', label: 'Owner' },
  ],
  answer: rows({ measure: 'Every view is logged.', owner: 'Dunnart Owner' }),
});
const register = question('risk.register', 'Which risks?', {
  kind: 'table',
  columns: [{ id: 'risk', kind: 'line', label: 'Risk' }],
  answer: withheld({ next: 2, rows: [{ no: 1, cells: { risk: 'numbatrisk of a leak' } }] }, 'R3'),
});

const step = (questions: readonly SealedQuestion[]) => ({
  ...{ id: 'c1', number: '1.9', title: 'Canaries', digest: 'f'.repeat(64), questions },
});

export const withCanaries: SealedVersion = {
  ...sealedSample,
  sections: [
    ...sealedSample.sections.filter(each => each.number !== '4'),
    { id: 'c', number: '9', title: 'Canaries', steps: [step([hiddenText, hiddenTable, quoting, measures, register])] },
  ],
  risks: {
    ...sealedSample.risks,
    register: sealedSample.risks.register.map(each => ({
      ...each,
      title: `numbatrisk ${each.no}`,
      acceptedBy: 'Dunnart Officer',
    })),
  },
  advice: { ...sealedSample.advice, text: `Advice: ${textCanary}` },
  decision: { ...sealedSample.decision, justification: textCanary, conditions: [textCanary] },
  people: [...sealedSample.people, { id: assessor, name: 'Dunnart Writer', roles: ['assessor'] }],
  cameras: {
    ...{ revision: 3, digest: '1'.repeat(64) },
    cameras: [
      aCamera({ reference: 'LI-01', site: 'Station' }),
      aCamera({
        reference: 'LI-02',
        site: 'Market',
        publication: 'site',
        position: { type: 'Point', coordinates: [21.0701, 44.1] },
      }),
      aCamera({ reference: 'LI-03', site: 'Station', publication: 'rounded' }),
      aCamera({
        ...{ reference: 'bilbyplace-4', site: 'bilbyplace', publication: 'withheld', ground: 'R1' },
        ...{ position: { type: 'Point', coordinates: [21.0701, 44.1] }, groundReason: 'It would be evaded.' },
      }),
    ],
  },
};
