/** Words and tags of an action. */
import type { VNode } from 'preact';
import type { ActionStatus } from '../../core/actions/action.js';
import { Tag, type TagColour } from '../../web/components/tag.js';

export const statusWords: Readonly<Record<ActionStatus, string>> = {
  open: 'Open',
  in_progress: 'In progress',
  done: 'Done',
  dropped: 'Dropped',
};

const colours: Readonly<Record<ActionStatus, TagColour>> = {
  open: 'grey',
  in_progress: 'blue',
  done: 'green',
  dropped: 'purple',
};

export function ActionTag(action: { readonly status: ActionStatus; readonly overdue: boolean }): VNode {
  if (action.overdue) return <Tag colour="red">Overdue</Tag>;
  return <Tag colour={colours[action.status]}>{statusWords[action.status]}</Tag>;
}
