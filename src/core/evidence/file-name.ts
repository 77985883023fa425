export const longestFileName = 200;
const longestEnding = 12;

/**
 * A file's name as it is kept: the last part of a path, whatever system it came from, without characters that cannot be shown or
 * that turn the direction of what follows. A name that is too long loses its middle, never its ending. Empty when nothing is left.
 */
export function fileNameOf(given: string): string {
  const last = given.toWellFormed().split(/[\\/]/).at(-1) ?? '';
  const shown = last
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cn}\u2028\u2029\ufffd]/gu, '')
    .normalize('NFC')
    .trim();
  if (/^\.*$/.test(shown)) return '';
  return shown.length <= longestFileName ? shown : shortened(shown);
}

function shortened(name: string): string {
  const at = name.lastIndexOf('.');
  const ending = at > 0 && name.length - at <= longestEnding ? name.slice(at) : '';
  let stem = '';
  for (const sign of name) {
    if (stem.length + sign.length + ending.length > longestFileName) break;
    stem += sign;
  }
  return stem + ending;
}
