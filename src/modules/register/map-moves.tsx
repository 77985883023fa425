/** Moves the map without a script: each is a link to the same page with another part of the map. */
import type { VNode } from 'preact';
import { movedView, type MapView } from '../../core/map/map-view.js';
import type { MapAsked } from './map-links.js';
import { withQuery } from './register-query.js';

const moves: readonly (readonly [label: string, right: number, down: number, factor: number])[] = [
  ['Closer', 0, 0, 0.5],
  ['Wider', 0, 0, 2],
  ['North', 0, -0.5, 1],
  ['South', 0, 0.5, 1],
  ['West', -0.5, 0, 1],
  ['East', 0.5, 0, 1],
];

export function MapMoves({
  view,
  asked: { path, filter },
  isPart,
}: {
  readonly view: MapView;
  readonly asked: MapAsked;
  readonly isPart: boolean;
}): VNode {
  return (
    <nav aria-label="Move the map">
      <ul class="uvid-map-moves govuk-body">
        {moves.map(([label, right, down, factor]) => (
          <li>
            <a
              class="govuk-link govuk-link--no-visited-state"
              href={withQuery(path, { filter, box: movedView(view, right, down, factor) })}
            >
              {label}
            </a>
          </li>
        ))}
        {isPart && (
          <li>
            <a class="govuk-link govuk-link--no-visited-state" href={withQuery(path, { filter })}>
              Everything
            </a>
          </li>
        )}
      </ul>
    </nav>
  );
}
