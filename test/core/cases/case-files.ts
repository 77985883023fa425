/** The whole cases of `test/cases`: what went in, and what was expected by hand, from the law, before anything ran. */
import { readFileSync, readdirSync } from 'node:fs';
import { assess, type Assessed } from '../../../src/core/assess/assess.js';
import { readCase } from '../../../src/core/assess/read-case.js';
import { summariseRegister } from '../../../src/core/cameras/summary.js';
import type { Regime } from '../../../src/core/programme/programme.js';
import type { Determination, RegimeScreening } from '../../../src/core/screening/screening.js';
import { cameraTemplate } from '../findings/cases.js';

export interface WholeCase {
  readonly name: string;
  readonly story: string;
  readonly input: {
    readonly programme: Record<string, unknown>;
    readonly answers: Record<string, unknown>;
    readonly cameras?: readonly unknown[];
  };
  readonly expect: Expectation;
}

export interface Expectation {
  readonly screening: readonly ExpectedRegime[];
  readonly findings: { readonly present: readonly string[]; readonly absent: readonly string[] };
  readonly risks?: readonly {
    readonly no: number;
    readonly inherent: string | null;
    readonly residual: string | null;
  }[];
  /** By the id of a finding or criterion: one sentence from the law. */
  readonly why: Readonly<Record<string, string>>;
}

interface ExpectedRegime {
  readonly regime: Regime;
  readonly determination: Determination;
  readonly consultation: RegimeScreening['consultation'];
  /** Ids of all criteria that fire, in any order. */
  readonly criteria: readonly string[];
}

const folder = 'test/cases';

export const wholeCases: readonly WholeCase[] = readdirSync(folder).map(file => {
  const { programme, answers, cameras, ...rest } = JSON.parse(readFileSync(`${folder}/${file}`, 'utf8'));
  return { ...rest, input: { programme, answers, ...(cameras ? { cameras } : {}) } };
});

export function assessed(input: unknown): Assessed {
  const read = readCase(cameraTemplate, input);
  if ('problems' in read) throw new Error(JSON.stringify(read.problems, null, 2));
  const register = read.cameras.length > 0 ? summariseRegister(read.cameras) : null;
  return assess(cameraTemplate, read.programme, read.answers, { register });
}
