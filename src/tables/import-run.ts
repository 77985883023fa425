/**
 * Reads a file row by row into cameras, compares each with the register and hands over what would change, batch by batch. It
 * stores nothing: whoever takes the batches decides whether they are shown or written.
 */
import { canonicalCamera } from '../core/cameras/canonical-camera.js';
import type { Camera } from '../core/cameras/camera.js';
import { changedFields } from '../core/cameras/import/difference.js';
import { exportedFields } from '../core/cameras/import/fields.js';
import { planProblems, type ImportPlan, type PlanProblem } from '../core/cameras/import/plan.js';
import { RowReader, type RowProblem, type TableRow } from '../core/cameras/import/read-row.js';
import { headersOf, recognise, type Hints, type Recognition } from '../core/cameras/import/recognise.js';
import { sha256 } from '../core/version/canonical.js';
import type { ByteSource } from './byte-source.js';
import { openTable } from './open-table.js';
import type { ReadOptions, Table, TableFormat } from './table.js';
import { UnreadableFile } from './unreadable-file.js';

export interface RecognisedFile extends Recognition {
  readonly format: TableFormat;
  readonly details: Readonly<Record<string, string>>;
}

/** What the register says of a camera: canonical JSON and its digest. */
export type PresentCamera = { readonly facts: string; readonly digest: string } | null;

export interface ImportedCamera {
  readonly row: number;
  readonly reference: string;
  readonly facts: string;
  readonly digest: string;
  /** Null for a camera that is new; else the fields in which it differs. */
  readonly fields: readonly string[] | null;
}

export interface ImportBatch {
  /** Rows read so far, with those of this batch. */
  readonly rows: number;
  readonly cameras: readonly ImportedCamera[];
  /** References of cameras that the file says just as the register does. */
  readonly unchanged: readonly string[];
  readonly problems: readonly RowProblem[];
}

export interface ImportSink {
  readonly present: (references: readonly string[]) => Promise<readonly PresentCamera[]>;
  readonly take: (batch: ImportBatch) => Promise<void>;
}

export interface ImportInput {
  readonly source: ByteSource;
  readonly options: ReadOptions;
  readonly plan: ImportPlan;
}

const sampleRows = 200;

export async function recogniseFile(source: ByteSource, options: ReadOptions, hints: Hints): Promise<RecognisedFile> {
  const table = await openTable(source, options);
  const sample: TableRow[] = [];
  for await (const batch of table.rows()) {
    sample.push(...batch.slice(0, sampleRows - sample.length));
    if (sample.length >= sampleRows) break;
  }
  if (sample.length === 0) throw new UnreadableFile('Choose another file: this one has no rows.');
  const { format, details } = table;
  return { ...recognise(sample, format === 'geojson' ? { ...hints, header: true } : hints), format, details };
}

/** @returns what must be decided first; then nothing was read. */
export async function runImport(input: ImportInput, sink: ImportSink): Promise<readonly PlanProblem[]> {
  const table = await openTable(input.source, input.options);
  const run = new ImportRun(input.plan, sink);
  for await (const rows of withoutHeader(table, run)) {
    if (run.problems.length > 0) break;
    await run.take(rows);
  }
  return run.problems;
}

async function* withoutHeader(table: Table, run: ImportRun): AsyncGenerator<readonly TableRow[]> {
  let begun = false;
  for await (const rows of table.rows()) {
    yield begun ? rows : run.begin(rows);
    begun = true;
  }
}

class ImportRun {
  problems: readonly PlanProblem[] = [];
  private reader: RowReader | null = null;
  private readonly rowOf = new Map<string, number>();
  private rows = 0;
  private readonly partial: boolean;

  constructor(
    private readonly plan: ImportPlan,
    private readonly sink: ImportSink,
  ) {
    this.partial = exportedFields.some(each => !plan.columns.includes(each) && plan.constants[each] === undefined);
  }

  begin(rows: readonly TableRow[]): readonly TableRow[] {
    const { header, columns } = this.plan;
    const names = headersOf(rows.slice(0, 1), header);
    const headers = columns.map((_, at) => names[at] ?? '');
    this.problems = planProblems(this.plan, headers);
    this.reader = new RowReader(this.plan, headers);
    return header ? rows.slice(1) : rows;
  }

  async take(rows: readonly TableRow[]): Promise<void> {
    const reader = this.reader as RowReader;
    const references = rows.map(row => reader.referenceOf(row));
    const present = await this.sink.present(references);
    const batch = { cameras: [] as ImportedCamera[], unchanged: [] as string[], problems: [] as RowProblem[] };
    rows.forEach((row, at) => {
      const before = present[at] ?? null;
      const facts = before && this.partial ? (JSON.parse(before.facts) as Camera) : null;
      const result = reader.read(row, facts);
      if ('problems' in result) batch.problems.push(...result.problems);
      else if (this.isTaken(result.camera.reference, row.row))
        batch.problems.push(this.repeated(result.camera, row.row));
      else this.compare(row.row, result.camera, { before, batch });
    });
    this.rows += rows.length;
    await this.sink.take({ rows: this.rows, ...batch });
  }

  private compare(
    row: number,
    camera: Camera,
    to: { before: PresentCamera; batch: { cameras: ImportedCamera[]; unchanged: string[] } },
  ): void {
    const facts = canonicalCamera(camera);
    const digest = sha256(facts);
    const { reference } = camera;
    const { before, batch } = to;
    if (before?.digest === digest) return void batch.unchanged.push(reference);
    const fields = before && changedFields(JSON.parse(before.facts) as Camera, camera);
    batch.cameras.push({ row, reference, facts, digest, fields });
  }

  private isTaken(reference: string, row: number): boolean {
    if (this.rowOf.has(reference)) return true;
    this.rowOf.set(reference, row);
    return false;
  }

  private repeated({ reference }: Camera, row: number): RowProblem {
    const message = `Keep one of the two: row ${this.rowOf.get(reference)} has the same reference`;
    return { row, column: this.plan.columns.indexOf('reference'), field: 'reference', message };
  }
}
