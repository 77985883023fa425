import { table } from './annexes.js';
import { prose } from './answer.js';
import type { Block, Chapter } from './model.js';
import type { ReadCopy } from './public-reading.js';
import type { Reading } from './reading.js';

/** How much is withheld, on which grounds, and why: a summary that is silent about its gaps would mislead (LED Art. 15(4)). */
export function withheldStatement(reading: Reading<ReadCopy>): Pick<Chapter, 'title' | 'blocks'> {
  const { words, sealed } = reading;
  const { withheld, cameras } = sealed.copy;
  const hidden = cameras?.withheld.reduce((sum, each) => sum + each.count, 0) ?? 0;
  const counts = [
    reading.fill(words.public.withheldCount, {
      answers: reading.number(withheld.answers.length),
      questions: reading.number(withheld.questions),
    }),
    ...(cameras
      ? [
          reading.fill(words.public.withheldCameras, {
            hidden: reading.number(hidden),
            count: reading.number(cameras.count),
          }),
        ]
      : []),
    ...(withheld.answers.length > 0 ? [words.public.withheldRule] : []),
  ];
  return {
    title: reading.own(words.public.withheldTitle),
    blocks: [
      prose([reading.own(words.public.withheldIntro)]),
      { kind: 'list', numbered: false, items: counts.map(each => reading.own(each)) },
      ...entries(reading),
      prose([reading.own(words.public.leftOut)]),
    ],
  };
}

function entries(reading: Reading<ReadCopy>): readonly Block[] {
  const { words, sealed } = reading;
  const { withheld, cameras } = sealed.copy;
  const rows = [
    ...withheld.answers.map(each => [each.label, reading.ground(each.ground), each.reason, reading.date(each.until)]),
    ...(cameras?.withheld ?? []).map(each => [
      reading.fill(words.public.cameras, { count: reading.number(each.count) }),
      reading.ground(each.ground),
      each.reason,
      words.public.noDate,
    ]),
  ];
  const titles = [words.public.question, words.public.ground, words.public.reason, words.public.until];
  return rows.length === 0 ? [] : [table(titles, rows, reading)];
}
