/** Dates that contradict each other, or the order that the law asks for. */
import { isAnswered, isChosen, textOf } from '../../answers/read.js';
import { does, faceRecognition, when } from '../ask.js';
import type { Facts, Rule } from '../rule.js';

const before = ['gdpr-35-1', 'led-27-1', 'zzpl-54-1', 'uk-dpa-64-3-a'];

/** True when both dates are there and the first is earlier. Dates in this form compare as text. */
function earlier(first: string | null, second: string | null): boolean {
  return first !== null && first !== '' && second !== null && second !== '' && first < second;
}

function yearsAfter(date: string, years: number): string {
  return `${Number(date.slice(0, 4)) + years}${date.slice(4)}`;
}

/**
 * The day from which the time to a review counts. What runs for years counts from today; without a today only a
 * planned launch is known to lie ahead.
 */
function startOf({ programme, today }: Facts): string | null {
  if (today === null) return programme.plannedLaunchOn;
  const begins = programme.plannedLaunchOn ?? programme.firstProcessingOn;
  return earlier(today, begins) ? begins : today;
}

export const time: readonly Rule[] = [
  {
    id: 'TIM-01',
    severity: 'serious',
    family: 'consistency',
    cite: before,
    questions: ['processing.status'],
    resolve:
      'Stop until the assessment is decided, or say what carries the processing in the meantime and when it is brought into order.',
    finds: ({ answers }) =>
      when(
        ['pilot', 'in_operation'].some(each => isChosen(answers, 'processing.status', each)),
        'Processing began before this assessment was decided.',
      ),
  },
  {
    id: 'TIM-02',
    severity: 'serious',
    family: 'consistency',
    cite: before,
    questions: ['processing.status'],
    resolve: 'Correct the date of the first processing or the state of the processing.',
    finds: ({ answers, programme, today }) =>
      when(
        isChosen(answers, 'processing.status', 'not_begun') && earlier(programme.firstProcessingOn, today),
        `The first processing is registered for ${programme.firstProcessingOn}, and nothing is said to be recorded yet.`,
      ),
  },
  {
    id: 'TIM-03',
    severity: 'advice',
    family: 'consistency',
    cite: ['gdpr-28', 'zzpl-45', 'edpb-dpia-2026-0-4'],
    questions: [],
    resolve: 'Correct the dates, or say under which contract the processing ran before.',
    finds: ({ programme }) =>
      when(
        earlier(programme.firstProcessingOn, programme.contractOn),
        `Processing begins on ${programme.firstProcessingOn}, before the contract of ${programme.contractOn}.`,
      ),
  },
  {
    id: 'TIM-04',
    severity: 'serious',
    family: 'consistency',
    cite: before,
    questions: [],
    resolve: 'Move the launch behind the decision on this assessment.',
    finds: ({ programme, today }) =>
      when(
        earlier(programme.plannedLaunchOn, today) && programme.firstProcessingOn === null,
        `The launch was planned for ${programme.plannedLaunchOn}, and the assessment is not decided.`,
      ),
  },
  {
    id: 'TIM-05',
    severity: 'serious',
    family: 'consistency',
    cite: ['edpb-dpia-2026-0-4', 'gdpr-35-7-a'],
    questions: ['planning.end'],
    resolve: 'Correct the date of the end or of the launch.',
    finds: ({ answers, programme }) =>
      when(
        earlier(textOf(answers, 'planning.end'), programme.plannedLaunchOn),
        `The processing ends on ${textOf(answers, 'planning.end')}, before its launch on ${programme.plannedLaunchOn}.`,
      ),
  },
  {
    id: 'TIM-06',
    severity: 'advice',
    family: 'adequacy',
    cite: ['gdpr-35-11', 'zzpl-54-11', 'uk-scc-review'],
    questions: ['decision.review_date'],
    resolve: 'Set a review within three years, within one where faces are recognised; this is practice, not law.',
    finds: facts => {
      const start = startOf(facts);
      const years = does(facts.programme, faceRecognition) ? 1 : 3;
      const review = textOf(facts.answers, 'decision.review_date');
      return when(
        start !== null && earlier(yearsAfter(start, years), review),
        `The assessment is looked at again on ${review} only.`,
      );
    },
  },
  {
    id: 'TIM-07',
    severity: 'serious',
    family: 'consistency',
    cite: ['gdpr-35-11', 'zzpl-54-11', 'uk-scc-review'],
    questions: ['decision.review_date'],
    resolve: 'Set a date that lies ahead.',
    finds: ({ answers, today }) =>
      when(
        earlier(textOf(answers, 'decision.review_date'), today),
        `The review was due on ${textOf(answers, 'decision.review_date')}.`,
      ),
  },
  {
    id: 'TIM-08',
    severity: 'advice',
    family: 'adequacy',
    cite: ['edpb-5-2022-annex-2', 'uk-scc-review'],
    questions: ['planning.end'],
    resolve: 'Let the processing end on a date unless somebody shows that it worked.',
    finds: ({ answers, programme }) =>
      when(
        does(programme, faceRecognition) && !isAnswered(answers, 'planning.end'),
        'Faces are recognised, and the processing has no end.',
      ),
  },
];
