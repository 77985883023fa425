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
  readonly spaced: boolean;
}

/** Line feeds are kept; there is always at least one line. */
export function breakLines(style: TextStyle, text: string, width: number, lang: string): readonly Line[] {
  const measure = (words: string) => widthOf(style.font, style.size, words, lang);
  const space = (shape(style.font, ' ', lang).width * style.size) / 1000;
  return text.split('\n').flatMap(paragraph => fillLines(piecesOf(paragraph), { measure, space, width }));
}

interface Measure {
  measure(words: string): number;
  readonly space: number;
  readonly width: number;
}

function fillLines(pieces: readonly Piece[], by: Measure): readonly Line[] {
  const lines: Line[] = [];
  let line = { text: '', width: 0 };
  for (const piece of pieces) {
    const wide = by.measure(piece.text);
    const gap = piece.spaced && line.text !== '' ? by.space : 0;
    if (line.text === '' || line.width + gap + wide <= by.width) {
      line = { text: `${line.text}${gap > 0 ? ' ' : ''}${piece.text}`, width: line.width + gap + wide };
    } else {
      lines.push({ text: piece.spaced ? `${line.text} ` : line.text, width: line.width });
      line = { text: piece.text, width: wide };
    }
    for (let head = overflow(line, by); head !== null; head = overflow(line, by)) {
      lines.push({ text: head, width: by.measure(head) });
      const rest = line.text.slice(head.length);
      line = { text: rest, width: by.measure(rest) };
    }
  }
  return [...lines, line];
}

/** What must be cut off the front of a word that is wider than the line; null when nothing can or need be. */
function overflow(line: Line, by: Measure): string | null {
  if (line.width <= by.width) return null;
  const head = fitting(line.text, by);
  return head === line.text ? null : head;
}

/** The longest beginning that fits, one sign at least; an accent stays with its letter. */
function fitting(word: string, { measure, width }: Measure): string {
  const signs = word.match(/\P{M}\p{M}*|\p{M}+/gu) ?? [word];
  let low = 1;
  let high = signs.length;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (measure(signs.slice(0, middle).join('')) <= width) low = middle;
    else high = middle - 1;
  }
  return signs.slice(0, low).join('');
}

const pieceLimit = 80;
const breakable = /(?<=[\p{L}\p{N}][-–/._@])(?=\p{L})/u;
const chunks = new RegExp(`[^]{1,${pieceLimit}}\\p{M}*`, 'gu');

/** Words without end are cut into pieces first, so that measuring them stays cheap. */
function piecesOf(paragraph: string): readonly Piece[] {
  const pieces: Piece[] = [];
  paragraph
    .replaceAll('\t', ' ')
    .split(' ')
    .forEach((word, index) => {
      const parts = /[-–/._@]/.test(word) ? word.split(breakable) : [word];
      parts
        .flatMap(part => (part.length > pieceLimit ? (part.match(chunks) ?? [part]) : [part]))
        .forEach((text, part) => pieces.push({ text, spaced: part === 0 && index > 0 }));
    });
  return pieces;
}
