/** What an import says on a terminal, for people and as JSON for programs. */
import type { ImportPlan, Target } from '../../core/cameras/import/plan.js';
import { letterOf } from '../../core/cameras/import/recognise.js';
import type { ImportOutcome } from '../../modules/camera-files/import-outcome.js';
import type { RecognisedFile } from '../../tables/import-run.js';

interface Said {
  readonly json: Readonly<Record<string, unknown>>;
  readonly text: string;
}

export function importReport(recognised: RecognisedFile, plan: ImportPlan, outcome: ImportOutcome): Said {
  const { format, details, notices } = recognised;
  const columns = recognised.columns.map(({ header, why }, at) => {
    const target = plan.columns[at] ?? null;
    return {
      column: letterOf(at),
      header,
      field: target,
      why: target === recognised.columns[at]?.target ? why : 'said',
    };
  });
  const named = (column: number | null): string | null => (column === null ? null : letterOf(column));
  const { problems, undecided, ...counts } = outcome;
  const json = {
    ...{ format, details, header: plan.header, columns, notices: notices.map(({ message }) => message) },
    ...counts,
    undecided: undecided.map(({ column, message }) => ({ column: named(column), message })),
    problems: problems.map(each => ({
      ...each,
      column: named(each.column),
      header: columns[each.column ?? -1]?.header ?? null,
    })),
  };
  const lines = [
    `${format}${Object.entries(details)
      .map(([key, value]) => `, ${key} ${value}`)
      .join('')}, ${plan.header ? 'with' : 'without'} a header`,
    ...columns.map(({ column, header, field, why }) => `  ${column} “${header}”: ${inWords(field)} (${why})`),
    ...notices.map(({ message }) => `Note: ${message}`),
    ...undecided.map(({ column, message }) => `${column === null ? '' : `column ${named(column)}: `}${message}`),
    ...json.problems.map(({ row, column, field, message }) => `row ${row}, ${column ?? field}: ${message}`),
    `${outcome.rows} rows: ${outcome.added} added, ${outcome.changed} changed, ${outcome.unchanged} unchanged, ${outcome.removed} removed, ${outcome.refused} refused; ${outcome.missing} missing from the file`,
    outcome.applied ? applied(outcome) : 'Nothing was written.',
  ];
  return { json, text: `${lines.join('\n')}\n` };
}

function applied({ revision }: ImportOutcome): string {
  return revision === null
    ? 'The register says all of it already.'
    : `Written as revision ${revision} of the register.`;
}

function inWords(target: Target): string {
  if (target === null) return 'undecided';
  if (target === 'note') return 'kept as a note';
  if (target === 'leave') return 'left out';
  return target === 'blank' ? 'empty' : target;
}
