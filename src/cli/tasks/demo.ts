import { DemonstrationService } from '../../modules/demonstration/demonstration.service.js';
import { CommandFailed } from '../command-failed.js';
import { withServices } from '../services.js';

export function loadDemonstration(): Promise<void> {
  return withServices(async ({ app, database }) => {
    // Its passwords are public, so it never goes onto a server that others can reach.
    if (!database.embedded)
      throw new CommandFailed('The demonstration is only for the embedded database. Leave DATABASE_URL unset.', 2);
    for (const { email, password, roles } of await app.get(DemonstrationService).load())
      process.stdout.write(`${email}\t${password}\t${roles.join(',')}\n`);
  });
}
