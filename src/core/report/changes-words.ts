/** Changes as texts. What came and what went is marked by signs, so that it survives copying, printing and listening. */
import { diffWords, type DiffPart } from '../version/word-diff.js';
import type { Change } from '../version/compare.js';
import type { Prose, QuestionBlock, Table } from './model.js';
import type { Readable, Reading } from './reading.js';

/**
 * One text for both: `kept [−gone−][+come+]`. White space at the edge of a change stays outside its marks. Texts that have
 * little in common are put whole beside each other: word by word they would be a riddle.
 */
export function marked(before: string, after: string): string {
  const parts = diffWords(before, after);
  const kept = parts.filter(each => each.kind === 'same').reduce((sum, each) => sum + lettersIn(each.text), 0);
  const most = Math.max(lettersIn(before), lettersIn(after));
  if (before !== '' && after !== '' && kept < most * 0.4) return `${mark('−', before)} ${mark('+', after)}`;
  return joined(parts)
    .map(({ same, gone, come }) => `${same}${mark('−', gone)}${mark('+', come)}`)
    .join('');
}

function lettersIn(text: string): number {
  return text.replace(/\s/g, '').length;
}

interface Run {
  readonly same: string;
  readonly gone: string;
  readonly come: string;
}

/** Changes that only white space parts are one change. */
function joined(parts: readonly DiffPart[]): readonly Run[] {
  const runs: Run[] = [];
  let run: Run = { same: '', gone: '', come: '' };
  parts.forEach(({ kind, text }, at) => {
    const changing = run.gone !== '' || run.come !== '';
    if (kind === 'removed') run = { ...run, gone: run.gone + text };
    else if (kind === 'added') run = { ...run, come: run.come + text };
    else if (changing && text.trim() === '' && at < parts.length - 1)
      run = { ...run, gone: run.gone + text, come: run.come + text };
    else {
      if (changing) runs.push(run);
      run = changing ? { same: text, gone: '', come: '' } : { ...run, same: run.same + text };
    }
  });
  return [...runs, run];
}

/** Line by line, so that a mark never reaches from one paragraph into the next. */
function mark(sign: '+' | '−', text: string): string {
  return text
    .split('\n')
    .map(line => {
      const [, head = '', body = '', tail = ''] = /^(\s*)(.*?)(\s*)$/.exec(line) ?? [];
      // White space that goes or comes alone is no change to speak of.
      return body === '' ? '' : `${head}[${sign}${body}${sign}]${tail}`;
    })
    .join('\n');
}

export function kindInWords(kind: Change<unknown>['kind'], { words }: Reading<Readable>): string {
  return words.changes[kind];
}

/** What a question printed, as one text. */
export function answerText({ answer }: QuestionBlock): string {
  return answer
    .map(each => {
      if (each.kind === 'prose') return textOf(each);
      if (each.kind === 'list') return each.items.map(item => `• ${item.text}`).join('\n');
      if (each.kind === 'table') return tableText(each);
      return [each.title, ...each.facts.map(fact => `${fact.label}: ${fact.value.text}`)].join('\n');
    })
    .join('\n');
}

function textOf({ paragraphs }: Prose): string {
  return paragraphs.map(each => each.text).join('\n');
}

function tableText({ columns, rows, caption }: Table): string {
  if (rows.length === 0) return caption;
  return rows.map(row => row.map((cell, at) => `${columns[at]?.title ?? ''}: ${cell.text.text}`).join('; ')).join('\n');
}
