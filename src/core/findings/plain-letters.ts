const latin: Readonly<Record<string, string>> = {
  ...{ а: 'a', б: 'b', в: 'v', г: 'g', д: 'd', ђ: 'dj', е: 'e', ж: 'z', з: 'z', и: 'i', ј: 'j', к: 'k', л: 'l' },
  ...{ љ: 'lj', м: 'm', н: 'n', њ: 'nj', о: 'o', п: 'p', р: 'r', с: 's', т: 't', ћ: 'c', у: 'u', ф: 'f', х: 'h' },
  ...{ ц: 'c', ч: 'c', џ: 'dz', ш: 's', đ: 'dj', ß: 'ss', œ: 'oe', æ: 'ae' },
};

/**
 * The text in small letters a to z without marks, so that one list of words serves Serbian in both scripts, texts
 * typed without diacritics, French and German. Letters of other scripts stay as they are.
 */
export function plainLetters(text: string): string {
  const small = text.normalize('NFC').toLowerCase();
  const spelled = Array.from(small, letter => latin[letter] ?? letter).join('');
  return spelled.normalize('NFD').replace(/\p{M}+/gu, '');
}
