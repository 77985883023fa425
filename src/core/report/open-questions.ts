import type { SealedQuestion } from '../version/sealed.js';
import { table, type Annex } from './annexes.js';
import { prose } from './answer.js';
import type { Reading } from './reading.js';
import { fill } from './words.js';

/** Not provided, or not known yet. What does not apply is answered, with a reason. */
export function openQuestions({ questions }: Reading): readonly SealedQuestion[] {
  return questions.filter(({ answer }) => answer === null || answer.status === 'not_known');
}

/** Every question without a full answer, with who will find out and by when. */
export function openQuestionsAnnex(reading: Reading): Annex {
  const { words, sealed } = reading;
  const title = reading.own(words.glance.answers);
  const open = new Set(openQuestions(reading));
  if (open.size === 0) return { title, blocks: [prose([reading.own(words.glance.none)])] };
  const rows = sealed.sections
    .flatMap(section => section.steps)
    .flatMap(step =>
      step.questions
        .filter(each => open.has(each))
        .map(({ label, answer }) => [
          label,
          step.number,
          answer?.status === 'not_known'
            ? fill(words.answer.notKnown, { who: answer.who, date: reading.date(answer.by) })
            : words.answer.notProvided,
        ]),
    );
  const { annexes } = words;
  return { title, blocks: [table([annexes.question, annexes.where, annexes.state], rows, reading)] };
}
