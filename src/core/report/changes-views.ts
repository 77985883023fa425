/** What changed in the records of what the people concerned said. */
import type { RecordedView } from '../views/subject-view.js';
import { table } from './annexes.js';
import { nothing, type Unnumbered } from './changes-decision.js';
import { lineByLine } from './changes-lists.js';
import { kindInWords } from './changes-words.js';
import type { Comparison } from './comparison.js';
import type { Readable, Reading } from './reading.js';
import { howAndWhen, who } from './views.js';

/** Nothing where neither version has a record: the answers then say it all. */
export function viewChapters({ before, after, changes }: Comparison): readonly Unnumbered[] {
  const { words, sealed } = after;
  if (before.sealed.views === undefined && sealed.views === undefined) return [];
  const title = after.own(words.views.title);
  if (changes.views.length === 0) return [{ title, blocks: nothing(after) }];
  const rows = changes.views.map(change => [
    (change.after ?? change.before).groups.join('\n'),
    kindInWords(change.kind, after),
    lineByLine(inLines(change.before, before), inLines(change.after, after)),
  ]);
  return [{ title, blocks: [table([words.views.who, words.changes.change, words.changes.what], rows, after)] }];
}

function inLines(view: RecordedView | null, reading: Reading<Readable>): string {
  if (view === null) return '';
  const { views: words, refusalGrounds } = reading.words;
  const lines =
    view.ground === null
      ? [
          [words.who, who(view, reading)],
          [words.how, howAndWhen(view, reading)],
          [words.said, view.said],
          [words.changed, view.changed],
        ]
      : [
          [words.notAsked, view.groups.join('\n')],
          [words.ground, refusalGrounds[view.ground]],
          [words.reason, view.reason],
        ];
  return lines.map(([label = '', text = '']) => reading.labelled(label, reading.listed(text.split('\n')))).join('\n');
}
