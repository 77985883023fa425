/** Addresses of the register's pages, with what was asked for in the query: a page can be sent to somebody as a link. */
import { everyCamera, type CameraFilter, type CameraSort } from '../../core/cameras/camera-filter.js';
import { extentInWords, type Extent } from '../../core/map/extent.js';

export const registerPath = (programmeId: string): string => `/programmes/${programmeId}/cameras`;
export const mapPath = (programmeId: string): string => `${registerPath(programmeId)}/map`;
export const sitePath = (programmeId: string, site: string): string =>
  `/programmes/${programmeId}/sites/${encodeURIComponent(site)}`;
export const cameraPath = (programmeId: string, reference: string): string =>
  `/programmes/${programmeId}/camera/${encodeURIComponent(reference)}`;
export const exportPath = (programmeId: string, format: string): string =>
  `/api/programmes/${programmeId}/camera-files/cameras.${format}`;

/** The map as GeoJSON. */
export const marksPath = (programmeId: string): string => `/api/programmes/${programmeId}/camera-marks`;

export interface Asked {
  readonly filter: CameraFilter;
  readonly sort?: CameraSort;
  readonly page?: number;
  readonly box?: Extent;
}

/** What is left out is what is shown anyway. */
export function withQuery(path: string, { filter, sort = 'reference', page = 1, box }: Asked): string {
  const query = new URLSearchParams();
  for (const key of filterKeys) if (filter[key] !== '') query.set(key, filter[key]);
  if (sort !== 'reference') query.set('sort', sort);
  if (page > 1) query.set('page', String(page));
  if (box) query.set('box', extentInWords(box));
  return query.size === 0 ? path : `${path}?${query.toString()}`;
}

export const filterKeys = Object.keys(everyCamera) as readonly (keyof CameraFilter)[];

/** The filter alone out of a query that holds more. */
export function filterOf(query: CameraFilter): CameraFilter {
  return Object.fromEntries(filterKeys.map(key => [key, query[key]])) as unknown as CameraFilter;
}
