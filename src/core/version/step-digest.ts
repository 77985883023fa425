import type { Answers } from '../answers/answer.js';
import { digestOf } from './canonical.js';

/** What a reviewer approves: these questions, in this order, with these answers, under this template. */
export interface StepContent {
  readonly assessment: string;
  readonly template: { readonly id: string; readonly version: number };
  readonly step: string;
  /** Ids of the questions that the conditions show, in their order. */
  readonly questions: readonly string[];
  readonly answers: Answers;
}

/** SHA-256 over the canonical JSON of a step. A question that appears, disappears or is answered anew changes it. */
export function stepDigest({ assessment, template, step, questions, answers }: StepContent): string {
  const said = questions.map(question => ({ question, answer: answers[question] ?? null }));
  return digestOf({ assessment, template: { id: template.id, version: template.version }, step, said });
}
