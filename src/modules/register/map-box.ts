import { extentFromWords, type Extent } from '../../core/map/extent.js';
import { InvalidInputError } from '../../platform/domain-error.js';
import type { MapCamerasDto } from './list-cameras.dto.js';

/** Null shows everything that is asked for. */
export function boxOf({ box }: MapCamerasDto): Extent | null {
  if (box === '') return null;
  const extent = extentFromWords(box);
  if (extent) return extent;
  const message = 'Send a part of the Earth: west before east and south before north, in degrees';
  throw new InvalidInputError([{ field: 'box', message }]);
}
