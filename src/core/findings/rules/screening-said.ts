/** What the team says of the screening and of the AI Act, held against what follows from its facts. */
import { isChosen } from '../../answers/read.js';
import { can, does, faceRecognition, isUnder, listed, when } from '../ask.js';
import type { Facts, Rule } from '../rule.js';

function fired({ screening }: Facts): readonly string[] {
  return [...new Set(screening.regimes.flatMap(each => each.trace.map(entry => entry.criterion)))];
}

function determined({ screening }: Facts, determination: string): boolean {
  return screening.regimes.some(each => each.determination === determination);
}

const european = ['EU_GDPR', 'EU_LED'] as const;

export const screeningSaid: readonly Rule[] = [
  {
    id: 'SCR-01',
    severity: 'serious',
    family: 'consistency',
    cite: ['gdpr-35-3-c', 'zzpl-54-4', 'rs-list-3', 'wp248-criteria'],
    questions: ['sheet.reasons'],
    resolve: 'Name the monitoring of public areas as a reason; it makes the assessment mandatory.',
    finds: facts =>
      when(
        facts.answers['sheet.reasons'] !== undefined &&
          ['SCR-G-c', 'RS-3'].some(each => fired(facts).includes(each)) &&
          !isChosen(facts.answers, 'sheet.reasons', 'public_monitoring'),
        'Public areas are monitored on a large scale, and the reasons for the assessment leave it out.',
      ),
  },
  {
    id: 'SCR-02',
    severity: 'serious',
    family: 'consistency',
    cite: ['gdpr-35-1', 'led-27-1', 'zzpl-54-1', 'wp248-two'],
    questions: ['sheet.reasons'],
    resolve: 'Name the rule that requires the assessment.',
    finds: facts => {
      const others = ['automated_evaluation', 'sensitive_large_scale', 'public_monitoring', 'national_list'];
      const named = [...others, 'national_law', 'nine_criteria'].some(each =>
        isChosen(facts.answers, 'sheet.reasons', each),
      );
      return when(
        isChosen(facts.answers, 'sheet.reasons', 'beneficial') &&
          !named &&
          ['mandatory', 'presumed', 'prohibited_unless'].some(each => determined(facts, each)),
        'The assessment is called useful but not required, and by the facts it is required.',
      );
    },
  },
  {
    id: 'SCR-03',
    severity: 'advice',
    family: 'consistency',
    cite: ['wp248-criteria', 'wp248-two'],
    questions: ['sheet.criteria'],
    resolve: 'Choose the criteria that the facts meet, or correct the facts.',
    finds: facts => {
      const met = fired(facts).flatMap(each => (each.startsWith('WP248-') ? [each.slice('WP248-'.length)] : []));
      const left = met.filter(each => !isChosen(facts.answers, 'sheet.criteria', each));
      return when(
        facts.answers['sheet.criteria'] !== undefined && left.length > 0,
        `By the facts the operation also meets criteria that were not chosen: ${listed(left)}.`,
      );
    },
  },
  {
    id: 'SCR-04',
    severity: 'serious',
    family: 'consistency',
    cite: ['gdpr-35-11', 'zzpl-54-11', 'edpb-dpia-2026-0-5'],
    questions: ['sheet.reasons'],
    resolve: 'Name the change as a reason, and say what changed.',
    finds: ({ answers }) =>
      when(
        isChosen(answers, 'processing.status', 'to_change') &&
          answers['sheet.reasons'] !== undefined &&
          !isChosen(answers, 'sheet.reasons', 'changed'),
        'The processing will be changed, and the reasons for the assessment leave it out.',
      ),
  },
  {
    id: 'AIA-01',
    severity: 'blocking',
    family: 'adequacy',
    regimes: ['EU_AI_ACT'],
    cite: ['aia-5-1-h', 'aia-5-2', 'aia-5-3'],
    questions: [],
    resolve:
      'Take live recognition out, or show the objective, the national law, the prior authorisation and the registration.',
    finds: facts =>
      when(
        determined(facts, 'prohibited_unless'),
        'Live facial recognition for law enforcement in public is prohibited unless one of three narrow objectives and every condition is met.',
      ),
  },
  {
    id: 'AIA-02',
    severity: 'serious',
    family: 'consistency',
    regimes: european,
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
];
