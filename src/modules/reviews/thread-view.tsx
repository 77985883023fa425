/** The threads on one place of the review page: what was said, what can be answered, and how a new one is opened. */
import type { VNode } from 'preact';
import type { EntryKind } from '../../core/workflow/threads.js';
import type { Question } from '../../core/template/template.js';
import { Button } from '../../web/components/button.js';
import { Details } from '../../web/components/details.js';
import { errorOf } from '../../web/components/error-summary.js';
import { Form } from '../../web/components/form.js';
import { Tag } from '../../web/components/tag.js';
import { Textarea } from '../../web/components/textarea.js';
import { Thread } from '../../web/components/thread.js';
import { About } from './about.js';
import { CommentForm } from './comment-form.js';
import type { ReviewPageProps } from './review-props.js';
import type { ShownThread } from './shown-threads.js';

export interface ThreadsProps extends ReviewPageProps {
  readonly place: { readonly question: Question | null; readonly threads: readonly ShownThread[] };
  readonly label: string;
  /** No new thread is opened here. */
  readonly closed?: boolean;
}

export function Threads(props: ThreadsProps): VNode {
  const { place, label, facts, closed } = props;
  return (
    <>
      {place.threads.map(thread => (
        <ThreadView {...props} thread={thread} label={`${thread.place ?? 'Comments'} on: ${label}`} />
      ))}
      {facts.mayComment && !closed && <CommentForm {...props} question={place.question} label={label} />}
    </>
  );
}

/** The name that the error summary links to. */
export function entryField(thread: string): string {
  return `entry-${thread}`;
}

function ThreadView(props: ThreadsProps & { readonly thread: ShownThread }): VNode {
  const { thread, label } = props;
  const { comments, open, blocking, outdated, place } = thread;
  const heading = (
    <p class="govuk-body uvid-thread__state">
      {place && <strong>{place} </strong>}
      {blocking && <Tag colour={open ? 'red' : 'grey'}>Blocks the approval</Tag>}{' '}
      {!open && <Tag colour="green">Resolved</Tag>} {outdated && <Tag colour="yellow">Answer changed since</Tag>}
    </p>
  );
  const body = (
    <Thread comments={comments} label={label}>
      <EntryForm {...props} />
    </Thread>
  );
  if (open)
    return (
      <div class="uvid-thread-view">
        {heading}
        {body}
      </div>
    );
  return (
    <Details summary={<About what={`Resolved: ${firstWords(comments[0]?.text ?? '')}`} label={label} />}>
      {heading}
      {body}
    </Details>
  );
}

function EntryForm({ thread, label, facts, typed, csrfToken }: ThreadsProps & { readonly thread: ShownThread }): VNode {
  if (thread.acts.length === 0) return <></>;
  const field = entryField(thread.id);
  const error = errorOf(typed.errors, field) ?? null;
  const value = typed.entry?.thread === thread.id ? typed.entry.body : '';
  const what = thread.acts.includes('resolve') ? 'Reply or resolve' : thread.open ? 'Reply' : 'Reply or reopen';
  return (
    <Details summary={<About what={what} label={label} />} open={error !== null || value !== ''}>
      <Form action={`/assessments/${facts.assessmentId}/comments/${thread.id}/entries`} csrfToken={csrfToken}>
        <input type="hidden" name="step" value={facts.step.id} />
        <Textarea
          name="body"
          id={field}
          label="Say what was changed, or why not"
          rows={3}
          value={value}
          error={error}
        />
        <div class="govuk-button-group">
          {thread.acts.map(act => (
            <Button kind="secondary" name="action" value={act}>
              {words[act]}
              <span class="govuk-visually-hidden"> in: {label}</span>
            </Button>
          ))}
        </div>
      </Form>
    </Details>
  );
}

const words: Readonly<Record<EntryKind, string>> = { reply: 'Reply', resolve: 'Resolve', reopen: 'Reopen' };

function firstWords(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
