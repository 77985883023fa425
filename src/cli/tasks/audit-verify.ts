import { readFile } from 'node:fs/promises';
import type { HistoryVerdict } from '../../core/audit/verdict.js';
import { AnchorsService } from '../../modules/audit/anchors.service.js';
import { HistoryCheckService } from '../../modules/audit/history-check.service.js';
import { TokensService } from '../../modules/audit/tokens.service.js';
import { tokenIn } from '../../pdf/timestamp-query.js';
import { listOrganisations } from '../../platform/data-source.js';
import { CommandFailed } from '../command-failed.js';
import { inEachOrganisation, type Services, withServices } from '../services.js';

type Checked = { readonly organisation: string } & HistoryVerdict;

/** A token that was kept outside the database. */
interface CheckedFile {
  readonly file: string;
  readonly intact: boolean;
  /** What was found, as what follows the name of the file. */
  readonly found: string;
}

export interface AuditVerifyOptions {
  readonly json?: boolean;
  readonly token?: readonly string[];
}

/** Exit 0 when the history of every organisation is intact and holds what the tokens stamped, 1 when something is broken. */
export function verifyAudit({ json, token = [] }: AuditVerifyOptions): Promise<void> {
  return withServices(async services => {
    const checked: Checked[] = [];
    for (const { id, name } of await listOrganisations(services.database.ownerUrl))
      checked.push({ organisation: name, ...(await services.app.get(HistoryCheckService).verify(id)) });
    const tokens: CheckedFile[] = [];
    for (const file of token) tokens.push(await checkFile(file, services));
    const intact = [...checked, ...tokens].every(each => each.intact);
    if (json) process.stdout.write(`${JSON.stringify({ intact, organisations: checked, tokens }, null, 2)}\n`);
    else
      process.stdout.write(
        checked.map(inWords).join('') + tokens.map(each => `${each.file}: ${each.found}\n`).join(''),
      );
    if (!intact) throw new CommandFailed('The history is broken: it says something else than when it was written.');
  });
}

function inWords(each: Checked): string {
  if (!each.intact) return `${each.organisation}: BROKEN at ${each.broken.what}: it ${each.broken.problem}\n`;
  const { head, rows, anchored } = each;
  const stamped = anchored
    ? `record ${anchored.sequence} stamped at ${anchored.at} by ${anchored.authority}`
    : 'no anchor';
  return `${each.organisation}: intact, ${head.sequence} records and ${rows} rows, head ${head.hash}, ${stamped}\n`;
}

/** A `.tsr` as the page of the history gives it, or a bare token. */
async function checkFile(file: string, services: Services): Promise<CheckedFile> {
  const bytes = await readFile(file).catch(() => {
    throw new CommandFailed(`${file} cannot be read. Name a timestamp token.`, 2);
  });
  const response = tokenIn(bytes);
  const tokens = services.app.get(TokensService);
  const facts = tokens.factsOf('token' in response ? response.token : bytes, await tokens.trusted());
  const { problem, hash, at, authority } = facts;
  if (problem !== null || hash === null)
    return { file, intact: false, found: `BROKEN: it ${problem ?? 'says nothing'}` };
  const anchors = services.app.get(AnchorsService);
  const places = await inEachOrganisation(services, async (tx, { name }) => {
    const sequence = await anchors.sequenceOf(tx, hash);
    return sequence === null ? null : `record ${sequence} of ${name}`;
  });
  const place = places.find(each => each !== null);
  const stamped = `stamped at ${at} by ${authority}`;
  if (place) return { file, intact: true, found: `${place}, ${stamped}` };
  return { file, intact: false, found: `BROKEN: no record has the hash ${hash}, ${stamped}` };
}
