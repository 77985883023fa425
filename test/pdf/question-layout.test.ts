import { describe, expect, it } from 'vitest';
import type { Block, QuestionBlock } from '../../src/core/report/model.js';
import { drawReport } from '../../src/pdf/draw.js';
import { modelOf, own, prose } from '../support/model-sample.js';
import { pagesOf } from '../support/pdf-tools.js';

const json = new TextEncoder().encode('{}');
const words = (lines: number) =>
  `Begin ${'of an answer that goes on for a while and says little '.repeat(lines)}`.trim();

const margins = {
  beside: [],
  // More than a short answer is high, so that they stand below the label.
  below: Array.from({ length: 4 }, (_, at) => ({
    label: `Fact ${at}`,
    value: own('which takes two lines in a margin'),
  })),
} as const;

const answers: Readonly<Record<string, Block>> = {
  'one line': prose('Begin.'),
  'two lines': prose(words(2)),
  'three lines': prose(words(3)),
  'four lines': prose(words(4)),
  'a list': { kind: 'list', numbered: false, items: [own(words(3)), own('Another.')] },
};

/** Below so many lines of half the height, so that the page ends at every place of the question. */
function below(lines: number, { answer, margin }: { answer: Block; margin: QuestionBlock['margin'] }) {
  const above = Array.from({ length: lines }, () => 'A line.');
  const question = { kind: 'question', id: 'a.question', level: 3, label: own('Question?'), margin, answer: [answer] };
  return drawReport(modelOf([prose(...above), question as Block]), json);
}

describe.each(Object.keys(margins) as (keyof typeof margins)[])('a question with facts %s it', where => {
  it.each(Object.keys(answers))('never stands without the beginning of its answer (%s)', async name => {
    const foots = [];
    for (let lines = 23; lines < 32; lines += 1) {
      const pages = pagesOf(await below(lines, { answer: answers[name]!, margin: margins[where] }));
      const page = pages.findIndex(each => each.includes('Question?'));
      expect(pages[page], `${lines} lines above`).toContain('Begin');
      if (answers[name]!.kind === 'list') expect(pages[page]).toMatch(/•\s+Begin/);
      foots.push(page);
    }
    // Both happened: it stood at the foot of one page, and moved to the next.
    expect(new Set(foots).size).toBe(2);
  });
});
