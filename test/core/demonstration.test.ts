import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { assess } from '../../src/core/assess/assess.js';
import { readCase } from '../../src/core/assess/read-case.js';
import { cameraTemplate } from './findings/cases.js';

interface Demonstration {
  readonly programme: { readonly facts: object };
  readonly assessments: readonly {
    readonly reference: string;
    readonly answers: object;
    readonly steps: Readonly<Record<string, { readonly state: string }>>;
  }[];
}

const assessments = ['belgrade', 'car-park'].flatMap(name => {
  const file = parse(readFileSync(`templates/demonstration/${name}.yaml`, 'utf8')) as Demonstration;
  return file.assessments.map(each => [each.reference, file.programme.facts, each] as const);
});

// The demonstration is played through the services, which refuse to submit a step with a question left open.
it.each(assessments)('%s is answered in every step that was submitted', (_, programme, { answers, steps }) => {
  const read = readCase(cameraTemplate, { programme, answers });
  if ('problems' in read) throw new Error(JSON.stringify(read.problems));
  const { completeness } = assess(cameraTemplate, read.programme, read.answers);
  const missing = completeness.steps
    .filter(({ step }) => !['not_started', 'in_progress'].includes(steps[step]?.state ?? 'not_started'))
    .flatMap(each => each.missing.map(({ question }) => question));
  expect(missing).toEqual([]);
});
