/** Everything that waits for the reader, the oldest first. */
import type { VNode } from 'preact';
import type { QueueKind } from '../../core/workflow/queue.js';
import { Tag } from '../../web/components/tag.js';
import { TaskList } from '../../web/components/task-list.js';
import { dateInWords } from '../../web/words.js';
import type { QueueEntry } from './queue.service.js';

const verbs: Readonly<Record<QueueKind, string>> = {
  decide: 'Decide on',
  advise: 'Give your advice on',
  review: 'Review',
  answer: 'Answer a thread that blocks',
  rewrite: 'Make the changes asked for in',
  write: 'Write',
  action: 'Carry out',
};

export function QueuePage({ entries }: { readonly entries: readonly QueueEntry[] }): VNode {
  return (
    <>
      <h1 class="govuk-heading-l">Waiting for me</h1>
      <p class="govuk-body">
        <a class="govuk-link" href="/substitutions">
          Out of office: who stands in for whom
        </a>
      </p>
      {entries.length === 0 ? (
        <p class="govuk-body uvid-empty">
          Nothing waits for you. Here will be steps to write or review, assessments to advise or decide on, and actions
          of yours.
        </p>
      ) : (
        <>
          <p class="govuk-body">What has waited longest comes first.</p>
          <TaskList id="queue" items={entries.map(inList)} />
        </>
      )}
    </>
  );
}

function inList(entry: QueueEntry): Parameters<typeof TaskList>[0]['items'][number] {
  const { kind, title, path, reference, since, insteadOf } = entry;
  const waits = kind === 'action' ? '' : `, waiting since ${dateInWords(since.slice(0, 10))}`;
  return {
    title: `${verbs[kind]} ${title}`,
    href: path,
    hint: `${reference}${waits}${insteadOf === null ? '' : `, in place of ${insteadOf}`}`,
    status: <Due {...entry} />,
  };
}

function Due({ dueOn, overdue }: QueueEntry): VNode {
  if (dueOn === null) return <>No date</>;
  return overdue ? <Tag colour="red">{`Overdue: ${dateInWords(dueOn)}`}</Tag> : <>{`Due ${dateInWords(dueOn)}`}</>;
}
