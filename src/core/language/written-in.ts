/**
 * In which language people wrote. Nobody is asked: the small words of a language give a longer text away. It is meant for a whole
 * assessment, of which an answer or two may be in another language; English when nothing tells.
 */
const small: Readonly<Record<'en' | 'sr' | 'fr' | 'de', string>> = {
  en: 'the and of to is that which with for are by from not be this only whom when has have it',
  sr: 'i u na za da se su od je koji koje koja ne po iz kako samo o sa do nije bi',
  fr: 'le la les des et est que qui pour dans une par sur aux du ne pas avec sont cette',
  de: 'der die das und ist von mit für den dem nicht ein eine werden wird zu im auf sind nur',
};

const lists = Object.entries(small).map(([language, words]) => ({ language, words: new Set(words.split(' ')) }));

export type WrittenLanguage = 'en' | 'sr-Latn' | 'sr-Cyrl' | 'fr' | 'de';

const latin: Readonly<Record<string, string>> = {
  ...{ а: 'a', б: 'b', в: 'v', г: 'g', д: 'd', е: 'e', з: 'z', и: 'i', ј: 'j', к: 'k', л: 'l', м: 'm', н: 'n', о: 'o' },
  ...{ п: 'p', р: 'r', с: 's', т: 't', у: 'u' },
};

export function writtenIn(texts: readonly string[]): WrittenLanguage {
  const { cyrillic, counts } = countsOf(texts.join(' ').slice(0, 50_000));
  const [best] = counts;
  return best === undefined || best.count === 0 ? (cyrillic ? 'sr-Cyrl' : 'en') : inScript(best.language, cyrillic);
}

/**
 * The language of one text, where its small words leave no doubt: five of them at least, and more than twice as many as of
 * any other language. Null when they do, as in a name or a short remark.
 */
export function surelyWrittenIn(text: string): WrittenLanguage | null {
  const { cyrillic, counts } = countsOf(text.slice(0, 1000));
  const [best, second] = counts;
  if (best === undefined || best.count < 5 || best.count <= 2 * (second?.count ?? 0)) return null;
  return inScript(best.language, cyrillic);
}

interface Counts {
  readonly cyrillic: boolean;
  /** The likeliest first. */
  readonly counts: readonly { readonly language: string; readonly count: number }[];
}

function countsOf(text: string): Counts {
  const found = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const cyrillic = found.filter(each => /\p{Script=Cyrillic}/u.test(each)).length * 2 > found.length;
  const plain = cyrillic ? found.map(each => [...each].map(letter => latin[letter] ?? letter).join('')) : found;
  const counts = lists.map(({ language, words }) => ({
    language,
    count: plain.filter(each => words.has(each)).length,
  }));
  return { cyrillic, counts: counts.sort((a, b) => b.count - a.count) };
}

function inScript(language: string, cyrillic: boolean): WrittenLanguage {
  if (language === 'sr') return cyrillic ? 'sr-Cyrl' : 'sr-Latn';
  return language as 'en' | 'fr' | 'de';
}

/** A sentence in English: two of its small words at least, and more than of any other language. */
export function looksEnglish(text: string): boolean {
  const found = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const english = found.filter(each => lists[0]!.words.has(each)).length;
  return english > 1 && writtenIn([text]) === 'en';
}
