/**
 * One plain spelling of a word, so that a list of known words needs each of them once: lower case, without accents, Serbian
 * Cyrillic as Latin, everything that is neither letter nor digit as one space. `Географска ширина` and `Geografska širina`
 * are the same words then.
 */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  const plain = /^[ -~]*$/.test(lower) ? lower : withoutAccents(lower);
  return plain.replace(/[^a-z0-9]+/g, ' ').trim();
}

function withoutAccents(lower: string): string {
  const latin = lower.replace(/[\u0400-\u045f]/g, letter => latinOf[letter] ?? letter);
  return latin
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đßœæøł]/g, letter => spelled[letter] ?? letter);
}

const spelled: Readonly<Record<string, string>> = { đ: 'dj', ß: 'ss', œ: 'oe', æ: 'ae', ø: 'o', ł: 'l' };

// prettier-ignore
const latinOf: Readonly<Record<string, string>> = {
  а: 'a', б: 'b', в: 'v', г: 'g', д: 'd', ђ: 'dj', е: 'e', ж: 'z', з: 'z', и: 'i', ј: 'j', к: 'k', л: 'l', љ: 'lj', м: 'm',
  н: 'n', њ: 'nj', о: 'o', п: 'p', р: 'r', с: 's', т: 't', ћ: 'c', у: 'u', ф: 'f', х: 'h', ц: 'c', ч: 'c', џ: 'dz', ш: 's',
};
