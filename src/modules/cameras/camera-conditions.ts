/** Which cameras somebody asks for, as conditions of SQL and their values. */
import {
  headings,
  nothingCovered,
  type CameraFilter,
  type CoveredCut,
  type MissingFact,
} from '../../core/cameras/camera-filter.js';
import type { Extent } from '../../core/map/extent.js';

export interface CameraQuery {
  readonly filter: CameraFilter;
  readonly cut?: CoveredCut;
  /** Only what stands in this rectangle: its west and north edge belong to it. */
  readonly within?: Extent;
}

export interface Condition {
  /** Begins with the programme, as `$1`. */
  readonly sql: string;
  readonly values: readonly unknown[];
}

/** Everything is a value, nothing is pasted into the text. */
export function conditionOf(programmeId: string, query: CameraQuery): Condition {
  const values: unknown[] = [programmeId];
  const parts = ['programme_id = $1 AND listed_in = $1'];
  const add = (sql: string, ...given: readonly unknown[]): void => {
    parts.push(sql.replace(/\?(\d)/g, (_, no: string) => `$${values.length + Number(no)}`));
    values.push(...given);
  };
  for (const key of Object.keys(conditions) as (keyof typeof conditions)[])
    if (query.filter[key] !== '') add(...conditions[key](query.filter));
  addCovered(query, add);
  if (query.within) {
    const { west, south, east, north } = query.within;
    add('lon >= ?1 AND lon < ?2 AND lat > ?3 AND lat <= ?4', west, east, south, north);
  }
  return { sql: parts.join(' AND '), values };
}

type Clause = readonly [sql: string, ...values: unknown[]];

/** The row is found by its key, one for each camera that the cheaper conditions let through. */
const fact = (what: string): string =>
  ['(SELECT', what, 'FROM camera_revisions r WHERE r.programme_id = cameras.programme_id'].join(' ') +
  ' AND r.revision = cameras.revision AND r.reference = cameras.reference OFFSET 0)';

const unstated: Readonly<Record<MissingFact, string>> = {
  position: 'lon IS NULL',
  mount: 'mount IS NULL',
  fieldOfView: 'field_of_view IS NULL',
  zones: "zones = '{}'",
  direction: 'direction IS NULL',
  recording: 'recording IS NULL',
  liveView: 'live_view IS NULL',
  retention: 'retention_hours IS NULL',
  masking: fact("r.facts ->> 'masking' IS NULL"),
  purposes: fact("r.facts -> 'purposes' = '[]'"),
  sign: fact("r.facts ->> 'sign' = ''"),
  need: fact("r.facts ->> 'need' = ''"),
  hours: fact("r.facts ->> 'hours' = ''"),
  legalBases: fact("r.facts -> 'legalBases' = '[]'"),
  installedOn: fact("r.facts ->> 'installedOn' IS NULL"),
  switchedOn: fact("r.facts ->> 'switchedOn' IS NULL"),
};

/** `YYYY-MM-DD` compares as text. */
const onOrAfter = (day: string): string => fact(`(r.facts ->> '${day}') COLLATE "C" >= ?1`);
const onOrBefore = (day: string): string => fact(`(r.facts ->> '${day}') COLLATE "C" <= ?1`);
const serves = (rows: string): string => fact(`r.facts -> '${rows}' @> to_jsonb(?1::int)`);

/** In the order in which they are written: what is cheap comes first. */
const conditions: Readonly<Record<Exclude<keyof CameraFilter, 'covered' | 'state'>, (filter: CameraFilter) => Clause>> =
  {
    site: ({ site }) => ['site = ?1', site],
    kind: ({ kind }) => ['kind = ?1', kind],
    mount: ({ mount }) => ['mount = ?1', mount],
    status: ({ status }) => ['status = ?1', status],
    capability: ({ capability, state }) => [haves[state], capability],
    zone: ({ zone }) => ['zones @> ARRAY[?1::text]', zone],
    recording: ({ recording }) => ['recording = ?1', recording],
    liveView: ({ liveView }) => ['live_view = ?1', liveView],
    publication: ({ publication }) => ['publication = ?1', publication],
    looks: ({ looks }) => ['((direction + 22) % 360) / 45 = ?1', looks === '' ? null : headings.indexOf(looks)],
    seesFrom: ({ seesFrom }) => ['field_of_view >= ?1', Number(seesFrom)],
    seesTo: ({ seesTo }) => ['field_of_view <= ?1', Number(seesTo)],
    keptFrom: ({ keptFrom }) => ['retention_hours >= ?1', Number(keptFrom)],
    keptTo: ({ keptTo }) => ['retention_hours <= ?1', Number(keptTo)],
    missing: ({ missing }) => [missing === '' ? 'true' : unstated[missing]],
    masking: ({ masking }) => [fact("r.facts ->> 'masking' = ?1"), masking],
    purpose: ({ purpose }) => [serves('purposes'), Number(purpose)],
    legalBasis: ({ legalBasis }) => [serves('legalBases'), Number(legalBasis)],
    processor: ({ processor }) => [serves('processors'), Number(processor)],
    installedFrom: ({ installedFrom }) => [onOrAfter('installedOn'), installedFrom],
    installedTo: ({ installedTo }) => [onOrBefore('installedOn'), installedTo],
    switchedOnFrom: ({ switchedOnFrom }) => [onOrAfter('switchedOn'), switchedOnFrom],
    switchedOnTo: ({ switchedOnTo }) => [onOrBefore('switchedOn'), switchedOnTo],
    removedFrom: ({ removedFrom }) => [onOrAfter('removedOn'), removedFrom],
    removedTo: ({ removedTo }) => [onOrBefore('removedOn'), removedTo],
    ground: ({ ground }) => [fact("r.facts ->> 'ground' = ?1"), ground],
    words: ({ words }) => ['words LIKE lower(?1)', `%${words.replace(/[\\%_]/g, '\\$&')}%`],
  };

const haves: Readonly<Record<CameraFilter['state'], string>> = {
  active: 'active @> ARRAY[?1::text]',
  present_disabled: 'disabled @> ARRAY[?1::text]',
  '': '(active @> ARRAY[?1::text] OR disabled @> ARRAY[?1::text])',
};

/** A removed camera is neither covered nor uncovered. */
function addCovered({ filter, cut = nothingCovered }: CameraQuery, add: (...clause: Clause) => void): void {
  if (filter.covered === '') return;
  // What was written after the cut is found by an index: of a large register it is little.
  const sql =
    filter.covered === 'yes'
      ? '(revision <= ?1 OR reference = ANY (?2::text[]))'
      : 'revision > ?1 AND NOT (reference = ANY (?2::text[]))';
  add(["status <> 'removed'", sql].join(' AND '), cut.revision, cut.also);
}

const counted: readonly (keyof CameraFilter)[] = [
  ...(['kind', 'mount', 'status', 'capability', 'state', 'zone', 'recording', 'liveView', 'publication'] as const),
];

/**
 * The same question of the groups in which a register is counted as it is written; null where they do not tell cameras apart by
 * what is asked for. While nothing is covered, whether a camera is covered is whether it stands.
 */
export function groupConditionOf(programmeId: string, { filter, cut, within }: CameraQuery): Condition | null {
  const { covered, ...rest } = filter;
  const others = (Object.keys(rest) as (keyof typeof rest)[]).filter(each => rest[each] !== '');
  const isCut = covered !== '' && (cut ?? nothingCovered).revision > 0;
  if (within || isCut || others.some(each => !counted.includes(each))) return null;
  const { sql, values } = conditionOf(programmeId, { filter: { ...filter, covered: '' } });
  const standing = { '': '', no: " AND status <> 'removed'", yes: ' AND false' }[covered];
  return { sql: sql.replace(' AND listed_in = $1', standing), values };
}
