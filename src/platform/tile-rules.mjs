/**
 * The tile server that an administrator may name: plain JavaScript, as are the rules of all settings.
 * @typedef {{ value: string } | { problem: string }} Read
 */

const example = 'Write for example https://tiles.example.org/{z}/{x}/{y}.png.';

/** One address with the three places that a map fills in, and nothing else in braces. @param {string} text @returns {Read} */
export function readTilesUrl(text) {
  const bare = text.replace(/\{[zxy]\}/g, '0');
  if (/[{}\s'";,]/.test(bare)) return { problem: `holds more than {z}, {x} and {y} to fill in. ${example}` };
  if (!['{z}', '{x}', '{y}'].every(each => text.split(each).length === 2))
    return { problem: `does not name each of {z}, {x} and {y} once. ${example}` };
  const url = URL.canParse(bare) ? new URL(bare) : null;
  if (!url || !['http:', 'https:'].includes(url.protocol) || url.username !== '' || url.password !== '')
    return { problem: `is not the address of a tile server. ${example}` };
  // The places to fill in must not be part of the origin, which the browser is told to allow.
  return text.startsWith(`${url.origin}/`) ? { value: text } : { problem: `does not begin with an origin. ${example}` };
}

/** @param {string} text @returns {Read} */
export function readTilesAttribution(text) {
  if (text.length <= 200 && !/[<>]/.test(text)) return { value: text };
  return { problem: 'is longer than 200 characters or holds < or >. Write plain words, for example © OpenStreetMap.' };
}
