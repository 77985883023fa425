import fc from 'fast-check';

/** Texts that have broken something somewhere. */
export const nastyTexts: readonly string[] = [
  '',
  ' ',
  '\u0000',
  'before\u0000after',
  '\ud800',
  'low \udc00 alone',
  '\u202egnp.exe',
  '\ufeff',
  '🎥'.repeat(200),
  'a'.repeat(100_000),
  "'; DROP TABLE answers; --",
  "' OR '1'='1",
  '1; SELECT pg_sleep(10)',
  '$1',
  '%s%n%x',
  '{{7*7}}${7*7}<%= 7*7 %>',
  '../../../../etc/passwd',
  'line\r\nset-cookie: evil=1',
  '__proto__',
  'constructor',
  'toString',
  'null',
  'NaN',
  '-1',
  '1e309',
  '2026-02-30',
  '0000-00-00',
];

export const nastyNumbers: readonly number[] = [
  0,
  -0,
  -1,
  0.5,
  2 ** 31 - 1,
  2 ** 31,
  2 ** 53,
  1e300,
  -1e300,
  Number.MIN_VALUE,
];

export const nastyValues: readonly unknown[] = [
  ...nastyTexts,
  ...nastyNumbers,
  null,
  true,
  [],
  {},
  [[[[]]]],
  [null],
  { length: 1e9 },
  { toString: null, valueOf: null },
  { constructor: { prototype: { admin: true } } },
  deep(200),
];

/** What databases and parsers take worst. */
export const worstValues: readonly unknown[] = [
  'before\u0000after',
  '\ud800',
  "'); DROP TABLE answers; --",
  2 ** 31,
  1e300,
  [['\u0000']],
  { '\u0000': 1 },
  null,
];

/** `{"a":{"a":…}}`, so many levels deep. */
export function deep(levels: number): unknown {
  let value: unknown = 'bottom';
  for (let level = 0; level < levels; level++) value = { a: value };
  return value;
}

export const nasty = fc.oneof(fc.constantFrom(...nastyValues), fc.jsonValue(), fc.string({ unit: 'binary' }));

/** The same document with one or several of its values exchanged, dropped or added. */
export function spoiled(document: object): fc.Arbitrary<unknown> {
  return fc.oneof(
    { weight: 1, arbitrary: nasty },
    {
      weight: 6,
      arbitrary: fc
        .array(fc.tuple(fc.nat(200), nasty, fc.constantFrom('change', 'drop', 'add')), { minLength: 1, maxLength: 3 })
        .map(changes => changes.reduce<unknown>((kept, change) => spoil(kept, change), structuredClone(document))),
    },
  );
}

/** The document with each of its values exchanged for this one, one at a time. */
export function eachSpoiledBy(document: object, value: unknown): unknown[] {
  return placesOf(document).map((_, at) => spoil(structuredClone(document), [at, value, 'change']));
}

type Change = [at: number, value: unknown, how: string];

function spoil(document: unknown, [at, value, how]: Change): unknown {
  const places = placesOf(document);
  const place = places[at % Math.max(1, places.length)];
  if (!place) return value;
  if (how === 'drop') delete place.holder[place.key];
  else place.holder[how === 'add' ? 'unexpected' : place.key] = value;
  return document;
}

type Holder = Record<string, unknown>;

function placesOf(value: unknown): { holder: Holder; key: string }[] {
  if (typeof value !== 'object' || value === null) return [];
  const holder = value as Holder;
  return Object.keys(holder).flatMap(key => [{ holder, key }, ...placesOf(holder[key])]);
}

/** What no answer may hold: a stack, SQL, a path of this machine, or the words of the database and of JavaScript. */
export const internals =
  /\bat \S+ \(|\.[jt]s:\d+|node_modules|\/src\/|\/home\/|\/tmp\/|SELECT .*FROM|INSERT INTO|syntax error|violates|QueryFailed|relation "|SQLSTATE|is not a function|Cannot read prop/;
