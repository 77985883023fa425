/** The method rates rows of three tables; they must be there, in this order, with the columns that the rating reads. */
import { questionsOf } from './check-references.js';
import type { Problem } from './place.js';
import type { ColumnKind, Question, Template } from './template.js';

type Needed = Readonly<Record<string, readonly ColumnKind[]>>;

const words: readonly ColumnKind[] = ['line', 'text'];
const register: Needed = { risk: words, likelihood: ['likelihood'], severity: ['severity'] };
const measures: Needed = { measure: words, risks: ['refs'], status: ['choice'], owner: words, due: ['date'] };
const residual: Needed = { likelihood: ['likelihood'], severity: ['severity'], acceptable: ['yes_no'], reason: words };

export function checkRiskTables(template: Template): readonly Problem[] {
  const ids = template.risk.questions;
  const find = (id: string) => questionsOf(template).find(each => each.id === id);
  const found = { measures: find(ids.measures), residual: find(ids.residual) };
  return [
    ...checkTable(find(ids.register), register, ids.register),
    ...checkTable(found.measures, measures, ids.measures),
    ...checkTable(found.residual, residual, ids.residual),
    ...checkMeasuresAct(found.measures, ids.register),
    ...checkResidualFollows(found.residual, ids.register),
  ];
}

function checkTable(table: Question | undefined, needed: Needed, id: string): readonly Problem[] {
  if (table?.kind !== 'table')
    return [{ where: 'risk/questions', problem: `${id} must be a table of the questionnaire` }];
  return Object.entries(needed).flatMap(([name, kinds]) => {
    const column = table.columns?.find(each => each.id === name);
    if (column && kinds.includes(column.kind)) return [];
    return [{ where: id, problem: `the risk method needs a column ${name} of kind ${kinds.join(' or ')}` }];
  });
}

function checkMeasuresAct(table: Question | undefined, on: string): readonly Problem[] {
  const risks = table?.columns?.find(each => each.id === 'risks');
  if (!table || !risks || risks.of === on) return [];
  return [{ where: table.id, problem: `column risks must name rows of ${on}` }];
}

function checkResidualFollows(table: Question | undefined, register: string): readonly Problem[] {
  if (!table || table.rowsFrom === register) return [];
  return [{ where: table.id, problem: `must have \`rowsFrom: ${register}\`` }];
}
