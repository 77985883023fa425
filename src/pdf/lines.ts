/** Breaks a text into lines: at spaces, after hyphens and slashes, and, where a word is wider than the line, inside it. */
import { shape, widthOf } from './shaping.js';
import type { TextStyle } from './style.js';

export interface Line {
  /** A line that a space ends keeps it: readers that join lines would glue two words otherwise. */
  readonly text: string;
  readonly width: number;
}

interface Piece {
  readonly text: string;
  /** After a space. */
  readonly spaced: boolean;
  /** Where it begins and ends in its paragraph. */
  readonly from: number;
  readonly to: number;
}

/** Line feeds are kept; there is always at least one line. */
export function breakLines(style: TextStyle, text: string, width: number, lang: string): readonly Line[] {
  const measure = (words: string) => widthOf(style.font, style.size, words, lang);
  const word = (letters: string) => (letters === '' ? 0 : (shape(style.font, letters, lang).width * style.size) / 1000);
  const by: Measure = { measure, word, space: word(' '), width };
  if (!text.includes('\n')) return fillLines(text.replaceAll('\t', ' '), by);
  return text.split('\n').flatMap(paragraph => fillLines(paragraph.replaceAll('\t', ' '), by));
}

interface Measure {
  measure(words: string): number;
  /** Without a space in it. */
  word(letters: string): number;
  readonly space: number;
  readonly width: number;
}

/** A line is a stretch of its paragraph, so that nothing is put together that was whole before. */
function fillLines(paragraph: string, by: Measure): readonly Line[] {
  const lines: Line[] = [];
  let start = 0;
  let end = 0;
  let filled = 0;
  for (const piece of piecesOf(paragraph)) {
    const wide = by.word(piece.text);
    const gap = piece.spaced && start !== end ? by.space : 0;
    if (start === end || filled + gap + wide <= by.width) {
      if (start === end) start = piece.from;
      filled = filled + gap + wide;
    } else {
      lines.push({ text: paragraph.slice(start, piece.spaced ? end + 1 : end), width: filled });
      start = piece.from;
      filled = wide;
    }
    end = piece.to;
    while (filled > by.width) {
      const line = paragraph.slice(start, end);
      const head = fitting(line, by);
      if (head === line) break;
      lines.push({ text: head, width: by.measure(head) });
      start += head.length;
      filled = by.measure(paragraph.slice(start, end));
    }
  }
  return [...lines, { text: paragraph.slice(start, end), width: filled }];
}

/**
 * The longest beginning that fits, one sign at least; an accent stays with its letter. What no space may part is parted at a
 * no-break space before it is parted within a word.
 */
function fitting(word: string, { measure, width }: Measure): string {
  const signs = word.match(/\P{M}\p{M}*|\p{M}+/gu) ?? [word];
  let low = 1;
  let high = signs.length;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (measure(signs.slice(0, middle).join('')) <= width) low = middle;
    else high = middle - 1;
  }
  const head = signs.slice(0, low).join('');
  const joint = head === word ? -1 : head.lastIndexOf('\u00a0');
  return joint > 0 ? head.slice(0, joint + 1) : head;
}

const pieceLimit = 80;
// After a point only between words, as in a name: a section such as 1.1.a stays whole, and so does the name of our file.
const breakable = /(?<=[\p{L}\p{N}][-–/_@]|\p{L}{2}\.)(?=\p{L})(?!json\b)/u;
const chunks = new RegExp(`[^]{1,${pieceLimit}}\\p{M}*`, 'gu');

/** Words without end are cut into pieces first, so that measuring them stays cheap. */
function piecesOf(paragraph: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const word of paragraph.split(' ')) {
    const spaced = from > 0;
    let at = from;
    for (const text of partsOf(word)) {
      pieces.push({ text, spaced: spaced && at === from, from: at, to: at + text.length });
      at += text.length;
    }
    from += word.length + 1;
  }
  return pieces;
}

/** What stays together wherever there is room for it. */
export function unbrokenParts(word: string): readonly string[] {
  return /[-–/._@]./.test(word) ? word.split(breakable) : [word];
}

function partsOf(word: string): readonly string[] {
  const parts = unbrokenParts(word);
  if (parts.every(part => part.length <= pieceLimit)) return parts;
  return parts.flatMap(part => part.match(chunks) ?? [part]);
}
