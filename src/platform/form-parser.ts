/** Reads the body of a posted form, within bounds: whoever is not signed in can post one too. */
import qs from 'qs';

/** Fields of one form: a table of 500 rows with 40 columns fits. Behind the limit qs would drop the rest without a word. */
const mostFields = 20_000;

/** Values of one name, such as ticked boxes. Joining them takes qs the square of their number: 20,000 kept it busy for 18 s. */
const mostValues = 1_000;

class TooManyFields extends Error {
  readonly statusCode = 413;
}

/** @throws an error of status 413 when the form has more fields than any page of ours. */
export function parseForm(text: string): Record<string, unknown> {
  const values = new Map<string, number>();
  let fields = 0;
  for (const name of new URLSearchParams(text).keys()) {
    const known = (values.get(name) ?? 0) + 1;
    fields += 1;
    if (fields > mostFields || known > mostValues) throw new TooManyFields('The form has too many fields');
    values.set(name, known);
  }
  // Numbered names such as rows[12][need] stay objects: a list would forget the numbers. `arrayLimit` is about names
  // that repeat: behind the limit qs makes an object of them too.
  const limits = { arrayLimit: mostValues, parameterLimit: mostFields };
  return qs.parse(text, { parseArrays: false, depth: 4, plainObjects: true, ...limits });
}
