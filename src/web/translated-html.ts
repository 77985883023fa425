/**
 * A drawn page in another language. Only whole texts and the labels that screen readers read are replaced, by what a translator
 * knows; what people wrote stands in elements marked `data-written` or in fields, and stays. English that has no translation
 * is marked as English, so that it is read aloud as such.
 */
import type { Translator } from '../core/language/translator.js';
import { looksEnglish } from '../core/language/written-in.js';

const token = /<!--[^]*?-->|<!DOCTYPE[^>]*>|<(\/?)([a-zA-Z][\w-]*)((?:"[^"]*"|[^">])*?)(\/?)>|[^<]+/g;
const alone = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));
const kept = new Set(['script', 'style', 'textarea', 'code', 'pre', 'svg']);
const bare = new Set(['title', 'option', 'text']);

interface Open {
  readonly name: string;
  /** Nothing within it is ours to change. */
  readonly kept: boolean;
}

export function translatedHtml(html: string, translator: Translator): string {
  const open: Open[] = [{ name: '', kept: false }];
  return html.replace(token, (whole: string, closing: string, name: string | undefined, ...rest: string[]) => {
    const within = open.at(-1)!;
    if (name === undefined) return within.kept || whole.startsWith('<') ? whole : ownText(whole, within, translator);
    if (closing === '/') close(open, name);
    else if (rest[1] !== '/' && !alone.has(name)) open.push({ name, kept: within.kept || isKept(name, rest[0]!) });
    return within.kept ? whole : ownTag(whole, translator);
  });
}

function close(open: Open[], name: string): void {
  const at = open.findLastIndex(each => each.name === name);
  if (at >= 0) open.length = at;
}

function isKept(name: string, attributes: string): boolean {
  // An option without a value sends its text, which must stay what the server knows.
  if (name === 'option' && !/ value(=|\s|$)/.test(attributes)) return true;
  return (
    kept.has(name) ||
    / (translate="no"|data-written)/.test(attributes) ||
    (name !== 'html' && / lang="/.test(attributes))
  );
}

function ownText(text: string, { name }: Open, translator: Translator): string {
  const inner = text.trim();
  if (!/\p{L}/u.test(inner)) return text;
  const plain = decoded(inner);
  const own = name === 'title' ? ownTitle(plain, translator) : (translator.said(plain) ?? ownLines(plain, translator));
  if (own !== null) return text.replace(inner, () => encoded(own));
  return !bare.has(name) && (translator.isEnglish(plain) || looksEnglish(plain))
    ? text.replace(inner, () => `<span lang="en">${inner}</span>`)
    : text;
}

/** Facts on lines of their own, some of them ours: `Contact: …` below a name. */
function ownLines(plain: string, translator: Translator): string | null {
  const lines = plain.split('\n');
  const own = lines.length === 1 ? [] : lines.map(each => translator.said(each));
  return own.some(each => each !== null) ? lines.map((each, at) => own[at] ?? each).join('\n') : null;
}

/** `Programmes – Uvid`, part by part. */
function ownTitle(title: string, translator: Translator): string {
  const error = /^Error: /.exec(title)?.[0] ?? '';
  const parts = title.slice(error.length).split(' – ');
  const own = parts.map(each => translator.said(each) ?? each).join(' – ');
  return error === '' ? own : `${translator.said('Error:') ?? 'Error:'} ${own}`;
}

function ownTag(tag: string, translator: Translator): string {
  const own = tag.replace(/ (aria-label|alt|placeholder)="([^"]*)"/g, (attribute, key: string, value: string) => {
    const said = translator.said(decoded(value));
    return said === null ? attribute : ` ${key}="${encoded(said).replaceAll('"', '&quot;')}"`;
  });
  return own;
}

function decoded(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
}

function encoded(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
