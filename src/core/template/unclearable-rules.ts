/** Rules of findings that nothing a team could answer would ever clear. */
import type { Answers } from '../answers/answer.js';
import { gather } from '../assess/assess.js';
import type { Rule } from '../findings/rule.js';
import { looksAt } from '../findings/run.js';
import {
  capabilities,
  regimes,
  type Capability,
  type CapabilityState,
  type Programme,
} from '../programme/programme.js';
import { exampleFor, valuesOf } from './example-answer.js';
import type { Question, Template } from './template.js';

export interface Sample {
  readonly programme: Programme;
  readonly answers: Answers;
}

/**
 * Ids of the rules that remark on every programme they look at. A rule is tried on each sample and on what the sample becomes
 * under every law with every capability, with one or all of them disabled, and with none; answered as it is, not at all, and
 * throughout, where every choice is made in turn and the rest is the question's good example. A sound rule is silent on one
 * of these. Too few samples can only call a rule unclearable that is not, never the other way round.
 */
export function rulesThatNeverClear(
  rules: readonly Rule[],
  template: Template,
  samples: readonly Sample[],
): readonly string[] {
  const tried = samples.flatMap(each => variants(each, template)).map(each => gather(template, each, {}).facts);
  return rules
    .filter(rule => tried.every(facts => !looksAt(rule, facts) || rule.finds(facts) !== null))
    .map(each => each.id);
}

function variants({ programme, answers }: Sample, template: Template): readonly Sample[] {
  const everywhere = { ...programme, regimes };
  const programmes = [
    programme,
    { ...everywhere, capabilities: all('active') },
    { ...everywhere, capabilities: { ...all('active'), audio: 'present_disabled' as const } },
    { ...everywhere, capabilities: all('present_disabled') },
    { ...everywhere, capabilities: all('absent') },
  ];
  const questions = template.sections.flatMap(section => section.steps.flatMap(step => step.questions));
  const most = Math.max(2, ...questions.filter(each => each.kind === 'choice').map(each => valuesOf(each).length));
  const alone = Array.from({ length: most }, (_, at) => settled(questions, at));
  const throughout = alone.map(each => ({ ...each, ...answers }));
  return programmes.flatMap(each =>
    [answers, {}, ...throughout, ...alone].map(given => ({ programme: each, answers: given })),
  );
}

function settled(questions: readonly Question[], at: number): Answers {
  return Object.fromEntries(questions.map(each => [each.id, { status: 'answered', value: exampleFor(each, at) }]));
}

function all(state: CapabilityState): Readonly<Record<Capability, CapabilityState>> {
  return Object.fromEntries(capabilities.map(each => [each, state])) as Record<Capability, CapabilityState>;
}
