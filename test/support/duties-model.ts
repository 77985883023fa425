/** Who may do what, worked out a second time and in another way: sets of people, no tables, no counts. */
import type { Role } from '../../src/core/workflow/states.js';

export interface Act {
  readonly action: string;
  readonly person: number;
  /** Of the step acted on; null for the assessment as a whole. */
  readonly step: number | null;
  readonly from: string;
  readonly to: string;
  readonly as: Role;
}

interface ModelStep {
  state: string;
  readonly writers: Set<number>;
}

const verdicts = ['approve', 'request_changes'];
const outcomes = ['rejected', 'consultation', 'approved', 'conditionally_approved'];

export class DutiesModel {
  state = 'in_preparation';
  version = 1;
  readonly steps: readonly ModelStep[];
  readonly reviewers = new Set<number>();
  readonly advisers = new Set<number>();
  private readonly advisedVersions = new Set<number>();

  constructor(
    private readonly rolesOf: readonly ReadonlySet<Role>[],
    steps: number,
  ) {
    this.steps = Array.from({ length: steps }, () => ({ state: 'not_started', writers: new Set<number>() }));
  }

  /** Wrote anything at all, in whatever version. */
  wrote(person: number): boolean {
    return this.steps.some(step => step.writers.has(person));
  }

  holds(person: number, role: Role): boolean {
    return this.rolesOf[person]?.has(role) ?? false;
  }

  /** Steps that hold an answer and stand unapproved. */
  get unfinished(): number {
    return this.steps.filter(
      step => step.state !== 'approved' && (step.state !== 'not_started' || step.writers.size > 0),
    ).length;
  }

  allows(act: Act): boolean {
    if (act.action === 'write') return this.mayBeWritten(act.step ?? 0);
    if (!this.holds(act.person, act.as)) return false;
    if (act.step !== null) return this.allowsOnStep(act, act.step);
    return act.from === this.state && (!outcomes.includes(act.to) || this.mayDecide(act.person));
  }

  apply({ action, person, step, to }: Act): void {
    const held = step === null ? undefined : this.steps[step];
    if (action === 'write') held?.writers.add(person);
    else if (held) {
      held.state = to;
      if (verdicts.includes(action)) this.reviewers.add(person);
    } else this.applyToAssessment(action, person, to);
  }

  private applyToAssessment(action: string, person: number, to: string): void {
    if (action === 'record_advice') {
      this.advisers.add(person);
      this.advisedVersions.add(this.version);
    }
    if (action === 'reopen') this.version += 1;
    this.state = to;
  }

  private mayBeWritten(step: number): boolean {
    const inHand = ['not_started', 'in_progress', 'changes_requested'].includes(this.steps[step]?.state ?? '');
    return this.state === 'in_preparation' && inHand;
  }

  private allowsOnStep({ action, person, from }: Act, step: number): boolean {
    const held = this.steps[step];
    if (!held || this.state !== 'in_preparation' || held.state !== from) return false;
    return !verdicts.includes(action) || !held.writers.has(person);
  }

  private mayDecide(person: number): boolean {
    const interested = this.wrote(person) || this.reviewers.has(person) || this.advisers.has(person);
    if (interested || this.holds(person, 'dpo')) return false;
    return this.unfinished === 0 && this.advisedVersions.has(this.version);
  }
}
