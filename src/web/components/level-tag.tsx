/** A level of risk: named, with a shape and a colour of its own, so that it is never the colour alone that tells. */
import type { VNode } from 'preact';
import type { RiskMethod } from '../../core/risk/method.js';

export const tones = ['low', 'medium', 'high', 'very-high'] as const;
export type Tone = (typeof tones)[number];

/** Which of our four looks a level of the method has: two below the level that counts as high, two from it upward. */
export function toneOf(method: RiskMethod, level: string): Tone {
  const position = method.levels.findIndex(({ id }) => id === level);
  const high = method.levels.findIndex(({ id }) => id === method.highFrom);
  if (position < high) return position === 0 ? 'low' : 'medium';
  return position === high ? 'high' : 'very-high';
}

export function levelName(method: RiskMethod, level: string): string {
  return method.levels.find(({ id }) => id === level)?.name ?? level;
}

export interface LevelTagProps {
  readonly method: RiskMethod;
  /** Id of a level; null while the risk is not rated. */
  readonly level: string | null;
}

export function LevelTag({ method, level }: LevelTagProps): VNode {
  if (level === null) return <span class="uvid-level uvid-level--unrated">Not rated</span>;
  const tone = toneOf(method, level);
  return (
    <span class={`uvid-level uvid-level--${tone}`}>
      <LevelShape tone={tone} />
      {levelName(method, level)}
    </span>
  );
}

/** Ring, dot, square, diamond: the same four shapes in lists, in the matrix and on paper. */
export function LevelShape({ tone }: { readonly tone: Tone }): VNode {
  return (
    <svg class="uvid-level__shape" width="12" height="12" viewBox="0 0 12 12" aria-hidden="true" focusable="false">
      {shapes[tone]}
    </svg>
  );
}

const shapes: Readonly<Record<Tone, VNode>> = {
  low: <circle cx="6" cy="6" r="4" fill="none" stroke="currentColor" stroke-width="2" />,
  medium: <circle cx="6" cy="6" r="5" fill="currentColor" />,
  high: <path d="M1 1h10v10H1z" fill="currentColor" />,
  'very-high': <path d="M6 0l6 6-6 6-6-6z" fill="currentColor" />,
};
