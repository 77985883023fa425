import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { embeddedJson } from '../../src/pdf/embedded.js';
import { signReport } from '../../src/pdf/sign.js';
import { signerOf } from '../../src/pdf/signer-of.js';
import { checkSignatures } from '../../src/pdf/signatures.js';
import { drawn } from '../support/drawn-sample.js';
import { makeTestKey, startTimestampAuthority, TestAuthority, TestKey } from '../support/signing.js';
import { lint } from './lint.js';

const at = new Date('2026-05-04T10:00:00Z');
let authority: TestAuthority;
let key: TestKey;
let plain: Uint8Array;
let signed: Uint8Array;

const sign = (pdf: Uint8Array, with_: TestKey, url: string | null = null) =>
  signerOf({ keyFile: with_.p12, passwordFile: with_.passwordFile }).then(signer =>
    signReport(pdf, { signer, at, authority: url }),
  );

beforeAll(async () => {
  authority = await startTimestampAuthority();
  key = makeTestKey('Municipality of Lindenfeld');
  plain = await drawn();
  signed = await sign(plain, key);
}, 60_000);
afterAll(() => authority.close());

describe('a signed report', () => {
  it('begins with every byte of the report as it was drawn', () => {
    expect(Buffer.from(signed.subarray(0, plain.length)).equals(Buffer.from(plain))).toBe(true);
  });

  it('has one valid signature of the whole file, by the holder of the key', async () => {
    expect(checkSignatures(signed)).toMatchObject([
      { valid: true, wholeFile: true, subject: 'CN=Municipality of Lindenfeld', timestamp: null },
    ]);
  });

  it('is still what PDF/A-3a and PDF/UA-1 ask for', async () => {
    expect(await lint(signed)).toEqual([]);
  });

  it('still carries its data', async () => {
    expect(await embeddedJson(signed)).toBe(await embeddedJson(plain));
  });

  it.each([
    ['in the report', 2000],
    ['in its last part', -40],
  ])('shows a byte that was changed %s', async (_, place) => {
    const forged = Uint8Array.from(signed);
    const where = place < 0 ? forged.length + place : place;
    forged[where] = (forged[where] ?? 0) ^ 1;
    expect(checkSignatures(forged).every(each => each.valid)).toBe(false);
  });

  it('no longer covers what is added behind it', async () => {
    const longer = Buffer.concat([signed, Buffer.from('\n% more')]);
    expect(checkSignatures(longer)).toMatchObject([{ valid: true, wholeFile: false }]);
  });

  it('keeps its signature under a second one', async () => {
    const twice = await sign(signed, makeTestKey('Data protection officer'));
    expect(checkSignatures(twice)).toMatchObject([
      { valid: true, wholeFile: false, subject: 'CN=Municipality of Lindenfeld' },
      { valid: true, wholeFile: true, subject: 'CN=Data protection officer' },
    ]);
    expect(await lint(twice)).toEqual([]);
  });

  it('has its time proved by a timestamp authority', async () => {
    const [checked] = checkSignatures(await sign(plain, key, authority.url));
    expect(checked).toMatchObject({
      valid: true,
      timestamp: { valid: true, authority: 'CN=Test timestamp authority' },
    });
    expect(Math.abs(Date.parse(checked?.timestamp?.at ?? '') - Date.now())).toBeLessThan(300_000);
  });

  it('is not made with a wrong password, or without the authority that was asked for', async () => {
    await expect(signerOf({ keyFile: key.p12, passwordFile: key.certificate })).rejects.toThrow();
    await expect(sign(plain, key, 'http://127.0.0.1:9/')).rejects.toThrow();
  });
});

it('a report that nobody signed has no signature', async () => {
  expect(checkSignatures(plain)).toEqual([]);
});
