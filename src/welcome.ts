import type { DemonstrationAccount } from './modules/demonstration/demonstration.service.js';
import type { Config } from './platform/config.js';

interface Started {
  readonly embedded: boolean;
  readonly accounts: readonly DemonstrationAccount[];
  readonly setup: { readonly token: string } | { readonly until: Date } | null;
}

/** What the operator reads in the terminal: where it is, where the data is, who can sign in. */
export function welcome(config: Config, { embedded, accounts, setup }: Started): string {
  const host = config.host.includes(':') ? `[${config.host}]` : config.host;
  const address = config.publicUrl ?? `http://${host}:${config.port}`;
  return [
    '',
    `Uvid is ready at ${address}`,
    embedded ? `Data is kept in ${config.dataDir}` : 'Data is kept on the PostgreSQL server that DATABASE_URL names',
    ...describeAccounts(accounts),
    ...describeSetup(address, setup),
    '',
    '',
  ].join('\n');
}

function describeAccounts(accounts: readonly DemonstrationAccount[]): string[] {
  const first = accounts[0];
  if (!first) return [];
  const width = Math.max(...accounts.map(account => account.email.length));
  return [
    '',
    `Demonstration accounts, all with the password “${first.password}”:`,
    ...accounts.map(
      ({ email, roles, organisation }) => `  ${email.padEnd(width)}  ${roles.join(', ')}, ${organisation}`,
    ),
  ];
}

function describeSetup(address: string, setup: Started['setup']): string[] {
  if (!setup) return [];
  if ('token' in setup)
    return [
      '',
      'Make the first administrator with this link. It is printed once, works once, and for 24 hours:',
      `  ${address}/set-up/${setup.token}`,
    ];
  return [
    '',
    `The link for the first administrator was printed at an earlier start and works until ${setup.until.toISOString()}.`,
    'For a new one: npm run -s uvid -- setup-link',
  ];
}
