/** The languages that Uvid speaks. Serbian is one language in two scripts, kept in one source. */
export const languages = ['en', 'sr-Latn', 'sr-Cyrl', 'fr', 'de'] as const;
export type Language = (typeof languages)[number];

/** Each in its own words, for whoever cannot read the present one. */
export const languageNames: Readonly<Record<Language, string>> = {
  en: 'English',
  'sr-Latn': 'Srpski (latinica)',
  'sr-Cyrl': 'Српски (ћирилица)',
  fr: 'Français',
  de: 'Deutsch',
};

/** BCP 47 tags by which dates and figures are written. */
export const localeOf: Readonly<Record<Language, string>> = {
  en: 'en-GB',
  'sr-Latn': 'sr-Latn',
  'sr-Cyrl': 'sr-Cyrl',
  fr: 'fr',
  de: 'de',
};

/** The folder below `templates/locales` that holds the words. */
export function sourceOf(language: Language): string {
  return language.startsWith('sr') ? 'sr' : language;
}

export function isLanguage(value: unknown): value is Language {
  return languages.some(each => each === value);
}

/**
 * The best of ours for an `Accept-Language` header (RFC 9110, 12.5.4): highest weight first, in the order given. Plain
 * `sr`, `bs`, `hr` and `cnr` read Serbian in Latin letters, unless Cyrillic is named; null when nothing fits.
 */
export function negotiated(header: string): Language | null {
  const wishes = header
    .slice(0, 1000)
    .split(',')
    .map(part => part.trim().split(/\s*;\s*/))
    .map(([tag = '', ...rest], at) => ({ tag: tag.toLowerCase(), weight: weightOf(rest), at }))
    .filter(each => each.weight > 0)
    .sort((a, b) => b.weight - a.weight || a.at - b.at);
  for (const { tag } of wishes) {
    const found = matching(tag);
    if (found) return found;
  }
  return null;
}

function weightOf(parameters: readonly string[]): number {
  const q = parameters.find(each => each.startsWith('q='));
  const weight = q === undefined ? 1 : Number(q.slice(2));
  return Number.isFinite(weight) ? weight : 0;
}

function matching(tag: string): Language | null {
  const [primary = '', ...rest] = tag.split('-');
  if (primary === 'sr') return rest.includes('cyrl') ? 'sr-Cyrl' : 'sr-Latn';
  if (['bs', 'hr', 'cnr'].includes(primary)) return 'sr-Latn';
  return primary === 'en' || primary === 'fr' || primary === 'de' ? primary : null;
}
