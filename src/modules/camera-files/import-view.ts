/** An import as the API shows it. */
import { letterOf } from '../../core/cameras/import/recognise.js';
import type { ImportInHand } from './import-runs.service.js';
import { stateOf } from './import-state.js';

export function importView({ file, run, registerRevision }: ImportInHand): Record<string, unknown> {
  const { recognised, plan } = file;
  const { format, details, notices } = recognised;
  const { problems: _, ...outcome } = { problems: null, ...run?.outcome };
  return {
    ...{
      id: file.id,
      fileName: file.fileName,
      bytes: file.bytes,
      uploadedAt: file.uploadedAt,
      expiresAt: file.expiresAt,
    },
    ...{ state: stateOf(run), format, details, header: (plan ?? recognised.plan).header },
    columns: recognised.columns.map(({ header, target, why, samples }, at) => {
      const field = plan ? (plan.columns[at] ?? null) : target;
      return { column: letterOf(at), header, field, why: field === target ? why : 'said', samples };
    }),
    notices: notices.map(({ message }) => message),
    plan,
    registerRevision,
    run: run && {
      id: run.id,
      kind: run.kind,
      rowsRead: run.rowsRead,
      comparedWith: run.seenRevision,
      endedAt: run.endedAt,
    },
    outcome: run?.outcome ? outcome : null,
  };
}
