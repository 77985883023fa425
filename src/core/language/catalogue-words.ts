/** What the catalogues say, in another language: own words by English text. */
type Phrases = Readonly<Record<string, string>>;

export type CatalogueWords = Readonly<
  Record<'harms' | 'causes' | 'reasons' | 'controls' | 'changes' | 'grounds' | 'citations' | 'lists', Phrases>
>;

/** Texts that stand by themselves. Causes stand in lists only, and some are words that anybody may write. */
export function cataloguePhrases({ causes: _, lists: __, ...others }: CatalogueWords): Phrases {
  return Object.assign({}, ...Object.values(others)) as Phrases;
}

/** What a team takes into its tables with one click: harms and measures. */
export function takenTitles({ harms, controls }: CatalogueWords): Phrases {
  return { ...harms, ...controls };
}
