/** The four outcomes as the officer chooses among them: each with what stands in its way now. */
import { decide, type Facts } from '../../core/workflow/decide.js';
import type { AssessmentState, Role } from '../../core/workflow/states.js';
import { assessmentTransitions, type AssessmentAction, type Requirement } from '../../core/workflow/transitions.js';
import { requirementSays } from './refusal.js';

export interface OutcomeChoice {
  readonly action: AssessmentAction;
  /** What the form cannot put right. Empty: possible now. */
  readonly blocked: readonly string[];
}

export interface Asked {
  readonly state: AssessmentState;
  readonly roles: ReadonlySet<Role>;
  readonly facts: Facts;
}

/** What the form itself asks for. */
const typedHere: readonly Requirement[] = ['comment', 'justification', 'reasons_against_advice', 'conditions'];

/** None unless a decision is due and the reader's role takes it. */
export function outcomeChoices({ state, roles, facts }: Asked): readonly OutcomeChoice[] {
  return assessmentTransitions
    .filter(each => each.seals && each.from === state && each.by.some(role => roles.has(role)))
    .map(({ action }) => {
      const unmet = unmetBy(action, { state, roles, facts }).filter(each => !typedHere.includes(each));
      return { action, blocked: unmet.map(each => requirementSays[each]) };
    });
}

export function unmetBy(action: AssessmentAction, asked: Asked): readonly Requirement[] {
  const decision = decide(assessmentTransitions, { ...asked, action });
  return !decision.allowed && decision.reason === 'unmet' ? decision.unmet : [];
}

export function isOutcome(action: string): action is AssessmentAction {
  return assessmentTransitions.some(each => each.seals && each.action === action);
}
