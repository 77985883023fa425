import { beforeAll, describe, expect, it } from 'vitest';
import { signReport } from '../../src/pdf/sign.js';
import { checkSignatures } from '../../src/pdf/signatures.js';
import { signerOf } from '../../src/pdf/signer-of.js';
import { drawn } from '../support/drawn-sample.js';
import { makeToken, type TestToken, type TokenKey } from '../support/token.js';
import { lint } from './lint.js';

const at = new Date('2026-05-04T10:00:00Z');
let token: TestToken;
let plain: Uint8Array;

beforeAll(async () => {
  token = makeToken();
  plain = await drawn();
}, 60_000);

describe('a report signed with a key that never leaves its token (PKCS#11)', () => {
  it.each<TokenKey>(['rsa', 'ec'])('is signed as validly as by a key in a file (%s)', async kind => {
    const signed = await signReport(plain, { signer: await signerOf(token.signing(kind)), at, authority: null });
    expect(checkSignatures(signed)).toMatchObject([{ valid: true, wholeFile: true, subject: `CN=Token ${kind}` }]);
    expect(await lint(signed)).toEqual([]);
  });

  it.each<TokenKey>(['rsa', 'ec'])('does not leave when the token refuses the PIN (%s)', async kind => {
    const signer = await signerOf(token.signing(kind, '9999'));
    await expect(signReport(plain, { signer, at, authority: null })).rejects.toThrow('gave no signature');
  });
});
