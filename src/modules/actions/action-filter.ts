import { posted } from '../../platform/posted-form.js';
import type { ActionFilter } from './actions.service.js';

export const shows = ['pending', 'overdue', 'done', 'all'] as const;
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** What a query asks for; what it does not know is as if it were not there. */
export function filterFrom(query: unknown): ActionFilter {
  const show = shows.find(each => each === posted(query, 'show')) ?? 'pending';
  const programme = posted(query, 'programme');
  return { show, programmeId: typeof programme === 'string' && uuid.test(programme) ? programme : null };
}
