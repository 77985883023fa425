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

const tsaConfig = (name: string) => `
[tsa]
default_tsa = tsa_config
[tsa_config]
serial = ./serial
signer_cert = ./${name}.pem
signer_key = ./${name}.key
signer_digest = sha256
default_policy = 1.2.3.4.1
digests = sha256, sha384, sha512
ess_cert_id_alg = sha256
`;

/** What a test authority does with a request; everything but `well` is wrong. */
export type Behaviour =
  'well' | 'hang' | 'status' | 'garbage' | 'long' | 'rejection' | 'nonce' | 'imprint' | 'stranger';

export interface TestAuthority {
  readonly url: string;
  /** Its own certificate in PEM, which is also the one to trust. */
  readonly certificate: string;
  behave(how: Behaviour): void;
  /** How often it was asked. */
  asked(): number;
  /** Its answer to a request of a SHA-256, in DER. */
  stamp(hash: string): Buffer;
  close(): Promise<void>;
}

/** A timestamp authority after RFC 3161, answered by `openssl ts`. */
export async function startTimestampAuthority(): Promise<TestAuthority> {
  const folder = mkdtempSync(join(tmpdir(), 'uvid-tsa-'));
  for (const file of ['cert', 'stranger']) makeAuthority(folder, file, 'Test timestamp authority');
  writeFileSync(join(folder, 'serial'), '01\n');
  let how: Behaviour = 'well';
  let asked = 0;
  const server: Server = createServer((request, response) => {
    const parts: Buffer[] = [];
    asked += 1;
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      if (how === 'hang') return;
      const answer = answerOf(folder, how, Buffer.concat(parts));
      response.writeHead(answer ? 200 : 500, { 'content-type': 'application/timestamp-reply' });
      response.end(answer ?? '');
    });
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    certificate: join(folder, 'cert.pem'),
    behave: wanted => (how = wanted),
    asked: () => asked,
    stamp: hash => {
      openssl(folder, 'ts', '-query', '-digest', hash, '-sha256', '-cert', '-out', 'own');
      return answerOf(folder, 'well', readFileSync(join(folder, 'own'))) ?? Buffer.alloc(0);
    },
    close: () => {
      server.closeAllConnections();
      return new Promise(resolve => server.close(() => resolve()));
    },
  };
}

function makeAuthority(folder: string, file: string, name: string): void {
  // prettier-ignore
  openssl(folder, 'req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-keyout', `${file}.key`, '-out', `${file}.pem`, '-days', '30',
    '-subj', `/CN=${name}`, '-addext', 'extendedKeyUsage=critical,timeStamping',
    '-addext', 'keyUsage=critical,digitalSignature');
  writeFileSync(join(folder, `${file}.cnf`), tsaConfig(file));
}

function answerOf(folder: string, how: Behaviour, query: Buffer): Buffer | null {
  if (how === 'status') return null;
  if (how === 'garbage') return Buffer.from('<html>Maintenance</html>');
  if (how === 'long') return Buffer.alloc(100 * 1024, 0x30);
  if (how === 'rejection') return Buffer.from('30053003020102', 'hex');
  const file = how === 'stranger' ? 'stranger' : 'cert';
  writeFileSync(join(folder, 'query'), changed(query, how));
  // prettier-ignore
  const made = spawnSync('openssl', ['ts', '-reply', '-config', `${file}.cnf`, '-queryfile', 'query', '-out', 'reply'], { cwd: folder });
  return made.status === 0 ? readFileSync(join(folder, 'reply')) : null;
}

/** Another nonce stands before the last member, which asks for the certificate; another hash is an OCTET STRING of 32 bytes. */
function changed(query: Buffer, how: Behaviour): Buffer {
  const other = Buffer.from(query);
  const place = how === 'nonce' ? query.length - 4 : query.indexOf(Buffer.from('0420', 'hex')) + 2;
  if (how === 'nonce' || how === 'imprint') other[place] = (other[place] ?? 0) ^ 1;
  return other;
}
