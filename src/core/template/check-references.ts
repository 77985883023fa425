/** Whatever a question points to must stand before it: that also makes circular conditions impossible. */
import type { Column, Condition, Question, Template } from './template.js';
import type { Problem } from './place.js';

type Earlier = ReadonlyMap<string, Question>;

export function checkReferences(template: Template): readonly Problem[] {
  const earlier = new Map<string, Question>();
  const problems: Problem[] = [];
  for (const question of questionsOf(template)) {
    problems.push(...checkQuestion(question, earlier).map(problem => ({ where: question.id, problem })));
    earlier.set(question.id, question);
  }
  return problems;
}

export function questionsOf(template: Template): readonly Question[] {
  return template.sections.flatMap(section => section.steps.flatMap(step => step.questions));
}

function checkQuestion(question: Question, earlier: Earlier): readonly string[] {
  const rows = question.rowsFrom === undefined ? [] : checkTable(earlier, question.rowsFrom, '`rowsFrom`');
  return [
    ...(question.when ? checkCondition(question.when, earlier) : []),
    ...rows,
    ...(question.columns ?? []).flatMap(each => checkColumn(each, earlier)),
  ];
}

function checkColumn(column: Column, earlier: Earlier): readonly string[] {
  return column.of === undefined ? [] : checkTable(earlier, column.of, `\`of\` in column ${column.id}`);
}

function checkTable(earlier: Earlier, id: string, what: string): readonly string[] {
  if (earlier.get(id)?.kind === 'table') return [];
  return [`${what} must name an earlier table, and ${id} is none`];
}

function checkCondition(condition: Condition, earlier: Earlier): readonly string[] {
  if ('all' in condition) return condition.all.flatMap(each => checkCondition(each, earlier));
  if ('any' in condition) return condition.any.flatMap(each => checkCondition(each, earlier));
  if ('not' in condition) return checkCondition(condition.not, earlier);
  if (!('question' in condition)) return [];
  const target = earlier.get(condition.question);
  if (!target) return [`\`when\` must name an earlier question, and ${condition.question} is none`];
  if ('answered' in condition) return [];
  return 'is' in condition ? checkIs(condition.is, target) : checkIncludes(condition.includes, target);
}

function checkIs(value: string, target: Question): readonly string[] {
  if (target.kind !== 'choice' && target.kind !== 'yes_no')
    return [`\`is\` needs a question with one choice or yes and no, and ${target.id} is a ${target.kind}`];
  const allowed = target.kind === 'yes_no' ? ['yes', 'no'] : (target.options ?? []).map(each => each.value);
  return allowed.includes(value) ? [] : [`\`when\` can never hold: ${value} is not an answer to ${target.id}`];
}

function checkIncludes(value: string, target: Question): readonly string[] {
  if (target.kind !== 'choices')
    return [`\`includes\` needs a question with choices, and ${target.id} is a ${target.kind}`];
  const known = target.options?.some(each => each.value === value);
  return known ? [] : [`\`when\` can never hold: ${value} is not an answer to ${target.id}`];
}
