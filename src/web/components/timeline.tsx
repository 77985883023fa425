/** What happened, newest or oldest first as given: `<Timeline events={[{ title: 'Step 1.1 approved', at, by: 'Ana Ilić' }]} />`. */
import type { ComponentChildren, VNode } from 'preact';
import { momentInWords } from '../words.js';

export interface TimelineEvent {
  readonly title: ComponentChildren;
  /** ISO 8601. */
  readonly at: string;
  readonly by?: string;
  readonly children?: ComponentChildren;
}

export interface TimelineProps {
  readonly events: readonly TimelineEvent[];
  readonly headingLevel?: 2 | 3 | 4;
}

export function Timeline({ events, headingLevel }: TimelineProps): VNode {
  const Heading = `h${headingLevel ?? 3}` as const;
  return (
    <ol class="uvid-timeline">
      {events.map(event => (
        <li class="uvid-timeline__event">
          <Heading class="uvid-timeline__title">{event.title}</Heading>
          <p class="uvid-timeline__byline">
            <time dateTime={event.at}>{momentInWords(event.at)}</time>
            {event.by && `, ${event.by}`}
          </p>
          {event.children != null && <div class="uvid-timeline__text">{event.children}</div>}
        </li>
      ))}
    </ol>
  );
}
