/**
 * From what a YAML parser gives to a template that everything else can trust. All problems of shape are reported at
 * once; references are looked at when the shape holds, because one unreadable question would make every reference to
 * it look wrong.
 */
import { isDate } from '../text.js';
import { checkReferences, questionsOf } from './check-references.js';
import { checkRiskTables } from './check-risk-tables.js';
import { method } from './parse-method.js';
import { question, unique } from './parse-question.js';
import { Place, type Problem } from './place.js';
import { count, id, line, list, object, optional, prose, type Reader } from './read.js';
import type { Section, Step, Template } from './template.js';

export type ParsedTemplate = { readonly template: Template } | { readonly problems: readonly Problem[] };

const date: Reader<string> = (value, at) =>
  isDate(value) ? value : at.report('must be a date that exists, such as 2026-03-31');

const step = object<Step>({ id, number: line, title: line, intro: optional(prose), questions: list(question) });
const section = object<Section>({ id, number: line, title: line, steps: list(step) });

const shape = object<Template>({
  id,
  version: count,
  title: line,
  activeFrom: date,
  activeTo: optional(date),
  sections: list(section),
  risk: method,
});

export function parseTemplate(source: unknown): ParsedTemplate {
  const problems: Problem[] = [];
  const top = new Place('', problems);
  const template = shape(source, top);
  if (!template) return { problems };

  checkIds(template, top);
  if (template.activeTo !== undefined && template.activeTo <= template.activeFrom)
    top.inside('activeTo').report('must be later than `activeFrom`');
  problems.push(...checkReferences(template), ...checkRiskTables(template));
  return problems.length === 0 ? { template } : { problems };
}

function checkIds(template: Template, top: Place): void {
  const steps = template.sections.flatMap(each => each.steps);
  unique(
    template.sections.map(each => each.id),
    'sections',
    top,
  );
  unique(
    steps.map(each => each.id),
    'steps',
    top,
  );
  unique(
    questionsOf(template).map(each => each.id),
    'questions',
    top,
  );
}
