/** Texts as Word holds them: each in its own language, and nothing that its XML cannot carry. */
import { Paragraph, TextRun, type IParagraphOptions, type IRunOptions } from 'docx';
import type { Text } from '../../core/report/model.js';

export type Look = Omit<IRunOptions, 'children' | 'text' | 'break'>;
export type Place = Omit<IParagraphOptions, 'children' | 'text'>;

/** One paragraph a line of the text. */
export function paragraphs(text: Text | string, look: Look = {}, place: Place = {}): Paragraph[] {
  const { text: words, lang } = typeof text === 'string' ? { text, lang: null } : text;
  const spoken = lang === null ? look : { ...look, language: { value: lang } };
  return words
    .split('\n')
    .map(line => new Paragraph({ ...place, children: [new TextRun({ ...spoken, text: legible(line) })] }));
}

// Everything but tab, line feed, carriage return and what XML 1.0 takes; halves of a pair are no characters.
const unspeakable = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;

/** A character that a document of Word cannot hold is shown as its code point, as the report shows what its fonts lack. */
export function legible(text: string): string {
  return text
    .toWellFormed()
    .replace(unspeakable, each => `[U+${each.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}]`);
}
