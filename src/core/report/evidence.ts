/** Files that support answers, with what a reader needs to tell whether a file is the one: its size and its SHA-256. */
import { byteSize } from '../byte-size.js';
import type { EvidenceItem } from '../evidence/evidence-item.js';
import { cell } from './answer-table.js';
import { prose } from './answer.js';
import { subheading } from './decision.js';
import { fileNumber } from './evidence-facts.js';
import type { Block, Table } from './model.js';
import type { Readable, Reading } from './reading.js';

/** After what was asked about evidence: the list, or that there is no file. */
export function evidenceBlocks(reading: Reading): readonly Block[] {
  const { evidence: words } = reading.words;
  const { evidence = [] } = reading.sealed;
  const heading = { ...subheading(words.title, reading), listed: true };
  if (evidence.length === 0)
    return [heading, { kind: 'prose', style: 'status', paragraphs: [reading.own(words.none)] }];
  return [heading, prose([reading.own(words.intro)]), fileTable(evidence, reading)];
}

function fileTable(evidence: readonly EvidenceItem[], reading: Reading): Table {
  const { evidence: words } = reading.words;
  const left = (title: string) => ({ title, align: 'left', style: 'words' }) as const;
  return {
    kind: 'table',
    caption: '',
    columns: [
      left(words.no),
      left(words.file),
      left(words.supports),
      { title: words.digest, align: 'left', style: 'digest' },
      left(words.added),
    ],
    rows: evidence.map((each, index) => [
      cell(reading.own(fileNumber(index, reading)), reading),
      cell(fileInWords(each, reading), reading),
      cell(reading.own(placeOf(each, reading)), reading),
      cell(each.sha256, reading),
      cell(`${reading.person(each.by)}\n${reading.date(each.at)}`, reading),
    ]),
  };
}

/** Name, what it shows, and how large it is. */
export function fileInWords({ name, description, size }: EvidenceItem, reading: Reading<Readable>): string {
  const { value, unit } = byteSize(size);
  return [name, ...(description === '' ? [] : [description]), reading.number(value, unit)].join('\n');
}

function placeOf({ question }: EvidenceItem, { sealed }: Reading): string {
  const steps = sealed.sections.flatMap(section => section.steps);
  const step = steps.find(each => each.questions.some(asked => asked.id === question));
  return step ? `${step.number}\n${question}` : question;
}
