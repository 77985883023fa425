/** The comments on one question; what can be added stands under them: `<Thread comments={comments}><Textarea … /></Thread>`. */
import type { ComponentChildren, VNode } from 'preact';
import { momentInWords } from '../words.js';
import { classes } from './classes.js';

export interface Comment {
  readonly id: string;
  readonly author: string;
  /** In words, such as `Reviewer`. */
  readonly role?: string;
  /** ISO 8601. */
  readonly at: string;
  readonly text: string;
  /** Set on a comment that asks for a change. */
  readonly asksForChange?: boolean;
  readonly resolved?: boolean;
  /** What it did, such as `Resolved`. */
  readonly note?: string;
}

export interface ThreadProps {
  readonly comments: readonly Comment[];
  /** Read out as the name of the thread. */
  readonly label?: string;
  readonly children?: ComponentChildren;
}

export function Thread({ comments, label, children }: ThreadProps): VNode {
  return (
    <div class="uvid-thread">
      {comments.length > 0 && (
        <ol class="uvid-thread__comments" aria-label={label ?? 'Comments'}>
          {comments.map(comment => (
            <li
              id={`comment-${comment.id}`}
              class={classes('uvid-comment', comment.resolved && 'uvid-comment--resolved')}
            >
              <CommentBody comment={comment} />
            </li>
          ))}
        </ol>
      )}
      {children}
    </div>
  );
}

function CommentBody({ comment }: { readonly comment: Comment }): VNode {
  return (
    <>
      <p class="uvid-comment__byline">
        <span class="uvid-comment__author">{comment.author}</span>
        {comment.role && `, ${comment.role}`}
        <time class="uvid-comment__time" dateTime={comment.at}>
          {momentInWords(comment.at)}
        </time>
      </p>
      {comment.asksForChange && <p class="uvid-comment__note">Asks for a change</p>}
      {comment.resolved && <p class="uvid-comment__note">Resolved</p>}
      {comment.note && <p class="uvid-comment__note">{comment.note}</p>}
      <Paragraphs text={comment.text} />
    </>
  );
}

/** Typed text as it was typed: an empty line begins a new paragraph, other line breaks stay. */
export function Paragraphs({ text }: { readonly text: string }): VNode {
  return (
    <>
      {text
        .split(/\n\s*\n/)
        .filter(part => part.trim() !== '')
        .map(part => (
          <p class="govuk-body uvid-typed">{part}</p>
        ))}
    </>
  );
}
