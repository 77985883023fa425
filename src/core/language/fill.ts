/**
 * Puts values in the places that braces hold; a place without a value stays visible. `{count|day|days}` is the form for
 * that count: two forms for one and many, three for Serbian (1 dan, 2 dana, 5 dana; but 11 dana and 21 dan).
 */
export function fill(words: string, values: Readonly<Record<string, string>>): string {
  return words.replace(/\{(\w+)((?:\|[^{}|]*)*)\}(\.?)/g, (place, name: string, forms: string, point: string) => {
    if (!Object.hasOwn(values, name)) return place;
    const value = values[name]!;
    if (forms !== '') return `${formFor(value, forms.slice(1).split('|'))}${point}`;
    // A Serbian date ends in a point of its own.
    return value.endsWith('.') ? value : `${value}${point}`;
  });
}

function formFor(value: string, forms: readonly string[]): string {
  const count = Number(value.replace(/\D/g, ''));
  const at = forms.length < 3 ? Number(count !== 1) : serbianForm(count);
  return forms[at] ?? '';
}

/** 0 as of 1, 1 as of 2 to 4, 2 as of all others; the teens go with the others. */
function serbianForm(count: number): 0 | 1 | 2 {
  const last = Math.floor(count / 10) % 10 === 1 ? 0 : count % 10;
  if (last === 1) return 0;
  return last > 1 && last < 5 ? 1 : 2;
}
