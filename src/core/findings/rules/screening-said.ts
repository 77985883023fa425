/** What the team says of the screening, held against what follows from its facts. */
import { isAnswered, isChosen } from '../../answers/read.js';
import { listed, when } from '../ask.js';
import type { Facts, Rule } from '../rule.js';

function fired({ screening }: Facts): readonly string[] {
  return [...new Set(screening.regimes.flatMap(each => each.trace.map(entry => entry.criterion)))];
}

function determined({ screening }: Facts, determination: string): boolean {
  return screening.regimes.some(each => each.determination === determination);
}

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
        isAnswered(facts.answers, 'sheet.reasons') &&
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
        isAnswered(facts.answers, 'sheet.criteria') && left.length > 0,
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
          isAnswered(answers, 'sheet.reasons') &&
          !isChosen(answers, 'sheet.reasons', 'changed'),
        'The processing will be changed, and the reasons for the assessment leave it out.',
      ),
  },
  {
    id: 'SCR-05',
    severity: 'advice',
    family: 'consistency',
    regimes: ['EU_GDPR'],
    cite: ['gdpr-35-4'],
    questions: ['sheet.countries', 'sheet.reasons'],
    resolve: "Look at the authority's list, and name it as a reason if the operation is on it.",
    finds: facts => {
      const entries = fired(facts).flatMap(each => (each.startsWith('LIST-') ? [each.slice('LIST-'.length)] : []));
      return when(
        isAnswered(facts.answers, 'sheet.reasons') &&
          entries.length > 0 &&
          !isChosen(facts.answers, 'sheet.reasons', 'national_list'),
        `Lists of authorities are reported to name such operations (${listed(entries)}), and the reasons leave the list out.`,
      );
    },
  },
];
