import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { signReport } from '../../src/pdf/sign.js';
import { checkSignatures } from '../../src/pdf/signatures.js';
import { signerOf } from '../../src/pdf/signer-of.js';
import { drawn } from '../support/drawn-sample.js';
import { startCertificateAuthority, type TestCertificateAuthority } from '../support/certificate-authority.js';
import { startTimestampAuthority, type TestAuthority } from '../support/signing.js';
import { lint } from './lint.js';

const at = new Date('2026-05-04T10:00:00Z');
let stamps: TestAuthority;
let authority: TestCertificateAuthority;
let plain: Uint8Array;

beforeAll(async () => {
  [stamps, authority, plain] = await Promise.all([startTimestampAuthority(), startCertificateAuthority(), drawn()]);
}, 60_000);
afterAll(() => Promise.all([stamps.close(), authority.close()]));

/** A program as an operator writes one, with the key where only it looks. */
function program(lines: string): string {
  const file = join(authority.folder, `sign-${lines.length}.sh`);
  writeFileSync(file, `#!/bin/sh\n${lines}\n`);
  chmodSync(file, 0o700);
  return file;
}

const signing = (lines: string) => ({ command: program(lines), certificatesFile: authority.chain });
const openssl = () => `exec openssl dgst -sha256 -sign '${authority.key}'`;

describe('a report signed by a program', () => {
  it('is signed as validly as by a key in a file', async () => {
    const signed = await signReport(plain, { signer: await signerOf(signing(openssl())), at, authority: null });
    expect(checkSignatures(signed)).toMatchObject([{ valid: true, wholeFile: true, subject: 'CN=Test signer' }]);
    expect(await lint(signed)).toEqual([]);
  });

  it.each([
    ['fails', 'cat > /dev/null; exit 3'],
    ['writes nothing', 'cat > /dev/null'],
    ['ends before it was told what to sign', 'exit 1'],
  ])('does not leave when the program %s', async (_, lines) => {
    const signer = await signerOf(signing(lines));
    await expect(signReport(plain, { signer, at, authority: null })).rejects.toThrow();
  });

  it('does not leave when there is no program, or no certificate', async () => {
    const nowhere = { command: join(authority.folder, 'nothing'), certificatesFile: authority.chain };
    await expect(signReport(plain, { signer: await signerOf(nowhere), at, authority: null })).rejects.toThrow();
    await expect(signerOf({ command: '/bin/cat', certificatesFile: authority.key })).rejects.toThrow('no certificate');
  });
});

describe('a signature for the long term', () => {
  it('carries the certificates and the list of revocations that its authority published', async () => {
    const signer = await signerOf(signing(openssl()));
    const signed = await signReport(plain, { signer, at, authority: stamps.url });
    const [checked] = checkSignatures(signed);
    expect(checked).toMatchObject({ valid: true, subject: 'CN=Test signer', timestamp: { valid: true } });
    const text = Buffer.from(signed).toString('latin1');
    expect(text).toMatch(/\/DSS\b/);
    expect(text).toMatch(/\/CRLs\b/);
    expect(authority.asked()).toBeGreaterThan(0);
    expect(await lint(signed)).toEqual([]);
  });

  it('carries what its authority answered about the certificate (OCSP)', async () => {
    const answering = await startCertificateAuthority('answers');
    const certificatesFile = answering.chain;
    const signer = await signerOf({
      command: program(`exec openssl dgst -sha256 -sign '${answering.key}'`),
      certificatesFile,
    });
    const signed = await signReport(plain, { signer, at, authority: stamps.url });
    const asked = answering.asked();
    await answering.close();
    expect(checkSignatures(signed)[0]).toMatchObject({
      valid: true,
      subject: 'CN=Test signer',
      timestamp: { valid: true },
    });
    expect(Buffer.from(signed).toString('latin1')).toMatch(/\/OCSPs\b/);
    expect(asked).toBeGreaterThan(0);
    expect(await lint(signed)).toEqual([]);
  });

  it('stays one with a timestamp when nobody publishes revocations any more', async () => {
    authority.silence();
    const signer = await signerOf(signing(openssl()));
    const signed = await signReport(plain, { signer, at, authority: stamps.url });
    expect(checkSignatures(signed)[0]).toMatchObject({ valid: true, timestamp: { valid: true } });
    expect(Buffer.from(signed).toString('latin1')).not.toMatch(/\/CRLs\b/);
  });
});
