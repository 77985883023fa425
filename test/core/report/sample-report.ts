import { fullReport } from '../../../src/core/report/full.js';
import type { Block, Chapter, QuestionBlock, ReportModel, Table } from '../../../src/core/report/model.js';
import type { SealedVersion } from '../../../src/core/version/sealed.js';
import { reportWords } from '../../support/report-words.js';
import { sealedSample } from '../../support/sealed-sample.js';

export const digest = '0123456789abcdef'.repeat(4);
export const report = (rest: Partial<SealedVersion> = {}) =>
  fullReport({ ...sealedSample, ...rest }, digest, reportWords);
/** The report of the car park. */
export const sample = report();

export const chapter = (number: string, model: ReportModel = sample): Chapter =>
  model.chapters.find(each => each.number === number)!;
export const question = (id: string, model: ReportModel = sample): QuestionBlock =>
  model.chapters.flatMap(each => each.blocks).find(each => each.kind === 'question' && each.id === id) as QuestionBlock;
export const tableOf = (blocks: readonly Block[], at = 0): Table =>
  blocks.filter(each => each.kind === 'table')[at] as unknown as Table;
export const rowsOf = (table: Table) => table.rows.map(row => row.map(cell => cell.text.text));
/** The words of an answer that is running text. */
export const wordsOf = (id: string) =>
  question(id).answer.flatMap(each => (each.kind === 'prose' ? each.paragraphs.map(part => part.text) : []));
