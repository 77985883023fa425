import { execFileSync } from 'node:child_process';
import { createHash, X509Certificate } from 'node:crypto';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { leadsToTrusted } from '../../src/pdf/certificate-path.js';
import { nonceInHex, timestampQuery, timestampResponse, tokenIn } from '../../src/pdf/timestamp-query.js';
import { isTrusted, type ReadToken, readToken } from '../../src/pdf/timestamp-token.js';

const folder = mkdtempSync(join(tmpdir(), 'uvid-stamps-'));
const openssl = (...args: readonly string[]) => execFileSync('openssl', args, { cwd: folder, stdio: 'pipe' });
const file = (name: string): Buffer => readFileSync(join(folder, name));
const certificate = (name: string): X509Certificate => new X509Certificate(file(name));

const hash = createHash('sha256').update('the head of a chain').digest();
const nonce = Buffer.from('00f1e2d3c4b5a697', 'hex');
let answer: Buffer;
let token: Uint8Array;
let read: ReadToken;

function issue(name: string, by: string, extensions: string): void {
  writeFileSync(join(folder, 'ext'), extensions);
  // prettier-ignore
  openssl('req', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-keyout', `${name}.key`, '-out', 'csr', '-subj', `/CN=${name}`);
  // prettier-ignore
  openssl('x509', '-req', '-in', 'csr', '-CA', `${by}.pem`, '-CAkey', `${by}.key`, '-CAcreateserial', '-days', '30', '-extfile', 'ext', '-out', `${name}.pem`);
}

function root(name: string): void {
  // prettier-ignore
  openssl('req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-keyout', `${name}.key`, '-out', `${name}.pem`, '-days', '30', '-subj', `/CN=${name}`);
}

beforeAll(() => {
  for (const name of ['root', 'other']) root(name);
  issue('between', 'root', 'basicConstraints=critical,CA:TRUE\nkeyUsage=critical,keyCertSign\n');
  issue('stamper', 'between', 'extendedKeyUsage=critical,timeStamping\nkeyUsage=critical,digitalSignature\n');
  issue('mailer', 'between', 'extendedKeyUsage=critical,emailProtection\nkeyUsage=critical,digitalSignature\n');
  writeFileSync(join(folder, 'serial'), '01\n');
  const lines = ['serial=./serial', 'signer_cert=./stamper.pem', 'signer_key=./stamper.key', 'certs=./between.pem'];
  const rules = ['signer_digest=sha384', 'default_policy=1.2.3', 'digests=sha256', 'ess_cert_id_alg=sha384'];
  writeFileSync(join(folder, 'tsa.cnf'), ['[tsa]', 'default_tsa=own', '[own]', ...lines, ...rules, ''].join('\n'));
  writeFileSync(join(folder, 'query'), timestampQuery(hash, nonce));
  openssl('ts', '-reply', '-config', 'tsa.cnf', '-queryfile', 'query', '-out', 'reply');
  answer = file('reply');
  const found = tokenIn(answer);
  if ('problem' in found) throw new Error(found.problem);
  token = found.token;
  const first = readToken(token);
  if (!first) throw new Error('The token of OpenSSL can be read');
  read = first;
});

describe('a request', () => {
  it('says to OpenSSL what it is to say', () => {
    const said = String(openssl('ts', '-query', '-in', 'query', '-text'));
    expect(said).toContain('Hash Algorithm: sha256');
    expect(said).toContain('Nonce: 0xF1E2D3C4B5A697');
    expect(said).toContain('Certificate required: yes');
    expect(nonceInHex(nonce)).toBe('f1e2d3c4b5a697');
  });
});

describe('a token', () => {
  it('tells what was stamped, for whom and by whom', () => {
    const { sound, algorithm, hash: stamped, nonce: repeated, authority } = read;
    expect({ sound, algorithm, stamped, repeated, authority }).toEqual({
      ...{ sound: true, algorithm: 'sha256', stamped: hash.toString('hex') },
      ...{ repeated: 'f1e2d3c4b5a697', authority: 'CN=stamper' },
    });
    expect(Math.abs(read.at.getTime() - Date.now())).toBeLessThan(120_000);
  });

  it('is put back into the answer that it came in', () => {
    const again = timestampResponse(token);
    writeFileSync(join(folder, 'again.tsr'), again);
    const args = [
      '-digest',
      hash.toString('hex'),
      '-in',
      'again.tsr',
      '-CAfile',
      'root.pem',
      '-untrusted',
      'between.pem',
    ];
    expect(String(openssl('ts', '-verify', ...args))).toContain('Verification: OK');
    const found = tokenIn(again);
    expect('token' in found && Buffer.from(found.token).equals(token)).toBe(true);
  });

  it.each([
    ['its root', ['root'], true],
    ['what stands in between', ['between'], true],
    ['itself', ['stamper'], true],
    ['another root', ['other'], false],
    ['a certificate beside it', ['mailer'], false],
    ['nobody', [], false],
  ])('is trusted or not through %s', (_, names, expected) => {
    expect(
      isTrusted(
        read,
        names.map(name => certificate(`${name}.pem`)),
      ),
    ).toBe(expected);
  });

  it('is not trusted when its certificate had ended, or had not begun', () => {
    const path = { between: read.others, trusted: [certificate('root.pem')] };
    const day = 86_400_000;
    const trusts = (days: number) =>
      leadsToTrusted(read.certificate, { ...path, at: new Date(Date.now() + days * day) });
    expect([trusts(-1), trusts(0), trusts(29), trusts(31)]).toEqual([false, true, true, false]);
  });

  it('is not sound when the certificate is for something else', () => {
    writeFileSync(join(folder, 'token'), token);
    openssl('cms', '-verify', '-noverify', '-inform', 'DER', '-in', 'token', '-out', 'said');
    // prettier-ignore
    openssl('cms', '-sign', '-nodetach', '-binary', '-econtent_type', 'id-smime-ct-TSTInfo', '-signer', 'mailer.pem', '-inkey',
      'mailer.key', '-in', 'said', '-outform', 'DER', '-out', 'forged', '-md', 'sha256');
    expect(readToken(file('forged'))).toMatchObject({ sound: false, hash: hash.toString('hex') });
  });

  it('with a byte changed is neither an error nor a proof of something else', () => {
    const trusted = [certificate('root.pem')];
    for (let place = 0; place < answer.length; place += 13) {
      const bent = Buffer.from(answer);
      bent[place] = (bent[place] ?? 0) ^ 0x41;
      const found = tokenIn(bent);
      const said = 'token' in found ? readToken(found.token) : null;
      if (said?.sound && isTrusted(said, trusted))
        expect([said.hash, said.nonce, said.at.getTime()]).toEqual([read.hash, read.nonce, read.at.getTime()]);
    }
  });
});

describe('an answer that holds no token', () => {
  it.each([
    ['30053003020102', 'refused the request (status 2)'],
    ['30053003020105', 'refused the request (status 5)'],
    ['30053003020100', 'answered with something that is no timestamp'],
    ['', 'answered with something that is no timestamp'],
    ['3c68746d6c3e', 'answered with something that is no timestamp'],
  ])('%s: %s', (hex, problem) => {
    expect(tokenIn(Buffer.from(hex, 'hex'))).toEqual({ problem });
  });
});
