import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { ownerRole, applicationRole, databaseName, superuser } from './names.js';

/** One random password a role. The file that keeps them is readable by its owner only. */
export type Credentials = Readonly<Record<typeof superuser | typeof ownerRole | typeof applicationRole, string>>;

/** Reads the passwords of this cluster, or makes them when it is new. */
export function keepCredentials(file: string): Credentials {
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as Credentials;
  const credentials: Credentials = {
    [superuser]: newPassword(),
    [ownerRole]: newPassword(),
    [applicationRole]: newPassword(),
  };
  // Written aside first, so that a crash leaves no half a file.
  writeFileSync(`${file}.new`, JSON.stringify(credentials), { mode: 0o600 });
  renameSync(`${file}.new`, file);
  return credentials;
}

/** 192 bits in letters that need no escaping, neither in a URL nor in SQL. */
const newPassword = (): string => randomBytes(24).toString('hex');

/** Where a role signs in. */
export function urlFor(
  role: keyof Credentials,
  credentials: Credentials,
  port: number,
  database = databaseName,
): string {
  return `postgres://${role}:${credentials[role]}@127.0.0.1:${port}/${database}`;
}
