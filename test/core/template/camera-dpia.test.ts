import { describe, expect, it } from 'vitest';
import { checkCatalogues } from '../../../src/core/template/check-catalogues.js';
import { visibleQuestions } from '../../../src/core/template/visible.js';
import { assessed, wholeCases } from '../cases/case-files.js';
import { cameraTemplate, carPark } from '../findings/cases.js';

const questions = cameraTemplate.sections.flatMap(section => section.steps).flatMap(step => step.questions);
const none = { citations: [], requirements: [], rules: [] };
const unexplained = /^(has no good|does not say who)/;

describe('the questionnaire on cameras', () => {
  it('has at least 180 questions', () => {
    expect(questions.length).toBeGreaterThanOrEqual(180);
  });

  it('asks at most 70 of them about twelve fixed cameras without analytics under the GDPR', () => {
    const shown = visibleQuestions(cameraTemplate, carPark).length;
    expect(shown).toBeLessThanOrEqual(70);
    expect(shown).toBeGreaterThan(30);
  });

  it('asks at most 70 of them about a car park that runs, with all that its answers bring up', () => {
    const { input } = wholeCases.find(each => each.name === 'Municipal car park') ?? {};
    expect(assessed(input).visible.length).toBeLessThanOrEqual(70);
  });

  it('explains every question', () => {
    expect(checkCatalogues(cameraTemplate, none).filter(each => unexplained.test(each.problem))).toEqual([]);
  });
});

describe('a question that is not explained', () => {
  it.each([
    ['examples', 'has no good and poor example'],
    ['ask', 'does not say who usually knows'],
  ])('is refused without its %s', (part, problem) => {
    const template = structuredClone(cameraTemplate);
    const first = template.sections[0]?.steps[0]?.questions[0];
    if (!first) throw new Error('The questionnaire is empty');
    Reflect.deleteProperty(first, part);
    expect(checkCatalogues(template, none)).toContainEqual({ where: `question ${first.id}`, problem });
  });
});
