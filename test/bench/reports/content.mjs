// What a report says, as the other programs take it: the same words in the same order, tables as tables, the map as its marks,
// in the same faces. They are given it ready, while ours starts from the sealed JSON.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** @typedef {{ heading: string, level: 1 | 2 | 3 } | { text: string } | { list: string[] } | { caption: string, rows: string[][] } | { dots: [number, number][], width: number, height: number }} Piece */

/** @param {import('../../../dist/src/core/report/model.js').ReportModel} model @returns {Piece[]} */
export function piecesOf({ cover, chapters }) {
  /** @type {Piece[]} */
  const front = [{ heading: cover.title, level: 1 }, { text: cover.subtitle.text }, facts('', cover.details)];
  return [
    ...front,
    ...chapters.flatMap(({ number, title, blocks }) => [
      /** @type {Piece} */ ({ heading: `${number}  ${title.text}`.trim(), level: 1 }),
      ...blocks.flatMap(piece),
    ]),
  ];
}

/** @param {any} block @returns {Piece[]} */
function piece(block) {
  switch (block.kind) {
    case 'heading':
      return [{ heading: `${block.number}  ${block.title.text}`.trim(), level: 2 }, ...margin(block)];
    case 'question':
      return [{ heading: block.label.text, level: 3 }, ...margin(block), ...block.answer.flatMap(piece)];
    case 'prose':
      return block.paragraphs.flatMap((/** @type {any} */ { text }) => lines(text));
    case 'list':
      return [{ list: block.items.map((/** @type {any} */ each) => each.text) }];
    case 'note':
      return [
        { text: block.title },
        ...block.paragraphs.map((/** @type {any} */ { text }) => ({ text })),
        facts('', block.facts),
      ];
    case 'facts':
      return [facts(block.title, block.facts)];
    case 'table':
      return [tableOf(block)];
    case 'map':
      return [{ text: block.caption }, dotsOf(block.map), { text: block.alt }];
    default:
      return [{ text: stringsIn(block).join(' · ') }];
  }
}

/** @param {any} block @returns {Piece[]} */
const margin = block => (block.margin.length > 0 ? [facts('', block.margin)] : []);

/** @param {string} text @returns {Piece[]} */
const lines = text =>
  text
    .split('\n')
    .filter(Boolean)
    .map(each => ({ text: each }));

/** @param {string} caption @param {readonly any[]} all @returns {Piece} */
const facts = (caption, all) => ({ caption, rows: all.map(({ label, value }) => [label, value.text]) });

/** @param {any} block @returns {Piece} */
const tableOf = ({ caption, columns, rows }) => ({
  caption,
  rows: [
    columns.map((/** @type {any} */ each) => each.title),
    ...rows.map((/** @type {any[]} */ row) => row.map(cell => cell.text.text)),
  ],
});

/** @param {any} map @returns {Piece} */
const dotsOf = map => ({
  dots: map.marks.map((/** @type {any} */ { at }) => at),
  width: map.view.width,
  height: map.view.height,
});

/** @param {unknown} value @returns {string[]} */
function stringsIn(value) {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}

/** Every text on a line of its own. @param {readonly Piece[]} pieces */
export function textsOf(pieces) {
  return pieces.flatMap(each => {
    if ('heading' in each) return [each.heading];
    if ('text' in each) return [each.text];
    if ('list' in each) return each.list;
    return 'rows' in each ? each.rows.map(row => row.join('  ')) : [];
  });
}

/** Where a face of the report is. @param {string} path */
export const faceFile = path => createRequire(import.meta.url).resolve(`@expo-google-fonts/${path}.ttf`);

/** @param {string} family @param {number} weight @param {string} path */
const face = (family, weight, path) =>
  `@font-face { font-family: "${family}"; font-weight: ${weight}; src: url(data:font/ttf;base64,${readFileSync(faceFile(path), 'base64')}) }`;

/** A page of a house style near to ours, with contents that lead to the headings, for a browser to print. @param {readonly Piece[]} pieces */
export function htmlOf(pieces) {
  const body = pieces.map((each, at) => inHtml(each, `p${at}`));
  const contents = pieces.map((each, at) =>
    'heading' in each && each.level < 3 ? `<li><a href="#p${at}">${safe(each.heading)}</a></li>` : '',
  );
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Report</title><style>
${face('Serif', 400, 'source-serif-4/400Regular/SourceSerif4_400Regular')}
${face('Sans', 400, 'source-sans-3/400Regular/SourceSans3_400Regular')}
${face('Sans', 600, 'source-sans-3/600SemiBold/SourceSans3_600SemiBold')}
@page { size: A4; margin: 30mm 20mm } body { font: 10pt/14.5pt Serif } h1 { break-before: page } h1, h2, h3, th { font-family: Sans; font-weight: 600 }
table { border-collapse: collapse; width: 100%; font: 8pt/10.4pt Sans } td, th { border-bottom: 1px solid #dde3ea; text-align: left; vertical-align: top }
tr { break-inside: avoid } thead { display: table-header-group }</style><body><ol>${contents.join('')}</ol>${body.join('\n')}`;
}

/** What a browser sets at the head and the foot of each page. @param {import('../../../dist/src/core/report/model.js').ReportModel} model */
export function furnitureOf({ furniture }) {
  const line = (/** @type {string} */ words) =>
    `<div style="margin: 0 20mm; width: 100%; font: 7.5pt sans-serif">${words}</div>`;
  return {
    headerTemplate: line(
      safe(
        Object.values(furniture)
          .filter(each => typeof each === 'string')
          .join(' · '),
      ),
    ),
    footerTemplate: line('Page <span class="pageNumber"></span> of <span class="totalPages"></span>'),
  };
}

/** @param {Piece} each @param {string} id */
function inHtml(each, id) {
  if ('heading' in each) return `<h${each.level} id="${id}">${safe(each.heading)}</h${each.level}>`;
  if ('text' in each) return `<p>${safe(each.text)}</p>`;
  if ('list' in each) return `<ul>${each.list.map(item => `<li>${safe(item)}</li>`).join('')}</ul>`;
  if ('dots' in each)
    return `<svg role="img" aria-label="Map" viewBox="0 0 ${each.width} ${each.height}">${each.dots.map(([x, y]) => `<circle cx="${x}" cy="${y}" r="2"/>`).join('')}</svg>`;
  const [head = [], ...rows] = each.rows;
  const row = (/** @type {string[]} */ cells, /** @type {string} */ tag) =>
    `<tr>${cells.map(cell => `<${tag}>${safe(cell)}</${tag}>`).join('')}</tr>`;
  return `<table><caption>${safe(each.caption)}</caption><thead>${row(head, 'th')}</thead><tbody>${rows.map(cells => row(cells, 'td')).join('')}</tbody></table>`;
}

/** @param {string} text */
const safe = text => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

/** The same as a document definition of pdfmake. @param {readonly Piece[]} pieces */
export function definitionOf(pieces) {
  return {
    pageSize: 'A4',
    pageMargins: [71, 85, 57, 80],
    defaultStyle: { font: 'Serif', fontSize: 10, lineHeight: 1.1 },
    styles: { h1: { fontSize: 24, bold: true }, h2: { fontSize: 14, bold: true }, h3: { fontSize: 12, bold: true } },
    content: [{ toc: { title: { text: 'Contents', style: 'h1' } } }, ...pieces.flatMap(inPdfmake)],
  };
}

/** @param {Piece} each @returns {any[]} */
function inPdfmake(each) {
  if ('heading' in each) {
    const { heading: text, level } = each;
    return [{ text, style: `h${level}`, tocItem: level < 3, ...(level === 1 ? { pageBreak: 'before' } : {}) }];
  }
  if ('text' in each) return [{ text: each.text, margin: [0, 0, 0, 6] }];
  if ('list' in each) return [{ ul: each.list }];
  if ('dots' in each)
    return [
      {
        canvas: each.dots.map(([x, y]) => ({
          type: 'ellipse',
          x: (x * 450) / each.width,
          y: (y * 450) / each.width,
          r1: 2,
          r2: 2,
          color: '#0B5E6B',
        })),
      },
    ];
  if (each.rows.length === 0) return [];
  const columns = Math.max(...each.rows.map(row => row.length));
  const body = each.rows.map(row => Array.from({ length: columns }, (_, at) => row[at] ?? ''));
  return [
    { fontSize: 8, layout: 'lightHorizontalLines', table: { headerRows: 1, widths: body[0]?.map(() => '*'), body } },
  ];
}
