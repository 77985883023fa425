import { describe, expect, it } from 'vitest';
import { type FileSaid, proofsOf, type Recognised, type SaidSignature } from '../../../src/core/report/proofs.js';

const signature: SaidSignature = {
  valid: true,
  wholeFile: true,
  subject: 'CN=Lindenfeld',
  certificate: 'c'.repeat(64),
  timestamp: null,
  ours: true,
};
const report: FileSaid = {
  format: 'pdf',
  kind: 'version',
  digest: 'a'.repeat(64),
  version: 'a'.repeat(64),
  about: { reference: 'DPIA-1', version: 1, sealedAt: '2026-05-04T10:00:00Z' },
  auditHead: { sequence: 9, hash: 'b'.repeat(64) },
  problems: [],
  signatures: [signature],
};
const data: FileSaid = { ...report, format: 'json', signatures: [] };
const word: FileSaid = { ...data, format: 'docx', kind: 'derived', digest: null, auditHead: null };

type Case = readonly [what: string, verdict: string, said: FileSaid, known?: Known];
interface Known {
  readonly register: Recognised;
  readonly head: boolean | null;
}
const copied: Known = { register: 'exact', head: null };
const named: Known = { register: 'named', head: null };
const stamped = (valid: boolean): SaidSignature => ({ ...signature, timestamp: { valid, at: null, authority: null } });

const listed: readonly Case[] = [
  ['a report signed here', 'genuine', report],
  ['a report whose signature is stamped', 'genuine', { ...report, signatures: [stamped(true)] }],
  ['the data as they were sealed', 'genuine', data],
  ['linked data written from a version', 'genuine', { ...data, format: 'jsonld', kind: 'derived' }],
  ['a public copy', 'genuine', { ...data, kind: 'copy', auditHead: null }, copied],
  ['a report that nobody signed', 'data', { ...report, signatures: [] }],
  ['a report signed by somebody else', 'data', { ...report, signatures: [{ ...signature, ours: false }] }],
  ['a report signed where nobody signs', 'data', { ...report, signatures: [{ ...signature, ours: null }] }],
  ['a Word document that names a version', 'unproven', word, named],
  ['a PDF with a digest and no data', 'unproven', { ...report, kind: 'digest', auditHead: null }, named],
  ['linked data that differ', 'unproven', { ...data, format: 'jsonld', kind: 'derived' }, named],
  ['a version whose record the trail lost', 'unproven', report, { register: 'exact', head: false }],
  ['a report with other data', 'changed', { ...report, problems: ['other data'] }],
  ['a copy that says more than was published', 'changed', { ...data, kind: 'copy', auditHead: null }, named],
  ['a report changed after it was signed', 'changed', { ...report, signatures: [{ ...signature, valid: false }] }],
  [
    'a report changed before a second signature',
    'changed',
    { ...report, signatures: [{ ...signature, valid: false }, signature] },
  ],
  [
    'a report with something behind its signature',
    'changed',
    { ...report, signatures: [{ ...signature, wholeFile: false }] },
  ],
  ['a report with another timestamp', 'changed', { ...report, signatures: [stamped(false)] }],
  ['a whole report of another register', 'foreign', report, { register: 'unknown', head: null }],
];
const whole: Known = { register: 'exact', head: true };
const cases = listed.map(([what, verdict, said, known = whole]) => [what, verdict, said, known] as const);

describe('a file is', () => {
  it.each(cases)('%s: %s', (_, verdict, said, { register, head }) => {
    expect(proofsOf(said, register, head).verdict).toBe(verdict);
  });
});

describe('the parts', () => {
  it('of a whole report hold', () => {
    expect(proofsOf(report, 'exact', true)).toMatchObject({ digest: 'holds', signature: 'ours', audit: 'kept' });
  });

  it('of a Word document are absent', () => {
    expect(proofsOf(word, 'named', null)).toMatchObject({ digest: 'absent', signature: 'none', audit: 'unsaid' });
  });

  it('say that a second signature covers the first', () => {
    const first = { ...signature, wholeFile: false };
    expect(proofsOf({ ...report, signatures: [first, signature] }, 'exact', true).signature).toBe('ours');
    expect(proofsOf({ ...report, signatures: [signature, first] }, 'exact', true).signature).toBe('added');
  });
});
