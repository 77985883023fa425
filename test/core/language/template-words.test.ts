import { describe, expect, it } from 'vitest';
import { problemsOf } from '../../../src/core/language/check-template-words.js';
import { wordedQuestion } from '../../../src/core/language/template-worded.js';
import type { Template } from '../../../src/core/template/template.js';
import { parsedTemplate, templateWordsIn } from '../../support/template-words.js';

const template: Template = parsedTemplate('camera-dpia-1');

describe('the questionnaire in Serbian', () => {
  const words = templateWordsIn('sr-Cyrl', 'camera-dpia-1');

  it('lacks no section, step, question, choice or column, and has none too many', () => {
    expect(problemsOf(template, words, false)).toEqual([]);
  });

  it('keeps ids and values, and changes the words', () => {
    const question = template.sections.flatMap(each => each.steps).flatMap(each => each.questions);
    const status = question.find(each => each.id === 'processing.status')!;
    const worded = wordedQuestion(status, words);
    expect(worded.id).toBe(status.id);
    expect(worded.label).toBe('Докле је обрада данас стигла?');
    expect(worded.options?.map(each => each.value)).toEqual(status.options?.map(each => each.value));
    expect(worded.options?.[1]?.label).toBe('У току је проба или пилот');
  });
});

describe('words for a questionnaire', () => {
  const words = templateWordsIn('sr-Latn', 'camera-dpia-1');

  it('that lack a question or a choice are found', () => {
    const { 'data.items': _gone, ...questions } = words.questions;
    expect(problemsOf(template, { ...words, questions }, false)).toEqual(['questions.data.items is missing']);
  });

  it('for what was never asked are found', () => {
    const questions = { ...words.questions, 'data.moon': { label: '?' } };
    expect(problemsOf(template, { ...words, questions }, false)).toEqual(['questions.data.moon belongs to nothing']);
  });
});
