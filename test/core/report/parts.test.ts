import { describe, expect, it } from 'vitest';
import type { Heading } from '../../../src/core/report/model.js';
import { sealedSample } from '../../support/sealed-sample.js';
import { chapter, digest, report, rowsOf, sample, tableOf } from './sample-report.js';

describe('the advice', () => {
  it('prints each recommendation with what the controller answered', () => {
    const by = sealedSample.decision.by;
    const answer = { response: 'rejected', reasons: 'One person on nights.', by, at: '2026-05-29T08:00:00Z' } as const;
    const recommendations = [
      { no: 1, text: 'Two cards for export.', answer },
      { no: 2, text: 'Mask the windows.', answer: null },
    ];
    const told = report({ advice: { ...sealedSample.advice, recommendations } });
    const name = sealedSample.people.find(each => each.id === by)?.name;
    expect(rowsOf(tableOf(chapter('5', told).blocks))).toEqual([
      ['1', 'Two cards for export.', `Rejected\nOne person on nights.\n${name}, 29\u00a0May\u00a02026`],
      ['2', 'Mask the windows.', 'Not answered'],
    ]);
  });
});

describe('the risks', () => {
  it('stand in the register with both ratings and their measures', () => {
    const table = tableOf(chapter('4').blocks);
    expect(rowsOf(table)[1]).toEqual([
      'R2',
      'A recording shows who visits the clinic',
      'High\nLikelihood: Limited\nSeverity: Significant\nNot acceptable without more measures',
      'M2',
      'Medium\nLikelihood: Negligible\nSeverity: Significant',
      'Yes\nAccepted by Vera Lind, head of the works department\nVisitors can no longer be told apart.',
    ]);
  });

  it('are marked where they are too severe to pass for being unlikely', () => {
    const { risks } = sealedSample;
    const severe = report({ risks: { ...risks, method: { ...risks.method, severityOverride: 3 } } });
    const after = rowsOf(tableOf(chapter('4', severe).blocks)).map(row => row[4]);
    expect(after.map(each => each?.endsWith('\nSevere however unlikely'))).toEqual([false, true, false]);
  });

  it('stand in the matrix at their severity and likelihood, gravest row first', () => {
    const [before] = chapter('4').blocks.filter(each => each.kind === 'matrix');
    expect(before!.rows.map(row => row.cells.map(cell => cell.codes.join()))).toEqual([
      ['', '', '', ''],
      ['', 'R2', '', ''],
      ['', 'R3', 'R1', ''],
      ['', '', '', ''],
    ]);
  });

  it('are counted before and after', () => {
    const [bars] = chapter('').blocks.filter(each => each.kind === 'bars');
    expect(bars!.rows.map(each => each.counts)).toEqual([
      [0, 2, 1, 0],
      [1, 2, 0, 0],
    ]);
  });
});

describe('the decision', () => {
  const titles = (number: string) =>
    chapter(number)
      .blocks.filter((each): each is Heading => each.kind === 'heading')
      .map(each => each.title.text);

  it('ends section 6 with its conditions and sign-offs', () => {
    expect(titles('6')).toEqual(['Publication', 'Decision of the controller', 'Conditions', 'Sign-offs']);
  });

  it('lists who signed what, with the digest of it', () => {
    expect(rowsOf(tableOf(chapter('6').blocks))[1]).toEqual([
      'Approved 1.1 Data, purposes and context',
      'Petar Ilić',
      'Reviewer',
      '14\u00a0May\u00a02026, 11:00\u00a0UTC',
      'a'.repeat(64),
    ]);
  });

  it('says when the adviser also wrote', () => {
    expect(JSON.stringify(chapter('5').blocks)).toContain('The adviser also wrote answers of this assessment');
  });

  it('is silent about it when the adviser did not', () => {
    const other = report({ advice: { ...sealedSample.advice, adviserAlsoWrote: false } });
    expect(JSON.stringify(chapter('5', other).blocks)).not.toContain('also wrote');
  });
});

describe('the annexes', () => {
  it('print the trace of the screening', () => {
    expect(rowsOf(tableOf(chapter('A').blocks))[0]).toEqual([
      'WP248-3',
      'People are monitored systematically.',
      'Cameras record a place that is open to the public.',
      'WP248 rev.01, criterion 3 (guidance)',
    ]);
  });

  it('print open findings with their basis', () => {
    expect(rowsOf(tableOf(chapter('N').blocks))[0]).toEqual([
      'CMP-03',
      'Serious',
      'Nobody has said whether children are recorded.',
      'Answer the question, or say why it does not apply.',
      'GDPR Art. 35(7)(c)',
      'nec.children',
    ]);
  });

  it('say that no finding is open rather than nothing', () => {
    expect(chapter('N', report({ findings: [] })).blocks).toMatchObject([
      { paragraphs: [{ text: 'No finding was open when the decision was taken.' }] },
    ]);
  });

  it('print the audit trail with names, states and comments', () => {
    expect(rowsOf(tableOf(chapter('L').blocks, 2))[1]).toEqual([
      '44',
      '14\u00a0May\u00a02026, 11:00\u00a0UTC',
      'Petar Ilić',
      'Step 1.1 Data, purposes and context: Submitted → Approved\nThe table of purposes now names the log.',
    ]);
  });

  it('never list unconfirmed law as law', () => {
    const rows = rowsOf(tableOf(chapter('P').blocks));
    expect(rows.find(row => row[0] === 'GDPR Art. 35(9)')).toEqual(['GDPR Art. 35(9)', 'Guidance, not law']);
  });

  it('print the digest to compare with', () => {
    expect(chapter('Q').blocks.find(each => each.kind === 'digest')).toMatchObject({ digest });
  });
});

describe('a programme from the public record', () => {
  const { programme } = sealedSample;
  const model = report({
    programme: { ...programme, facts: { ...programme.facts, notice: 'Not the ministry’s own.' } },
  });

  it('says so on the cover', () => {
    expect(model.cover.notice?.paragraphs[0]?.text).toBe('Not the ministry’s own.');
  });

  it('says so on every page', () => {
    expect(model.furniture.notice?.text).toBe('Not the ministry’s own.');
  });
});

it('leaves no place in the words unfilled', () => {
  expect(JSON.stringify(sample.chapters).match(/\{[a-z]+\}/g)).toBeNull();
});

it('has a word for everything', () => {
  expect(JSON.stringify(sample)).not.toContain('undefined');
});
