import { Injectable } from '@nestjs/common';
import { cameraStatuses, type CameraCapability, type CameraStatus } from '../../core/cameras/camera.js';
import type { PlacedCamera } from '../../core/map/draw-model.js';
import type { Extent } from '../../core/map/extent.js';
import type { MapView } from '../../core/map/map-view.js';
import type { Tx } from '../../platform/unit-of-work.js';
import { type CameraQuery, conditionOf, groupConditionOf } from './camera-conditions.js';

/** What a question finds. */
export interface CameraTally {
  readonly total: number;
  readonly byStatus: Readonly<Record<CameraStatus, number>>;
  /** How many have a position; the rest are on no map. */
  readonly placed: number;
}

/** What stands in one square of the grid. */
export interface SquareRow {
  readonly column: number;
  readonly row: number;
  readonly cameras: number;
  /** The first of them. */
  readonly reference: string;
  readonly lon: number;
  readonly lat: number;
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
  readonly firstSite: string;
  readonly lastSite: string;
  /** How many are alike in what a map shows of them. */
  readonly alike: readonly (readonly [
    active: readonly CameraCapability[],
    disabled: readonly CameraCapability[],
    status: CameraStatus,
    cameras: number,
  ])[];
}

/** The database counts and groups, so that what leaves it grows with what is drawn and not with the register. */
@Injectable()
export class CameraMarksRepository {
  /** Out of the groups that are counted as cameras are written, where they tell; else in one pass over the register. */
  async tally(tx: Tx, programmeId: string, query: CameraQuery): Promise<CameraTally> {
    const grouped = groupConditionOf(programmeId, query);
    const { sql, values } = grouped ?? conditionOf(programmeId, query);
    const parts = grouped ? ['SELECT', summed, 'FROM camera_groups WHERE', sql] : ['SELECT', tallied, 'FROM cameras WHERE', sql]; // prettier-ignore
    const rows: Record<string, number | null>[] = await tx.manager.query(parts.join(' '), [...values]);
    const { total, placed, ...byStatus } = rows[0] ?? {};
    return { total: total ?? 0, placed: placed ?? 0, byStatus: byStatus as Record<CameraStatus, number> };
  }

  /** Of what is found and has a position; null where nothing has one. */
  async extent(tx: Tx, programmeId: string, query: CameraQuery): Promise<Extent | null> {
    const { sql, values } = conditionOf(programmeId, query);
    const corners =
      'SELECT min(lon) AS west, min(lat) AS south, max(lon) AS east, max(lat) AS north FROM cameras WHERE';
    const rows: Record<keyof Extent, number | null>[] = await tx.manager.query([corners, sql].join(' '), [...values]);
    return rows[0]?.west == null ? null : (rows[0] as Extent);
  }

  /** Groups what stands on the view by its squares, as `gather` does. */
  squares(tx: Tx, programmeId: string, query: CameraQuery, view: MapView): Promise<SquareRow[]> {
    const { sql, values } = conditionOf(programmeId, { ...query, within: view.extent });
    const { extent, degrees, cell } = view;
    const at = (no: number): string => `$${values.length + no}`;
    const placed = [
      `SELECT floor((lon - ${at(1)}) / ${at(2)} / ${at(5)})::int AS col`,
      `floor((${at(3)} - lat) / ${at(4)} / ${at(5)})::int AS line`,
      'active, disabled, status, reference, lon, lat, site COLLATE "C" AS site FROM cameras WHERE',
    ].join(', ');
    return tx.manager.query(
      [outer, 'FROM (', inner, 'FROM (', placed, sql, ') AS marks', byLook, ') AS looks GROUP BY col, line'].join(' '),
      [...values, extent.west, degrees.lon, extent.north, degrees.lat, cell],
    );
  }

  /** Cameras that stand alone in their square, with the whole of their route or area. */
  placed(tx: Tx, programmeId: string, references: readonly string[]): Promise<PlacedCamera[]> {
    return tx.manager.query(
      `SELECT c.reference, c.site, c.kind, c.status, c.direction, c.field_of_view AS "fieldOfView", c.active, c.disabled, r.position
       FROM unnest($2::text[]) AS wanted (reference)
       CROSS JOIN LATERAL (SELECT * FROM cameras i
         WHERE i.programme_id = $1 AND i.reference = wanted.reference OFFSET 0) c
       CROSS JOIN LATERAL (SELECT i.facts -> 'position' AS position FROM camera_revisions i
         WHERE i.programme_id = $1 AND i.revision = c.revision AND i.reference = c.reference OFFSET 0) r`,
      [programmeId, references],
    );
  }
}

const tallied = [
  'count(*)::int AS total, count(lon)::int AS placed',
  ...cameraStatuses.map(each => `count(*) FILTER (WHERE status = '${each}')::int AS ${each}`),
].join(', ');

const summed = [
  'coalesce(sum(cameras), 0)::int AS total, coalesce(sum(cameras) FILTER (WHERE placed), 0)::int AS placed',
  ...cameraStatuses.map(each => `coalesce(sum(cameras) FILTER (WHERE status = '${each}'), 0)::int AS ${each}`),
].join(', ');

// Twice: cameras that look alike are few for a square, and to tell what each looks like is dearer than to count.
const byLook = 'GROUP BY col, line, active, disabled, status';
const inner = `SELECT col, line, active, disabled, status, count(*)::int AS cameras, min(reference) AS reference, sum(lon) AS lon,
  sum(lat) AS lat, min(lon) AS west, min(lat) AS south, max(lon) AS east, max(lat) AS north, min(site) AS first, max(site) AS last`;
const outer = `SELECT col AS "column", line AS "row", sum(cameras)::int AS cameras, min(reference) AS reference,
  sum(lon) / sum(cameras) AS lon, sum(lat) / sum(cameras) AS lat, min(west) AS west, min(south) AS south, max(east) AS east,
  max(north) AS north, min(first) AS "firstSite", max(last) AS "lastSite",
  json_agg(json_build_array(active, disabled, status, cameras)) AS alike`;
