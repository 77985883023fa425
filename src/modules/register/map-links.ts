/** Where a mark of the map leads. */
import type { CameraFilter } from '../../core/cameras/camera-filter.js';
import type { MapMark } from '../../core/map/draw-model.js';
import { metresPerDegree, type Extent } from '../../core/map/extent.js';
import { viewOf, type MapSize, type MapView } from '../../core/map/map-view.js';
import { cameraPath, sitePath, withQuery } from './register-query.js';

/** The rectangle on which maps are drawn: sixteen squares by ten, each large enough for a finger. */
export const mapSize: MapSize = { width: 960, height: 600, cell: 60 };

export interface MapAsked {
  readonly programmeId: string;
  /** The page of the map. */
  readonly path: string;
  readonly filter: CameraFilter;
}

/** To the camera; to a closer look at a cluster; and where no look is closer, to its site or its row in the table. */
export function markHref(mark: MapMark, view: MapView, { programmeId, path, filter }: MapAsked): string {
  if (mark.camera) return cameraPath(programmeId, mark.camera.reference);
  const closer = viewOf(mark.extent, mapSize);
  const isCloser = closer.metresPerUnit < view.metresPerUnit * 0.9 && spanOf(mark.extent) > closer.metresPerUnit * 30;
  if (isCloser) return withQuery(path, { filter, box: closer.extent });
  return mark.site === null || path === sitePath(programmeId, mark.site)
    ? `#square-${mark.square}`
    : sitePath(programmeId, mark.site);
}

/** The longer side in metres, taken generously. */
function spanOf({ west, south, east, north }: Extent): number {
  return Math.max(east - west, north - south) * metresPerDegree;
}
