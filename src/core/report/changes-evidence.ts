/** Which files came and which are gone. A file never changes: another one has another digest, and stands beside it. */
import { cell } from './answer-table.js';
import { nothing, type Unnumbered } from './changes-decision.js';
import { kindInWords, marked } from './changes-words.js';
import type { Comparison } from './comparison.js';
import { fileInWords } from './evidence.js';

/** Nothing where neither version has a file. */
export function evidenceChapters({ before, after, changes }: Comparison): readonly Unnumbered[] {
  const { words, sealed } = after;
  if (before.sealed.evidence === undefined && sealed.evidence === undefined) return [];
  const title = after.own(words.evidence.title);
  if (changes.evidence.length === 0) return [{ title, blocks: nothing(after) }];
  const left = (heading: string) => ({ title: heading, align: 'left', style: 'words' }) as const;
  const columns = [
    left(words.evidence.file),
    left(words.changes.change),
    left(words.evidence.supports),
    { title: words.evidence.digest, align: 'left', style: 'digest' } as const,
  ];
  const rows = changes.evidence.map(change => {
    const item = change.after ?? change.before;
    const said = change.after
      ? marked(change.before ? fileInWords(change.before, before) : '', fileInWords(change.after, after))
      : marked(fileInWords(change.before, before), '');
    return [
      cell(said, after),
      cell(kindInWords(change.kind, after), after),
      cell(after.own(item.question), after),
      cell(item.sha256, after),
    ];
  });
  return [{ title, blocks: [{ kind: 'table', caption: '', columns, rows }] }];
}
