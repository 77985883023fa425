/** The cameras of a programme on a map, or those of one of its sites; and the same in a table. */
import type { VNode } from 'preact';
import type { CameraFilter } from '../../core/cameras/camera-filter.js';
import type { CameraStatus } from '../../core/cameras/camera.js';
import type { MapModel } from '../../core/map/draw-model.js';
import { extentInWords, type Extent } from '../../core/map/extent.js';
import type { TileServer } from '../../platform/tile-server.js';
import { CameraMap } from '../../web/components/camera-map.js';
import { SymbolPicture, WayPicture } from '../../web/components/camera-symbol.js';
import { ScrollBox } from '../../web/components/table.js';
import { cameras as counted, symbolInWords, tallyInWords } from '../../web/register-words.js';
import { MapMoves } from './map-moves.js';
import { MapTable } from './map-table.js';
import { RegisterFilter } from './register-filter.js';
import { CameraTable, Exports, RegisterTabs, type ListedCamera } from './register-parts.js';
import { markHref } from './map-links.js';
import { mapPath, marksPath, registerPath, sitePath, withQuery } from './register-query.js';

export interface RegisterMapProps {
  readonly programmeId: string;
  readonly name: string;
  /** Null for the whole programme. */
  readonly site: string | null;
  readonly registered: number;
  readonly total: number;
  readonly placed: number;
  readonly byStatus: Readonly<Record<CameraStatus, number>>;
  readonly filter: CameraFilter;
  /** The part that is shown; null for all. */
  readonly box: Extent | null;
  readonly model: MapModel | null;
  /** Pictures of the ground, where the operator has named a server of them. */
  readonly tiles: TileServer | null;
  /** Of a site: the first of its cameras. */
  readonly cameras: readonly ListedCamera[];
}

export function RegisterMapPage(props: RegisterMapProps): VNode {
  const { programmeId, name, site, filter, registered, total, byStatus } = props;
  const path = site === null ? mapPath(programmeId) : sitePath(programmeId, site);
  return (
    <>
      <span class="govuk-caption-l">{site === null ? name : 'Site'}</span>
      <h1 class="govuk-heading-l">{site ?? 'Map of the cameras'}</h1>
      {site === null && <RegisterTabs programmeId={programmeId} asked={{ filter }} current="map" />}
      <RegisterFilter path={path} filter={filter} without={site === null ? [] : ['site']} />
      <p class="govuk-body">
        <strong>{tallyInWords(registered, total, byStatus)}</strong>
      </p>
      <Unplaced {...props} />
      {props.model ? (
        <Drawn {...props} model={props.model} path={path} />
      ) : (
        <p class="govuk-body uvid-empty">
          {total === 0 ? 'No camera of the register is like that.' : 'Nobody has stated where these cameras are.'}
        </p>
      )}
      {props.cameras.length > 0 && <SiteCameras {...props} />}
      <Exports programmeId={programmeId} />
    </>
  );
}

function Unplaced({ programmeId, filter, total, placed }: RegisterMapProps): VNode | null {
  if (placed === total) return null;
  const href = withQuery(registerPath(programmeId), { filter: { ...filter, missing: 'position' } });
  return (
    <p class="govuk-body">
      <a class="govuk-link" href={href}>
        {counted(total - placed)} without a position
      </a>{' '}
      cannot be shown on the map.
    </p>
  );
}

type DrawnProps = RegisterMapProps & { readonly model: MapModel; readonly path: string };

function Drawn({ model, path, programmeId, filter, box, placed, tiles }: DrawnProps): VNode {
  const marks = model.marks.length === 1 ? '1 mark' : `${model.marks.length} marks`;
  const label = `Map of ${counted(model.cameras)}, ${marks}. The table below says the same.`;
  const asked = { programmeId, path, filter };
  return (
    <>
      <a class="govuk-skip-link" href="#marks">
        Skip the map: its table
      </a>
      <div
        data-live-map={withQuery(marksPath(programmeId), { filter })}
        data-extent={extentInWords(model.view.extent)}
        data-tiles={tiles?.url}
        data-attribution={tiles?.attribution}
      >
        <MapMoves view={model.view} asked={asked} isPart={box !== null} />
        <ScrollBox
          label="Map"
          content={<CameraMap model={model} label={label} hrefOf={mark => markHref(mark, model.view, asked)} />}
        />
      </div>
      {box && model.cameras < placed && (
        <p class="govuk-body">
          {counted(placed - model.cameras)} {placed - model.cameras === 1 ? 'lies' : 'lie'} outside this part of the
          map.
        </p>
      )}
      <Legend model={model} />
      <MapTable model={model} asked={asked} />
    </>
  );
}

function Legend({ model: { legend, marks } }: { readonly model: MapModel }): VNode | null {
  if (legend.length === 0) return null;
  return (
    <section aria-labelledby="legend">
      <h2 class="govuk-heading-m" id="legend">
        Legend
      </h2>
      <ul class="uvid-legend govuk-body">
        {legend.map(({ symbol, cameras }) => (
          <li>
            <SymbolPicture symbol={symbol} />
            <span>
              {symbolInWords(symbol)} ({cameras.toLocaleString('en-GB')})
            </span>
          </li>
        ))}
        {[false, true]
          .filter(closed => marks.some(each => each.ways.some(way => way.closed === closed)))
          .map(closed => (
            <li>
              <WayPicture closed={closed} />
              <span>{closed ? 'Area in which a mobile camera is used' : 'Route of a mobile camera'}</span>
            </li>
          ))}
      </ul>
      <p class="govuk-body">
        The shape is the gravest thing that a camera can do. Filled: switched on; hollow: present but disabled; a dashed
        ring: not running.
        {marks.some(each => each.camera === null) &&
          ' A circle with a number stands for so many cameras of one square, with the gravest symbol among them beside it.'}
        {marks.some(each => each.sight) && ' The fan shows which way a camera looks and how wide, not how far.'}
      </p>
    </section>
  );
}

function SiteCameras({ programmeId, filter, total, cameras }: RegisterMapProps): VNode {
  return (
    <>
      <CameraTable programmeId={programmeId} caption="Cameras of this site" cameras={cameras} />
      {cameras.length < total && (
        <p class="govuk-body">
          <a class="govuk-link" href={withQuery(registerPath(programmeId), { filter })}>
            All {counted(total)} of this site
          </a>
        </p>
      )}
    </>
  );
}
