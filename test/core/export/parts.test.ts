import { describe, expect, it } from 'vitest';
import { exportParts, rowsOfPart, rowsOfPublicPart } from '../../../src/core/export/parts.js';
import { publicCopy } from '../../../src/core/redaction/public-copy.js';
import { aCamera } from '../../support/cameras.js';
import { canaries, withCanaries } from '../../support/canaries.js';
import { sealedSample } from '../../support/sealed-sample.js';

const digest = 'e'.repeat(64);

describe('a part of a version as a table', () => {
  it.each(exportParts)('has as many cells in each row as it names columns: %s', part => {
    const rows = rowsOfPart(part, { ...withCanaries, cameras: { revision: 1, digest, cameras: [aCamera()] } });
    expect(rows.length).toBeGreaterThan(1);
    expect(new Set(rows.map(each => each.length)).size).toBe(1);
  });

  it('lists the risks with what was decided of each', () => {
    const [, , second] = rowsOfPart('risks', sealedSample);
    // prettier-ignore
    expect(second).toEqual(['R2', 'A recording shows who visits the clinic', '2', '3', 'high', '1', '3', 'medium', 'M2', 'yes',
      'Vera Lind, head of the works department', 'Visitors can no longer be told apart.']);
  });

  it('lists conditions behind the measures', () => {
    const keys = rowsOfPart('actions', sealedSample).map(([key]) => key);
    expect(keys.slice(-2)).toEqual(['V1-C1', 'V1-C2']);
  });

  it('lets no text be read as a formula', () => {
    const risk = { ...sealedSample.risks.register[0]!, title: '=HYPERLINK("http://evil.example")' };
    const rows = rowsOfPart('risks', { ...sealedSample, risks: { ...sealedSample.risks, register: [risk] } });
    expect(rows[1]?.[1]).toBe('\'=HYPERLINK("http://evil.example")');
    const camera = { ...aCamera(), need: '@SUM(A1)', position: { type: 'Point', coordinates: [-3.5, 40] } as const };
    const register = rowsOfPart('register', { ...sealedSample, cameras: { revision: 1, digest, cameras: [camera] } });
    expect(register[1]).toContain("'@SUM(A1)");
    // A number stays one, its sign with it.
    expect(register[1]).toContain('-3.5');
  });

  it('is empty but for its columns where there are no cameras', () => {
    expect(rowsOfPart('register', sealedSample).length).toBe(1);
  });

  it('publishes neither what was withheld nor who does what', () => {
    const camera = aCamera({ publication: 'withheld', ground: 'R6', groundReason: 'An attacker would avoid it' });
    const cameras = { revision: 1, digest, cameras: [camera, aCamera({ reference: 'LI-2', publication: 'site' })] };
    const copy = publicCopy({ ...withCanaries, cameras }, digest);
    expect(rowsOfPublicPart('actions', copy)).toBeNull();
    const register = JSON.stringify(rowsOfPublicPart('register', copy));
    expect(register).toContain('withheld: 1, R6, An attacker would avoid it');
    expect(register).not.toContain(camera.reference + '"');
    const text = register + JSON.stringify(rowsOfPublicPart('risks', copy));
    for (const withheld of canaries) expect(text).not.toContain(withheld);
  });
});
