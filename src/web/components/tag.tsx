/** A status in one or two words: `<Tag colour="green">Approved</Tag>`. The words say it; the colour only helps. */
import type { ComponentChildren, VNode } from 'preact';
import { classes } from './classes.js';

export type TagColour = 'grey' | 'green' | 'teal' | 'blue' | 'purple' | 'magenta' | 'red' | 'orange' | 'yellow';

export interface TagProps {
  readonly colour?: TagColour;
  readonly class?: string;
  readonly children: ComponentChildren;
}

export function Tag({ colour, class: extra, children }: TagProps): VNode {
  return <strong class={classes('govuk-tag', colour && `govuk-tag--${colour}`, extra)}>{children}</strong>;
}
