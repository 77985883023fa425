import { type Anchored, AnchorsService } from '../../modules/audit/anchors.service.js';
import { listOrganisations } from '../../platform/data-source.js';
import { CommandFailed } from '../command-failed.js';
import { withServices } from '../services.js';

type Done = { readonly organisation: string } & Anchored;

/** Exit 0 when every organisation's trail is stamped up to its end, 1 when the authority failed, 2 when none is configured. */
export function anchorAudit({ json }: { readonly json?: boolean }): Promise<void> {
  return withServices(async ({ app, database }) => {
    const anchors = app.get(AnchorsService);
    if (!anchors.isOn)
      throw new CommandFailed('No timestamp authority is configured. Set UVID_TSA_URL to the address of one.', 2);
    const done: Done[] = [];
    for (const { id, name } of await listOrganisations(database.ownerUrl))
      done.push({ organisation: name, ...(await anchors.anchor(id)) });
    if (json) process.stdout.write(`${JSON.stringify({ organisations: done }, null, 2)}\n`);
    else process.stdout.write(done.map(inWords).join(''));
    if (done.some(each => each.did === 'failed'))
      throw new CommandFailed('Not everything was anchored. Nothing was stored of what failed.');
  });
}

function inWords(done: Done): string {
  switch (done.did) {
    case 'anchored':
      return `${done.organisation}: record ${done.anchor.sequence}, head ${done.anchor.hash}, stamped at ${done.anchor.at} by ${done.anchor.authority}\n`;
    case 'nothing':
      return `${done.organisation}: nothing was recorded since the last anchor\n`;
    case 'failed':
      return `${done.organisation}: FAILED: the timestamp authority ${done.problem}\n`;
  }
}
