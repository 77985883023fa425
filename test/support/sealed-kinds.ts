/** One of each report that a sealed version gives, over versions of any size. */
import type { Answer } from '../../src/core/answers/answer.js';
import type { ReportSource } from '../../src/core/report/kinds.js';
import type { SealedVersion } from '../../src/core/version/sealed.js';
import { aCamera } from './cameras.js';
import { withCanaries } from './canaries.js';
import { sealedText } from './drawn-sample.js';
import { sealedSample } from './sealed-sample.js';
import { town } from './town.mjs';

export const law = (id: string, label: string) => ({ id, label, kind: 'law', confirmed: true }) as const;

/** What the authority was told and said, by day. */
const events = [
  { sequence: 1, kind: 'submission', on: '2026-06-10', text: 'By post', concerns: null, result: null, place: null },
  { sequence: 2, kind: 'receipt', on: '2026-06-12', text: 'No. 41/26', concerns: null, result: null, place: null },
  { sequence: 3, kind: 'question', on: '2026-06-20', text: 'Who views?', concerns: null, result: null, place: null },
  { sequence: 4, kind: 'reply', on: '2026-06-22', text: 'Two attendants.', concerns: 3, result: null, place: null },
  { sequence: 5, kind: 'question', on: '2026-06-25', text: 'How long?', concerns: null, result: null, place: null },
] as const;

export function fullOf(sealed: SealedVersion): ReportSource {
  return { kind: 'full', version: sealedText(sealed) };
}

export function consultationOf(sealed: SealedVersion): ReportSource {
  const consultations = [{ regime: 'RS_ZZPL_GENERAL', authority: 'The Commissioner', events }] as const;
  const citations = [law('zzpl-55', 'ZZPL Art. 55'), law('zzpl-55-7', 'ZZPL Art. 55(7)')];
  return { kind: 'consultation', version: sealedText(sealed), consultations, citations };
}

export function publicOf(sealed: SealedVersion): ReportSource {
  const answers = [{ authority: 'The Commissioner', result: 'with_comments', on: '2026-07-30' }] as const;
  return { kind: 'public', version: sealedText(sealed), answers };
}

export function changesOf(earlier: SealedVersion, later: SealedVersion): ReportSource {
  return { kind: 'changes', version: sealedText(later), earlier: sealedText(earlier) };
}

export function draftOf(sealed: SealedVersion): ReportSource {
  return { kind: 'draft', draft: { ...sealed, advice: null, decision: null, signOffs: [] } };
}

const answer = (value: string): Answer => ({ status: 'answered', value });

/** The version with every answer rewritten at such a length, and so many cameras. */
export function ofLength(words: number, cameras: number): SealedVersion {
  const text = 'A sentence that somebody wrote about the place and the people who use it. '.repeat(words);
  return {
    ...withCanaries,
    version: 2,
    sections: withCanaries.sections.map(section => ({
      ...section,
      steps: section.steps.map(step => ({
        ...step,
        questions: step.questions.map(each =>
          each.kind === 'text' && each.answer?.status === 'answered' ? { ...each, answer: answer(text) } : each,
        ),
      })),
    })),
    cameras: {
      ...{ revision: 4, digest: '2'.repeat(64) },
      cameras: Array.from({ length: cameras }, (_, at) => aCamera({ reference: `LI-${String(at).padStart(4, '0')}` })),
    },
  };
}

/** Cameras all over a town, of every look, published in every way that shows a place. */
export function withTown(count: number): SealedVersion {
  const cameras = [...town(count)].map((camera, at) => ({
    ...camera,
    switchedOn: `2025-${String(1 + (at % 12)).padStart(2, '0')}-01`,
    publication: (['exact', 'rounded', 'site'] as const)[at % 3] ?? 'exact',
  }));
  return { ...withCanaries, version: 2, cameras: { ...{ revision: 4, digest: '2'.repeat(64) }, cameras } };
}

/** Every kind, by name, at a length. */
export function everyKind(later: SealedVersion): readonly (readonly [string, ReportSource])[] {
  return [
    ['full', fullOf(later)],
    ['consultation', consultationOf(later)],
    ['public', publicOf(later)],
    ['changes', changesOf(sealedSample, later)],
    ['draft', draftOf(later)],
  ];
}
