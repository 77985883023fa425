/** What the people concerned said, record by record: after the answers of section 5 and before the advice. */
import type { RecordedView } from '../views/subject-view.js';
import { table } from './annexes.js';
import { prose } from './answer.js';
import { subheading } from './decision.js';
import type { Block } from './model.js';
import type { Readable, Reading } from './reading.js';

/** Nothing where nothing is recorded: the answers then say it all. */
export function viewBlocks(reading: Reading): readonly Block[] {
  const { views = [] } = reading.sealed;
  if (views.length === 0) return [];
  const { words } = reading;
  const asked = views.filter(each => each.kind !== 'refusal');
  const refused = views.filter(each => each.kind === 'refusal');
  return [
    { ...subheading(words.views.title, reading), listed: true },
    prose([reading.own(words.views.intro)]),
    ...(asked.length > 0 ? [askedTable(asked, reading)] : []),
    ...(refused.length > 0 ? [refusedTable(refused, reading)] : []),
  ];
}

function askedTable(views: readonly RecordedView[], reading: Reading): Block {
  const { views: words } = reading.words;
  return table(
    [words.who, words.how, words.said, words.changed],
    views.map(view => [who(view, reading), howAndWhen(view, reading), view.said, view.changed]),
    reading,
  );
}

export function who({ groups, signatures }: RecordedView, reading: Reading<Readable>): string {
  const named = groups.join('\n');
  if (signatures === null) return named;
  const count = reading.fill(reading.words.views.petition, { count: reading.number(signatures) });
  return `${count}\n${named}`;
}

export function howAndWhen({ how, from, until }: RecordedView, reading: Reading<Readable>): string {
  const [first, last] = [reading.date(from ?? ''), reading.date(until ?? '')];
  const when = from === until ? first : reading.fill(reading.words.views.days, { from: first, until: last });
  return `${how}\n${when}`;
}

function refusedTable(views: readonly RecordedView[], reading: Reading): Block {
  const { views: words, refusalGrounds } = reading.words;
  return table(
    [words.notAsked, words.ground, words.reason],
    views.map(({ groups, ground, reason }) => [
      groups.join('\n'),
      ground === null ? '' : refusalGrounds[ground],
      reason,
    ]),
    reading,
  );
}
