import { JoiningService } from '../../modules/identity/joining.service.js';
import { CommandFailed } from '../command-failed.js';
import { withServices } from '../services.js';

export function printSetupLink(): Promise<void> {
  return withServices(async ({ app }) => {
    const setup = await app.get(JoiningService).openSetup(true);
    if (!setup || !('token' in setup))
      throw new CommandFailed('An organisation exists already. Its administrators invite everybody else.');
    process.stdout.write(`/set-up/${setup.token}\n`);
  });
}
