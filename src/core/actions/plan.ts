/** The order in which an action plan is worked through. */
import { isOverdue, isPending, type Action } from './action.js';

export interface PlannedAction extends Action {
  readonly overdue: boolean;
}

/**
 * What is still to be done comes first, the earliest date at the top and whatever has none behind it; then what is done or
 * dropped. Within the same day the order of the table stands. `today` is `YYYY-MM-DD`.
 */
export function actionPlan(actions: readonly Action[], today: string): readonly PlannedAction[] {
  return actions
    .map(action => ({ ...action, overdue: isOverdue(action, today) }))
    .sort((one, other) => rankOf(one).localeCompare(rankOf(other)));
}

/** Compared as text: `0` is pending, `1` is over; no date sorts behind every date. */
function rankOf(action: Action): string {
  return `${isPending(action) ? 0 : 1} ${isPending(action) ? (action.dueOn ?? '9999-99-99') : ''}`;
}
