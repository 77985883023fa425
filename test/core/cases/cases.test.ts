import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { rowsOf } from '../../../src/core/answers/read.js';
import type { Assessed } from '../../../src/core/assess/assess.js';
import { catalogue } from '../../../src/core/findings/catalogue.js';
import { regimes } from '../../../src/core/programme/programme.js';
import { assessed, wholeCases, type WholeCase } from './case-files.js';

const byName = wholeCases.map(each => [each.name, each] as const);
const ids = ({ findings }: Assessed) => findings.map(each => each.id);

describe.each(byName)('%s', (_, { input, expect: expected }) => {
  const result = assessed(input);

  it.each(expected.screening.map(each => [each.regime, each] as const))('is screened under %s', (regime, wanted) => {
    const found = result.screening.regimes.find(each => each.regime === regime);
    const { determination, consultation } = wanted;
    expect(found).toMatchObject({ determination, consultation });
    expect(found?.trace.map(each => each.criterion).sort()).toEqual([...wanted.criteria].sort());
  });

  it('is screened under no other law', () => {
    const found = result.screening.regimes.map(each => each.regime);
    expect(found.sort()).toEqual(expected.screening.map(each => each.regime).sort());
  });

  it.each(expected.findings.present)('draws %s', id => {
    expect(ids(result)).toContain(id);
  });

  it('draws nothing else but what is missing', () => {
    const drawn = result.findings.filter(each => each.family !== 'completeness').map(each => each.id);
    expect(drawn.filter(id => !expected.findings.present.includes(id))).toEqual([]);
  });

  it.each(expected.findings.absent)('does not draw %s', id => {
    expect(ids(result)).not.toContain(id);
  });

  it('rates its risks', () => {
    const wanted = expected.risks ?? [];
    const found = result.risks.map(({ no, inherent, residual }) => ({
      no,
      inherent: inherent?.level ?? null,
      residual: residual?.level ?? null,
    }));
    expect(found).toEqual(expect.arrayContaining([...wanted]));
  });

  it('gives a reason from the law for each finding that it expects', () => {
    expect(expected.findings.present.filter(id => !expected.why[id])).toEqual([]);
  });

  it('names only findings that there are', () => {
    const known = new Set(catalogue.map(each => each.id));
    const named = [...expected.findings.present, ...expected.findings.absent];
    expect(named.filter(id => !known.has(id))).toEqual([]);
  });
});

describe('all cases together', () => {
  it('have a register of cameras among them', () => {
    expect(wholeCases.some(each => (each.input.cameras ?? []).length > 0)).toBe(true);
  });

  it('are twelve or more', () => {
    expect(wholeCases.length).toBeGreaterThanOrEqual(12);
  });

  it('stand under every law', () => {
    const screened = new Set(wholeCases.flatMap(each => each.expect.screening.map(({ regime }) => regime)));
    expect([...screened].sort()).toEqual([...regimes].sort());
  });

  it('expect at least 60 different findings', () => {
    const expected = new Set(wholeCases.flatMap(each => each.expect.findings.present));
    expect(expected.size).toBeGreaterThanOrEqual(60);
  });
});

it('Belgrade stands here as its first assessment stands in the demonstration', () => {
  const { programme, assessments } = parse(readFileSync('templates/demonstration/belgrade.yaml', 'utf8'));
  const { input } = wholeCases.find(each => each.name === 'Belgrade') ?? {};
  expect(input).toEqual({ programme: programme.facts, answers: assessments[0].answers });
});

describe('the largest case with 1,000 cameras', () => {
  const largest = wholeCases.reduce((most, each) => (sizeOf(each) > sizeOf(most) ? each : most));

  function withCameras(each: number): Assessed {
    const programme = { ...largest.input.programme, camerasInOperation: null, camerasPlanned: 1000 };
    const rows = Array.from({ length: 500 }, (_, index) => ({
      no: index + 1,
      cells: { place: `Pole ${index + 1}`, kind: 'Fixed', count: each, purposes: [1], why: 'On the plan of the city' },
    }));
    const sites = { status: 'answered', value: { next: 501, rows } };
    return assessed({ programme, answers: { ...largest.input.answers, 'cameras.sites': sites } });
  }

  it('keeps every place', () => {
    expect(rowsOf(withCameras(2).answers, 'cameras.sites')).toHaveLength(500);
  });

  it('counts them right', () => {
    expect(ids(withCameras(2))).not.toContain('CAM-01');
  });

  it('sees when they are counted wrong', () => {
    const wrong = withCameras(3).findings.find(each => each.id === 'CAM-01');
    expect(wrong?.says).toBe(
      'The places have 1500 cameras in all; registered are no stated number in operation and 1000 planned.',
    );
  });

  function sizeOf({ input }: WholeCase): number {
    return Object.keys(input.answers).length;
  }
});
