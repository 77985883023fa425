import { describe, expect, it } from 'vitest';
import { copiedDigest, isCopyOf } from '../../../src/core/redaction/check-copy.js';
import { publicCopy, type PublicCopy } from '../../../src/core/redaction/public-copy.js';
import { canonicalJson, sha256 } from '../../../src/core/version/canonical.js';
import type { SealedVersion } from '../../../src/core/version/sealed.js';
import { canaries, withCanaries } from '../../support/canaries.js';

const copyOf = (sealed: SealedVersion) => publicCopy(sealed, sha256(canonicalJson(sealed)));
const whole = canonicalJson(withCanaries);
const copy = copyOf(withCanaries);
const json = canonicalJson(copy);
const question = (id: string, of: PublicCopy = copy) =>
  of.topics.flatMap(each => each.questions).find(each => each.id === id);

describe('a public copy', () => {
  it.each(canaries)('does not hold %s, which the whole version does', canary => {
    expect(whole.toLowerCase()).toContain(canary);
    expect(json.toLowerCase()).not.toContain(canary);
  });

  it('says of a withheld answer on which ground, why and until when, and not who decided', () => {
    expect(question('necessity.problem')?.answer).toEqual({
      status: 'withheld',
      ground: 'R6',
      reason: 'It would help an attacker.',
      until: '2029-05-31',
    });
  });

  it('lists every withheld answer of the assessment, also of questions that no summary prints', () => {
    expect(copy.withheld.answers.map(each => [each.id, each.ground])).toEqual([
      ['sec.network', 'R6'],
      ['necessity.problem', 'R6'],
      ['flow.recipients', 'R1'],
      ['risk.register', 'R3'],
    ]);
  });

  it('puts the ground where another answer quotes what is withheld', () => {
    expect(question('data.scope')?.answer).toEqual({ status: 'answered', value: 'Two sites. [R6] Four lanes.' });
  });

  it('holds no register of risks where the table of risks is withheld', () => {
    expect(copy.risks.register).toEqual([]);
  });

  it('leaves out who owns a measure, and keeps the measure', () => {
    expect(question('risk.measures')).toMatchObject({
      columns: [{ id: 'measure' }],
      answer: { value: { rows: [{ cells: { measure: 'Every view is logged.' } }] } },
    });
  });

  it('names nobody who wrote, reviewed, advised or decided', () => {
    for (const { id, name } of withCanaries.people) {
      expect(json).not.toContain(id);
      expect(json).not.toContain(name);
    }
  });

  it('holds no digest of a step, which would give a withheld yes or no away', () => {
    expect(json).not.toContain('f'.repeat(64));
  });

  it('leaves out a question that only the answer to a withheld one made appear', () => {
    const asked = (status: object) =>
      copyOf(
        withQuestions([
          { ...plain, id: 'flow.foreign', kind: 'yes_no', answer: { value: 'yes', ...status } as never },
          { ...plain, id: 'flow.foreign_recipients', answer: { status: 'answered', value: 'Agency' } },
        ]),
      );
    const hidden = { status: 'withheld', ground: 'R3', reason: 'x', decidedBy: 'y', until: '2029-01-01' };
    expect(question('flow.foreign_recipients', asked({ status: 'answered' }))).toBeDefined();
    expect(question('flow.foreign_recipients', asked(hidden))).toBeUndefined();
  });

  it('keeps the controller, whatever an answer withholds', () => {
    const value = withCanaries.programme.facts.controller.name;
    const answer = {
      status: 'withheld',
      value,
      ground: 'R5',
      reason: 'x',
      decidedBy: 'y',
      until: '2029-01-01',
    } as const;
    expect(copyOf(withQuestions([{ ...plain, answer }])).programme.facts.controller.name).toBe(value);
  });

  it('names no processors where their list is withheld', () => {
    const answer = {
      status: 'withheld',
      value: 'z',
      ground: 'R7',
      reason: 'x',
      decidedBy: 'y',
      until: '2029-01-01',
    } as const;
    expect(copyOf(withQuestions([{ ...plain, id: 'processors.list', answer }])).programme.facts.processors).toEqual([]);
    expect(copyOf(withQuestions([plain])).programme.facts.processors).toHaveLength(1);
  });
});

const plain = withCanaries.sections.at(-1)!.steps[0]!.questions[2]!;
const withQuestions = (questions: SealedVersion['sections'][number]['steps'][number]['questions']): SealedVersion => ({
  ...withCanaries,
  sections: [{ ...withCanaries.sections[0]!, steps: [{ ...withCanaries.sections[0]!.steps[0]!, questions }] }],
});

describe('a checked copy', () => {
  it('is the copy of its version', () => {
    expect(isCopyOf(json, whole)).toBe(true);
  });

  it('names the digest of the whole version', () => {
    expect(copiedDigest(json)).toBe(sha256(whole));
  });

  it.each([
    ['one word changed', json.replace('Four lanes', 'Five lanes')],
    ['something left out', canonicalJson({ ...copy, topics: copy.topics.slice(1) })],
    ['something added', canonicalJson({ ...copy, note: 'x' })],
    ['another order', JSON.stringify(copy)],
    ['the whole version', whole],
    ['nothing', ''],
    ['no object', '[1]'],
    ['null', 'null'],
  ])('with %s is none', (_what, other) => {
    expect(isCopyOf(other, whole)).toBe(false);
  });

  it('is none of another version', () => {
    expect(isCopyOf(json, canonicalJson({ ...withCanaries, version: 2 }))).toBe(false);
  });

  it.each(['{', '{"schema":"uvid-public-copy/1"}', '{"schema":"uvid-public-copy/1","copyOf":{"digest":"A"}}', whole])(
    'has no digest to name in %s',
    other => {
      expect(copiedDigest(other)).toBeNull();
    },
  );

  it('of a version that is no JSON, or not ours, is false rather than an error', () => {
    const odd = canonicalJson({ schema: 'uvid-public-copy/1', copyOf: { digest: sha256('{}') } });
    expect(isCopyOf(odd, '{}')).toBe(false);
  });
});
