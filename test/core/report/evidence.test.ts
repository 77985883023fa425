import { describe, expect, it } from 'vitest';
import type { EvidenceItem } from '../../../src/core/evidence/evidence-item.js';
import { publicCopy } from '../../../src/core/redaction/public-copy.js';
import type { Block, Chapter, ReportModel, Table } from '../../../src/core/report/model.js';
import { changeChapters, comparisonOf } from '../../../src/core/report/changes.js';
import { sealVersion, type SealInput } from '../../../src/core/version/seal.js';
import { compareVersions, isUnchanged } from '../../../src/core/version/compare.js';
import { reportWords } from '../../support/report-words.js';
import { sealedSample } from '../../support/sealed-sample.js';
import { chapter, digest, report, rowsOf } from './sample-report.js';

const question = sealedSample.sections.flatMap(each => each.steps).flatMap(each => each.questions)[0]!;
const assessor = sealedSample.people[0]!;
const item = (no: number, rest: Partial<EvidenceItem> = {}): EvidenceItem => ({
  id: `00000000-0000-4000-8000-00000000000${no}`,
  question: question.id,
  name: `measured-${no}.pdf`,
  description: '',
  mediaType: 'application/pdf',
  size: 1_254_321,
  sha256: String(no).repeat(64),
  by: assessor.id,
  at: '2026-05-20T09:00:00.000Z',
  ...rest,
});
const evidence = [item(1, { description: 'Light on level 0' }), item(2, { size: 999, question: 'elsewhere' }), item(3)];

const title = 'Evidence on file';
const from = (blocks: readonly Block[]) =>
  blocks.slice(blocks.findIndex(each => each.kind === 'heading' && each.title.text === title));
const list = (model: ReportModel) => from(chapter('G', model).blocks);
const changed = (before: readonly EvidenceItem[] | null, after: readonly EvidenceItem[] | null): readonly Chapter[] => {
  const with_ = (files: readonly EvidenceItem[] | null) =>
    files ? { ...sealedSample, evidence: files } : sealedSample;
  return changeChapters(comparisonOf(with_(before), with_(after), reportWords)).filter(
    each => each.title.text === title,
  );
};

describe('the list of evidence', () => {
  it('says of each file its name, size, digest, what it supports, and who added it when', () => {
    const table = list(report({ evidence })).find(each => each.kind === 'table') as Table;
    const day = '20\u00a0May\u00a02026';
    const who = assessor.name;
    expect(rowsOf(table)).toEqual([
      [
        'File 1',
        'measured-1.pdf\nLight on level 0\n1.3\u00a0MB',
        `0.1\n${question.id}`,
        '1'.repeat(64),
        `${who}\n${day}`,
      ],
      ['File 2', 'measured-2.pdf\n1\u00a0kB', 'elsewhere', '2'.repeat(64), `${who}\n${day}`],
      ['File 3', 'measured-3.pdf\n1.3\u00a0MB', `0.1\n${question.id}`, '3'.repeat(64), `${who}\n${day}`],
    ]);
    expect(table.columns[3]?.style).toBe('digest');
  });

  it('is named in the margin of the question that a file supports', () => {
    const asked = chapter('0', report({ evidence })).blocks.find(
      each => each.kind === 'question' && each.id === question.id,
    );
    expect(asked).toMatchObject({
      margin: expect.arrayContaining([{ label: 'Evidence', value: { text: 'File 1; File 3', lang: null } }]) as unknown,
    });
  });

  it('says so where there is no file, and marks no question', () => {
    expect(list(report())).toMatchObject([
      { kind: 'heading' },
      { kind: 'prose', style: 'status', paragraphs: [{ text: 'No file was kept with the answers.' }] },
    ]);
    expect(JSON.stringify(chapter('0', report()))).not.toContain('"Evidence"');
  });

  it('is no part of the public copy', () => {
    expect(JSON.stringify(publicCopy({ ...sealedSample, evidence }, digest))).not.toMatch(/measured|Light on level/);
  });
});

describe('a sealed version', () => {
  const { sections: _, risks, citations: __, ...rest } = sealedSample;
  const content = { ...rest.template, sections: [], risk: risks.method } as unknown as SealInput['template']['content'];
  const sealed = (...visible: readonly string[]) =>
    sealVersion({
      ...{ ...rest, evidence, template: { content, digest }, visible: new Set(visible), answers: {}, writing: {} },
      ...{ register: [], citations: new Map(), people: [assessor], signOffs: [], trail: [], findings: [] },
    });

  it('holds the files of answers that show, and names who added them', () => {
    expect(sealed(question.id).evidence?.map(each => each.name)).toEqual(['measured-1.pdf', 'measured-3.pdf']);
    expect(sealed(question.id).people.map(each => each.id)).toContain(assessor.id);
  });

  it('has no list where no file is left', () => {
    expect(sealed('another')).not.toHaveProperty('evidence');
  });
});

describe('what changed in the evidence', () => {
  it('tells files that came and files that are gone', () => {
    const [told] = changed(evidence.slice(0, 2), evidence.slice(1));
    expect(rowsOf(told!.blocks.find(each => each.kind === 'table')!).map(row => [row[1], row[3]])).toEqual([
      ['Added', '3'.repeat(64)],
      ['Removed', '1'.repeat(64)],
    ]);
  });

  it('says that nothing did, and nothing at all where there never was a file', () => {
    expect(changed(evidence, evidence)[0]?.blocks).toMatchObject([{ kind: 'prose' }]);
    expect(changed(null, null)).toEqual([]);
  });

  it('counts as a change of substance', () => {
    expect(isUnchanged(compareVersions(sealedSample, { ...sealedSample, evidence }))).toBe(false);
  });
});
