import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Answer } from '../../../src/core/answers/answer.js';
import { consultationPack, isWhole } from '../../../src/core/consultation/pack.js';
import type { Programme } from '../../../src/core/programme/programme.js';
import type { SealedQuestion } from '../../../src/core/version/sealed.js';
import { questionsOf } from '../../../src/core/template/check-references.js';
import { cameraTemplate } from '../findings/cases.js';
import { twelveCameras } from '../programme/twelve-cameras.js';

const asked = (id: string, answer: Answer | null): SealedQuestion => ({
  ...{
    id,
    answer,
    label: `Label of ${id}`,
    kind: 'text',
    cite: [],
    unit: null,
    options: [],
    columns: [],
    prefix: null,
  },
  ...{ writtenBy: null, writtenAt: null },
});

const there: Answer = { status: 'answered', value: 'So' };
const party = { name: 'City of Lindenfeld', contact: 'Town hall', tasks: 'Runs the cameras' };
const facts: Programme = { ...twelveCameras, controller: party, jointControllers: [], processors: [] };

const sealed = (questions: readonly SealedQuestion[], more: Partial<Programme> = {}) => ({
  programme: { reference: 'P-1', facts: { ...facts, ...more } },
  sections: [
    { id: 's', number: '1', title: 'S', steps: [{ id: 't', number: '1.1', title: 'T', digest: '', questions }] },
  ],
});

const gaps = (pack: ReturnType<typeof consultationPack>) =>
  pack.flatMap(each => each.gaps.map(gap => [each.id, gap.question, gap.says]));

describe('what the authority is sent', () => {
  it.each([
    ['EU_GDPR', ['gdpr-36-3-a', 'gdpr-36-3-b', 'gdpr-36-3-c', 'gdpr-36-3-d', 'gdpr-36-3-e', 'gdpr-36-3-f']],
    ['UK_GDPR', ['gdpr-36-3-a', 'gdpr-36-3-b', 'gdpr-36-3-c', 'gdpr-36-3-d', 'gdpr-36-3-e', 'gdpr-36-3-f']],
    ['EU_LED', ['led-28-4', 'led-28-4']],
    ['UK_DPA_P3', ['uk-dpa-65-3', 'uk-dpa-65-3']],
    ['RS_ZZPL_GENERAL', ['zzpl-55-7', 'zzpl-55-7', 'zzpl-55-7', 'zzpl-55-7', 'zzpl-55-7', 'zzpl-55-7']],
    ['RS_ZZPL_SPECIAL_PURPOSES', ['zzpl-55', 'zzpl-55']],
  ] as const)('under %s is named with its source', (regime, cites) => {
    const pack = consultationPack(regime, sealed([]), 0);
    expect(pack.map(each => each.cite)).toEqual(cites);
    const known = parse(readFileSync('templates/catalogues/citations.yaml', 'utf8')) as readonly { id: string }[];
    expect(cites.filter(cite => !known.some(each => each.id === cite))).toEqual([]);
  });

  it('names only questions that the questionnaire asks', () => {
    const ids = questionsOf(cameraTemplate).map(each => each.id);
    const wanted = ['responsible.unit', 'responsible.obligations', 'processors.list', 'data.purposes', 'means.assets', 'analytics.algorithms', 'faces.engine', 'safeguards.principles', 'safeguards.design', 'safeguards.security', 'safeguards.staff', 'risk.measures', 'responsible.dpo']; // prettier-ignore
    expect(wanted.filter(each => !ids.includes(each))).toEqual([]);
    const pack = consultationPack('EU_GDPR', sealed(wanted.map(id => asked(id, null))), 0);
    expect(gaps(pack).map(each => each[1])).toEqual(wanted);
  });
});

describe('what is missing', () => {
  it('is nothing where all is said', () => {
    const pack = consultationPack('EU_GDPR', sealed([asked('responsible.dpo', there)]), 0);
    expect(gaps(pack)).toEqual([]);
    expect(isWhole(pack)).toBe(true);
  });

  it.each([
    ['unanswered', null, true],
    ['not known', { status: 'not_known', who: 'Legal', by: '2026-01-01' }, true],
    ['not applicable', { status: 'not_applicable', reason: 'None' }, false],
    ['withheld from the public', { status: 'withheld', value: 'x', ground: 'R1', reason: '', decidedBy: '', until: '' }, false], // prettier-ignore
  ] as const)('an answer that is %s', (_, answer, missing) => {
    const pack = consultationPack('EU_GDPR', sealed([asked('responsible.dpo', answer)]), 0);
    expect(gaps(pack)).toEqual(missing ? [['officer', 'responsible.dpo', 'Label of responsible.dpo']] : []);
    expect(isWhole(pack)).toBe(!missing);
  });

  it('what a party does, by its name or by its part', () => {
    const nameless = { ...party, name: ' ', tasks: '' };
    const pack = consultationPack(
      'EU_GDPR',
      sealed([], {
        controller: nameless,
        jointControllers: [party],
        processors: [{ ...party, name: 'Seeberg', tasks: ' ' }],
      }),
      0,
    );
    expect(gaps(pack)).toEqual([
      ['responsibilities', null, 'What the controller does in the programme'],
      ['responsibilities', null, 'What Seeberg does in the programme'],
    ]);
  });

  it('the purposes', () => {
    expect(gaps(consultationPack('EU_GDPR', sealed([], { purposes: [] }), 0))).toEqual([
      ['purposes_and_means', null, 'The purposes of the programme'],
    ]);
  });

  it('replies to the authority', () => {
    expect(gaps(consultationPack('EU_LED', sealed([]), 2))).toEqual([
      ['other_information', null, 'Replies to questions of the authority: 2'],
    ]);
  });
});
