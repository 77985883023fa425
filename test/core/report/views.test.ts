import { describe, expect, it } from 'vitest';
import { publicCopy } from '../../../src/core/redaction/public-copy.js';
import { sealVersion, type SealInput } from '../../../src/core/version/seal.js';
import { sealedSample } from '../../support/sealed-sample.js';
import { aConsultation, aPetition, aRefusal, recordedView } from '../../support/subject-views.js';
import { chapter, digest, report, rowsOf, sample } from './sample-report.js';
import type { ReportModel, Table } from '../../../src/core/report/model.js';

const views = [aConsultation, aPetition, aRefusal].map(recordedView);
const title = 'What the people concerned said';
const titles = (model: ReportModel) =>
  chapter('5', model).blocks.flatMap(each => (each.kind === 'heading' ? [each.title.text] : []));

describe('the views of people, as recorded', () => {
  it('stand in section 5, after its answers and before the advice', () => {
    const found = titles(report({ views }));
    expect(found.indexOf(title)).toBeGreaterThan(0);
    expect(found.indexOf(title)).toBeLessThan(found.indexOf('Advice of the data protection officer'));
  });

  it('say who, how, when, what was said and what was changed; a petition says its signatures', () => {
    const blocks = chapter('5', report({ views })).blocks;
    const at = blocks.findIndex(each => each.kind === 'heading' && each.title.text === title);
    const tables = blocks.slice(at).filter(each => each.kind === 'table') as readonly Table[];
    const when = '9\u00a0April\u00a02026 to 16\u00a0April\u00a02026';
    expect(rowsOf(tables[0]!)).toEqual([
      [
        'Users of the car park\nThe staff council',
        `Two evenings at the town hall\n${when}`,
        'Their hours become known.',
        'No view of level 3.',
      ],
      [
        'Petition, 1,240 signatures\nResidents of Lindenfeld',
        `On paper and online\n${when}`,
        'Their hours become known.',
        'No view of level 3.',
      ],
    ]);
    expect(rowsOf(tables[1]!)).toEqual([
      ['Passers-by', 'Security of the processing', 'The operation lasts nine days and would fail if it were known.'],
    ]);
  });

  it('leave a report without records, and versions from before, as they were', () => {
    expect(titles(sample)).not.toContain(title);
    expect(report({ views: [] })).toEqual(sample);
  });

  it('are no part of the public copy', () => {
    const told = JSON.stringify(publicCopy({ ...sealedSample, views }, digest));
    expect(told).not.toContain('The staff council');
  });
});

it('whoever recorded is named in the sealed version', () => {
  const { sections: _, risks, citations: __, ...rest } = sealedSample;
  const content = { ...rest.template, sections: [], risk: risks.method } as unknown as SealInput['template']['content'];
  const recorder = { id: 'p-assessor', name: 'Ana', roles: ['assessor'] as const };
  const input: SealInput = {
    ...{ ...rest, views, template: { content, digest }, visible: new Set(), answers: {}, writing: {} },
    ...{ register: [], citations: new Map(), people: [recorder], signOffs: [], trail: [], findings: [] },
  };
  expect(sealVersion(input).people.map(each => each.id)).toEqual(['p-assessor']);
  expect(sealVersion({ ...input, views: [] }).people).toEqual([]);
});
