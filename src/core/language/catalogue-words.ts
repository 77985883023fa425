/** What the catalogues say, in another language: own words by English text. */
type Phrases = Readonly<Record<string, string>>;

export type CatalogueWords = Readonly<
  Record<'harms' | 'causes' | 'reasons' | 'controls' | 'changes' | 'grounds' | 'citations' | 'lists', Phrases>
>;

/** Texts that stand by themselves. Causes stand in lists only, and some are words that anybody may write. */
export function cataloguePhrases(words: CatalogueWords): Phrases {
  const { causes: _, lists: __, ...others } = words;
  // A button says after its own word, for those who listen, which one it adds.
  const named = Object.entries(takenTitles(words)).map(([english, own]) => [`: ${english}`, `: ${own}`] as const);
  return { ...(Object.assign({}, ...Object.values(others)) as Phrases), ...Object.fromEntries(named) };
}

/** What a team takes into its tables with one click: harms and measures. */
export function takenTitles({ harms, controls }: CatalogueWords): Phrases {
  return { ...harms, ...controls };
}
