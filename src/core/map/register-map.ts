import { cameraCapabilities, type Camera } from '../cameras/camera.js';
import { mapModel, type MapModel, type PlacedCamera } from './draw-model.js';
import { extentOf } from './extent.js';
import { gather, placeOf } from './gather.js';
import { viewOf, type MapSize } from './map-view.js';

export interface RegisterMap {
  /** Null where nobody has said where any camera is. */
  readonly model: MapModel | null;
  /** Cameras without a position, which no map shows. */
  readonly unplaced: readonly Camera[];
}

/** The map of a whole register, such as the one frozen into a version, on a rectangle of units. Linear in the number of cameras. */
export function registerMap(cameras: readonly Camera[], size: MapSize): RegisterMap {
  return {
    model: drawnMap(placedCameras(cameras), size),
    unplaced: cameras.filter(each => each.position === null),
  };
}

/** The map that shows all of these cameras; null for none. */
export function drawnMap(placed: readonly PlacedCamera[], size: MapSize): MapModel | null {
  const extent = extentOf(placed.map(placeOf));
  if (!extent) return null;
  const view = viewOf(extent, size);
  return mapModel(view, gather(view, placed));
}

/** Those that have a position. */
export function placedCameras(cameras: readonly Camera[]): readonly PlacedCamera[] {
  return cameras.flatMap(each => placedCamera(each) ?? []);
}

/** Null for a camera without a position. */
export function placedCamera(camera: Camera): PlacedCamera | null {
  const { reference, site, kind, status, position, direction, fieldOfView, capabilities } = camera;
  if (position === null) return null;
  const having = (state: string) => cameraCapabilities.filter(each => capabilities[each].state === state);
  return {
    ...{ reference, site, kind, status, position, direction, fieldOfView },
    active: having('active'),
    disabled: having('present_disabled'),
  };
}
