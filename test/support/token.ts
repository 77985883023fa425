import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export type TokenKey = 'rsa' | 'ec';

/** A token in software that gives no key away (PKCS#11), and the programs that an operator writes to sign with it. */
export interface TestToken {
  signing(kind: TokenKey, pin?: string): { readonly command: string; readonly certificatesFile: string };
}

const pin = '1234';
const modules = [
  '/usr/lib/softhsm/libsofthsm2.so',
  '/usr/lib64/softhsm/libsofthsm2.so',
  '/opt/homebrew/lib/softhsm/libsofthsm2.so',
];
const kinds = { rsa: ['-newkey', 'rsa:2048'], ec: ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256'] } as const;

/** What the token is asked: it hashes for an RSA key, and signs a hash with an elliptic curve. */
const asked: Readonly<Record<TokenKey, (tool: string) => string>> = {
  rsa: tool => `exec ${tool} --mechanism SHA256-RSA-PKCS --id 01`,
  ec: tool => `openssl dgst -sha256 -binary | ${tool} --mechanism ECDSA --signature-format openssl --id 02`,
};

export function makeToken(): TestToken {
  const folder = mkdtempSync(join(tmpdir(), 'uvid-token-'));
  const at = (name: string) => join(folder, name);
  mkdirSync(at('tokens'));
  writeFileSync(at('softhsm2.conf'), `directories.tokendir = ${at('tokens')}\n`);
  const env = { ...process.env, SOFTHSM2_CONF: at('softhsm2.conf') };
  const run = (program: string, ...args: readonly string[]) =>
    execFileSync(program, args, { cwd: folder, env, stdio: 'pipe' });
  run('softhsm2-util', '--init-token', '--free', '--label', 'uvid', '--pin', pin, '--so-pin', '5678');
  Object.entries(kinds).forEach(([kind, how], index) => {
    // prettier-ignore
    run('openssl', 'req', '-x509', ...how, '-nodes', '-keyout', `${kind}.key`, '-out', `${kind}.pem`, '-days', '30', '-subj',
      `/CN=Token ${kind}`, '-addext', 'keyUsage=critical,digitalSignature,nonRepudiation');
    // prettier-ignore
    run('softhsm2-util', '--import', `${kind}.key`, '--token', 'uvid', '--label', kind, '--id', `0${index + 1}`, '--pin', pin);
  });
  return {
    signing(kind, ownPin = pin) {
      const module = modules.find(existsSync) ?? 'libsofthsm2.so';
      const tool = `pkcs11-tool --module ${module} --token-label uvid --pin ${ownPin} --sign`;
      const command = at(`sign-${kind}-${ownPin}.sh`);
      writeFileSync(
        command,
        `#!/bin/sh\nexport SOFTHSM2_CONF='${at('softhsm2.conf')}'\n${asked[kind](tool)} 2> /dev/null\n`,
      );
      chmodSync(command, 0o700);
      return { command, certificatesFile: at(`${kind}.pem`) };
    },
  };
}
