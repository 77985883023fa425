/**
 * Two texts side by side, with what went and what came: struck out and underlined, and said to those who listen.
 *
 *     <Diff before={approved} after={now} beforeLabel="Version 1" afterLabel="Now" />
 */
import type { VNode } from 'preact';
import { diffWords, type DiffPart } from '../../core/version/word-diff.js';

export interface DiffProps {
  readonly before: string;
  readonly after: string;
  readonly beforeLabel?: string;
  readonly afterLabel?: string;
}

export function Diff({ before, after, beforeLabel, afterLabel }: DiffProps): VNode {
  const parts = diffWords(before, after);
  return (
    <dl class="uvid-diff">
      <Side label={beforeLabel ?? 'Before'} parts={parts.filter(part => part.kind !== 'added')} />
      <Side label={afterLabel ?? 'After'} parts={parts.filter(part => part.kind !== 'removed')} />
    </dl>
  );
}

function Side({ label, parts }: { readonly label: string; readonly parts: readonly DiffPart[] }): VNode {
  return (
    <div class="uvid-diff__side">
      <dt class="uvid-diff__label">{label}</dt>
      <dd class="uvid-diff__text">
        {parts.length === 0 ? (
          <span class="uvid-not-provided">Not provided</span>
        ) : (
          parts.map(part => <Part {...part} />)
        )}
      </dd>
    </div>
  );
}

function Part({ kind, text }: DiffPart): VNode {
  if (kind === 'same') return <>{text}</>;
  const Change = kind === 'removed' ? 'del' : 'ins';
  return (
    <Change class={`uvid-diff__${kind}`}>
      <Announced text={`${kind}: `} />
      {text}
      <Announced text={` end ${kind} `} />
    </Change>
  );
}

/** Screen readers do not say `ins` and `del` by themselves. */
function Announced({ text }: { readonly text: string }): VNode {
  return <span class="govuk-visually-hidden">{text}</span>;
}
