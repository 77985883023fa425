import type { INestApplicationContext } from '@nestjs/common';
import { createServices } from '../application.js';
import { openDatabase, OpenDatabase } from '../database.js';
import { outgoingOf } from '../outgoing.js';
import { readConfig } from '../platform/config.js';
import { listOrganisations, OrganisationName } from '../platform/data-source.js';
import { Tx, UnitOfWork } from '../platform/unit-of-work.js';
import { CommandFailed } from './command-failed.js';

export interface Services {
  readonly app: INestApplicationContext;
  readonly database: OpenDatabase;
}

/** The configured database and the services over it, for as long as a command runs; a running Uvid is joined. */
export async function withServices<T>(work: (services: Services) => Promise<T>): Promise<T> {
  const read = readConfig(process.env);
  if ('problems' in read) throw new CommandFailed(read.problems.join('\n'), 2);
  const database = await openDatabase(read.config, 'command');
  try {
    const app = await createServices({
      database: database.connection,
      outgoing: outgoingOf(read.config),
      overTls: false,
      logLevel: 'silent',
    });
    try {
      return await work({ app, database });
    } finally {
      await app.close();
    }
  } finally {
    await database.close();
  }
}

/** The operator sees every organisation, one transaction for each; nothing else in Uvid does. */
export async function inEachOrganisation<T>(
  { app, database }: Services,
  work: (tx: Tx, organisation: OrganisationName) => Promise<T>,
): Promise<T[]> {
  const results: T[] = [];
  for (const organisation of await listOrganisations(database.ownerUrl))
    results.push(await app.get(UnitOfWork).run(organisation.id, tx => work(tx, organisation)));
  return results;
}
