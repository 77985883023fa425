/**
 * A row of a file becomes a camera, or everything that is wrong with it by column. Fields that the file does not speak of keep
 * what the register says of that camera; for a camera that is new they are empty.
 */
import type { Camera } from '../camera.js';
import { checkCamera } from '../check-camera.js';
import { CellProblem } from './cell-problem.js';
import { draftOf, type Draft } from './draft.js';
import { isImportField, type ImportField } from './fields.js';
import { constantFields, type ImportPlan } from './plan.js';
import { cellReader } from './read-cell.js';

export interface RowProblem {
  /** As the file numbers it, from 1. */
  readonly row: number;
  /** Counts from 0; null when no column of the file holds it. */
  readonly column: number | null;
  readonly field: string;
  readonly message: string;
}

export interface TableRow {
  readonly row: number;
  readonly cells: readonly string[];
}

export type RowResult = { readonly camera: Camera } | { readonly problems: readonly RowProblem[] };

type Take = (cell: string, values: Map<ImportField, unknown>) => string | null;

export class RowReader {
  private readonly takes: readonly (Take | null)[];
  private readonly constants: readonly (readonly [ImportField, string])[];
  private readonly referenceColumn: number;

  constructor(
    private readonly plan: ImportPlan,
    private readonly headers: readonly string[],
  ) {
    this.takes = plan.columns.map(target => (isImportField(target) ? this.taker(target) : null));
    this.referenceColumn = plan.columns.indexOf('reference');
    this.constants = constantFields.flatMap(field => {
      const said = plan.constants[field];
      return said === undefined || plan.columns.includes(field) ? [] : [[field, said] as const];
    });
  }

  /** What the row calls its camera; the register is asked for it before the row is read. */
  referenceOf({ cells }: TableRow): string {
    return (cells[this.referenceColumn] ?? '').trim().normalize('NFC');
  }

  read({ row, cells }: TableRow, present: Camera | null): RowResult {
    const problems: RowProblem[] = [];
    const values = new Map<ImportField, unknown>();
    const refuse = (column: number | null, field: string, message: string): void =>
      void problems.push({ row, column, field, message });
    this.takeCells(cells, values, refuse);
    this.takeConstants(values, refuse);
    if (problems.length > 0) return { problems };
    const draft: Draft = { values, plan: this.plan, present, notes: this.notesOf(cells) };
    const input = draftOf(draft);
    if (input instanceof CellProblem)
      return { problems: [{ row, column: null, field: 'position', message: input.message }] };
    const checked = checkCamera(input);
    if ('camera' in checked) return checked;
    for (const { field, message } of checked.problems) refuse(this.columnOf(field), field, message);
    return { problems };
  }

  private takeCells(
    cells: readonly string[],
    values: Map<ImportField, unknown>,
    refuse: (column: number, field: string, message: string) => void,
  ): void {
    const { columns } = this.plan;
    for (let column = 0; column < cells.length; column++) {
      const cell = (cells[column] as string).trim();
      const take = this.takes[column];
      if (take) {
        const message = take(cell, values);
        if (message !== null) refuse(column, columns[column] as string, message);
      } else if (cell !== '' && (column >= columns.length || columns[column] === 'blank'))
        refuse(column, 'column', 'Say what this column is: it has no name, and was empty at the head of the file');
    }
    for (let column = cells.length; column < columns.length; column++) this.takes[column]?.('', values);
  }

  private takeConstants(
    values: Map<ImportField, unknown>,
    refuse: (column: null, field: string, message: string) => void,
  ): void {
    for (const [field, said] of this.constants) {
      const message = field === 'ptz' && said === 'by kind' ? null : this.taker(field)(said, values);
      if (message !== null) refuse(null, field, message);
    }
  }

  private taker(target: ImportField): Take {
    const field = this.plan.swapped ? (opposite[target] ?? target) : target;
    const read = cellReader(field);
    return (cell, values) => {
      const value = cell === '' ? null : read(cell, this.plan);
      if (value instanceof CellProblem) return value.message;
      values.set(field, value);
      return null;
    };
  }

  private notesOf(cells: readonly string[]): readonly (readonly [string, string])[] {
    return this.plan.columns.flatMap((target, column) =>
      target === 'note' ? [[this.headers[column] ?? '', (cells[column] ?? '').trim()] as const] : [],
    );
  }

  private columnOf(field: string): number | null {
    const [name = '', capability, part] = field.split('.');
    const target = name === 'capabilities' ? `${capability}${part === 'lock' ? 'Lock' : ''}` : name;
    const column = (this.plan.columns as readonly (string | null)[]).indexOf(target);
    if (column >= 0) return column;
    return name === 'position' && this.plan.columns.includes('longitude')
      ? this.plan.columns.indexOf('longitude')
      : null;
  }
}

const opposite: Readonly<Partial<Record<ImportField, ImportField>>> = { longitude: 'latitude', latitude: 'longitude' };
