/** The programme on a line of time: since when the law applies, the assessment, the cameras, and when it is due again. */
import type { Camera } from '../cameras/camera.js';
import { regimeDates } from '../programme/regime-dates.js';
import { table } from './annexes.js';
import { subheading } from './decision.js';
import type { Block } from './model.js';
import type { TimeLine } from './pictures.js';
import type { Reading } from './reading.js';

interface Event {
  /** `YYYY-MM-DD`. */
  readonly on: string;
  readonly says: string;
}

/** Empty where fewer than two days are known: one is no line. */
export function programmeTimeline(cameras: readonly Camera[], reading: Reading): readonly Block[] {
  const { pictures } = reading.words;
  const events = eventsOf(cameras, reading).sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  const [first, last] = [events[0], events.at(-1)];
  if (!first || !last || first.on === last.on) return [];
  const rows = events.map(({ on, says }, at) => [String(at + 1), reading.date(on), says]);
  return [
    subheading(pictures.programme, reading),
    picture(events, cameras, reading),
    { ...table([pictures.no, pictures.day, pictures.event], rows, reading), caption: pictures.programmeTable },
  ];
}

function eventsOf(cameras: readonly Camera[], reading: Reading): Event[] {
  const { words, sealed } = reading;
  const { facts } = sealed.programme;
  const { pictures } = words;
  const { advice, decision } = sealed;
  const days: readonly (readonly [on: string | null | undefined, says: string])[] = [
    ...lawDays(reading),
    [facts.contractOn, pictures.contract],
    [facts.firstProcessingOn, pictures.firstProcessing],
    [facts.plannedLaunchOn, pictures.launch],
    [begun(reading), pictures.begun],
    [advice?.at, pictures.adviceGiven],
    [decision?.at, decision ? reading.fill(pictures.decided, { outcome: words.outcomes[decision.outcome] }) : ''],
    ...cameraDays(cameras, reading),
    [reviewDay(reading), pictures.review],
  ];
  return days.flatMap(([on, says]) => (on ? [{ on: on.slice(0, 10), says }] : []));
}

function lawDays(reading: Reading): readonly (readonly [string, string])[] {
  const { words, sealed } = reading;
  const { pictures } = words;
  const known = regimeDates.filter(each => sealed.programme.facts.regimes.includes(each.regime));
  return known.map(({ regime, on, confirmed, what }) => {
    const says =
      what === 'high_risk_duties' ? pictures.lawHighRisk : confirmed ? pictures.lawSince : pictures.lawUnconfirmed;
    return [on, reading.fill(says, { regime: words.regimes[regime] })];
  });
}

/** The first thing that anybody wrote or did in this version. */
function begun({ questions, sealed }: Reading): string | null {
  const moments = [...questions.map(each => each.writtenAt), ...sealed.trail.map(each => each.at)];
  return moments.filter(each => each !== null).sort()[0] ?? null;
}

function cameraDays(
  cameras: readonly Camera[],
  { words }: Reading,
): readonly (readonly [string | undefined, string])[] {
  const days = cameras.flatMap(each => each.switchedOn ?? []).sort();
  const { firstCamera, lastCamera } = words.pictures;
  return days[0] === days.at(-1)
    ? [[days[0], firstCamera]]
    : [
        [days[0], firstCamera],
        [days.at(-1), lastCamera],
      ];
}

function reviewDay({ questions }: Reading): string | null {
  const answer = questions.find(each => each.id === 'decision.review_date')?.answer;
  return answer?.status === 'answered' && typeof answer.value === 'string' ? answer.value : null;
}

function picture(events: readonly Event[], cameras: readonly Camera[], reading: Reading): TimeLine {
  const { pictures } = reading.words;
  const [from, to] = [events[0]!.on, events.at(-1)!.on];
  const today = reading.sealed.sealedAt.slice(0, 10);
  const said = events.map(({ on, says }, at) => `${at + 1}: ${reading.date(on)}, ${says}.`).join(' ');
  const running = runningOver(cameras);
  const most = Math.max(0, ...running.map(each => each.count));
  return {
    kind: 'timeline',
    caption: pictures.programmeCaption,
    alt: reading.fill(pictures.programmeAlt, { from: reading.date(from), to: reading.date(to), events: said }),
    from: earlier(from, today),
    to: later(to, today),
    ticks: ticks(earlier(from, today), later(to, today), reading),
    marks: events.map(({ on }, at) => ({ no: String(at + 1), on, planned: on > today })),
    running,
    runningLabel: reading.fill(pictures.runningCameras, { count: reading.number(most) }),
    today: { on: today, label: pictures.versionDay },
  };
}

const earlier = (a: string, b: string): string => (a < b ? a : b);
const later = (a: string, b: string): string => (a > b ? a : b);

/** From the dates alone: switched on, and not removed yet. */
function runningOver(cameras: readonly Camera[]): TimeLine['running'] {
  const steps = new Map<string, number>();
  const step = (on: string | null, by: number): void => {
    if (on !== null) steps.set(on, (steps.get(on) ?? 0) + by);
  };
  for (const { switchedOn, removedOn } of cameras) {
    if (switchedOn === null) continue;
    step(switchedOn, 1);
    step(removedOn, -1);
  }
  let count = 0;
  return [...steps].sort(([a], [b]) => (a < b ? -1 : 1)).map(([on, by]) => ({ on, count: (count += by) }));
}

/** Years where there are several, months within one or two; never more than twelve. */
function ticks(from: string, to: string, reading: Reading): TimeLine['ticks'] {
  const months = monthsBetween(from.slice(0, 7), to.slice(0, 7));
  if (months.length <= 12) return months.slice(1).map(each => ({ on: `${each}-01`, label: reading.month(each) }));
  const years = [...new Set(months.map(each => each.slice(0, 4)))].slice(1);
  const every = Math.ceil(years.length / 12);
  return years.filter((_, at) => at % every === 0).map(each => ({ on: `${each}-01-01`, label: each }));
}

function monthsBetween(from: string, to: string): readonly string[] {
  const number = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;
  const least = number(from);
  // Dates that people typed may lie centuries apart.
  const count = Math.min(number(to) - least + 1, 12_000);
  return Array.from({ length: count }, (_, at) => {
    const month = least + at;
    return `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}`;
  });
}
