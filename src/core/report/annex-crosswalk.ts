/** Provisions with the sections whose answers serve them: an authority reads by article. */
import { table, type Annex } from './annexes.js';
import { prose } from './answer.js';
import { isLaw, type Reading } from './reading.js';

export function crosswalkAnnex(reading: Reading): Annex {
  const { words, sealed } = reading;
  const asked = sealed.sections
    .flatMap(section => section.steps)
    .flatMap(step => step.questions.map(question => ({ question, step: step.number })));
  const rows = sealed.citations.filter(isLaw).flatMap(({ id, label }) => {
    const serving = asked.filter(each => each.question.cite.includes(id));
    if (serving.length === 0) return [];
    const answered = serving.filter(({ question: { answer } }) => answer !== null && answer.status !== 'not_known');
    const counts = { answered: reading.number(answered.length), asked: reading.number(serving.length) };
    return [
      [label, [...new Set(serving.map(each => each.step))].join(', '), reading.fill(words.annexes.ofAsked, counts)],
    ];
  });
  return {
    title: reading.own(words.annexes.crosswalkTitle),
    blocks: [
      prose([reading.own(words.annexes.crosswalkIntro)]),
      table([words.annexes.provision, words.annexes.sections, words.annexes.answered], rows, reading),
    ],
  };
}
