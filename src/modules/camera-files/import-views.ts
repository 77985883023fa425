/** The pages of an import. */
import type { ImportPlan, PlanProblem } from '../../core/cameras/import/plan.js';
import type { FieldProblem } from '../../platform/domain-error.js';
import { errorsOf } from '../../platform/posted-form.js';
import { View, type ViewPage } from '../../web/view.js';
import type { RegisteredProgramme } from '../programmes/programmes.service.js';
import type { TypedApplication } from './import-apply-form.js';
import { ImportColumnsPage } from './import-columns.page.js';
import { ImportLinesPage } from './import-lines.page.js';
import { ImportOutcomePage } from './import-outcome.page.js';
import { importPath, importsPath } from './import-paths.js';
import { ImportProgressPage } from './import-progress.page.js';
import type { ImportLine, LineKind } from './import-line.js';
import type { ImportRun } from './import-runs.repository.js';
import type { ImportInHand, SentFile } from './import-runs.service.js';
import { stateOf } from './import-state.js';
import { ImportUploadPage } from './import-upload.page.js';
import { lineKindWords } from './import-words.js';
import type { ReadyImport } from './uploads.service.js';

export const shownAtOnce = 100;

export function uploadView(
  of: RegisteredProgramme,
  sent: readonly SentFile[],
  problems: readonly FieldProblem[] = [],
): View {
  const files = sent.map(({ run, ...file }) => ({ ...file, state: stateOf(run) }));
  const props = { programmeId: of.id, name: of.facts.name, files, errors: errorsOf(problems) };
  const page = pageOf(of, { title: 'Import cameras', error: problems.length > 0 });
  return new View(page, csrfToken => ImportUploadPage({ ...props, csrfToken }), problems.length > 0 ? 422 : 200);
}

export function columnsView(
  of: RegisteredProgramme,
  file: ReadyImport,
  plan: ImportPlan,
  problems: readonly PlanProblem[] = [],
): View {
  const errors = problems.map(({ column, message }) => ({ field: `columns[${column ?? 0}]`, text: message }));
  const props = { href: importPath(of.id, file.id), back: importsPath(of.id), file, plan, errors };
  const page = pageOf(of, { title: 'What the columns are', file, error: errors.length > 0 });
  return new View(page, csrfToken => ImportColumnsPage({ ...props, csrfToken }), errors.length > 0 ? 422 : 200);
}

export function progressView(of: RegisteredProgramme, { file, run }: ImportInHand): View {
  const applies = run?.kind === 'apply';
  const paths = { href: importPath(of.id, file.id), back: importsPath(of.id) };
  const props = { ...paths, fileName: file.fileName, applies, rowsRead: run?.rowsRead ?? 0 };
  const title = applies ? 'The cameras are being imported' : 'The file is being read';
  return new View(pageOf(of, { title, file }), () => ImportProgressPage(props));
}

export function outcomeView(
  of: RegisteredProgramme,
  shown: { readonly inHand: ImportInHand & { readonly run: ImportRun }; readonly lines: readonly ImportLine[] },
  { typed, problems }: { readonly typed: TypedApplication; readonly problems: readonly FieldProblem[] },
): View {
  const { inHand, lines } = shown;
  const errors = problems.map(({ field, message }) => ({
    field: field === 'removedOn' ? 'removedOn-day' : field,
    text: message,
  }));
  const paths = { href: importPath(of.id, inHand.file.id), register: `/programmes/${of.id}/cameras` };
  const props = { ...paths, inHand, problems: lines, typed, errors };
  const title = inHand.run.kind === 'apply' ? 'What was imported' : 'What the file would change';
  const page = pageOf(of, { title, file: inHand.file, error: errors.length > 0 });
  return new View(page, csrfToken => ImportOutcomePage({ ...props, csrfToken }), errors.length > 0 ? 422 : 200);
}

export function linesView(
  of: RegisteredProgramme,
  { file }: ImportInHand,
  { kind, lines, page }: { readonly kind: LineKind; readonly lines: readonly ImportLine[]; readonly page: number },
): View {
  const props = {
    ...{ fileName: file.fileName, href: importPath(of.id, file.id), kind, page },
    ...{ lines: lines.slice(0, shownAtOnce), more: lines.length > shownAtOnce },
    headers: file.recognised.columns.map(({ header }) => header),
  };
  return new View(pageOf(of, { title: `${lineKindWords[kind]}, page ${page}`, file }), () => ImportLinesPage(props));
}

interface About {
  readonly title: string;
  readonly file?: ReadyImport;
  readonly error?: boolean;
}

function pageOf({ id, facts }: RegisteredProgramme, { title, file, error = false }: About): ViewPage {
  return {
    title: `${title} – ${file?.fileName ?? facts.name}`,
    notice: facts.notice,
    error,
    breadcrumbs: [
      { text: 'Home', href: '/' },
      { text: 'Programmes', href: '/programmes' },
      { text: facts.name, href: `/programmes/${id}` },
      { text: 'Cameras', href: `/programmes/${id}/cameras` },
      ...(file ? [{ text: 'Import cameras', href: importsPath(id) }] : []),
      { text: title },
    ],
  };
}
