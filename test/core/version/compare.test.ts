import { describe, expect, it } from 'vitest';
import type { Answer, TableRow } from '../../../src/core/answers/answer.js';
import { compareVersions, isUnchanged } from '../../../src/core/version/compare.js';
import type { SealedVersion } from '../../../src/core/version/sealed.js';
import { aCamera } from '../../support/cameras.js';
import type { SubjectView } from '../../../src/core/views/subject-view.js';
import { aConsultation, aPetition, aRefusal, recordedView } from '../../support/subject-views.js';
import { sealedSample } from '../../support/sealed-sample.js';

const nextVersion = (rest: Partial<SealedVersion> = {}): SealedVersion => ({ ...sealedSample, version: 2, ...rest });
const since = (rest: Partial<SealedVersion>) => compareVersions(sealedSample, nextVersion(rest));

/** The sample with another answer to one question. */
const answering = (id: string, answer: Answer | null, by: string | null = null) => ({
  sections: sealedSample.sections.map(section => ({
    ...section,
    steps: section.steps.map(step => ({
      ...step,
      questions: step.questions.map(each => (each.id === id ? { ...each, answer, writtenBy: by } : each)),
    })),
  })),
});
const register = (...cameras: readonly ReturnType<typeof aCamera>[]) => ({
  cameras: { revision: 1, digest: '1'.repeat(64), cameras },
});

describe('two versions', () => {
  it('that say the same differ in nothing', () => {
    const same = compareVersions(sealedSample, nextVersion());
    expect(isUnchanged(same)).toBe(true);
    expect(same).toMatchObject({ advice: null, decision: null, signOffs: [], questionnaire: false });
  });

  it('differ in an answer that was given anew', () => {
    const [change] = since(answering('nec.children', { status: 'answered', value: 'no' })).answers;
    expect(change?.question).toMatchObject({
      kind: 'changed',
      key: 'nec.children',
      before: { answer: null },
      after: { answer: { value: 'no' } },
    });
  });

  it('do not differ because somebody else wrote the same', () => {
    const ret = { status: 'answered', value: 7 } as const;
    expect(since(answering('ret.days', ret, 'somebody else')).answers).toEqual([]);
  });

  it('differ in a question that came or went', () => {
    const fewer = nextVersion({ sections: sealedSample.sections.slice(1) });
    const gone = compareVersions(sealedSample, fewer).answers.map(each => [each.question.kind, each.question.key]);
    expect(gone).toEqual([
      ['removed', 'gen.controller'],
      ['removed', 'gen.launch'],
      ['removed', 'gen.end'],
    ]);
    expect(compareVersions(fewer, sealedSample).answers.map(each => each.question.kind)).toEqual([
      'added',
      'added',
      'added',
    ]);
  });

  it('differ in rows of a table: by their number, and by column', () => {
    const rows: TableRow[] = [
      { no: 1, cells: { purpose: 'Clearing up damage to vehicles', data: [1, 2, 3], why: 'Insurers ask.' } },
      { no: 3, cells: { purpose: 'Counting places' } },
    ];
    const [change] = since(answering('desc.purposes', { status: 'answered', value: { next: 4, rows } })).answers;
    expect(change?.rows?.map(each => [each.row.kind, each.row.key, each.columns])).toEqual([
      ['changed', '1', ['data', 'why']],
      ['added', '3', ['purpose']],
      ['removed', '2', ['purpose', 'data']],
    ]);
  });

  it('compare whole answers when one is no table or is withheld now', () => {
    expect(since(answering('desc.data', null)).answers[0]?.rows).toBeNull();
  });

  it('differ in the facts of the programme', () => {
    const { programme } = sealedSample;
    const facts = { ...programme.facts, camerasPlanned: 14 };
    expect(since({ programme: { ...programme, facts } }).programme).toEqual([
      { kind: 'changed', key: 'camerasPlanned', before: 12, after: 14 },
    ]);
  });

  it('differ in what people said: corrected, recorded since, or no longer standing', () => {
    const recorded = (view: SubjectView, id: string, by = 'p-assessor') => ({ ...recordedView(view), id, by });
    const before = nextVersion({
      views: [
        recorded(aPetition, '1'),
        recorded(aConsultation, '2'),
        recorded(aRefusal, '3'),
        recorded(aPetition, '4'),
      ],
    });
    const after = nextVersion({
      views: [
        ...[recorded(aConsultation, '2'), recorded({ ...aPetition, signatures: 1300 }, '5')],
        ...[recorded(aPetition, '6', 'somebody else'), recorded({ ...aConsultation, groups: ['Drivers'] }, '7')],
      ],
    });
    const changes = compareVersions(before, after);
    expect(changes.views.map(each => [each.kind, each.before?.id, each.after?.id])).toEqual([
      ...[['changed', '1', '5'], ['added', undefined, '7'], ['removed', '3', undefined]], // prettier-ignore
    ]);
    expect(isUnchanged(changes)).toBe(false);
    expect(compareVersions(before, before).views).toEqual([]);
    expect(compareVersions(sealedSample, before).views.map(each => each.kind)).toEqual(Array(4).fill('added'));
  });

  it('differ in who signed for which joint controller', () => {
    const signOff = (controller: string, by: string) => ({
      ...({
        what: 'decision_signed',
        step: null,
        controller,
        by,
        role: 'officer',
        at: '2026-05-02',
        digest: 'd',
      } as const),
    });
    const town = signOff('Town', 'ann');
    const before = nextVersion({ signOffs: [town, signOff('District', 'ben')] });
    const after = nextVersion({ signOffs: [town, signOff('District', 'cleo')] });
    const { signOffs } = compareVersions(before, after);
    expect(signOffs.map(each => [each.kind, each.key])).toEqual([['changed', 'decision_signed District']]);
  });

  it('differ in a risk that is rated otherwise', () => {
    const [first, ...others] = sealedSample.risks.register;
    const risks = { ...sealedSample.risks, register: [{ ...first!, acceptable: false }, ...others] };
    expect(since({ risks }).risks.map(each => [each.kind, each.key])).toEqual([['changed', '1']]);
  });

  it('differ in findings that were resolved', () => {
    expect(since({ findings: [] }).findings.map(each => [each.kind, each.key])).toEqual([['removed', 'CMP-03']]);
  });

  it('differ in cameras: added, removed, and field by field', () => {
    const before = nextVersion(register(aCamera({ reference: 'A' }), aCamera({ reference: 'B' })));
    const after = nextVersion(
      register(aCamera({ reference: 'B', direction: 12, hours: '' }), aCamera({ reference: 'C' })),
    );
    const { cameras } = compareVersions(before, after);
    expect(cameras.map(each => [each.camera.kind, each.camera.key, each.fields])).toEqual([
      ['changed', 'B', ['direction', 'hours']],
      ['added', 'C', []],
      ['removed', 'A', []],
    ]);
  });

  it('with the first register differ in all of its cameras', () => {
    expect(since(register(aCamera())).cameras.map(each => each.camera.kind)).toEqual(['added']);
  });

  it('differ in advice, decision and sign-offs, which alone are no change of substance', () => {
    const decision = { ...sealedSample.decision, conditions: [] };
    const changes = since({ decision, signOffs: sealedSample.signOffs.slice(1) });
    expect(changes.decision).toMatchObject({ kind: 'changed', after: { conditions: [] } });
    expect(changes.signOffs.map(each => [each.kind, each.key])).toEqual([['removed', 'step_submitted s1.1']]);
    expect(isUnchanged(changes)).toBe(true);
  });

  it('count all approvals of a step as one entry', () => {
    const again = sealedSample.signOffs.map(each => (each.what === 'step_approved' ? { ...each, at: 'later' } : each));
    const { signOffs } = since({ signOffs: [...sealedSample.signOffs, ...again.slice(1, 2)] });
    expect(signOffs.map(each => [each.kind, each.key, each.after?.length])).toEqual([
      ['changed', 'step_approved s1.1', 2],
    ]);
  });

  it('say when the questionnaire is another', () => {
    expect(since({ template: { ...sealedSample.template, digest: 'c'.repeat(64) } }).questionnaire).toBe(true);
  });
});
