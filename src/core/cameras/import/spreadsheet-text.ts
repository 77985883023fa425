/**
 * Keeps a spreadsheet program from running a text of a CSV file as a formula: an apostrophe before it, which such programs take
 * as “this is text”. Texts that already begin with apostrophes get one more, so that every text is read back as it was.
 */
const looksLikeFormula = /^'*[=+\-@\t\r＝＋－＠]/;

export function guarded(text: string): string {
  return looksLikeFormula.test(text) ? `'${text}` : text;
}

export function unguarded(cell: string): string {
  return cell.startsWith("'") && looksLikeFormula.test(cell) ? cell.slice(1) : cell;
}
