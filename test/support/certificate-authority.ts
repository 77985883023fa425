import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface TestCertificateAuthority {
  readonly folder: string;
  /** PEM of a key and of its certificate with the authority's own. */
  readonly key: string;
  readonly chain: string;
  /** How often its list of revocations was fetched. */
  asked(): number;
  /** From now on it answers 404. */
  silence(): void;
  close(): Promise<void>;
}

const config = `
[ca]
default_ca = own
[own]
database = ./index
crlnumber = ./crlnumber
default_md = sha256
default_crl_days = 30
`;

/** A certificate authority by OpenSSL, which publishes its list of revocations over HTTP. */
export async function startCertificateAuthority(): Promise<TestCertificateAuthority> {
  const folder = mkdtempSync(join(tmpdir(), 'uvid-ca-'));
  const openssl = (...args: readonly string[]) => execFileSync('openssl', args, { cwd: folder, stdio: 'pipe' });
  let fetched = 0;
  let silent = false;
  const server = createServer((_, response) => {
    fetched += 1;
    response.writeHead(silent ? 404 : 200, { 'content-type': 'application/pkix-crl' });
    response.end(silent ? '' : readFileSync(join(folder, 'list.crl')));
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;

  writeFileSync(join(folder, 'ca.cnf'), config);
  writeFileSync(join(folder, 'index'), '');
  writeFileSync(join(folder, 'crlnumber'), '01\n');
  writeFileSync(
    join(folder, 'signer.ext'),
    `keyUsage=critical,digitalSignature,nonRepudiation\ncrlDistributionPoints=URI:http://127.0.0.1:${port}/list.crl\n`,
  );
  // prettier-ignore
  openssl('req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-keyout', 'ca.key', '-out', 'ca.pem', '-days', '30', '-subj',
    '/CN=Test authority', '-addext', 'keyUsage=critical,keyCertSign,cRLSign');
  // prettier-ignore
  openssl('req', '-newkey', 'rsa:2048', '-nodes', '-keyout', 'signer.key', '-out', 'signer.csr', '-subj', '/CN=Test signer');
  // prettier-ignore
  openssl('x509', '-req', '-in', 'signer.csr', '-CA', 'ca.pem', '-CAkey', 'ca.key', '-CAcreateserial', '-days', '30',
    '-extfile', 'signer.ext', '-out', 'signer.pem');
  openssl('ca', '-gencrl', '-config', 'ca.cnf', '-cert', 'ca.pem', '-keyfile', 'ca.key', '-out', 'list.pem');
  openssl('crl', '-in', 'list.pem', '-outform', 'DER', '-out', 'list.crl');
  const at = (file: string) => join(folder, file);
  writeFileSync(at('chain.pem'), readFileSync(at('signer.pem'), 'utf8') + readFileSync(at('ca.pem'), 'utf8'));
  return {
    ...{ folder, key: at('signer.key'), chain: at('chain.pem') },
    asked: () => fetched,
    silence: () => (silent = true),
    close: () => new Promise(resolve => server.close(() => resolve())),
  };
}
