/** The camera register as it was sealed: in figures, camera by camera, and over time. */
import { cameraCapabilities, type Camera } from '../cameras/camera.js';
import { placedCameras } from '../map/register-map.js';
import type { SealedRegister } from '../version/sealed.js';
import { programmeAnnex, table, type Annex } from './annexes.js';
import { prose } from './answer.js';
import { subheading } from './decision.js';
import type { Block, Fact } from './model.js';
import { coverageBlocks } from './picture-coverage.js';
import { mapBlocks } from './picture-map.js';
import { programmeTimeline } from './picture-timeline.js';
import { placeInWords } from './public-cameras.js';
import type { Reading } from './reading.js';

/** The programme as registered, then its cameras. */
export function camerasAnnex(reading: Reading): Annex {
  const { words, sealed } = reading;
  const register = sealed.cameras;
  const heading = { ...subheading(words.annexes.camerasTitle, reading), listed: true };
  const { title, blocks } = programmeAnnex(reading);
  return { title, blocks: [...blocks, heading, ...(register ? registerBlocks(register, reading) : none(reading))] };
}

function none(reading: Reading): readonly Block[] {
  return [{ kind: 'prose', style: 'status', paragraphs: [reading.own(reading.words.annexes.noRegister)] }];
}

function registerBlocks(register: SealedRegister, reading: Reading): readonly Block[] {
  const { words } = reading;
  const { cameras, revision, digest } = register;
  return [
    prose([reading.own(reading.fill(words.annexes.registerIntro, { revision: reading.number(revision) }))]),
    { kind: 'facts', title: words.annexes.summary, facts: summary(cameras, reading) },
    ...mapOf(cameras, reading),
    ...coverageBlocks(cameras, reading),
    ...programmeTimeline(cameras, reading),
    timeline(cameras, reading),
    { ...registerTable(cameras, reading), caption: words.annexes.register },
    { kind: 'digest', label: words.annexes.digest, digest },
  ];
}

function mapOf(cameras: readonly Camera[], reading: Reading): readonly Block[] {
  const { pictures } = reading.words;
  if (cameras.length === 0) return [];
  const placed = placedCameras(cameras);
  const missing = { count: cameras.length - placed.length, says: pictures.mapMissing };
  return [subheading(pictures.map, reading), ...mapBlocks(placed, missing, reading)];
}

function summary(cameras: readonly Camera[], reading: Reading): readonly Fact[] {
  const { words } = reading;
  const counted = <Key extends string>(names: Readonly<Record<Key, string>>, of: (camera: Camera) => readonly Key[]) =>
    reading.listed(
      (Object.keys(names) as Key[])
        .map(key => [names[key], cameras.filter(each => of(each).includes(key)).length] as const)
        .filter(([, count]) => count > 0)
        .map(([name, count]) => reading.labelled(name, reading.number(count))),
    );
  const sites = new Set(cameras.map(each => each.site)).size;
  const lacking = (test: (camera: Camera) => boolean) => ({ count: reading.number(cameras.filter(test).length) });
  return [
    reading.fact(
      words.annexes.summary,
      reading.fill(words.annexes.count, { count: reading.number(cameras.length), sites: reading.number(sites) }),
    ),
    reading.fact(
      words.annexes.status,
      counted(words.camera.statuses, each => [each.status]),
    ),
    reading.fact(
      words.annexes.kind,
      counted(words.camera.kinds, each => [each.kind]),
    ),
    reading.fact(words.annexes.does, counted(words.camera.capabilities, activeIn) || words.answer.none),
    reading.fact(
      words.annexes.published,
      counted(words.camera.publications, each => [each.publication]),
    ),
    reading.fact(
      words.answer.notProvided,
      reading.listed([
        reading.fill(
          words.annexes.noPosition,
          lacking(each => each.position === null),
        ),
        reading.fill(
          words.annexes.noPurpose,
          lacking(each => each.purposes.length === 0),
        ),
        reading.fill(
          words.annexes.noSign,
          lacking(each => each.sign === ''),
        ),
      ]),
    ),
  ];
}

function activeIn({ capabilities }: Camera) {
  return cameraCapabilities.filter(each => capabilities[each].state === 'active');
}

function registerTable(cameras: readonly Camera[], reading: Reading) {
  const { words } = reading;
  const purposes = reading.prefix('data.purposes') || 'P';
  return table(
    [
      words.annexes.camera,
      words.annexes.site,
      words.annexes.kind,
      words.annexes.does,
      words.annexes.purposes,
      words.annexes.kept,
      words.annexes.status,
    ],
    cameras.map(each => [
      each.reference,
      [each.site, each.position === null ? '' : placeInWords(each.position)].filter(part => part !== '').join('\n'),
      words.camera.kinds[each.kind],
      activeIn(each)
        .map(one => words.camera.capabilities[one])
        .join(', ') || words.answer.none,
      each.purposes.map(no => `${purposes}${no}`).join(', ') || words.answer.none,
      each.retentionHours === null ? words.answer.none : reading.number(each.retentionHours, words.annexes.hours),
      words.camera.statuses[each.status],
    ]),
    reading,
  );
}

/** Month by month, only those in which something happened; what runs at the end of one is counted from the dates alone. */
function timeline(cameras: readonly Camera[], reading: Reading): Block {
  const { words } = reading;
  const months = [...new Set(cameras.flatMap(datesOf).map(monthOf))].sort();
  if (months.length === 0) return { kind: 'prose', style: 'status', paragraphs: [reading.own(words.annexes.noDates)] };
  const within = (month: string, of: (camera: Camera) => string | null) =>
    reading.number(cameras.filter(each => of(each) !== null && monthOf(of(each)!) === month).length);
  const rows = months.map(month => [
    reading.month(month),
    within(month, each => each.installedOn),
    within(month, each => each.switchedOn),
    within(month, each => each.removedOn),
    reading.number(cameras.filter(each => runsAtEndOf(each, month)).length),
  ]);
  const { annexes } = words;
  const titles = [annexes.month, annexes.installed, annexes.switchedOn, annexes.removed, annexes.running];
  const made = table(titles, rows, reading);
  const columns = made.columns.map((column, at) => (at === 0 ? column : { ...column, align: 'right' as const }));
  return { ...made, columns, caption: words.annexes.timeline };
}

function datesOf({ installedOn, switchedOn, removedOn }: Camera): readonly string[] {
  return [installedOn, switchedOn, removedOn].filter(each => each !== null);
}

/** `2026-03` of `2026-03-09`. */
function monthOf(date: string): string {
  return date.slice(0, 7);
}

function runsAtEndOf({ switchedOn, removedOn }: Camera, month: string): boolean {
  return switchedOn !== null && monthOf(switchedOn) <= month && (removedOn === null || monthOf(removedOn) > month);
}
