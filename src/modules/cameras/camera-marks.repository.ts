import { Injectable } from '@nestjs/common';
import type { CameraStatus } from '../../core/cameras/camera.js';
import { gravestFirst, outlines } from '../../core/map/camera-symbol.js';
import type { PlacedCamera } from '../../core/map/draw-model.js';
import type { Extent } from '../../core/map/extent.js';
import type { MapView } from '../../core/map/map-view.js';
import type { Tx } from '../../platform/unit-of-work.js';
import { type CameraQuery, conditionOf } from './camera-conditions.js';

/** What a question finds, counted in one pass. */
export interface CameraTally {
  readonly total: number;
  readonly byStatus: Readonly<Record<CameraStatus, number>>;
  /** How many have a position; the rest are on no map. */
  readonly placed: number;
  readonly extent: Extent | null;
}

/** Cameras of one square of the grid that look alike on the map. */
export interface AlikeRow {
  readonly column: number;
  readonly row: number;
  readonly symbol: string;
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
}

/** The database counts and groups, so that what leaves it grows with what is drawn and not with the register. */
@Injectable()
export class CameraMarksRepository {
  async tally(tx: Tx, programmeId: string, query: CameraQuery): Promise<CameraTally> {
    const { sql, values } = conditionOf(programmeId, query);
    const rows: Record<string, number | null>[] = await tx.manager.query(
      ['SELECT', tallied, 'FROM cameras WHERE', sql].join(' '),
      [...values],
    );
    const { total, placed, west, south, east, north, ...byStatus } = rows[0] ?? {};
    const corners = west != null && south != null && east != null && north != null;
    return {
      total: total ?? 0,
      placed: placed ?? 0,
      byStatus: byStatus as Record<CameraStatus, number>,
      extent: corners ? { west, south, east, north } : null,
    };
  }

  /** Groups what stands on the view by its squares, as `gather` does. */
  alike(tx: Tx, programmeId: string, query: CameraQuery, view: MapView): Promise<AlikeRow[]> {
    const { sql, values } = conditionOf(programmeId, { ...query, within: view.extent });
    const { extent, degrees, cell } = view;
    const at = (no: number): string => `$${values.length + no}`;
    const inner = [
      `SELECT floor((lon - ${at(1)}) / ${at(2)} / ${at(5)})::int AS col`,
      `floor((${at(3)} - lat) / ${at(4)} / ${at(5)})::int AS line`,
      `${symbolSql} AS symbol, reference, lon, lat, site COLLATE "C" AS site FROM cameras WHERE`,
    ].join(', ');
    return tx.manager.query(
      ['SELECT', grouped, 'FROM (', inner, sql, ') AS marks GROUP BY col, line, symbol'].join(' '),
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

const statuses = Object.keys(outlines) as CameraStatus[];
const tallied = [
  'count(*)::int AS total, count(lon)::int AS placed',
  'min(lon) AS west, min(lat) AS south, max(lon) AS east, max(lat) AS north',
  ...statuses.map(each => `count(*) FILTER (WHERE status = '${each}')::int AS ${each}`),
].join(', ');

const grouped = `col AS "column", line AS "row", symbol, count(*)::int AS cameras, min(reference) AS reference,
  avg(lon) AS lon, avg(lat) AS lat, min(lon) AS west, min(lat) AS south, max(lon) AS east, max(lat) AS north,
  min(site) AS "firstSite", max(site) AS "lastSite"`;

/** `symbolKey(symbolOf(…))` in SQL, from the same lists; a test holds both to the same words. */
const symbolSql = [
  "CASE WHEN active = '{}' AND disabled = '{}' THEN 'plain.active.'",
  ...gravestFirst.map(
    each =>
      `WHEN '${each}' = ANY (active) THEN '${each}.active.' WHEN '${each}' = ANY (disabled) THEN '${each}.disabled.'`,
  ),
  'END || CASE status',
  ...statuses.map(each => `WHEN '${each}' THEN '${outlines[each]}'`),
  'END',
].join(' ');
