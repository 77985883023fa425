import { createApplication } from './application.js';
import { openDatabase } from './database.js';
import { DemonstrationService } from './modules/demonstration/demonstration.service.js';
import { JoiningService } from './modules/identity/joining.service.js';
import { outgoingOf } from './outgoing.js';
import { allowsDemonstration, Config, isServedOverTls, readConfig } from './platform/config.js';
import { JobQueue } from './platform/jobs/job-queue.js';
import { stopOnSignal } from './platform/shutdown.js';
import { welcome } from './welcome.js';

const read = readConfig(process.env);
if ('problems' in read) {
  process.stderr.write(`${read.problems.join('\n')}\n`);
  process.exit(1);
}
await serve(read.config).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});

async function serve(config: Config): Promise<void> {
  const database = await openDatabase(config, 'server');
  const app = await createApplication({
    database: database.connection,
    outgoing: outgoingOf(config),
    overTls: isServedOverTls(config),
    logLevel: config.logLevel,
  });
  const accounts = database.embedded && allowsDemonstration(config) ? await app.get(DemonstrationService).load() : [];
  await app.listen(config.port, config.host);
  stopOnSignal(
    async () => {
      await app.close();
      await database.close();
    },
    error => process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`),
  );
  const setup = await app.get(JoiningService).openSetup(false);
  process.stdout.write(welcome(config, { embedded: database.embedded, accounts, setup }));
  // Last: who stops us meanwhile finds everything above done.
  await app.get(JobQueue).start();
}
