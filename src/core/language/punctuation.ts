/** Signs between words that are put together here: French sets a space before a colon and a semicolon, at which no line ends. */

/** `locale` or language, such as `fr` or `fr-FR`: that of the label. */
export function labelled(label: string, value: string, locale: string): string {
  return `${label}${before(locale)}: ${value}`;
}

export function listed(parts: readonly string[], locale: string): string {
  return parts.join(`${before(locale)}; `);
}

function before(locale: string): string {
  return locale.startsWith('fr') ? '\u00a0' : '';
}

const provisions =
  /(?<![\p{L}\p{N}])(Art\.|art\.|Abs\.|Nr\.|§|§§|član|čl\.|stav|st\.|tačka|tač\.|[Oo]delj(?:ak|ku)|Abschnitt|[Ss]ection) (?=[\d({`])/gu;

/** An article is not parted from its number, nor a section, nor a number from its unit. */
export function unparted(text: string): string {
  const units = text.replace(/(?<=[\d}]) (?=(?:MB|Mo|kB|KB|GB)\b)/g, '\u00a0');
  return units.replace(provisions, '$1\u00a0').replace(/\bBuchst\. (?=[a-z]\b)/g, 'Buchst.\u00a0');
}
