/** The action plan: what was promised by measures and conditions, and what became of it. */
import type { Answers, TableRow } from '../answers/answer.js';
import { rowsOf, textIn } from '../answers/read.js';
import type { ConditionState, StandingCondition } from '../conditions/condition.js';

export const actionStatuses = ['open', 'in_progress', 'done', 'dropped'] as const;
export type ActionStatus = (typeof actionStatuses)[number];

export interface Action {
  /** Names it within its assessment for ever: `M3` is the third measure, `V2-C1` the first condition of version 2. */
  readonly key: string;
  readonly source: 'measure' | 'condition';
  readonly what: string;
  /** As the plan names them; empty while nobody does. */
  readonly owner: string;
  readonly dueOn: string | null;
  readonly status: ActionStatus;
  readonly evidence: string;
  /** A condition that is closed by somebody else than its owner: nothing is recorded of it beside that review. */
  readonly reviewed?: true;
}

/** What somebody recorded of an action: it takes the place of what stood before. */
export type ActionUpdate = Pick<Action, 'key' | 'owner' | 'dueOn' | 'status' | 'evidence'>;

const statusOfCondition: Readonly<Record<ConditionState, ActionStatus>> = {
  open: 'open',
  proposed: 'in_progress',
  closed: 'done',
};

/** What the plan says of a measure; `implemented` is done. */
const statusOf: Readonly<Record<string, ActionStatus>> = { implemented: 'done', partially_implemented: 'in_progress' };

/** Every row of the table of measures, those in place too: a plan shows what was done with it. */
export function actionsFromMeasures(answers: Answers, measures: string): readonly Action[] {
  return rowsOf(answers, measures).map(fromMeasure);
}

/**
 * Conditions of a decision, in its order; `nameOf` gives the name of a person. What stands of a condition with terms comes from
 * its own closing review.
 */
export function actionsFromConditions(
  version: number,
  conditions: readonly StandingCondition[],
  nameOf: (person: string) => string,
): readonly Action[] {
  return conditions.map(({ no, text, terms, state, closings }) => ({
    key: `V${version}-C${no}`,
    ...{ source: 'condition', what: text, status: statusOfCondition[state] },
    owner: terms ? nameOf(terms.owner) : '',
    dueOn: terms?.dueOn ?? null,
    evidence: state === 'open' ? '' : (closings.at(-1)?.evidence ?? ''),
    ...(terms ? { reviewed: true as const } : {}),
  }));
}

/** The latest update of each action stands; `updates` are in the order of recording. */
export function standingActions(planned: readonly Action[], updates: readonly ActionUpdate[]): readonly Action[] {
  return planned.map(action => {
    const last = updates.findLast(each => each.key === action.key);
    if (!last || action.reviewed) return action;
    const { owner, dueOn, status, evidence } = last;
    return { ...action, owner, dueOn, status, evidence };
  });
}

export function isPending({ status }: Pick<Action, 'status'>): boolean {
  return status === 'open' || status === 'in_progress';
}

/** The day itself still counts. */
export function isOverdue(action: Pick<Action, 'status' | 'dueOn'>, today: string): boolean {
  return isPending(action) && action.dueOn !== null && action.dueOn < today;
}

function fromMeasure(row: TableRow): Action {
  const due = textIn(row, 'due');
  return {
    key: `M${row.no}`,
    source: 'measure',
    what: textIn(row, 'measure'),
    owner: textIn(row, 'owner'),
    dueOn: due === '' ? null : due,
    status: statusOf[textIn(row, 'status')] ?? 'open',
    evidence: textIn(row, 'evidence'),
  };
}
