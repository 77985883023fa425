import { describe, expect, it } from 'vitest';
import { alertRates } from '../../../src/core/answers/alert-rates.js';
import type { Answer, Answers, CellValue } from '../../../src/core/answers/answer.js';

const said = (value: number): Answer => ({ status: 'answered', value });
const groups = (...cells: readonly Record<string, CellValue>[]): Answer => ({
  status: 'answered',
  value: { next: cells.length + 1, rows: cells.map((each, index) => ({ no: index + 1, cells: each })) },
});
const all = (seen: number, alerts: number, wrong: number): Answers => ({
  'accuracy.seen': said(seen),
  'accuracy.alerts': said(alerts),
  'accuracy.false_alerts': said(wrong),
});

describe('how often recognition was wrong', () => {
  // London, September 2024 to September 2025: 3,147,436 faces, 2,077 alerts, 10 of them false.
  it('is told over faces and over alerts', () => {
    const [rate] = alertRates(all(3_147_436, 2077, 10));
    expect(rate?.perFace).toBeCloseTo(0.000_003_2, 7);
    expect(rate?.perAlert).toBeCloseTo(0.004_8, 4);
  });

  it('is told for each group that was counted', () => {
    const results = groups(
      { group: 'Women', seen: 1000, alerts: 10, false_alerts: 4 },
      { group: 'Men', fpir: 0.1 },
      { group: 'Under 18', seen: 200, false_alerts: 1 },
    );
    expect(alertRates({ 'accuracy.results': results })).toEqual([
      { group: 'Women', seen: 1000, alerts: 10, falseAlerts: 4, perFace: 0.004, perAlert: 0.4 },
      { group: 'Under 18', seen: 200, alerts: null, falseAlerts: 1, perFace: 0.005, perAlert: null },
    ]);
  });

  it('has no rate of nothing', () => {
    expect(alertRates(all(500, 0, 0))).toMatchObject([{ perFace: 0, perAlert: null }]);
  });

  it.each([
    [100, 5, 6],
    [4, 5, 1],
  ])('is not told of %i faces, %i alerts and %i false ones', (seen, alerts, wrong) => {
    expect(alertRates(all(seen, alerts, wrong))).toEqual([]);
  });

  it('is silent while nothing is counted', () => {
    expect(alertRates({})).toEqual([]);
  });
});
