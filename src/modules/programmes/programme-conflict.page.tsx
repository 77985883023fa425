/** Somebody else saved the programme first. */
import type { VNode } from 'preact';
import { Conflict, type ConflictProps } from '../../web/components/conflict.js';

export interface ProgrammeConflictProps extends Omit<ConflictProps, 'action' | 'href' | 'what'> {
  readonly id: string;
}

export function ProgrammeConflictPage({ id, ...props }: ProgrammeConflictProps): VNode {
  const href = `/programmes/${id}`;
  return <Conflict {...props} what="programme" href={href} action={`${href}/edit`} />;
}
