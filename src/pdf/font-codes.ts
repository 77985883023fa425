/**
 * How texts name the glyphs of a font: the first two hundred that a report needs by one byte, others by two. PDFKit takes two
 * for each, and a page of text is a tenth smaller without them.
 */
import type { EmbeddedFont, PdfKit, Ref } from './pdfkit-internals.js';

/** From here on a byte is the first of two. */
const double = 0xe0;
const lineFeed = 0x0a;
const carriageReturn = 0x0d;

/** Those that a string holds as they are, without a backslash. */
const bytes = Array.from({ length: double }, (_, byte) => byte).filter(
  byte => byte !== lineFeed && byte !== carriageReturn && !'()\\'.includes(String.fromCharCode(byte)),
);

/** The bytes, as characters, of a glyph by its number in the font's subset. */
export function codeOf(id: number): string {
  return String.fromCharCode(...bytesOf(id));
}

function bytesOf(id: number): readonly number[] {
  if (id < bytes.length) return [bytes[id]!];
  const beyond = id - bytes.length;
  return [double + Math.floor(beyond / bytes.length), bytes[beyond % bytes.length]!];
}

const hex = (values: readonly number[], digits: number) =>
  values.map(value => value.toString(16).padStart(digits, '0')).join('');
const codeIn = (id: number) => `<${hex(bytesOf(id), 2)}>`;

/** From now on the font's glyphs are told apart by these codes. `codes` is shared by all fonts of the file. */
export function useCodes(font: EmbeddedFont, codes: Ref, kit: PdfKit): void {
  font.toUnicodeCmap = () => stream(kit.ref(), toUnicode(font.unicode));
  const end = font.dictionary.end.bind(font.dictionary);
  font.dictionary.end = () => {
    font.dictionary.data.Encoding = codes;
    end();
  };
}

/** Which code is which glyph: from the first to `last`. */
export function endCodes(codes: Ref, last: number): void {
  Object.assign(codes.data, {
    Type: 'CMap',
    CMapName: 'Uvid-H',
    WMode: 0,
    CIDSystemInfo: { Registry: new String('Adobe'), Ordering: new String('Identity'), Supplement: 0 },
  });
  const ids = Array.from({ length: last + 1 }, (_, id) => id);
  const lines = runsOf(ids).map(([from, to]) => `${codeIn(from)} ${codeIn(to)} ${from}`);
  stream(codes, cmap({ name: 'Uvid-H', type: 1, ordering: 'Identity', of: 'cidrange', lines }));
}

/** Ids whose codes are one more than the last, with the same first byte where there are two. */
function runsOf(ids: readonly number[]): readonly (readonly [number, number])[] {
  const runs: [number, number][] = [];
  for (const id of ids) {
    const run = runs.at(-1);
    if (run && follows(bytesOf(run[1]), bytesOf(id))) run[1] = id;
    else runs.push([id, id]);
  }
  return runs;
}

function follows(before: readonly number[], after: readonly number[]): boolean {
  return (
    before.length === after.length &&
    before.at(-1)! + 1 === after.at(-1)! &&
    (before.length === 1 || before[0] === after[0])
  );
}

function toUnicode(unicode: EmbeddedFont['unicode']): string {
  const lines = Array.from(unicode, (codePoints, id) => {
    const units = String.fromCodePoint(...(codePoints ?? [])).split('');
    const said = hex(
      units.map(unit => unit.charCodeAt(0)),
      4,
    );
    return `${codeIn(id)} <${said}>`;
  });
  return cmap({ name: 'Adobe-Identity-UCS', type: 2, ordering: 'UCS', of: 'bfchar', lines });
}

interface Cmap {
  readonly name: string;
  readonly type: number;
  readonly ordering: string;
  readonly of: 'cidrange' | 'bfchar';
  readonly lines: readonly string[];
}

/** A hundred lines at most are allowed in a block. */
function cmap({ name, type, ordering, of, lines }: Cmap): string {
  const blocks = Array.from({ length: Math.ceil(lines.length / 100) }, (_, at) =>
    lines.slice(100 * at, 100 * at + 100),
  );
  return [
    '/CIDInit /ProcSet findresource begin 12 dict begin begincmap',
    `/CIDSystemInfo << /Registry (Adobe) /Ordering (${ordering}) /Supplement 0 >> def`,
    `/CMapName /${name} def /CMapType ${type} def${type === 1 ? ' /WMode 0 def' : ''}`,
    `2 begincodespacerange <00> <${hex([double - 1], 2)}> <${hex([double, 0], 2)}> <${hex([0xff, double - 1], 2)}> endcodespacerange`,
    ...blocks.map(block => `${block.length} begin${of}\n${block.join('\n')}\nend${of}`),
    'endcmap CMapName currentdict /CMap defineresource pop end end',
  ].join('\n');
}

function stream(ref: Ref, text: string): Ref {
  ref.end(Buffer.from(text, 'latin1'));
  return ref;
}
