/**
 * Serbian in Latin letters written in Cyrillic. One Latin letter is one Cyrillic letter, but for the digraphs lj, nj and dž, which
 * are one letter each, except where a prefix meets a stem or a foreign word brings n and j together. What is no Serbian word stays
 * as it is: places in braces, addresses, file names, what stands between backticks, abbreviations that the Serbian text
 * itself borrows, and words with q, w, x or y.
 */
const letters: Readonly<Record<string, string>> = {
  ...{ a: 'а', b: 'б', v: 'в', g: 'г', d: 'д', đ: 'ђ', e: 'е', ž: 'ж', z: 'з', i: 'и', j: 'ј', k: 'к', l: 'л' },
  ...{ m: 'м', n: 'н', o: 'о', p: 'п', r: 'р', s: 'с', t: 'т', ć: 'ћ', u: 'у', f: 'ф', h: 'х', c: 'ц', č: 'ч', š: 'ш' },
};

const digraphs: Readonly<Record<string, string>> = { lj: 'љ', nj: 'њ', dž: 'џ' };

/** Stems in which the two letters stay two, in lower case; they count wherever they begin a word or follow a prefix. */
const parted = [
  ...['injekc', 'injekt', 'konjug', 'konjunk', 'konjuktiv', 'anjon', 'tanjug', 'vanjezič', 'injurij', 'panjeli'],
  ...['nadživ', 'nadžnj', 'nadžup', 'odžal', 'odživ', 'odžvać', 'odžubor', 'podžanr', 'podžbir', 'predživ'],
];

/** Abbreviations and names that Serbian writes in Latin letters whatever the script. */
const foreign = new Set(
  `AES AI API B-B B-T BCP CNIL CSS CSV DOCX DPA DPIA DPV EDPB FNIR FPIR FRIA FTP GDPR GeoJSON GPS HTML HTTP HTTPS IP
  ISO JPEG JSON JSON-LD LED MFA NIST ODS ODT ONVIF PAdES PDF PIN PNG PTZ QR RFC ROI RTSP SHA SIEM SLA SMS SQL SSO TLS
  TSA URL USB UTC VMS VPN WORM WP XLSX XML ZIP`.split(/\s+/),
);

const kept = /`[^`]*`|\{[^{}|]*|https?:\/\/\S+|\S+@\S+|\S+\.(?:json|pdf|csv|xlsx|yaml|org|rs|com|eu)\b/gu;

/** The same text in Cyrillic letters; backticks are dropped. */
export function toCyrillic(text: string): string {
  let result = '';
  let at = 0;
  for (const match of text.matchAll(kept)) {
    result += words(text.slice(at, match.index)) + match[0].replaceAll('`', '');
    at = match.index + match[0].length;
  }
  return result + words(text.slice(at));
}

/** The same text in Latin letters, as it is written in the source: only the backticks go. */
export function toLatin(text: string): string {
  return text.replaceAll('`', '');
}

function words(text: string): string {
  return text.replace(/[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu, word =>
    isForeign(word) ? mixed(word) : letterByLetter(word),
  );
}

/** `PDF-a` and `SHA-256`: an ending is Serbian, the abbreviation before it is not. */
function mixed(word: string): string {
  const [head = '', ...endings] = word.split('-');
  return [
    head,
    ...endings.map(each => (/^\p{Ll}+$/u.test(each) && !isForeign(each) ? letterByLetter(each) : each)),
  ].join('-');
}

function isForeign(word: string): boolean {
  const [head = word] = word.split('-');
  return foreign.has(word) || foreign.has(head) || /[qwxy]/i.test(word) || /^\p{Lu}+\p{N}+$/u.test(head);
}

function letterByLetter(word: string): string {
  const lower = word.toLowerCase();
  const apart = partedAt(lower);
  let result = '';
  for (let at = 0; at < word.length; at += 1) {
    const pair = digraphs[lower.slice(at, at + 2)];
    if (pair !== undefined && !apart.has(at)) {
      result += cased(pair, word[at]!);
      at += 1;
    } else {
      const letter = letters[lower[at]!];
      result += letter === undefined ? word[at]! : cased(letter, word[at]!);
    }
  }
  return result;
}

/** Where the two letters of a digraph are two. */
function partedAt(lower: string): ReadonlySet<number> {
  const found = new Set<number>();
  for (const stem of parted) {
    for (let start = lower.indexOf(stem); start >= 0; start = lower.indexOf(stem, start + 1)) {
      const pair = stem.search(/lj|nj|dž/);
      // `nadžnj`: the first pair is parted, the second is one letter.
      found.add(start + pair);
    }
  }
  return found;
}

function cased(letter: string, like: string): string {
  return like === like.toUpperCase() ? letter.toUpperCase() : letter;
}
