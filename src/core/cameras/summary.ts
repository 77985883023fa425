/** A register in a few figures and names, however large it is: what findings compare the answers with. */
import {
  cameraCapabilities,
  cameraKinds,
  zones,
  type Camera,
  type CameraCapability,
  type CameraKind,
  type Zone,
} from './camera.js';

/** How many, and the first few references of them, in the order of the register. */
export interface Named {
  readonly count: number;
  readonly first: readonly string[];
}

/** Removed cameras are left out of everything. */
export interface RegisterSummary {
  readonly cameras: number;
  readonly sites: number;
  readonly running: number;
  readonly switchedOff: number;
  /** Planned, or installed and never switched on. */
  readonly toCome: number;
  readonly kinds: Readonly<Record<CameraKind, Named>>;
  readonly active: Readonly<Record<CameraCapability, Named>>;
  readonly disabled: Readonly<Record<CameraCapability, Named>>;
  readonly zones: Readonly<Record<Zone, Named>>;
  /** Windows or gardens of homes stand in view, and nothing is masked or nobody has said so. */
  readonly unmaskedHomes: Named;
  /** The cameras that keep recordings longest; null while no period is stated. */
  readonly longest: (Named & { readonly hours: number }) | null;
  /** They record, and no period is stated. */
  readonly keptUnstated: Named;
  readonly recordAlways: Named;
  readonly watchedAlways: Named;
  /** By row number of the assessment's table. */
  readonly purposes: ReadonlyMap<number, Named>;
  readonly legalBases: ReadonlyMap<number, Named>;
  readonly processors: ReadonlyMap<number, Named>;
  /** Cameras that run, and of which nobody has said … */
  readonly runningFor: { readonly noPurpose: Named; readonly noSign: Named; readonly noNeed: Named };
}

const names = 5;

class Tally implements Named {
  count = 0;
  readonly first: string[] = [];

  add({ reference }: Camera): void {
    this.count += 1;
    if (this.first.length < names) this.first.push(reference);
  }
}

/** Takes cameras one after the other, so that nobody holds 50,000 of them at once. */
export class RegisterSummariser {
  private readonly figures = { cameras: 0, running: 0, switchedOff: 0, toCome: 0 };
  private readonly siteNames = new Set<string>();
  private readonly kinds = tallies(cameraKinds);
  private readonly active = tallies(cameraCapabilities);
  private readonly disabled = tallies(cameraCapabilities);
  private readonly zones = tallies(zones);
  private readonly rows = {
    purposes: new Map<number, Tally>(),
    legalBases: new Map<number, Tally>(),
    processors: new Map<number, Tally>(),
  };
  private readonly single = tallies(['unmaskedHomes', 'keptUnstated', 'recordAlways', 'watchedAlways']);
  private readonly runningFor = tallies(['noPurpose', 'noSign', 'noNeed']);
  private longest: { hours: number; tally: Tally } | null = null;

  add(camera: Camera): void {
    if (camera.status === 'removed') return;
    this.count(camera);
    this.kinds[camera.kind].add(camera);
    for (const each of cameraCapabilities) {
      const { state } = camera.capabilities[each];
      if (state === 'active') this.active[each].add(camera);
      if (state === 'present_disabled') this.disabled[each].add(camera);
    }
    for (const each of camera.zones) this.zones[each].add(camera);
    for (const [column, tally] of Object.entries(this.rows))
      for (const no of camera[column as keyof typeof this.rows]) tallyOf(tally, no).add(camera);
    for (const [name, holds] of Object.entries(singles))
      if (holds(camera)) this.single[name as keyof typeof singles].add(camera);
    this.keep(camera);
  }

  get summary(): RegisterSummary {
    const { figures, kinds, active, disabled, longest, runningFor } = this;
    return {
      ...figures,
      ...{ sites: this.siteNames.size, kinds, active, disabled, zones: this.zones },
      ...this.single,
      ...this.rows,
      longest: longest && { hours: longest.hours, count: longest.tally.count, first: longest.tally.first },
      runningFor,
    };
  }

  private count(camera: Camera): void {
    const { status } = camera;
    this.figures.cameras += 1;
    this.siteNames.add(camera.site);
    if (status === 'switched_off') this.figures.switchedOff += 1;
    if (status === 'planned' || status === 'installed') this.figures.toCome += 1;
    if (status !== 'running') return;
    this.figures.running += 1;
    if (camera.purposes.length === 0) this.runningFor.noPurpose.add(camera);
    if (camera.sign === '') this.runningFor.noSign.add(camera);
    if (camera.need === '') this.runningFor.noNeed.add(camera);
  }

  private keep(camera: Camera): void {
    const hours = camera.retentionHours;
    if (hours === null || hours < (this.longest?.hours ?? 0)) return;
    if (hours !== this.longest?.hours) this.longest = { hours, tally: new Tally() };
    this.longest?.tally.add(camera);
  }
}

const singles = {
  unmaskedHomes: ({ zones: seen, masking }: Camera) =>
    seen.includes('private_windows') && (masking === null || masking === 'none'),
  keptUnstated: ({ recording, retentionHours }: Camera) =>
    recording !== null && recording !== 'none' && retentionHours === null,
  recordAlways: ({ recording }: Camera) => recording === 'continuous',
  watchedAlways: ({ liveView }: Camera) => liveView === 'continuous',
} as const;

function tallies<Key extends string>(keys: readonly Key[]): Record<Key, Tally> {
  return Object.fromEntries(keys.map(each => [each, new Tally()])) as Record<Key, Tally>;
}

function tallyOf(all: Map<number, Tally>, no: number): Tally {
  const known = all.get(no) ?? new Tally();
  all.set(no, known);
  return known;
}

/** Null for a register that holds nothing: then there is nothing to compare. Counts and at most five names each. */
export function summariseRegister(cameras: Iterable<Camera>): RegisterSummary | null {
  const summariser = new RegisterSummariser();
  for (const camera of cameras) summariser.add(camera);
  const { summary } = summariser;
  return summary.cameras === 0 ? null : summary;
}
