/** One function for each kind of block. Pictures are said in words: whoever pastes them has the tables that follow them. */
import { HeadingLevel, type FileChild } from 'docx';
import type { Block, Fact, Heading, List, Note, Prose, QuestionBlock } from '../../core/report/model.js';
import { paragraphs, type Place } from './runs.js';
import { barsOf, factsOf, gap, matrixOf, sharesOf, tableOf } from './tables.js';

type Kind = Block['kind'];
type Writing = { readonly [K in Kind]: (block: Extract<Block, { kind: K }>) => FileChild[] };

const writing: Writing = {
  heading: headingOf,
  prose: proseOf,
  list: listOf,
  note: noteOf,
  facts: ({ title, facts }) => [...factsOf(title, facts), gap()],
  tiles: ({ tiles }) =>
    tiles.flatMap(({ figure, label, detail }) =>
      paragraphs([`${figure} ${label}`, detail].filter(each => each !== '').join(', '), {}, { bullet: { level: 0 } }),
    ),
  bars: block => [...barsOf(block), gap()],
  matrix: block => [...matrixOf(block), gap()],
  table: block => [...tableOf(block), gap()],
  question: questionOf,
  digest: ({ label, digest }) => [...paragraphs(label, { bold: true }), ...paragraphs(digest, {}, { style: 'Code' })],
  commands: ({ lines }) => lines.flatMap(line => paragraphs(line, {}, { style: 'Code' })),
  flow: pictureOf,
  map: pictureOf,
  shares: block => [...sharesOf(block), gap()],
  timeline: pictureOf,
};

export function blockOf(block: Block): FileChild[] {
  return (writing[block.kind] as (given: Block) => FileChild[])(block);
}

export function noteOf({ title, paragraphs: said, facts }: Note): FileChild[] {
  return [
    ...paragraphs(title, { bold: true }, { style: 'Note', keepNext: true }),
    ...said.flatMap(each => paragraphs(each, {}, { style: 'Note' })),
    ...(facts.length > 0 ? [...factsOf('', facts), gap()] : []),
  ];
}

/** Deeper than three there is nothing: chapters are the first level, steps the second, questions the third. */
function headingOf({ number, title, margin }: Heading): FileChild[] {
  const words = { ...title, text: [number, title.text].filter(each => each !== '').join(' ') };
  return [...paragraphs(words, {}, { heading: HeadingLevel.HEADING_2 }), ...marginOf(margin)];
}

function questionOf({ id, level, label, margin, answer }: QuestionBlock): FileChild[] {
  const heading = level === 2 ? HeadingLevel.HEADING_2 : HeadingLevel.HEADING_3;
  return [
    ...paragraphs(label, {}, { heading }),
    ...paragraphs(id, {}, { style: 'Margin', keepNext: true }),
    ...marginOf(margin),
    ...answer.flatMap(blockOf),
  ];
}

function marginOf(facts: readonly Fact[]): FileChild[] {
  return facts.flatMap(({ label, value }) =>
    paragraphs({ ...value, text: `${label}: ${value.text}` }, {}, { style: 'Margin' }),
  );
}

function proseOf({ style, paragraphs: said }: Prose): FileChild[] {
  return said.flatMap(each => paragraphs(each, style === 'status' ? { italics: true } : {}));
}

let lists = 0;

function listOf({ numbered, items }: List): FileChild[] {
  // Each list counts from one: Word would go on from the list before.
  const instance = ++lists;
  const place: Place = numbered
    ? { numbering: { reference: 'numbered', level: 0, instance } }
    : { bullet: { level: 0 } };
  return items.flatMap(item => {
    const [first, ...more] = paragraphs(item, {}, place);
    const rest = item.text.split('\n').slice(1).join('\n');
    return first
      ? [first, ...(more.length > 0 ? paragraphs({ ...item, text: rest }, {}, { indent: { left: 720 } }) : [])]
      : [];
  });
}

function pictureOf({ caption, alt }: { readonly caption: string; readonly alt: string }): FileChild[] {
  return [...paragraphs(caption, {}, { style: 'Caption', keepNext: true }), ...paragraphs(alt, { italics: true })];
}
