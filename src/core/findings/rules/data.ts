/** Data, purposes and flows: do they fit each other? */
import { isAnswered, isChosen, refsIn, rowsOf, textIn } from '../../answers/read.js';
import { about, can, does, faceRecognition, listed, when } from '../ask.js';
import { delicateIn, type Delicate } from '../delicate-words.js';
import type { Facts, Rule } from '../rule.js';

const description = ['gdpr-35-7-a', 'led-27-2', 'zzpl-54-6-1', 'uk-dpa-64-3-a'];

function namedIn(facts: Facts, column: string, ...tables: readonly string[]): ReadonlySet<number> {
  return new Set(tables.flatMap(table => rowsOf(facts.answers, table).flatMap(row => refsIn(row, column))));
}

function sensitivities({ answers }: Facts): readonly string[] {
  return rowsOf(answers, 'data.items').map(row => textIn(row, 'special'));
}

/** Groups of people that are told of; those called vulnerable are weighed already. */
function groups(facts: Facts, vulnerable: boolean): readonly string[] {
  return rowsOf(facts.answers, 'data.subjects')
    .filter(row => (textIn(row, 'vulnerable') === 'yes') === vulnerable)
    .map(row => `${textIn(row, 'group')}. ${textIn(row, 'note')}`);
}

/** What purposes, summary or people speak of, and neither the places in view nor the vulnerable groups hold. */
function forgotten(facts: Facts): readonly Delicate[] {
  const described = rowsOf(facts.answers, 'data.purposes').map(row => textIn(row, 'purpose'));
  const { summary, purposes } = facts.programme;
  const weighed = new Set(delicateIn(groups(facts, true)));
  return delicateIn([summary, ...purposes, ...described, ...groups(facts, false)]).filter(
    each => !weighed.has(each) && !each.places.some(place => isChosen(facts.answers, 'data.sensitive_places', place)),
  );
}

export const data: readonly Rule[] = [
  {
    id: 'DAT-01',
    severity: 'serious',
    family: 'consistency',
    cite: ['gdpr-5-1-c', 'wp248-a2-2', 'led-8', 'edpb-dpia-2026-1-1-b'],
    questions: ['data.items', 'data.purposes'],
    resolve: 'Name the purpose that needs the item, or do not collect it.',
    finds: facts => {
      const used = namedIn(facts, 'data', 'data.purposes', 'data.secondary_uses');
      const idle = rowsOf(facts.answers, 'data.items').filter(row => !used.has(row.no));
      return about('D', idle, names => `No purpose needs ${names}.`);
    },
  },
  {
    id: 'DAT-02',
    severity: 'serious',
    family: 'consistency',
    cite: ['edpb-dpia-2026-1-1-b', ...description],
    questions: ['data.purposes'],
    resolve: 'Say which data the purpose needs; a purpose that needs none is not a purpose of these cameras.',
    finds: ({ answers }) => {
      const empty = rowsOf(answers, 'data.purposes').filter(row => refsIn(row, 'data').length === 0);
      return about('P', empty, names => `Purposes that use no data: ${names}.`);
    },
  },
  {
    id: 'DAT-03',
    severity: 'blocking',
    family: 'consistency',
    cite: ['edpb-3-2019-vid-8', 'gdpr-9', 'led-10', 'zzpl-17-18', ...description],
    questions: ['data.items'],
    resolve: 'List the face templates among the data, as biometric data that identify, or take the recognition out.',
    finds: facts =>
      when(
        can(facts.programme, faceRecognition) && !sensitivities(facts).includes('biometric'),
        'The cameras can recognise faces, and the list of data has no biometric data.',
      ),
  },
  {
    id: 'DAT-04',
    severity: 'serious',
    family: 'consistency',
    cite: ['wp248-criteria', 'ico-anpr', ...description],
    questions: ['data.items'],
    resolve: 'List plates and sound as what they are: highly personal data on movement and communication.',
    finds: facts =>
      when(
        does(facts.programme, ['anpr', 'audio']) &&
          !sensitivities(facts).some(each => ['personal', 'special', 'biometric'].includes(each)),
        'Plates are read or sound is recorded, and the list of data has nothing that is highly personal.',
      ),
  },
  {
    id: 'DAT-05',
    severity: 'serious',
    family: 'consistency',
    cite: ['wp248-criteria', 'gdpr-35-7-c'],
    questions: ['data.subjects', 'data.sensitive_places'],
    resolve: 'Name the children, patients or people in shelters among those whose data are processed, as vulnerable.',
    finds: ({ answers }) => {
      const near = ['schools', 'children', 'health', 'shelters'].some(each =>
        isChosen(answers, 'data.sensitive_places', each),
      );
      const named = rowsOf(answers, 'data.subjects').some(row => textIn(row, 'vulnerable') === 'yes');
      return when(
        near && !named,
        'Places of children, patients or people in shelters are in view, and no group of people is called vulnerable.',
      );
    },
  },
  {
    id: 'DAT-06',
    severity: 'serious',
    family: 'consistency',
    cite: description,
    questions: ['data.sensitive_places'],
    resolve: 'Choose the places that are in view, or none alone.',
    finds: ({ answers }) => {
      const chosen = answers['data.sensitive_places'];
      const several = chosen?.status === 'answered' && Array.isArray(chosen.value) && chosen.value.length > 1;
      return when(
        several && isChosen(answers, 'data.sensitive_places', 'none'),
        'The answer names sensitive places and says at once that none is in view.',
      );
    },
  },
  {
    id: 'DAT-07',
    severity: 'serious',
    family: 'consistency',
    cite: ['gdpr-5-1-b', 'zzpl-54-6-1', 'led-8', 'edpb-dpia-2026-1-1-b'],
    questions: ['data.purposes'],
    resolve: 'Describe every registered purpose, or take the surplus ones out of the registration.',
    finds: ({ answers, programme }) => {
      const described = rowsOf(answers, 'data.purposes').length;
      return when(
        described > 0 && programme.purposes.length > described,
        `The programme is registered for ${programme.purposes.length} purposes, and the assessment describes ${described}.`,
      );
    },
  },
  {
    id: 'DAT-08',
    severity: 'serious',
    family: 'completeness',
    cite: ['edpb-dpia-2026-1-2', 'wp248-a2-1'],
    questions: ['flow.phases'],
    resolve: 'Describe how the data come in, how they are stored and how they are destroyed.',
    finds: ({ answers }) => {
      const rows = rowsOf(answers, 'flow.phases');
      const missing = ['collection', 'deletion'].filter(each => !rows.some(row => textIn(row, 'operation') === each));
      return when(rows.length > 0 && missing.length > 0, `The phases leave out ${listed(missing)}.`);
    },
  },
  {
    id: 'DAT-09',
    severity: 'advice',
    family: 'consistency',
    cite: ['edpb-dpia-2026-1-2', 'wp248-a2-1'],
    questions: ['flow.phases', 'data.items'],
    resolve: 'Say in which phase the item arises and what happens to it.',
    finds: facts => {
      const moved = namedIn(facts, 'data', 'flow.phases');
      const still = rowsOf(facts.answers, 'data.items').filter(row => moved.size > 0 && !moved.has(row.no));
      return about('D', still, names => `No phase mentions ${names}.`);
    },
  },
  {
    id: 'DAT-10',
    severity: 'advice',
    family: 'consistency',
    cite: ['wp248-a2-1', 'edpb-dpia-2026-2-2-a'],
    questions: ['flow.recipients', 'minimise.items'],
    resolve: 'Say for each data item which recipients see it.',
    finds: facts => {
      const seeing = namedIn(facts, 'seen_by', 'minimise.items');
      const blind = rowsOf(facts.answers, 'flow.recipients').filter(row => !seeing.has(row.no));
      const told = rowsOf(facts.answers, 'minimise.items').length > 0;
      return told ? about('K', blind, names => `Recipients who are said to see no data item: ${names}.`) : null;
    },
  },
  {
    id: 'DAT-11',
    severity: 'serious',
    family: 'consistency',
    cite: ['gdpr-5-1-b', 'gdpr-6-4', 'led-8', 'edpb-dpia-2026-1-1-c'],
    questions: ['data.secondary', 'flow.uses'],
    resolve: 'Add the supervision of staff as a purpose or as another use with its conditions, or give it up.',
    finds: ({ answers }) =>
      when(
        isChosen(answers, 'flow.uses', 'staff') &&
          isChosen(answers, 'data.secondary', 'no') &&
          !rowsOf(answers, 'data.purposes').some(row =>
            /staff|employ|personnel|officer|disciplin/i.test(textIn(row, 'purpose')),
          ),
        'Images are used to supervise staff, and neither a purpose nor another use says so.',
      ),
  },
  {
    id: 'DAT-12',
    severity: 'blocking',
    family: 'consistency',
    cite: ['edpb-3-2019-vid-8', 'led-10', 'gdpr-9', 'zzpl-17-18'],
    questions: ['flow.uses'],
    resolve: 'Register facial recognition as a capability, or give the comparison with faces up.',
    finds: ({ answers, programme }) =>
      when(
        isChosen(answers, 'flow.uses', 'face_comparison') && !can(programme, faceRecognition),
        'Images are compared with faces, and the programme is registered without facial recognition.',
      ),
  },
  {
    id: 'DAT-13',
    severity: 'serious',
    family: 'consistency',
    cite: ['ico-anpr', ...description],
    questions: ['flow.uses'],
    resolve: 'Register number plate recognition as a capability, or give the comparison with plates up.',
    finds: ({ answers, programme }) =>
      when(
        isChosen(answers, 'flow.uses', 'plate_comparison') && !can(programme, ['anpr']),
        'Images are compared with number plates, and the programme is registered without their recognition.',
      ),
  },
  {
    id: 'DAT-14',
    severity: 'serious',
    family: 'consistency',
    cite: description,
    questions: ['flow.uses'],
    resolve: 'Say that images are compared with faces, or register the recognition as disabled or absent.',
    finds: ({ answers, programme }) =>
      when(
        does(programme, faceRecognition) &&
          isAnswered(answers, 'flow.uses') &&
          !isChosen(answers, 'flow.uses', 'face_comparison'),
        'Facial recognition is active, and the uses of the images leave it out.',
      ),
  },
  {
    id: 'DAT-15',
    severity: 'serious',
    family: 'consistency',
    cite: ['wp248-criteria', 'gdpr-35-7-c', 'led-27-2', 'charter-52-1', 'bridges-q3'],
    questions: ['data.sensitive_places', 'data.purposes', 'data.subjects'],
    resolve:
      'Choose these places among those in view and weigh what the cameras do to the people there, or say in the purpose how they are kept out.',
    finds: facts => {
      if (!isAnswered(facts.answers, 'data.sensitive_places')) return null;
      const left = forgotten(facts).map(each => each.named);
      return when(
        left.length > 0,
        `The programme speaks of ${listed(left)}, and such places are not among those in view or near.`,
      );
    },
  },
];
