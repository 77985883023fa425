import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';

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

/** How it tells of revocations: a list, or an answer about the certificate that one asks about (RFC 6960). */
export type Publishes = 'list' | 'answers';

/** A certificate authority by OpenSSL, which publishes revocations over HTTP. */
export async function startCertificateAuthority(publishes: Publishes = 'list'): Promise<TestCertificateAuthority> {
  const folder = mkdtempSync(join(tmpdir(), 'uvid-ca-'));
  const openssl = (...args: readonly string[]) => execFileSync('openssl', args, { cwd: folder, stdio: 'pipe' });
  let fetched = 0;
  let silent = false;
  /** What `openssl ocsp` says of a certificate that nobody has entered as revoked. */
  const answered = (question: Buffer) => {
    writeFileSync(join(folder, 'question'), question);
    // prettier-ignore
    openssl('ocsp', '-index', 'index', '-CA', 'ca.pem', '-rsigner', 'ca.pem', '-rkey', 'ca.key', '-reqin', 'question',
      '-respout', 'answer', '-ndays', '7');
    return readFileSync(join(folder, 'answer'));
  };
  const server = createServer((request, response) => {
    fetched += 1;
    const type = publishes === 'list' ? 'application/pkix-crl' : 'application/ocsp-response';
    void buffer(request).then(question => {
      response.writeHead(silent ? 404 : 200, { 'content-type': type });
      const said = () => (publishes === 'list' ? readFileSync(join(folder, 'list.crl')) : answered(question));
      response.end(silent ? '' : said());
    });
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;

  writeFileSync(join(folder, 'ca.cnf'), config);
  writeFileSync(join(folder, 'index'), '');
  writeFileSync(join(folder, 'crlnumber'), '01\n');
  const place = `URI:http://127.0.0.1:${port}/`;
  const where = publishes === 'list' ? `crlDistributionPoints=${place}` : `authorityInfoAccess=OCSP;${place}`;
  writeFileSync(join(folder, 'signer.ext'), `keyUsage=critical,digitalSignature,nonRepudiation\n${where}\n`);
  // prettier-ignore
  openssl('req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-keyout', 'ca.key', '-out', 'ca.pem', '-days', '30', '-subj',
    '/CN=Test authority', '-addext', 'keyUsage=critical,keyCertSign,cRLSign');
  // prettier-ignore
  openssl('req', '-newkey', 'rsa:2048', '-nodes', '-keyout', 'signer.key', '-out', 'signer.csr', '-subj', '/CN=Test signer');
  // prettier-ignore
  openssl('x509', '-req', '-in', 'signer.csr', '-CA', 'ca.pem', '-CAkey', 'ca.key', '-CAcreateserial', '-days', '30',
    '-extfile', 'signer.ext', '-out', 'signer.pem');
  // Known to the authority, so that it can answer for it: valid, until when, with which number.
  const [, serial = ''] = /serial=(\w+)/.exec(String(openssl('x509', '-in', 'signer.pem', '-noout', '-serial'))) ?? [];
  writeFileSync(join(folder, 'index'), `V\t491231235959Z\t\t${serial}\tunknown\t/CN=Test signer\n`);
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
