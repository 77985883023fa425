/** Recognition of people: who, against what, with what error. */
import { contradict, groupCounts } from '../../answers/alert-rates.js';
import { isChosen, numberIn, numberOf, rowsOf, textIn } from '../../answers/read.js';
import { about, can, listed, rowNames, when } from '../ask.js';
import type { Rule } from '../rule.js';

export const faces: readonly Rule[] = [
  {
    id: 'FAC-01',
    severity: 'serious',
    family: 'adequacy',
    cite: ['bridges-q5', 'npl-2023', 'edpb-5-2022-annex-2'],
    questions: ['accuracy.results'],
    resolve: 'Measure the errors for each sex, age and skin tone, with the number of people tested.',
    finds: ({ answers }) =>
      when(rowsOf(answers, 'accuracy.results').length === 1, 'Errors are given for one group only.'),
  },
  {
    id: 'FAC-02',
    severity: 'serious',
    family: 'consistency',
    cite: ['npl-2023', 'gdpr-5-1-d', 'led-7'],
    questions: ['accuracy.seen', 'accuracy.alerts', 'accuracy.false_alerts', 'accuracy.results'],
    resolve: 'Count again: false alerts are some of the alerts, and alerts are some of the faces.',
    finds: ({ answers }) => {
      const all = {
        seen: numberOf(answers, 'accuracy.seen'),
        alerts: numberOf(answers, 'accuracy.alerts'),
        falseAlerts: numberOf(answers, 'accuracy.false_alerts'),
      };
      const rows = groupCounts(answers).filter(contradict);
      const where =
        rows.length > 0
          ? ` (${rowNames(
              'AC',
              rows.map(each => each.row),
            )})`
          : '';
      return when(
        contradict(all) || rows.length > 0,
        `There are more false alerts than alerts, or more alerts than faces${where}.`,
      );
    },
  },
  {
    id: 'FAC-03',
    severity: 'serious',
    family: 'adequacy',
    cite: ['npl-2023', 'mps-lfr', 'bridges-q5'],
    questions: ['accuracy.alerts', 'accuracy.false_alerts'],
    resolve: 'Raise the threshold, shorten the list, or stop.',
    finds: ({ answers }) => {
      const alerts = numberOf(answers, 'accuracy.alerts') ?? 0;
      const wrong = numberOf(answers, 'accuracy.false_alerts') ?? 0;
      return when(wrong <= alerts && wrong * 2 > alerts, `${wrong} of ${alerts} alerts were false.`);
    },
  },
  {
    id: 'FAC-04',
    severity: 'serious',
    family: 'consistency',
    cite: ['cop-watchlist', 'bridges-q1'],
    questions: ['watchlist.size', 'watchlist.categories'],
    resolve: 'Bring the numbers of the categories and the greatest size into agreement.',
    finds: ({ answers }) => {
      const size = numberOf(answers, 'watchlist.size');
      const sum = rowsOf(answers, 'watchlist.categories').reduce(
        (total, row) => total + (numberIn(row, 'number') ?? 0),
        0,
      );
      return when(size !== null && sum > size, `The categories have ${sum} people, and a list may have ${size}.`);
    },
  },
  {
    id: 'FAC-05',
    severity: 'serious',
    family: 'adequacy',
    cite: ['edpb-5-2022-annex-1', 'led-10', 'gdpr-6-4', 'zzpl-17-18'],
    questions: ['faces.databases'],
    resolve:
      'Compare with a database that was made for this kind of crime, or name the law that allows this use of another.',
    finds: ({ answers }) =>
      about(
        'FD',
        rowsOf(answers, 'faces.databases').filter(row => textIn(row, 'made_for') === 'general'),
        names => `Databases made for another purpose: ${names}.`,
      ),
  },
  {
    id: 'FAC-06',
    severity: 'blocking',
    family: 'consistency',
    cite: ['gdpr-35-7-a', 'led-27-2', 'zzpl-54-6-1', 'edpb-5-2022'],
    questions: ['faces.modes'],
    resolve: 'Register what is done, or give it up.',
    finds: ({ answers, programme }) => {
      const live = isChosen(answers, 'faces.modes', 'live') && !can(programme, ['live_face_recognition']);
      const later =
        isChosen(answers, 'faces.modes', 'retrospective') && !can(programme, ['retrospective_face_recognition']);
      return when(live || later, 'Faces are searched in a way for which the programme is not registered.');
    },
  },
  {
    id: 'FAC-07',
    severity: 'serious',
    family: 'adequacy',
    cite: ['aia-5-1-eg', 'edpb-5-2022', 'led-8'],
    questions: ['faces.image_source'],
    resolve: 'Leave images from the internet out; nobody put them there to be searched by an authority.',
    finds: ({ answers }) =>
      when(isChosen(answers, 'faces.image_source', 'internet'), 'Searched images come from the internet.'),
  },
  {
    id: 'FAC-08',
    severity: 'serious',
    family: 'adequacy',
    cite: ['edpb-5-2022-annex-1', 'bridges-q2', 'charter-52-1'],
    questions: ['faces.crime_link'],
    resolve: 'Limit the use to places and times where the people sought are believed to be.',
    finds: ({ answers }) =>
      when(
        isChosen(answers, 'faces.crime_link', 'none'),
        'The people who are scanned have no link with an offence, in place or in time.',
      ),
  },
  {
    id: 'FAC-09',
    severity: 'serious',
    family: 'adequacy',
    cite: ['cop-watchlist', 'led-6', 'charter-52-1'],
    questions: ['faces.people'],
    resolve: 'Take people out who were never convicted.',
    finds: ({ answers }) =>
      when(
        isChosen(answers, 'faces.people', 'acquitted'),
        'The database keeps faces of people who were never convicted.',
      ),
  },
  {
    id: 'FAC-10',
    severity: 'serious',
    family: 'consistency',
    cite: ['charter-52-1', 'edpb-5-2022-annex-1', 'bridges-q3'],
    questions: ['faces.rights', 'data.sensitive_places'],
    resolve: 'Say which rights are touched, and weigh them.',
    finds: ({ answers }) => {
      const places = ['worship', 'politics', 'assemblies'].filter(each =>
        isChosen(answers, 'data.sensitive_places', each),
      );
      return when(
        isChosen(answers, 'faces.rights', 'none') && places.length > 0,
        `No other right is said to be touched, and these places are in view: ${listed(places)}.`,
      );
    },
  },
  {
    id: 'FAC-11',
    severity: 'serious',
    family: 'consistency',
    cite: ['wp248-criteria', 'edpb-5-2022-annex-1', 'cop-watchlist'],
    questions: ['faces.people', 'data.subjects'],
    resolve: 'Name them among the people whose data are processed, as vulnerable.',
    finds: ({ answers }) => {
      const chosen = ['children', 'vulnerable'].some(each => isChosen(answers, 'faces.people', each));
      const named = rowsOf(answers, 'data.subjects').some(row => textIn(row, 'vulnerable') === 'yes');
      return when(
        chosen && !named,
        'Faces of children or vulnerable people are processed, and no group is called vulnerable.',
      );
    },
  },
  {
    id: 'FAC-12',
    severity: 'serious',
    family: 'adequacy',
    cite: ['bridges-q1', 'edpb-5-2022-law', 'led-8'],
    questions: ['bridges.who_decides'],
    resolve: 'Close the list of people who may be searched for, in a law or a published policy.',
    finds: ({ answers }) =>
      when(isChosen(answers, 'bridges.who_decides', 'officer'), 'Who is searched for is left to the officer.'),
  },
  {
    id: 'FAC-13',
    severity: 'serious',
    family: 'adequacy',
    cite: ['bridges-q2', 'edpb-5-2022-law', 'led-8'],
    questions: ['bridges.where_decides'],
    resolve: 'Write down what must be believed, on what facts, before a place is chosen.',
    finds: ({ answers }) =>
      when(isChosen(answers, 'bridges.where_decides', 'officer'), 'Where faces are recognised is left to the officer.'),
  },
];
