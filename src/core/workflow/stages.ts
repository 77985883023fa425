/** The stages of review that a step goes through: whose approvals each needs, and how many. */
import type { Role } from './states.js';

/** One stage, such as legal or security. Who may approve in it holds the reviewer's role, and one of these roles or is named. */
export interface Stage {
  readonly name: string;
  readonly quorum: number;
  readonly roles: readonly Role[];
  /** Ids of people. */
  readonly people: readonly string[];
}

/** Without any configuration: one reviewer approves. */
export const usualStages: readonly Stage[] = [{ name: 'Review', quorum: 1, roles: ['reviewer'], people: [] }];

export const mostStages = 10;
export const longestStageName = 80;
export const largestQuorum = 10;

/** An approval that was collected since the step was submitted. */
export interface Approval {
  /** Counts from 1. */
  readonly stage: number;
  readonly by: string;
  /** Whom the approver stood in for; null for themself. */
  readonly onBehalfOf: string | null;
  /** What was approved. */
  readonly digest: string;
}

export interface StageStanding extends Stage {
  readonly stage: number;
  /** Ids of those who approved what is to be approved now. */
  readonly approvedBy: readonly string[];
  readonly missing: number;
}

/** Somebody who may approve: with what concerns the step that they, or the one they stand in for, are to approve. */
export interface Approver {
  readonly id: string;
  readonly roles: readonly Role[];
  readonly wroteStep: boolean;
}

/** In which stage somebody approves, and for whom. */
export interface Seat {
  readonly stage: number;
  readonly onBehalfOf: string | null;
}

/** What was collected since a step was submitted, and what is to be approved now. */
export interface Round {
  readonly stages: readonly Stage[];
  readonly approvals: readonly Approval[];
  readonly digest: string;
}

/** How far each stage is. Only approvals of the digest that is to be approved now count: an edit voids all others. */
export function standingOf(round: Round): readonly StageStanding[] {
  const counting = countingIn(round);
  return round.stages.map((stage, at) => {
    const approvedBy = [...new Set(counting.filter(each => each.stage === at + 1).map(each => each.by))];
    return { ...stage, stage: at + 1, approvedBy, missing: Math.max(0, stage.quorum - approvedBy.length) };
  });
}

function countingIn({ approvals, digest }: Round): readonly Approval[] {
  return approvals.filter(each => each.digest === digest);
}

/** Approvals that are missing in all stages together. */
export function missingApprovals(standing: readonly StageStanding[]): number {
  return standing.reduce((sum, each) => sum + each.missing, 0);
}

/**
 * Where this person's approval would count: in the first stage that is not complete, in their own right or for one of `away`, whom they
 * stand in for today. Null where it would not: they or the one they stand in for wrote in the step or counted already in this round, or
 * are not of the stage. Whoever stands in acts as themself and needs no place of their own in the stage.
 */
export function seatOf(round: Round, person: Approver, away: readonly Approver[]): Seat | null {
  const open = standingOf(round).find(each => each.missing > 0);
  const spent = new Set(countingIn(round).flatMap(each => [each.by, each.onBehalfOf ?? each.by]));
  if (!open || person.wroteStep || spent.has(person.id)) return null;
  if (isOf(open, person)) return { stage: open.stage, onBehalfOf: null };
  const absent = away.find(each => !each.wroteStep && !spent.has(each.id) && isOf(open, each));
  return absent ? { stage: open.stage, onBehalfOf: absent.id } : null;
}

function isOf({ roles, people }: Stage, person: Approver): boolean {
  return people.includes(person.id) || person.roles.some(role => roles.includes(role));
}

export interface StageProblem {
  readonly field: string;
  readonly message: string;
}

/** Can the review be configured like this? Every problem at once; `known` are the people whose accounts are open. */
export function problemsOfStages(
  stages: readonly Stage[],
  known: readonly Pick<Approver, 'id' | 'roles'>[],
): readonly StageProblem[] {
  const size = stages.length < 1 || stages.length > mostStages;
  const whole = size ? [{ field: 'stages', message: `Configure 1 to ${mostStages} stages` }] : [];
  return [...whole, ...stages.flatMap((stage, at) => problemsOfStage(stage, at, { stages, known }))];
}

interface Around {
  readonly stages: readonly Stage[];
  readonly known: readonly Pick<Approver, 'id' | 'roles'>[];
}

function problemsOfStage(stage: Stage, at: number, { stages, known }: Around): readonly StageProblem[] {
  const { name, quorum, roles, people } = stage;
  const members = known.filter(each => each.roles.includes('reviewer') && isOf(stage, { ...each, wroteStep: false }));
  const strange = people.some(id => !known.some(each => each.id === id && each.roles.includes('reviewer')));
  const title = name.trim();
  const same = stages.slice(0, at).some(each => each.name.trim().toLowerCase() === title.toLowerCase());
  const rules: readonly (readonly [string, boolean, string])[] = [
    ['name', title === '' || title.length > longestStageName, 'Enter a name of 1 to 80 characters'],
    ['name', title !== '' && same, 'Give each stage its own name'],
    ['quorum', !Number.isInteger(quorum) || quorum < 1 || quorum > largestQuorum, 'Enter a quorum of 1 to 10'],
    ['people', roles.length === 0 && people.length === 0, 'Choose roles or people who may approve'],
    ['people', strange, 'Choose people who hold the reviewer’s role'],
    ['quorum', !strange && members.length < quorum, `Only ${members.length} with the reviewer’s role may approve here`],
  ];
  return rules
    .filter(([, broken]) => broken)
    .map(([field, , message]) => ({
      field: `stages.${at}.${field}`,
      message: `${title || `Stage ${at + 1}`}: ${message}`,
    }));
}
