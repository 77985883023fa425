/** The parts of a version that are a table each, for spreadsheets. */
import { actionsFromConditions, actionsFromMeasures } from '../actions/action.js';
import { cellsOf, numberFields } from '../cameras/import/cells-of-camera.js';
import { exportedFields } from '../cameras/import/fields.js';
import { guarded } from '../cameras/import/spreadsheet-text.js';
import { standingConditions } from '../conditions/condition.js';
import type { PublicCopy } from '../redaction/public-copy.js';
import type { AssessedRisk } from '../risk/assess.js';
import { answersIn } from '../version/brief.js';
import type { SealedVersion } from '../version/sealed.js';

export const exportParts = ['register', 'risks', 'actions'] as const;
export type ExportPart = (typeof exportParts)[number];

/** Cells as a CSV file holds them, the names of the columns first: no text is read as a formula. */
export type Rows = readonly (readonly string[])[];

export function rowsOfPart(part: ExportPart, sealed: SealedVersion): Rows {
  if (part === 'register') return registerRows(sealed);
  return part === 'risks' ? riskRows(sealed.risks.register) : actionRows(sealed);
}

/** Null for what the public copy has nothing of: who does what until when is the organisation's own. */
export function rowsOfPublicPart(part: ExportPart, copy: PublicCopy): Rows | null {
  if (part === 'actions') return null;
  return part === 'register' ? publishedRows(copy) : riskRows(copy.risks.register);
}

function registerRows({ cameras }: SealedVersion): Rows {
  const numeric = exportedFields.map(field => numberFields.has(field));
  const rows = (cameras?.cameras ?? []).map(camera =>
    cellsOf(camera).map((cell, at) => (numeric[at] ? cell : guarded(cell))),
  );
  return [exportedFields, ...rows];
}

const publishedFields = ['reference', 'site', 'position', 'published', 'kind', 'status', 'capabilities'] as const;

/** Of withheld cameras only that they are there, how many, and on which ground. */
function publishedRows({ cameras }: PublicCopy): Rows {
  const shown = (cameras?.cameras ?? []).map(({ reference, site, position, publication, ...rest }) => [
    ...[reference, site, position ? JSON.stringify(position) : '', publication, rest.kind, rest.status],
    rest.capabilities.join('; '),
  ]);
  const hidden = (cameras?.withheld ?? []).map(({ count, ground, reason }) => [
    ...['', '', '', `withheld: ${count}, ${ground}, ${reason}`, '', '', ''],
  ]);
  return [publishedFields, ...texts([...shown, ...hidden])];
}

const riskFields = [
  ...['risk', 'title', 'likelihoodBefore', 'severityBefore', 'levelBefore'],
  ...['likelihoodAfter', 'severityAfter', 'levelAfter', 'measures', 'acceptable', 'acceptedBy', 'reason'],
] as const;

function riskRows(register: readonly AssessedRisk[]): Rows {
  const rated = (rating: AssessedRisk['inherent']) =>
    rating ? [String(rating.likelihood), String(rating.severity), rating.level] : ['', '', ''];
  const rows = register.map(({ no, title, inherent, residual, measures, acceptable, acceptedBy = '', reason }) => [
    ...[`R${no}`, title, ...rated(inherent), ...rated(residual), measures.map(each => `M${each}`).join('; ')],
    ...[acceptable === null ? '' : acceptable ? 'yes' : 'no', acceptedBy, reason],
  ]);
  return [riskFields, ...texts(rows)];
}

const actionFields = ['action', 'source', 'what', 'owner', 'dueOn', 'status', 'evidence'] as const;

/** As the version was sealed; what became of an action afterwards is in the action plan. */
function actionRows(sealed: SealedVersion): Rows {
  const nameOf = (person: string) => sealed.people.find(each => each.id === person)?.name ?? person;
  const actions = [
    ...actionsFromMeasures(answersIn(sealed), sealed.risks.method.questions.measures),
    ...actionsFromConditions(sealed.version, standingConditions(sealed.decision, []), nameOf),
  ];
  const rows = actions.map(({ key, source, what, owner, dueOn, status, evidence }) => [
    ...[key, source, what, owner, dueOn ?? '', status, evidence],
  ]);
  return [actionFields, ...texts(rows)];
}

function texts(rows: Rows): Rows {
  return rows.map(row => row.map(guarded));
}
