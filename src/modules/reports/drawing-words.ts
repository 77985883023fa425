import type { ReportKind } from '../../core/report/kinds.js';
import { sizeInWords } from '../../web/words.js';
import type { OfferedReport } from './reports.service.js';

export type DrawingState = 'not_begun' | 'drawing' | 'ready';

export interface ShownReport {
  readonly kind: ReportKind;
  readonly state: DrawingState;
  /** The state as a person reads it. */
  readonly words: string;
}

export const kindWords: Readonly<Record<ReportKind, { readonly title: string; readonly says: string }>> = {
  full: { title: 'Full report', says: 'The whole assessment with its annexes, for the authority and for the file.' },
  consultation: {
    title: 'Request for prior consultation',
    says: 'A letter, what the law asks for and what is missing, the clock, and the whole assessment.',
  },
  public: { title: 'Public summary', says: 'For everybody: without what is withheld, and saying how much that is.' },
  changes: { title: 'What changed', says: 'Compared with the version before, for those who know that one.' },
};

export function shown({ kind, drawing }: OfferedReport): ShownReport {
  if (drawing === null) return { kind, state: 'not_begun', words: 'Not drawn yet' };
  if (drawing.size !== null) return { kind, state: 'ready', words: `Ready, ${sizeInWords(drawing.size)}` };
  const { progress } = drawing;
  const words = progress === null ? 'Waiting its turn' : `Drawing chapter ${progress.done + 1} of ${progress.total}`;
  return { kind, state: 'drawing', words };
}
