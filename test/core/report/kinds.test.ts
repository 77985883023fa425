import { describe, expect, it } from 'vitest';
import { reportContent, type ReportSource } from '../../../src/core/report/kinds.js';
import type { Block, Table } from '../../../src/core/report/model.js';
import type { SealedVersion } from '../../../src/core/version/sealed.js';
import { aCamera } from '../../support/cameras.js';
import { withCanaries } from '../../support/canaries.js';
import { reportWords } from '../../support/report-words.js';
import { aPetition, aRefusal, recordedView } from '../../support/subject-views.js';
import { changesOf, consultationOf, draftOf, publicOf } from '../../support/sealed-kinds.js';
import { sealedSample } from '../../support/sealed-sample.js';
import { chapter, question, rowsOf, tableOf } from './sample-report.js';

const modelOf = (source: ReportSource) => reportContent(source, reportWords).model;
const wordsIn = (blocks: readonly Block[]) => JSON.stringify(blocks);
const tables = (blocks: readonly Block[]) => blocks.filter((each): each is Table => each.kind === 'table');

describe('the request for consultation', () => {
  const pack = modelOf(consultationOf(sealedSample));

  it('comes before the whole assessment, which nothing is left out of', () => {
    expect(pack.chapters.map(each => each.number)).toEqual([
      ...['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', '', '0', '1', '2', '3', '4', '5', '6'],
      ...'ABCDEFGHIJKLMNOPQ',
    ]);
    expect(JSON.stringify(pack)).toContain('VLAN 214');
  });

  it('says of each part which law asks for it, where it stands and what is missing', () => {
    const [, purposes] = rowsOf(tableOf(chapter('III', pack).blocks));
    expect(purposes).toEqual(['Purposes and means', 'ZZPL Art. 55(7)', '–', 'There']);
    const other = rowsOf(tableOf(chapter('III', pack).blocks)).at(-1);
    expect(other?.at(-1)).toBe('Missing: Replies to questions of the authority: 1');
  });

  it('gives the days of the clock, and none that depends on the day of printing', () => {
    const facts = chapter('IV', pack).blocks.flatMap(each => (each.kind === 'facts' ? each.facts : []));
    expect(facts.map(each => [each.label, each.value.text])).toEqual([
      ['Standing', 'With the authority'],
      ['Received by the authority', '12\u00a0June\u00a02026'],
      ['The authority answers by', '11\u00a0August\u00a02026'],
      ['Without extension or suspension', '11\u00a0August\u00a02026'],
      ['With the whole extension', '25\u00a0September\u00a02026'],
      ['An extension can be announced until', '12\u00a0July\u00a02026'],
      ['Extension', 'none'],
      ['Basis', 'ZZPL Art. 55'],
    ]);
  });

  it('lists what happened, and puts replies beside questions', () => {
    expect(rowsOf(tableOf(chapter('IV', pack).blocks)).map(row => row[1])).toEqual([
      'Request sent',
      'Request received',
      'Question of the authority',
      'Reply to the authority',
      'Question of the authority',
    ]);
    expect(rowsOf(tableOf(chapter('VII', pack).blocks))).toEqual([
      ['20\u00a0June\u00a02026: Who views?', '22\u00a0June\u00a02026: Two attendants.'],
      ['25\u00a0June\u00a02026: How long?', 'Not answered yet'],
    ]);
  });

  it('lists the risks that remain high with the reason', () => {
    const [first, ...others] = sealedSample.risks.register;
    const residual = { likelihood: 3, severity: 3, level: 'high' };
    const high = modelOf(
      consultationOf({
        ...sealedSample,
        risks: { ...sealedSample.risks, register: [{ ...first!, residual, reason: 'No means is left.' }, ...others] },
      }),
    );
    expect(rowsOf(tableOf(chapter('V', high).blocks)).map(row => [row[0], row[3]])).toEqual([
      ['R1', 'No means is left.'],
    ]);
    expect(wordsIn(chapter('V', pack).blocks)).toContain('No risk of the register remains high');
  });

  it('is as old as what it tells last', () => {
    expect(pack.sealedAt).toBe('2026-06-25T00:00:00.000Z');
  });

  it('can be drawn before anything was sent', () => {
    const consultations = [{ regime: 'RS_ZZPL_GENERAL', authority: '', events: [] }] as const;
    const unsent = modelOf({ ...consultationOf(sealedSample), consultations } as ReportSource);
    expect(unsent.furniture.reader).toBe('For the supervisory authority');
    expect(JSON.stringify(unsent.chapters[0])).toContain(' asks the supervisory authority for its opinion on ');
    expect(wordsIn(chapter('IV', unsent).blocks)).toContain('Nothing has been recorded yet.');
    expect(unsent.sealedAt).toBe(sealedSample.sealedAt);
  });
});

describe('the public summary', () => {
  const summary = modelOf(publicOf(withCanaries));

  it('tells topics that the version has something on, then what is withheld', () => {
    expect(summary.chapters.map(each => each.title.text)).toEqual([
      'In short',
      'What the cameras are for',
      'Who receives data',
      'Risks and safeguards',
      'Where the cameras are',
      'What is withheld, and why',
    ]);
  });

  it('says of a withheld answer on which ground, why and until when', () => {
    expect(question('necessity.problem', summary).answer).toMatchObject([
      {
        kind: 'note',
        facts: [
          { value: { text: 'R6 Security of the processing' } },
          { value: { text: 'It would help an attacker.' } },
          { value: { text: '31\u00a0May\u00a02029' } },
        ],
      },
    ]);
  });

  it('names nobody in its margins', () => {
    const labels = summary.chapters
      .flatMap(each => each.blocks)
      .flatMap(each => (each.kind === 'question' ? each.margin.map(fact => fact.label) : []));
    expect(labels).not.toContain('Last answered by');
  });

  it('says who finds out what is not known without naming a person', () => {
    const sections = sealedSample.sections.map(section => ({
      ...section,
      steps: section.steps.map(step => ({
        ...step,
        questions: step.questions.map(each => (each.id === 'nec.evaluation' ? { ...each, id: 'data.scope' } : each)),
      })),
    }));
    const [prose] = question('data.scope', modelOf(publicOf({ ...sealedSample, sections }))).answer;
    expect(prose).toMatchObject({
      paragraphs: [{ text: 'Not known yet. The controller means to know by 15\u00a0December\u00a02026.' }],
    });
  });

  it('gives the answer of the authority', () => {
    const facts = chapter('', summary).blocks.flatMap(each => (each.kind === 'facts' ? each.facts : []));
    expect(facts.find(each => each.label.includes('Commissioner'))?.value.text).toBe(
      'Comments to be met, 30\u00a0July\u00a02026',
    );
  });

  it('counts cameras with withheld positions, ground by ground', () => {
    expect(rowsOf(tableOf(summary.chapters.at(-1)!.blocks)).at(-1)).toEqual([
      'Positions of cameras: 1',
      'R1 Prevention and prosecution of crime',
      'It would be evaded.',
      'decided camera by camera',
    ]);
  });

  it('does not call a register withheld that is only empty', () => {
    const empty = modelOf(publicOf({ ...sealedSample, risks: { ...sealedSample.risks, register: [] } }));
    expect(JSON.stringify(empty.chapters)).not.toContain('The register of risks is withheld.');
    expect(JSON.stringify(summary.chapters)).toContain('The register of risks is withheld.');
  });

  it('carries the digest of what it attaches, and names that of the whole', () => {
    expect(summary.digest).not.toBe(summary.properties.copyOf);
    expect(summary.properties.copyOf).toMatch(/^[0-9a-f]{64}$/);
  });
});

describe('the report of changes', () => {
  const [first, ...others] = sealedSample.sections;
  const later: SealedVersion = {
    ...sealedSample,
    version: 2,
    sealedAt: '2027-01-10T10:00:00Z',
    sections: [
      {
        ...first!,
        steps: first!.steps.map(step => ({
          ...step,
          questions: step.questions.map(each =>
            each.id === 'gen.controller'
              ? {
                  ...each,
                  answer: { status: 'answered', value: 'Parking Authority of the City of Novi Breg' } as const,
                }
              : each,
          ),
        })),
      },
      ...others,
    ],
    findings: [],
    cameras: { revision: 1, digest: '1'.repeat(64), cameras: [aCamera()] },
    decision: { ...sealedSample.decision, outcome: 'approved', conditions: [] },
  };
  const changes = modelOf(changesOf(sealedSample, later));

  it('marks in a text what came and what went', () => {
    expect(question('gen.controller', changes).answer).toMatchObject([
      { paragraphs: [{ text: 'Parking Authority of the [−Municipality−][+City+] of Novi Breg' }] },
    ]);
  });

  it('counts what changed', () => {
    const [tiles] = chapter('', changes).blocks.filter(each => each.kind === 'tiles');
    expect(tiles?.tiles.map(each => [each.figure, each.label, each.detail])).toEqual([
      ['1', 'answers', '0 new, 0 gone'],
      ['0', 'risks', '0 new, 0 gone'],
      ['1', 'cameras', '1 new, 0 gone'],
      ['1', 'findings', '0 new, 1 gone'],
    ]);
  });

  it('says so where nothing changed', () => {
    expect(wordsIn(chapter('5', changes).blocks)).toContain('Nothing changed.');
  });

  it('tells what people said since, and who signed for which controller', () => {
    const signed = {
      what: 'decision_signed',
      step: null,
      by: 'p-officer',
      role: 'officer',
      at: later.sealedAt,
    } as const;
    const signOffs = [...later.signOffs, { ...signed, controller: 'District of Lindenfeld', digest: 'd' }];
    const views = [recordedView({ ...aPetition, signatures: 1300 }, 1), recordedView(aRefusal, 2)];
    const before = { ...sealedSample, views: [recordedView(aPetition)] };
    const { chapters } = modelOf(changesOf(before, { ...later, views, signOffs }));
    const found = (title: string) => chapters.find(each => each.title.text === title)?.blocks ?? [];
    expect(rowsOf(tables(found('What the people concerned said'))[0]!)).toEqual([
      ['Residents of Lindenfeld', 'Changed', 'Who: Petition, [−1,240−][+1,300+] signatures; Residents of Lindenfeld'],
      [
        'Passers-by',
        'Added',
        expect.stringMatching(/^\[\+Who was not asked: Passers-by\+\]\n.*\n\[\+Reason: The operation lasts/),
      ],
    ]);
    expect(wordsIn(found('Sign-offs'))).toContain('Signed the decision for District of Lindenfeld');
    expect(changes.chapters.map(each => each.title.text)).not.toContain('What the people concerned said');
  });

  it('puts the outcomes beside each other', () => {
    expect(rowsOf(tables(chapter('1', changes).blocks)[0]!)[0]).toEqual([
      'Outcome',
      'Approved with conditions',
      'Approved',
    ]);
  });
});

describe('a draft', () => {
  const draft = modelOf(draftOf(sealedSample));

  it('has no digest, no annex on checking it, and the mark for every page', () => {
    expect(draft.digest).toBeNull();
    expect(draft.furniture.mark).toBe('DRAFT');
    expect(draft.chapters.map(each => each.title.text)).not.toContain('How to check this report');
  });

  it('says where the advice and the decision will stand', () => {
    expect(wordsIn(chapter('5', draft).blocks)).toContain('Not given yet.');
    expect(wordsIn(chapter('6', draft).blocks)).toContain('Nobody has signed anything yet.');
  });
});

it.each([
  publicOf(withCanaries),
  consultationOf(withCanaries),
  changesOf(sealedSample, withCanaries),
  draftOf(withCanaries),
])('no report of another kind lacks a word or leaves a place in one unfilled', source => {
  const { furniture: _, ...printed } = modelOf(source);
  const text = JSON.stringify(printed);
  expect(text.match(/\{[a-zA-Z]+\}/g)).toBeNull();
  expect(text).not.toContain('undefined');
});
