/** Does the questionnaire hang together with its catalogues and its rules? Every break at once. */
import type { Citation } from '../citation.js';
import type { Rule } from '../findings/rule.js';
import { deadQuestions } from './dead-conditions.js';
import { rulesThatNeverShow } from './silent-rules.js';
import type { Requirement } from './requirement.js';
import type { Question, Template } from './template.js';

export interface Catalogues {
  readonly citations: readonly Citation[];
  readonly requirements: readonly Requirement[];
  readonly rules: readonly Rule[];
}

export interface CatalogueProblem {
  readonly where: string;
  readonly problem: string;
}

export function checkCatalogues(template: Template, catalogues: Catalogues): readonly CatalogueProblem[] {
  const questions = template.sections.flatMap(section => section.steps).flatMap(step => step.questions);
  return [
    ...duplicates(catalogues),
    ...unsourced(catalogues.citations),
    ...questions.flatMap(question => unknownNames(question, catalogues)),
    ...questions.flatMap(unexplained),
    ...unserved(questions, catalogues.requirements),
    ...catalogues.requirements.flatMap(each => unknownInRequirement(each, catalogues.citations)),
    ...deadQuestions(questions).map(id => ({
      where: `question ${id}`,
      problem: 'has a condition that can never hold',
    })),
    ...rulesThatNeverShow(catalogues.rules, questions).map(id => ({
      where: `finding ${id}`,
      problem: 'concerns only questions that never show under its laws',
    })),
    ...catalogues.rules.flatMap(rule => unknownInRule(rule, questions, catalogues.citations)),
  ];
}

function duplicates({ citations, requirements, rules }: Catalogues): CatalogueProblem[] {
  return [
    ...repeated('citations', citations),
    ...repeated('requirements', requirements),
    ...repeated('findings', rules),
  ];
}

function repeated(where: string, entries: readonly { readonly id: string }[]): CatalogueProblem[] {
  const ids = entries.map(each => each.id);
  return ids
    .filter((id, at) => ids.indexOf(id) !== at)
    .map(id => ({ where: `${where} ${id}`, problem: 'is there twice' }));
}

function unsourced(citations: readonly Citation[]): CatalogueProblem[] {
  return citations
    .filter(each => isBlank(each.source) || isBlank(each.label))
    .map(each => ({ where: `citation ${each.id}`, problem: 'names no source' }));
}

/** A catalogue is a file that people edit: what should be there may be missing altogether. */
function isBlank(text: string | null | undefined): boolean {
  return (text ?? '').trim() === '';
}

function unknownInRequirement({ id, cite }: Requirement, citations: readonly Citation[]): CatalogueProblem[] {
  const where = `requirement ${id}`;
  if ((cite ?? []).length === 0) return [{ where, problem: 'cites nothing' }];
  return missing(cite, citations).map(each => ({ where, problem: `cites ${each}, which is not in the catalogue` }));
}

function unknownNames(question: Question, { citations, requirements }: Catalogues): CatalogueProblem[] {
  const where = `question ${question.id}`;
  const serves = question.serves ?? [];
  return [
    ...(question.cite.length === 0 ? [{ where, problem: 'cites nothing' }] : []),
    ...(serves.length === 0 ? [{ where, problem: 'serves no requirement' }] : []),
    ...missing(question.cite, citations).map(id => ({ where, problem: `cites ${id}, which is not in the catalogue` })),
    ...missing(serves, requirements).map(id => ({ where, problem: `serves ${id}, which is not in the catalogue` })),
  ];
}

function unexplained({ id, examples, ask }: Question): CatalogueProblem[] {
  const where = `question ${id}`;
  return [
    ...(examples ? [] : [{ where, problem: 'has no good and poor example' }]),
    ...(ask ? [] : [{ where, problem: 'does not say who usually knows' }]),
  ];
}

function unserved(questions: readonly Question[], requirements: readonly Requirement[]): CatalogueProblem[] {
  const served = new Set(questions.flatMap(question => question.serves ?? []));
  return requirements
    .filter(each => !served.has(each.id) && !each.by)
    .map(each => ({ where: `requirement ${each.id}`, problem: 'is served by no question' }));
}

function unknownInRule(rule: Rule, questions: readonly Question[], citations: readonly Citation[]): CatalogueProblem[] {
  const where = `finding ${rule.id}`;
  return [
    ...(rule.cite.length === 0 ? [{ where, problem: 'cites nothing' }] : []),
    ...missing(rule.cite, citations).map(id => ({ where, problem: `cites ${id}, which is not in the catalogue` })),
    ...missing(rule.questions, questions).map(id => ({
      where,
      problem: `concerns ${id}, which no questionnaire asks`,
    })),
  ];
}

function missing(ids: readonly string[], entries: readonly { readonly id: string }[]): string[] {
  const known = new Set(entries.map(each => each.id));
  return ids.filter(id => !known.has(id));
}
