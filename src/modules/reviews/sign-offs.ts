import type { AssessmentChange, StageApproved, StepChange } from '../../core/audit/events.js';
import type { SignOff, TrailEntry } from '../../core/version/sealed.js';
import { outcomes } from '../../core/workflow/states.js';
import type { WrittenEvent } from '../audit/audit.service.js';

/** Who put their name to what: the submission and approval of each step that still stand, the advice and the decision. */
export function signOffsOf(trail: readonly WrittenEvent[], stepIds: readonly string[], version: number): SignOff[] {
  const steps = trail.filter(isStepChange);
  const standing = stepIds.flatMap(step => {
    const last = (action: string) => steps.findLast(event => event.data.step === step && event.data.action === action);
    const [submitted, approved] = [last('submit'), last('approve')];
    return [
      ...(submitted ? [stepSignOff(submitted)] : []),
      ...(submitted && approved ? stagesOf(trail, submitted, approved) : []),
      ...(approved ? [stepSignOff(approved)] : []),
    ];
  });
  const advised = lastOf(trail, version, change => change.action === 'record_advice');
  const decision = lastOf(trail, version, change => outcomes.some(outcome => outcome === change.to));
  return [
    ...standing,
    ...(advised ? [assessmentSignOff('advice_recorded', advised)] : []),
    ...(decision ? [assessmentSignOff('decided', decision)] : []),
  ];
}

/** State changes of one version, in their order. */
export function trailOf(trail: readonly WrittenEvent[], version: number): TrailEntry[] {
  return trail.flatMap(event => {
    if (!isStepChange(event) && !isAssessmentChange(event)) return [];
    if (event.data.version !== version) return [];
    const { from, to, comment } = event.data;
    const step = 'step' in event.data ? event.data.step : null;
    const { sequence, at, type } = event;
    return [{ sequence, at, by: event.actor ?? '', type, step, from, to, comment }];
  });
}

type StepEvent = WrittenEvent & { readonly data: StepChange };
type AssessmentEvent = WrittenEvent & { readonly data: AssessmentChange };

function isStepChange(event: WrittenEvent): event is StepEvent & { type: 'step.state_changed' } {
  return event.type === 'step.state_changed';
}

function isAssessmentChange(event: WrittenEvent): event is AssessmentEvent & { type: 'assessment.state_changed' } {
  return event.type === 'assessment.state_changed';
}

function lastOf(
  trail: readonly WrittenEvent[],
  version: number,
  wanted: (change: AssessmentChange) => boolean,
): AssessmentEvent | undefined {
  return trail
    .filter(isAssessmentChange)
    .filter(event => event.data.version === version && wanted(event.data))
    .at(-1);
}

/** The approvals that the step collected from its submission on, of what was approved in the end. */
function stagesOf(trail: readonly WrittenEvent[], submitted: StepEvent, approved: StepEvent): SignOff[] {
  const { step, digest } = approved.data;
  return trail
    .filter(isStageApproval)
    .filter(({ data, sequence }) => sequence > submitted.sequence && data.step === step && data.digest === digest)
    .map(({ actor, at, data: { stageName, onBehalfOf } }) => ({
      ...{ what: 'stage_approved', step, stage: stageName, by: actor ?? '', role: 'reviewer', at, digest },
      ...(onBehalfOf === null ? {} : { onBehalfOf }),
    }));
}

function isStageApproval(event: WrittenEvent): event is WrittenEvent & { readonly data: StageApproved } {
  return event.type === 'step.stage_approved';
}

function stepSignOff(event: StepEvent): SignOff {
  const { step, role, digest, action } = event.data;
  const what = action === 'approve' ? 'step_approved' : 'step_submitted';
  return { what, step, by: event.actor ?? '', role, at: event.at, digest };
}

function assessmentSignOff(what: SignOff['what'], event: AssessmentEvent): SignOff {
  return { what, step: null, by: event.actor ?? '', role: event.data.role, at: event.at, digest: null };
}
