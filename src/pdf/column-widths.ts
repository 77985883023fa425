/** How the width of a table is shared among its columns. */

export interface Wish {
  /** Its longest word. */
  readonly least: number;
  /** Its longest line. */
  readonly most: number;
  /** Of how much stands in it. */
  readonly weight: number;
  readonly right: boolean;
}

export function columnWidths(wishes: readonly Wish[], width: number): readonly number[] {
  const wanted = sum(wishes, each => each.most);
  if (wanted <= width) return spread(wishes, width - wanted);
  const least = sum(wishes, each => each.least);
  if (least >= width) return wishes.map(each => (each.least * width) / least);
  return shared(wishes, width);
}

/** What nobody needs stands at the end of a line of words, and before the figures of a line that ends with one. */
function spread(wishes: readonly Wish[], spare: number): readonly number[] {
  const taker = wishes.at(-1)?.right ? 0 : wishes.length - 1;
  return wishes.map((each, index) => each.most + (index === taker ? spare : 0));
}

/** By weight, but no column gets less than it cannot do without, or more than it would like. */
function shared(wishes: readonly Wish[], width: number): readonly number[] {
  const at = (scale: number) =>
    wishes.map(({ least, most, weight }) => Math.min(Math.max(weight * scale, least), most));
  let low = 0;
  let high = Math.max(...wishes.map(({ most, weight }) => most / weight));
  for (let step = 0; step < 40; step += 1) {
    const middle = (low + high) / 2;
    if (sum(at(middle), each => each) <= width) low = middle;
    else high = middle;
  }
  return at(low);
}

/**
 * Rows are lowest when each column is as wide as the cube root of the squares of its cells, added up: so a text that is long in
 * every row counts for more than one that is long once.
 */
export function weightOf(cells: readonly number[]): number {
  return Math.cbrt(
    Math.max(
      1,
      sum(cells, each => each * each),
    ),
  );
}

function sum<Item>(items: readonly Item[], of: (item: Item) => number): number {
  return items.reduce((total, each) => total + of(each), 0);
}
