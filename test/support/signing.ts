import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A key of our own with its certificate, made by OpenSSL as an operator would make one. */
export interface TestKey {
  readonly folder: string;
  readonly p12: string;
  readonly passwordFile: string;
  readonly certificate: string;
}

export const keyPassword = 'only for tests';

function openssl(folder: string, ...args: readonly string[]): void {
  execFileSync('openssl', args, { cwd: folder, stdio: 'pipe' });
}

export function makeTestKey(name: string): TestKey {
  const folder = mkdtempSync(join(tmpdir(), 'uvid-key-'));
  // prettier-ignore
  openssl(folder, 'req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-keyout', 'key.pem', '-out', 'cert.pem', '-days', '30',
    '-subj', `/CN=${name}`, '-addext', 'keyUsage=critical,digitalSignature,nonRepudiation');
  // prettier-ignore
  openssl(folder, 'pkcs12', '-export', '-inkey', 'key.pem', '-in', 'cert.pem', '-out', 'key.p12', '-passout', `pass:${keyPassword}`);
  writeFileSync(join(folder, 'password'), `${keyPassword}\n`);
  const at = (file: string) => join(folder, file);
  return { folder, p12: at('key.p12'), passwordFile: at('password'), certificate: at('cert.pem') };
}

const tsaConfig = `
[tsa]
default_tsa = tsa_config
[tsa_config]
serial = ./serial
signer_cert = ./cert.pem
signer_key = ./key.pem
signer_digest = sha256
default_policy = 1.2.3.4.1
digests = sha256, sha384, sha512
ess_cert_id_alg = sha256
`;

export interface TestAuthority {
  readonly url: string;
  close(): Promise<void>;
}

/** A timestamp authority after RFC 3161, answered by \`openssl ts\`. */
export async function startTimestampAuthority(): Promise<TestAuthority> {
  const folder = mkdtempSync(join(tmpdir(), 'uvid-tsa-'));
  // prettier-ignore
  openssl(folder, 'req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-keyout', 'key.pem', '-out', 'cert.pem', '-days', '30',
    '-subj', '/CN=Test timestamp authority', '-addext', 'extendedKeyUsage=critical,timeStamping',
    '-addext', 'keyUsage=critical,digitalSignature');
  writeFileSync(join(folder, 'tsa.cnf'), tsaConfig);
  writeFileSync(join(folder, 'serial'), '01\n');
  const server: Server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      writeFileSync(join(folder, 'query'), Buffer.concat(parts));
      // prettier-ignore
      const made = spawnSync('openssl', ['ts', '-reply', '-config', 'tsa.cnf', '-queryfile', 'query', '-out', 'reply'], { cwd: folder });
      response.writeHead(made.status === 0 ? 200 : 500, { 'content-type': 'application/timestamp-reply' });
      response.end(made.status === 0 ? readFileSync(join(folder, 'reply')) : '');
    });
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    close: () => new Promise(resolve => server.close(() => resolve())),
  };
}
