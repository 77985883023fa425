/** Which sign parts the cells of a CSV file: the one that divides most of its first lines into the same number of cells. */
export const delimiters = [',', ';', '\t', '|'] as const;
export type Delimiter = (typeof delimiters)[number];

export function delimiterOf(text: string): Delimiter {
  const lines = linesOf(text).slice(0, 30);
  const scores = delimiters.map(each => score(lines.map(line => count(line, each))));
  // Where another sign parts every line, a comma between two digits is a decimal one.
  if (scores.slice(1).some(each => each >= 1)) scores[0] = score(lines.map(line => count(withoutDecimals(line), ',')));
  const best = Math.max(...scores);
  return (best > 0 ? delimiters[scores.indexOf(best)] : undefined) ?? ',';
}

function withoutDecimals(line: string): string {
  return line.replace(/(?<=\d),(?=\d)/g, '.');
}

/** Lines that agree count for more than cells: decimal commas are many, but not equally many. */
function score(counts: readonly number[]): number {
  const tally = new Map<number, number>();
  for (const each of counts) if (each > 0) tally.set(each, (tally.get(each) ?? 0) + 1);
  return Math.max(0, ...[...tally].map(([cells, lines]) => (lines / counts.length) * (1 + Math.min(cells, 50) / 51)));
}

/** A line ends outside of quotes only. */
function linesOf(text: string): readonly string[] {
  const lines: string[] = [];
  let quoted = false;
  let from = 0;
  for (let at = 0; at < text.length && lines.length < 30; at++) {
    if (text[at] === '"') quoted = !quoted;
    else if (text[at] === '\n' && !quoted) {
      if (at > from) lines.push(text.slice(from, at));
      from = at + 1;
    }
  }
  if (lines.length === 0) lines.push(text.slice(from));
  return lines;
}

function count(line: string, delimiter: string): number {
  let found = 0;
  let quoted = false;
  for (const sign of line) {
    if (sign === '"') quoted = !quoted;
    else if (sign === delimiter && !quoted) found++;
  }
  return found;
}
