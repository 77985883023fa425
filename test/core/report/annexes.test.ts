import { describe, expect, it } from 'vitest';
import type { Block, FactTable, FlowDiagram } from '../../../src/core/report/model.js';
import type { SealedVersion } from '../../../src/core/version/sealed.js';
import { aCamera, noCapabilities } from '../../support/cameras.js';
import { question as asked, rows } from '../../support/sealed-sample-sections.js';
import { sealedSample } from '../../support/sealed-sample.js';
import { chapter, report, rowsOf, tableOf } from './sample-report.js';

const withCameras = (...cameras: readonly ReturnType<typeof aCamera>[]) =>
  report({ cameras: { revision: 7, digest: '3'.repeat(64), cameras } });
const more = (...questions: readonly ReturnType<typeof asked>[]): Partial<SealedVersion> => ({
  sections: sealedSample.sections.map(section =>
    section.number === '2'
      ? { ...section, steps: section.steps.map(step => ({ ...step, questions: [...step.questions, ...questions] })) }
      : section,
  ),
});
const words = (blocks: readonly Block[]) => JSON.stringify(blocks);

describe('the annex of cameras', () => {
  const model = withCameras(
    aCamera({ reference: 'A', capabilities: { ...noCapabilities, anpr: { state: 'active', lock: '' } } }),
    aCamera({ reference: 'B', site: 'Market', switchedOn: '2026-03-01', removedOn: '2026-04-30', sign: '' }),
    aCamera({ reference: 'C', installedOn: null, switchedOn: null, position: null, purposes: [], status: 'planned' }),
  );
  const { blocks } = chapter('B', model);
  const register = blocks.filter(each => each.kind === 'table').at(-1)!;

  it('lists every camera with where it is and what it does', () => {
    expect(rowsOf(register)[0]).toEqual([
      'A',
      'Station car park\n49.6872, 8.7731',
      'Fixed',
      'Number plates',
      'P1',
      '72\u00a0hours',
      'Running',
    ]);
    expect(rowsOf(register).map(row => row[0])).toEqual(['A', 'B', 'C']);
  });

  it('says in figures what is there and what nobody entered', () => {
    const facts = blocks.filter((each): each is FactTable => each.kind === 'facts').at(-1)!.facts;
    expect(facts.map(each => each.value.text)).toEqual([
      '3 cameras at 2 sites',
      'Planned: 1; Running: 2',
      'Fixed: 3',
      'Number plates: 1',
      'Exactly: 3',
      'Without a position: 1; Without a purpose: 1; Without a sign: 1',
    ]);
  });

  it('tells month by month what was installed, switched on and removed, and what runs', () => {
    const timeline = blocks.filter(each => each.kind === 'table').at(-2)!;
    expect(rowsOf(timeline)).toEqual([
      ['February\u00a02026', '2', '1', '0', '1'],
      ['March\u00a02026', '0', '1', '0', '2'],
      ['April\u00a02026', '0', '0', '1', '1'],
    ]);
  });

  it('says so for a programme without a register', () => {
    expect(words(chapter('B').blocks)).toContain('The programme has no register of cameras.');
  });
});

describe('the annex of the data flow', () => {
  const recipients = asked('flow.recipients', 'Who receives data?', {
    kind: 'table',
    columns: [
      { id: 'recipient', kind: 'line', label: 'Recipient' },
      { id: 'data', kind: 'refs', label: 'Data', of: 'desc.data' },
    ],
    answer: rows({ recipient: 'Police', data: [1] }, { recipient: 'Archive', data: [3] }, { recipient: 'Insurer' }),
  });
  const { blocks } = chapter('C', report(more(recipients)));
  const diagram = blocks.find((each): each is FlowDiagram => each.kind === 'flow')!;

  it('draws the phases in their order, and recipients where data they get are shared', () => {
    expect(
      diagram.phases.map(each => [each.code, each.operation, each.phase.text, each.data, each.recipients]),
    ).toEqual([
      ['F1', 'Collection', 'Recording', 'D1, D2', []],
      ['F2', 'Storage', 'Seven days on the recorder', 'D1, D2', []],
      ['F3', 'Sharing or transfer', 'Handing over to the police', 'D1', ['Police', 'Insurer']],
    ]);
  });

  it('says the whole picture in words', () => {
    expect(diagram.alt).toBe(
      'Diagram of 3 phases, one after the other. F1 Collection: Recording. F2 Storage: Seven days on the recorder. ' +
        'F3 Sharing or transfer: Handing over to the police. Data leave to Police, Insurer.',
    );
  });

  it('has a table that says the same', () => {
    expect(rowsOf(tableOf(blocks))[2]).toEqual([
      ...['F3', 'Sharing or transfer', 'Handing over to the police', 'D1', 'Police, Insurer'],
    ]);
  });

  it('says so when no phase was described', () => {
    expect(words(chapter('C', report({ sections: [] })).blocks)).toContain('were not described');
  });
});

describe('an annex whose answers stand in a section', () => {
  it('names question, section and state', () => {
    const model = report(
      more(
        asked('notices.sign', 'What does the sign say?', { answer: { status: 'answered', value: 'Controller' } }),
        asked('notices.places', 'Where do signs stand?'),
      ),
    );
    expect(rowsOf(tableOf(chapter('I', model).blocks))).toEqual([
      ['What does the sign say?', '2.1', 'Answered'],
      ['Where do signs stand?', '2.1', 'Not provided'],
    ]);
  });

  it('says that nothing was asked rather than nothing', () => {
    expect(words(chapter('E').blocks)).toContain('Nothing was asked about this');
  });
});

describe('the annex of controls', () => {
  it('lists measures with owner, date and state, and the conditions', () => {
    const { blocks } = chapter('H');
    expect(rowsOf(tableOf(blocks))[0]).toEqual([
      'M1',
      'Each view of a recording is logged and checked every month',
      'R1',
      'Implemented',
      'Ana Kovač',
      '30\u00a0June\u00a02026',
    ]);
    expect(blocks.filter(each => each.kind === 'list')).toHaveLength(1);
  });
});

describe('the crosswalk', () => {
  it('says which sections serve a provision, and how many of their answers are there', () => {
    const rowsOfLaw = rowsOf(tableOf(chapter('J').blocks));
    expect(rowsOfLaw.find(row => row[0] === 'GDPR Art. 5(1)(b)')).toEqual(['GDPR Art. 5(1)(b)', '1.1', '1 of 1']);
  });

  it('takes no unconfirmed law for law', () => {
    expect(rowsOf(tableOf(chapter('J').blocks)).map(row => row[0])).not.toContain('GDPR Art. 35(9)');
  });
});

describe('the annex of who did what', () => {
  it('counts the rounds of each step and names who approved it', () => {
    expect(rowsOf(tableOf(chapter('L').blocks))[1]).toEqual([
      '1.1 Data, purposes and context',
      '1',
      '0',
      'Petar Ilić, 14\u00a0May\u00a02026',
    ]);
  });

  it('counts answers by the person who wrote them last', () => {
    expect(rowsOf(tableOf(chapter('L').blocks, 1))).toEqual([
      ['Ana Kovač', 'Assessor', '19', '0.1, 1.1, 2.1, 3.1, 4.1, 5.1, 6.1'],
    ]);
  });
});

describe('questions without a full answer', () => {
  const open = Array.from({ length: 12 }, (_, at) => asked(`open.${at}`, `Open question ${at}?`));
  const model = report(more(...open));

  it('are all in an annex, with the section and who will find out', () => {
    const listed = rowsOf(tableOf(chapter('O', model).blocks));
    expect(listed).toHaveLength(14);
    expect(listed.find(row => row[0]?.includes('effect measured'))).toEqual([
      'How is the effect measured?',
      '3.1',
      'Not known yet: Ana Kovač will find out by 15\u00a0December\u00a02026.',
    ]);
  });

  it('do not run over the one page for whoever reads only one', () => {
    const list = chapter('', model).blocks.findLast(each => each.kind === 'list');
    expect(list?.items).toHaveLength(9);
    expect(list?.items.at(-1)?.text).toBe('6 more, which an annex lists');
  });
});

describe('the annex of accuracy', () => {
  const figure = (id: string, value: number) =>
    asked(id, id, { kind: 'number', answer: { status: 'answered', value } });

  it('tells false alerts over faces and over alerts', () => {
    const counted = [
      figure('accuracy.seen', 3_147_436),
      figure('accuracy.alerts', 2077),
      figure('accuracy.false_alerts', 10),
    ];
    const { blocks } = chapter('D', report(more(...counted)));
    expect(rowsOf(blocks.filter(each => each.kind === 'table').at(-1)!)).toEqual([
      ['Everybody', '10', '0.00032%', '0.48%'],
    ]);
  });
});
