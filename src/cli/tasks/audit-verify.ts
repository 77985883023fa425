import type { HistoryVerdict } from '../../core/audit/verdict.js';
import { HistoryCheckService } from '../../modules/audit/history-check.service.js';
import { listOrganisations } from '../../platform/data-source.js';
import { CommandFailed } from '../command-failed.js';
import { withServices } from '../services.js';

type Checked = { readonly organisation: string } & HistoryVerdict;

/** Exit 0 when the history of every organisation is intact, 1 when something is broken. */
export function verifyAudit({ json }: { readonly json?: boolean }): Promise<void> {
  return withServices(async ({ app, database }) => {
    const checked: Checked[] = [];
    for (const { id, name } of await listOrganisations(database.ownerUrl))
      checked.push({ organisation: name, ...(await app.get(HistoryCheckService).verify(id)) });
    const intact = checked.every(each => each.intact);
    if (json) process.stdout.write(`${JSON.stringify({ intact, organisations: checked }, null, 2)}\n`);
    else process.stdout.write(checked.map(inWords).join(''));
    if (!intact) throw new CommandFailed('The history is broken: it says something else than when it was written.');
  });
}

function inWords(each: Checked): string {
  if (!each.intact) return `${each.organisation}: BROKEN at ${each.broken.what}: it ${each.broken.problem}\n`;
  const { head, rows } = each;
  return `${each.organisation}: intact, ${head.sequence} records and ${rows} rows, head ${head.hash}\n`;
}
