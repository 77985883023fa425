/**
 * A map of cameras as SVG, drawn on the server: no tile is fetched, and no script is needed. Every mark is a link; the table beside
 * the map says the same, and the names of its squares lead from one to the other.
 */
import type { VNode } from 'preact';
import type { MapMark, MapModel } from '../../core/map/draw-model.js';
import { columnName, columnsOf, rowsOf } from '../../core/map/grid.js';
import { shapeCounts } from '../../core/map/shape-counts.js';
import type { ScaleBar } from '../../core/map/scale-bar.js';
import { cameras, shapeInWords, symbolInWords, wayInWords } from '../register-words.js';
import { pointsOf, SymbolMark } from './camera-symbol.js';

export interface CameraMapProps {
  readonly model: MapModel;
  /** What the map shows, for those who do not see it. */
  readonly label: string;
  readonly hrefOf: (mark: MapMark) => string;
}

/** Room for the names of rows and columns. */
const edge = 26;
export function CameraMap({ model, label, hrefOf }: CameraMapProps): VNode {
  const { width, height } = model.view;
  // Single cameras come last, above the clusters: their places are exact.
  const marks = [...model.marks].sort((a, b) => b.cameras - a.cameras);
  return (
    <svg
      class="uvid-map"
      viewBox={`${-edge} ${-edge} ${width + edge + 2} ${height + edge + 2}`}
      role="group"
      aria-label={label}
    >
      <rect class="uvid-map__ground" width={width} height={height} />
      <Grid model={model} />
      <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`}>
        <g aria-hidden="true">
          {model.marks.map(mark => (
            <Surroundings mark={mark} />
          ))}
        </g>
        {marks.map(mark => {
          const label = markInWords(mark);
          return (
            <a class="uvid-map__link" href={hrefOf(mark)} aria-label={label}>
              <Mark mark={mark} label={label} />
            </a>
          );
        })}
      </svg>
      <Scale scale={model.scale} height={height} />
      <North width={width} />
    </svg>
  );
}

/** `LI-01, Station car park, in C4: Pictures only; running`, or `12 cameras in C4: 2 …`. */
export function markInWords({ camera, site, square, ...mark }: MapMark): string {
  const [first] = mark.symbols;
  const [way] = mark.ways;
  const moves = way ? `; ${wayInWords(way)}` : '';
  if (camera && first)
    return `${camera.reference}, ${camera.site}, in ${square}: ${symbolInWords(first.symbol)}${moves}`;
  const parts = shapeCounts(mark.symbols).map(shapeInWords);
  return `${cameras(mark.cameras)}${site === null ? '' : ` of ${site}`} in ${square}: ${parts.join(', ')}`;
}

/** What a camera sees, and where a mobile one goes: beneath all marks. */
function Surroundings({ mark: { sight, ways } }: { readonly mark: MapMark }): VNode {
  return (
    <>
      {sight &&
        (sight.length === 2 ? (
          <polyline class="uvid-map__line" points={pointsOf(sight)} />
        ) : (
          <polygon class="uvid-map__sight" points={pointsOf(sight)} />
        ))}
      {ways.map(({ closed, corners }) =>
        closed ? (
          <polygon class="uvid-map__area" points={pointsOf(corners)} />
        ) : (
          <polyline class="uvid-map__route" points={pointsOf(corners)} />
        ),
      )}
    </>
  );
}

function Mark({ mark, label }: { readonly mark: MapMark; readonly label: string }): VNode {
  const [x, y] = mark.at;
  const symbol = mark.symbols[0]?.symbol;
  const left = mark.named === 'left';
  return (
    <g transform={`translate(${x} ${y})`}>
      <title>{label}</title>
      {/* A target that a finger meets, whatever the size of the symbol. */}
      <circle class="uvid-map__target" r={Math.max(mark.radius + 5, 18)} />
      {mark.camera && symbol ? (
        <SymbolMark symbol={symbol} radius={mark.radius} />
      ) : (
        <>
          <circle class="uvid-map__cluster" r={mark.radius} />
          <text class="uvid-map__count" y="5">
            {mark.cameras}
          </text>
          {symbol && symbol.shape !== 'plain' && (
            <g transform={`translate(${mark.radius * 0.8} ${-mark.radius * 0.8})`}>
              <SymbolMark symbol={{ ...symbol, outline: 'running' }} radius={6} />
            </g>
          )}
        </>
      )}
      {mark.named && mark.camera && (
        <text class={`uvid-map__name${left ? ' uvid-map__name--left' : ''}`} x={left ? -20 : 20} y="5">
          {mark.camera.reference}
        </text>
      )}
    </g>
  );
}

/** Lines and names as in an atlas; the table names the same squares. */
function Grid({ model: { view } }: { readonly model: MapModel }): VNode {
  const { width, height, cell } = view;
  const columns = Array.from({ length: columnsOf(view) }, (_, each) => each);
  const rows = Array.from({ length: rowsOf(view) }, (_, each) => each);
  const lines = [
    ...columns.slice(1).map(each => `M${each * cell} 0V${height}`),
    ...rows.slice(1).map(each => `M0 ${each * cell}H${width}`),
  ];
  return (
    <g aria-hidden="true">
      <path class="uvid-map__grid" d={lines.join('')} />
      {columns.map(each => (
        <text class="uvid-map__square" x={(each + 0.5) * cell} y="-8">
          {columnName(each)}
        </text>
      ))}
      {rows.map(each => (
        <text class="uvid-map__square" x="-14" y={(each + 0.5) * cell + 5}>
          {each + 1}
        </text>
      ))}
      <rect class="uvid-map__frame" width={width} height={height} />
    </g>
  );
}

function Scale({ scale: { units, label }, height }: { readonly scale: ScaleBar; readonly height: number }): VNode {
  return (
    <g transform={`translate(14 ${height - 14})`}>
      <rect class="uvid-map__plate" x="-6" y="-26" width={units + 12} height="32" />
      <path class="uvid-map__bar" d={`M0 -6V0H${units.toFixed(1)}V-6`} />
      <text class="uvid-map__length" x={units / 2} y="-9">
        {label}
      </text>
    </g>
  );
}

function North({ width }: { readonly width: number }): VNode {
  return (
    <g transform={`translate(${width - 24} 30)`}>
      <title>North is up</title>
      <path class="uvid-map__north" d="M0 -20L8 8L0 2L-8 8Z" />
      <text class="uvid-map__length" y="24" aria-hidden="true">
        N
      </text>
    </g>
  );
}
