/** A rule, and the smallest change that brings it about: taken back, the change clears it. */
import type { Answer, AnswerValue, CellValue, TableRow, TableValue } from '../../answers/answer.js';
import { isTable, valueOf } from '../../answers/answer.js';
import type { Capability, CapabilityState, Programme } from '../../programme/programme.js';
import type { Camera } from '../../cameras/camera.js';
import type { SubjectView } from '../../views/subject-view.js';
import type { Case } from './case.js';

export type Edit = (before: Answer | undefined) => Answer | undefined;

export interface Change {
  readonly programme?: Partial<Programme>;
  readonly capabilities?: Partial<Record<Capability, CapabilityState>>;
  readonly answers?: Readonly<Record<string, Edit>>;
  readonly cameras?: (cameras: readonly Camera[]) => readonly Camera[];
  /** Instead of what is recorded. */
  readonly views?: readonly SubjectView[];
}

export interface Pair {
  readonly rule: string;
  readonly base: 'car park' | 'everything';
  /** Holds on both sides. */
  readonly given?: Change;
  readonly change: Change;
}

export function changed(base: Case, change: Change | undefined): Case {
  const answers = { ...base.answers };
  for (const [question, edit] of Object.entries(change?.answers ?? {})) {
    const after = edit(answers[question]);
    if (after) answers[question] = after;
    else delete answers[question];
  }
  const capabilities = { ...base.programme.capabilities, ...change?.capabilities };
  const programme = { ...base.programme, ...change?.programme, capabilities };
  return {
    programme,
    answers,
    cameras: changedRegister(base.cameras ?? [], change),
    views: changedViews(base, change),
  };
}

function changedViews({ views = [] }: Case, change: Change | undefined): readonly SubjectView[] {
  return change?.views ?? views;
}

function changedRegister(cameras: readonly Camera[], change: Change | undefined): readonly Camera[] {
  return change?.cameras ? change.cameras(cameras) : cameras;
}

/** Changes one camera of the register. */
export const camera =
  (reference: string, change: Partial<Camera>): NonNullable<Change['cameras']> =>
  cameras =>
    cameras.map(each => (each.reference === reference ? { ...each, ...change } : each));

export const say =
  (value: AnswerValue): Edit =>
  () => ({ status: 'answered', value });

export const notSaid: Edit = () => undefined;
export const notKnown: Edit = () => ({ status: 'not_known', who: 'Head of unit', by: '2027-01-01' });

/** Rows numbered from 1. */
export const rows = (...cells: readonly Readonly<Record<string, CellValue>>[]): Edit =>
  say({ next: cells.length + 1, rows: cells.map((each, index) => ({ no: index + 1, cells: each })) });

/** Changes the cells of one row. */
export const cell = (no: number, cells: Readonly<Record<string, CellValue>>): Edit =>
  onTable(table => table.map(row => (row.no === no ? { no, cells: { ...row.cells, ...cells } } : row)));

export const everyRow = (cells: Readonly<Record<string, CellValue>>): Edit =>
  onTable(table => table.map(row => ({ no: row.no, cells: { ...row.cells, ...cells } })));

export const without = (...numbers: readonly number[]): Edit =>
  onTable(table => table.filter(row => !numbers.includes(row.no)));

export const plus = (option: string): Edit => onChoices(chosen => [...chosen, option]);
export const minus = (...options: readonly string[]): Edit =>
  onChoices(chosen => chosen.filter(each => !options.includes(each)));

function onTable(edit: (table: readonly TableRow[]) => readonly TableRow[]): Edit {
  return before => {
    const value = valueOf(before);
    const table: TableValue = isTable(value) ? value : { next: 1, rows: [] };
    return { status: 'answered', value: { next: table.next, rows: edit(table.rows) } };
  };
}

function onChoices(edit: (chosen: readonly string[]) => readonly string[]): Edit {
  return before => {
    const value = valueOf(before);
    return { status: 'answered', value: edit(Array.isArray(value) ? (value as readonly string[]) : []) };
  };
}
