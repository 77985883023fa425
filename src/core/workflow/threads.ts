/** Threads of a review: who opens, answers, resolves and reopens one, and which of them stop an approval. */
import type { Role } from './states.js';
import type { Transition } from './transitions.js';

export const threadKinds = ['remark', 'blocking'] as const;
export type ThreadKind = (typeof threadKinds)[number];

/** `none`: it is about to be opened. */
export const threadStates = ['none', 'open', 'resolved'] as const;
export type ThreadState = (typeof threadStates)[number];

export const threadActions = ['remark', 'block', 'reply', 'resolve', 'reopen'] as const;
export type ThreadAction = (typeof threadActions)[number];

export const entryKinds = ['reply', 'resolve', 'reopen'] as const;
export type EntryKind = (typeof entryKinds)[number];

/** A thread: whoever wrote says in a reply what was changed; whoever opened it, or another reviewer, resolves it. A rule of Uvid. */
// prettier-ignore
export const threadTransitions: readonly Transition<ThreadState, ThreadAction>[] = [
  { from: 'none',     action: 'remark',  to: 'open',     by: ['assessor', 'reviewer', 'dpo'], requires: ['comment'] },
  { from: 'none',     action: 'block',   to: 'open',     by: ['reviewer', 'dpo'],             requires: ['comment', 'blocks_nothing_approved'] },
  { from: 'open',     action: 'reply',   to: 'open',     by: ['assessor', 'reviewer', 'dpo'], requires: ['comment'] },
  { from: 'open',     action: 'resolve', to: 'resolved', by: ['assessor', 'reviewer', 'dpo'], requires: ['own_thread_or_reviewer'] },
  { from: 'resolved', action: 'reply',   to: 'resolved', by: ['assessor', 'reviewer', 'dpo'], requires: ['comment'] },
  { from: 'resolved', action: 'reopen',  to: 'open',     by: ['assessor', 'reviewer', 'dpo'], requires: ['comment', 'own_thread_or_reviewer', 'blocks_nothing_approved'] },
];

/** The state in which a thread's entries, oldest first, have left it. */
export function threadState(entries: readonly { readonly does: EntryKind | null }[]): 'open' | 'resolved' {
  const last = entries.filter(each => each.does === 'resolve' || each.does === 'reopen').at(-1);
  return last?.does === 'resolve' ? 'resolved' : 'open';
}

export interface ThreadActor {
  readonly id: string;
  readonly roles: ReadonlySet<Role>;
  /** They wrote an answer of the step, in any version. */
  readonly wroteStep: boolean;
}

/** Whether a thread is not this person's to resolve: they did not open it, and are no reviewer of the step. Writers review nothing of their own. */
export function isOthersThread(openedBy: string, actor: ThreadActor): boolean {
  return openedBy !== actor.id && (!actor.roles.has('reviewer') || actor.wroteStep);
}

/** A comment as threads are made of it; `thread` is null on the one that opens a thread. */
export interface ThreadEntry {
  readonly id: string;
  readonly thread: string | null;
  readonly does: EntryKind | null;
  readonly kind: ThreadKind | null;
}

export interface Thread<Entry extends ThreadEntry> {
  readonly opening: Entry;
  readonly kind: ThreadKind;
  readonly state: 'open' | 'resolved';
  readonly entries: readonly Entry[];
}

/** Comments, oldest first, as threads. A comment from before there were kinds is a remark. */
export function threadsOf<Entry extends ThreadEntry>(comments: readonly Entry[]): readonly Thread<Entry>[] {
  return comments
    .filter(each => each.thread === null)
    .map(opening => {
      const entries = comments.filter(each => each.thread === opening.id);
      return { opening, kind: opening.kind ?? 'remark', state: threadState(entries), entries };
    });
}

/** How many threads stop an approval: those that block and are open. */
export function blockingThreads<Entry extends ThreadEntry>(comments: readonly Entry[]): number {
  return threadsOf(comments).filter(each => each.kind === 'blocking' && each.state === 'open').length;
}
