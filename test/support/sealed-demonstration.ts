/** An assessment of the demonstration, as it would be sealed with the findings and the screening that it has today. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Answers } from '../../src/core/answers/answer.js';
import { assess } from '../../src/core/assess/assess.js';
import type { Citation } from '../../src/core/citation.js';
import type { Programme } from '../../src/core/programme/programme.js';
import { sealVersion } from '../../src/core/version/seal.js';
import type { SealedVersion } from '../../src/core/version/sealed.js';
import { sealedSample } from './sealed-sample.js';
import { parsedTemplate } from './template-words.js';

interface Demonstration {
  readonly programme: { readonly reference: string; readonly facts: Programme };
  readonly assessments: readonly { readonly title: string; readonly answers: Answers }[];
}

const template = parsedTemplate('camera-dpia-1');

function read<Content>(path: string): Content {
  return parse(readFileSync(new URL(`../../templates/${path}.yaml`, import.meta.url), 'utf8')) as Content;
}

/** `at` counts the assessments of the programme from 0. */
export function sealedDemonstration(name: 'belgrade' | 'car-park', at = 0): SealedVersion {
  const { programme, assessments } = read<Demonstration>(`demonstration/${name}`);
  const { title, answers } = assessments[at]!;
  const judged = assess(template, programme.facts, answers, { today: '2026-11-23' });
  const citations = read<readonly Citation[]>('catalogues/citations');
  return sealVersion({
    ...sealedSample,
    assessment: { ...sealedSample.assessment, title },
    programme: { reference: programme.reference ?? 'PRG-1', facts: programme.facts },
    template: { content: template, digest: 'b'.repeat(64) },
    visible: new Set(judged.visible.map(each => each.question.id)),
    answers: judged.answers,
    writing: {},
    register: judged.risks,
    screening: judged.screening,
    findings: judged.findings.map(each => ({ ...each, responses: [] })),
    citations: new Map(citations.map(each => [each.id, each])),
  });
}
