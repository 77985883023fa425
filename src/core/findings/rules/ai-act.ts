/** The AI Act: prohibited practices, and what the registration leaves out. */
import { isAnswered, isChosen, rowsOf, textIn } from '../../answers/read.js';
import { about, can, does, faceRecognition, isUnder, listed, when } from '../ask.js';
import type { Rule } from '../rule.js';

const conditions = ['ai.national_law', 'ai.authorisation', 'ai.notification', 'ai.registration'] as const;

export const aiAct: readonly Rule[] = [
  {
    id: 'AIA-01',
    severity: 'blocking',
    family: 'adequacy',
    regimes: ['EU_AI_ACT'],
    cite: ['aia-5-1-h', 'aia-5-2', 'aia-5-3', 'aia-5-4'],
    questions: ['ai.prohibited', 'ai.exception', ...conditions],
    resolve:
      'Take live recognition out, or show the objective, the law, the authorisation, the notices and the registration.',
    finds: ({ answers, screening }) => {
      const prohibited = screening.regimes.some(each => each.determination === 'prohibited_unless');
      const objective = isAnswered(answers, 'ai.exception') && !isChosen(answers, 'ai.exception', 'none');
      const shown = objective && conditions.every(each => isAnswered(answers, each));
      return when(
        prohibited && !shown,
        'Live facial recognition for law enforcement in public is prohibited unless one of three narrow objectives and every condition is met; that is not shown.',
      );
    },
  },
  {
    id: 'AIA-02',
    severity: 'serious',
    family: 'consistency',
    regimes: ['EU_GDPR', 'EU_LED'],
    cite: ['aia-annex-3-1', 'aia-27'],
    questions: [],
    resolve: 'Add the AI Act to the registered laws.',
    finds: ({ programme }) =>
      when(
        can(programme, faceRecognition) && !isUnder(programme, ['EU_AI_ACT']),
        'Faces can be recognised in the European Union, and the AI Act is not registered.',
      ),
  },
  {
    id: 'AIA-03',
    severity: 'serious',
    family: 'consistency',
    cite: ['aia-annex-3-1', 'aia-26-9', 'gdpr-35-7-a', 'led-27-2', 'zzpl-54-6-1'],
    questions: ['ai.software'],
    resolve: 'Describe the software, or correct the registered capabilities.',
    finds: ({ answers, programme }) =>
      when(
        isChosen(answers, 'ai.software', 'no') && does(programme, ['anpr', 'analytics', ...faceRecognition]),
        'The cameras recognise or analyse, and no part of the system is said to use a learned model.',
      ),
  },
  {
    id: 'AIA-04',
    severity: 'blocking',
    family: 'consistency',
    regimes: ['EU_AI_ACT'],
    cite: ['aia-5-1-h'],
    questions: ['ai.prohibited'],
    resolve: 'Name the real-time identification and show which exception it rests on, or take it out.',
    finds: ({ answers, screening }) =>
      when(
        screening.regimes.some(each => each.determination === 'prohibited_unless') &&
          isAnswered(answers, 'ai.prohibited') &&
          !isChosen(answers, 'ai.prohibited', 'realtime'),
        'Live facial recognition serves law enforcement, and the answer on prohibited practices leaves it out.',
      ),
  },
  {
    id: 'AIA-05',
    severity: 'blocking',
    family: 'adequacy',
    regimes: ['EU_AI_ACT'],
    cite: ['aia-5-1-eg'],
    questions: ['ai.prohibited'],
    resolve: 'Give the use up; these practices have no exception that a programme could claim for itself.',
    finds: ({ answers }) => {
      const banned = ['scraping', 'emotion', 'categorisation'].filter(each => isChosen(answers, 'ai.prohibited', each));
      return when(banned.length > 0, `A use is said to come near a prohibited practice: ${listed(banned)}.`);
    },
  },
  {
    id: 'AIA-06',
    severity: 'blocking',
    family: 'adequacy',
    regimes: ['EU_AI_ACT'],
    cite: ['aia-5-1-eg', 'aia-5-1-h'],
    questions: ['ai.systems'],
    resolve: 'Take the system out.',
    finds: ({ answers }) =>
      about(
        'AI',
        rowsOf(answers, 'ai.systems').filter(row => textIn(row, 'class') === 'prohibited'),
        names => `Prohibited practices by the team's own classification: ${names}.`,
      ),
  },
  {
    id: 'AIA-07',
    severity: 'serious',
    family: 'consistency',
    regimes: ['EU_AI_ACT'],
    cite: ['aia-annex-3-1'],
    questions: ['ai.systems'],
    resolve: 'Class remote identification of people as high risk, or as an exception from the prohibition.',
    finds: ({ answers, programme }) => {
      const rows = rowsOf(answers, 'ai.systems');
      const heavy = rows.some(row => ['prohibited', 'exception', 'high_risk'].includes(textIn(row, 'class')));
      return when(
        rows.length > 0 && !heavy && can(programme, faceRecognition),
        'Faces can be recognised, and no system is classed as high risk.',
      );
    },
  },
];
