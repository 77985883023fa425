/** Who stands in for somebody who is away. */
export interface Substitution {
  readonly person: string;
  readonly substitute: string;
  /** First and last day, `YYYY-MM-DD`. */
  readonly from: string;
  readonly until: string;
}

export interface SubstitutionProblem {
  readonly field: keyof Substitution;
  readonly message: string;
}

/**
 * Can somebody be stood in for like this? Every problem at once. `known` are the ids of those whose accounts are open; `isDay` says
 * whether a text is a day of the calendar. Whether the substitute may review a piece of work is judged when they do. A rule of Uvid.
 */
export function problemsOfSubstitution(
  { person, substitute, from, until }: Substitution,
  known: ReadonlySet<string>,
  isDay: (text: string) => boolean,
): readonly SubstitutionProblem[] {
  const rules: readonly (readonly [keyof Substitution, boolean, string])[] = [
    ['person', !known.has(person), 'Choose who is away'],
    ['substitute', !known.has(substitute), 'Choose who stands in'],
    ['substitute', substitute === person, 'Choose somebody else to stand in'],
    ['from', !isDay(from), 'Enter the first day as a real date'],
    ['until', !isDay(until), 'Enter the last day as a real date'],
    ['until', isDay(from) && isDay(until) && until < from, 'Enter a last day on or after the first'],
  ];
  return rules.filter(([, broken]) => broken).map(([field, , message]) => ({ field, message }));
}

/** Ids of those whom this person stands in for on a day; both days count. */
export function standsInFor(all: readonly Substitution[], substitute: string, day: string): readonly string[] {
  const now = all.filter(each => each.substitute === substitute && each.from <= day && day <= each.until);
  return [...new Set(now.map(each => each.person))];
}
