/** Does the catalogue of changes fit the questionnaire whose steps it opens again? */
import { changeKinds, materialities, type ChangeRule } from '../changes/change.js';
import type { Citation } from '../citation.js';
import type { CatalogueProblem } from './check-catalogues.js';
import type { Template } from './template.js';

/** Every break at once: kinds without a rule or with two, unknown kinds, steps and citations, and steps where none belong. */
export function checkChanges(
  rules: readonly ChangeRule[],
  template: Template,
  citations: readonly Citation[],
): readonly CatalogueProblem[] {
  const steps = new Set(template.sections.flatMap(section => section.steps.map(step => step.id)));
  const known = new Set(citations.map(each => each.id));
  return [
    ...changeKinds
      .filter(kind => rules.filter(each => each.kind === kind).length !== 1)
      .map(kind => ({ where: `change ${kind}`, problem: 'needs one rule' })),
    ...rules.flatMap(rule => ruleProblems(rule, steps, known)),
  ];
}

function ruleProblems(
  { kind, materiality, steps, why, cite }: ChangeRule,
  known: ReadonlySet<string>,
  citations: ReadonlySet<string>,
): readonly CatalogueProblem[] {
  const where = `change ${kind}`;
  const problems = [
    ...(changeKinds.includes(kind) ? [] : ['is of no known kind']),
    ...(materialities.includes(materiality) ? [] : [`has no materiality ${materiality}`]),
    ...((materiality === 'step') === steps.length > 0 ? [] : ['names steps if it opens some, and only then']),
    ...steps.filter(each => !known.has(each)).map(each => `opens ${each}, which no questionnaire has`),
    ...(cite.length === 0 ? ['cites nothing'] : []),
    ...cite.filter(each => !citations.has(each)).map(each => `cites ${each}, which is not in the catalogue`),
    ...(why.trim() === '' ? ['does not say why'] : []),
  ];
  return problems.map(problem => ({ where, problem }));
}
