/** The records of what the people concerned said, beside the answers; silent while nothing is recorded, or where records are not known. */
import { isChosen } from '../../answers/read.js';
import type { ViewKind } from '../../views/subject-view.js';
import type { Facts, Rule } from '../rule.js';

const cite = ['gdpr-35-9', 'zzpl-54-9', 'wp248-a2-4'] as const;
const questions = ['views.sought'] as const;

export const views: readonly Rule[] = [
  {
    id: 'VIE-03',
    severity: 'serious',
    family: 'consistency',
    cite,
    questions,
    resolve: 'Say the same in the answer and in the records: who was asked, or why nobody was.',
    finds: facts => {
      const consultations = count(facts, 'consultation');
      if (isChosen(facts.answers, 'views.sought', 'no') && consultations > 0)
        return `The answer says that nobody was asked; ${records(consultations, 'consultation')} recorded.`;
      const refusals = count(facts, 'refusal');
      return isChosen(facts.answers, 'views.sought', 'yes') && refusals > 0 && consultations === 0
        ? `The answer says that people were asked; ${records(refusals, 'refusal')} recorded, and no consultation.`
        : null;
    },
  },
  {
    id: 'VIE-04',
    severity: 'serious',
    family: 'adequacy',
    cite,
    questions,
    resolve: 'Ask those who signed, or those who speak for them, or record why they are not asked.',
    finds: facts => {
      const signatures = (facts.views ?? []).reduce((sum, each) => sum + (each.signatures ?? 0), 0);
      const settled = count(facts, 'consultation') + count(facts, 'refusal') > 0;
      return signatures > 0 && !settled && isChosen(facts.answers, 'views.sought', 'no')
        ? `A petition has ${signatures} ${signatures === 1 ? 'signature' : 'signatures'}, and nobody was asked.`
        : null;
    },
  },
];

function count({ views: recorded }: Facts, kind: ViewKind): number {
  return (recorded ?? []).filter(each => each.kind === kind).length;
}

function records(number: number, kind: string): string {
  return number === 1 ? `a ${kind} is` : `${number} ${kind}s are`;
}
