/** Where the clock of the authority stands, and everything that was recorded since the request. */
import type { Answered } from '../consultation/state.js';
import { consultationClock, type ConsultationClock } from '../deadlines/consultation-clock.js';
import { table } from './annexes.js';
import { prose } from './answer.js';
import { subheading } from './decision.js';
import type { Block, Chapter, Fact } from './model.js';
import type { ReadConsultation } from './consultation-record.js';
import type { Reading } from './reading.js';

type Unnumbered = Pick<Chapter, 'title' | 'blocks'>;

export function clockChapter(reading: Reading, consultations: readonly ReadConsultation[]): Unnumbered {
  const { words } = reading;
  return {
    title: reading.own(words.pack.clockTitle),
    blocks: [prose([reading.own(words.pack.clockIntro)]), ...consultations.flatMap(each => lawBlocks(reading, each))],
  };
}

function lawBlocks(reading: Reading, consultation: ReadConsultation): readonly Block[] {
  const { words } = reading;
  const { regime, events, state } = consultation;
  const rows = events.map(({ kind, on, text, result }) => [
    reading.date(on),
    words.pack.events[kind],
    [result === null ? '' : words.pack.results[result], text].filter(each => each !== '').join('\n') ||
      words.answer.none,
  ]);
  // What depends on the day of printing is left out: a request that is drawn again is the same request.
  const clock = consultationClock(state.dates, reading.sealed.sealedAt.slice(0, 10));
  return [
    subheading(words.regimes[regime], reading),
    { kind: 'facts', title: words.pack.clockTitle, facts: clockFacts(reading, consultation, clock) },
    rows.length === 0
      ? { kind: 'prose', style: 'status', paragraphs: [reading.own(words.pack.noRecords)] }
      : { ...table([words.pack.day, words.pack.what, words.pack.says], rows, reading), caption: words.pack.records },
  ];
}

function clockFacts(reading: Reading, { state }: ReadConsultation, clock: ConsultationClock): readonly Fact[] {
  const { words } = reading;
  const { receivedOn } = state.dates;
  const fact = (label: string, day: string | null) => (day === null ? [] : [reading.fact(label, reading.date(day))]);
  const extensions = {
    none: words.pack.extensionNone,
    in_time: words.pack.extensionInTime,
    late: words.pack.extensionLate,
  };
  const without = { count: reading.number(clock.suspensionsWithoutEffect) };
  return [
    reading.fact(words.pack.stage, words.pack.stages[state.stage]),
    reading.fact(words.pack.received, receivedOn === null ? words.pack.notReceived : reading.date(receivedOn)),
    ...(receivedOn !== null && clock.dueOn === null ? [reading.fact(words.pack.due, words.pack.stopped)] : []),
    ...fact(words.pack.due, clock.dueOn),
    ...fact(words.pack.base, clock.baseDueOn),
    ...fact(words.pack.longest, clock.longestDueOn),
    ...fact(words.pack.noticeBy, clock.noticeBy),
    ...(receivedOn === null ? [] : [reading.fact(words.pack.extension, extensions[clock.extension])]),
    ...(clock.suspendedDays === 0
      ? []
      : [
          reading.fact(
            words.pack.suspended,
            reading.fill(words.pack.suspendedDays, { count: reading.number(clock.suspendedDays) }),
          ),
        ]),
    ...(clock.suspensionsWithoutEffect === 0
      ? []
      : [reading.fact(words.pack.suspended, reading.fill(words.pack.withoutEffect, without))]),
    reading.fact(words.pack.basis, reading.cited([clock.cite])),
  ];
}

/** Questions with replies and comments with what closed them; null while the authority has asked nothing. */
export function repliesChapter(reading: Reading, consultations: readonly ReadConsultation[]): Unnumbered | null {
  const { words } = reading;
  const questions = consultations.flatMap(each => each.state.questions);
  const comments = consultations.flatMap(each => each.state.comments);
  if (questions.length + comments.length === 0) return null;
  return {
    title: reading.own(words.pack.repliesTitle),
    blocks: [
      ...threads(reading, questions, [words.pack.asked, words.pack.replied, words.pack.notReplied]),
      ...(comments.length === 0 ? [] : [subheading(words.pack.comments, reading)]),
      ...threads(reading, comments, [words.pack.commented, words.pack.changed, words.pack.notChanged]),
    ],
  };
}

function threads(
  reading: Reading,
  all: readonly Answered[],
  [said, answered, open]: readonly [string, string, string],
): readonly Block[] {
  if (all.length === 0) return [];
  const rows = all.map(each => [
    dated(reading, each.said),
    each.answers.map(answer => dated(reading, answer)).join('\n') || open,
  ]);
  return [table([said, answered], rows, reading)];
}

function dated(reading: Reading, { on, text, place }: Answered['said']): string {
  const where = place === null ? [] : [reading.fill(reading.words.pack.place, { place })];
  return [reading.labelled(reading.date(on), text), ...where].join('\n');
}
