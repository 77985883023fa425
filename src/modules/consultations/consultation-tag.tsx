/** Where a consultation stands, in two or three words. */
import type { VNode } from 'preact';
import { endOf } from '../../core/consultation/state.js';
import { Tag, type TagColour } from '../../web/components/tag.js';
import { stageWords } from '../../web/consultation-words.js';
import type { ConsultationReading } from './consultation-reading.js';

export function ConsultationTag({ consultation }: { readonly consultation: ConsultationReading }): VNode {
  const { state, clock } = consultation;
  if (clock.standing === 'overdue') return <Tag colour="red">Overdue at the authority</Tag>;
  const end = endOf(state);
  if (end === 'negative') return <Tag colour="red">Negative opinion</Tag>;
  if (end === 'no_objection') return <Tag colour="green">No objection</Tag>;
  if (end === 'with_comments') return <Tag colour="teal">Comments to be met</Tag>;
  const colours: Partial<Readonly<Record<typeof state.stage, TagColour>>> = { running: 'blue', suspended: 'orange' };
  return <Tag colour={colours[state.stage] ?? 'grey'}>{stageWords[state.stage]}</Tag>;
}
