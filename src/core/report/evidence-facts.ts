/** How a file of the list of evidence is called, in the list and in the margin of the question that it supports. */
import type { Fact } from './model.js';
import type { Readable, Reading } from './reading.js';

/** `File 2`: what the margin of a question and the list both say. */
export function fileNumber(index: number, reading: Reading<Readable>): string {
  return reading.fill(reading.words.evidence.number, { no: reading.number(index + 1) });
}

/** For the margin of a question: which files of the list support its answer. */
export function evidenceFacts(question: string, reading: Reading<Readable>): readonly Fact[] {
  const { evidence = [] } = reading.sealed;
  const numbers = evidence.flatMap((each, index) => (each.question === question ? [fileNumber(index, reading)] : []));
  if (numbers.length === 0) return [];
  return [reading.fact(reading.words.margin.evidence, reading.own(reading.listed(numbers)))];
}
