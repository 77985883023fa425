/**
 * A camera on a map: its shape says what it can do, its filling whether that is switched on, a dashed ring that it does not run, a
 * cross that it was removed. Drawn about 0, 0; the words beside it say the same.
 */
import type { VNode } from 'preact';
import type { CameraSymbol } from '../../core/map/camera-symbol.js';
import type { XY } from '../../core/map/map-view.js';
import { symbolOutline } from '../../core/map/symbol-outline.js';

export function SymbolMark({ symbol, radius }: { readonly symbol: CameraSymbol; readonly radius: number }): VNode {
  const { shape, filling, outline } = symbol;
  const corners = symbolOutline(shape, radius);
  const kind = `uvid-mark uvid-mark--${filling}`;
  const ring = radius * 1.6;
  return (
    <>
      {outline === 'idle' && <circle class="uvid-mark__ring" r={ring} />}
      {corners ? <polygon class={kind} points={pointsOf(corners)} /> : <circle class={kind} r={radius} />}
      {outline === 'removed' && (
        <path class="uvid-mark__cross" d={`M${-ring} ${-ring}L${ring} ${ring}M${ring} ${-ring}L${-ring} ${ring}`} />
      )}
    </>
  );
}

/** For a line of text: `aria-hidden`, because the words beside it say the same. */
export function SymbolPicture({ symbol }: { readonly symbol: CameraSymbol }): VNode {
  return (
    <svg class="uvid-symbol" viewBox="-20 -20 40 40" width="32" height="32" aria-hidden="true" focusable="false">
      <SymbolMark symbol={symbol} radius={11} />
    </svg>
  );
}

/** The dashed line of a route, or the dashed outline of an area, as the map draws it; for a line of text. */
export function WayPicture({ closed }: { readonly closed: boolean }): VNode {
  return (
    <svg class="uvid-symbol" viewBox="-20 -20 40 40" width="32" height="32" aria-hidden="true" focusable="false">
      {closed ? (
        <polygon class="uvid-map__area" points="-16,-10 4,-15 16,-3 10,14 -12,12" />
      ) : (
        <polyline class="uvid-map__route" points="-17,12 -5,-8 6,5 17,-12" />
      )}
    </svg>
  );
}

export function pointsOf(corners: readonly XY[]): string {
  return corners.map(([x, y]) => `${Math.round(x * 10) / 10},${Math.round(y * 10) / 10}`).join(' ');
}
