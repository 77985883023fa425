/** What rules and criteria say, in another language. They speak English, and a sealed version keeps what they said. */

/** English texts and patterns with their places in braces, and the same in the other language. */
type Phrases = Readonly<Record<string, string>>;

export interface RuleWords {
  /** By the id of a finding or criterion: what only that one says. */
  readonly rules: Readonly<Record<string, Phrases>>;
  /** What several rules or criteria say alike. */
  readonly shared: Phrases;
  /** What stands in the places of ours: a capability, a state, a count of cameras. */
  readonly values: Phrases;
}

/** Every phrase of the rules, for whoever does not know which of them speaks. */
export function rulePhrases({ rules, shared }: RuleWords): Phrases {
  return Object.assign({}, shared, ...Object.values(rules)) as Phrases;
}
