/**
 * Short names of provisions as lawyers of each language write them. The catalogue keeps them in English, in a few fixed forms such
 * as `GDPR Art. 35(7)(a)`; what has another form, such as the name of a guidance document, stays as it is.
 */
import type { Language } from './languages.js';

type Act = 'GDPR' | 'LED' | 'ZZPL' | 'AI Act' | 'UK GDPR';

const acts: Readonly<Record<Exclude<Language, 'en' | 'sr-Cyrl'>, Readonly<Record<Act, string>>>> = {
  'sr-Latn': {
    GDPR: 'GDPR',
    LED: 'Direktive (EU) 2016/680',
    ZZPL: 'ZZPL',
    'AI Act': 'Akta o veštačkoj inteligenciji',
    'UK GDPR': '`UK GDPR`',
  },
  fr: {
    GDPR: 'RGPD',
    LED: 'directive (UE) 2016/680',
    ZZPL: 'ZZPL (Serbie)',
    'AI Act': 'règlement sur l’IA',
    'UK GDPR': 'UK GDPR',
  },
  de: { GDPR: 'DSGVO', LED: 'JI-Richtlinie', ZZPL: 'ZZPL (Serbien)', 'AI Act': 'KI-Verordnung', 'UK GDPR': 'UK GDPR' },
};

const provision =
  /^(GDPR|LED|ZZPL|AI Act|UK GDPR) Art\. (\d+)(?:((?: (?:to|and) |, )\d+)|((?:\(\d+\))?)((?:\((?:\d+|[a-z]+)\))?))$/;
const chapter = /^(GDPR|LED|AI Act|UK GDPR) Chapter ([IVX]+)$/;

/** In Serbian the source is Latin; the caller writes it in Cyrillic. Null when the label has no form that we know. */
export function legalLabel(label: string, language: 'sr-Latn' | 'fr' | 'de'): string | null {
  const whole = chapter.exec(label);
  if (whole) return chapterIn(language, acts[language][whole[1] as Act], whole[2]!);
  const found = provision.exec(label);
  if (!found) return null;
  const [, act, article = '', range = '', paragraph = '', point = ''] = found;
  const name = acts[language][act as Act];
  const parts = { article, range, paragraph: inner(paragraph), point: inner(point) };
  if (language === 'sr-Latn') return serbian(name, parts);
  return language === 'fr' ? french(name, parts) : german(name, parts);
}

interface Parts {
  readonly article: string;
  /** ` to 14`, ` and 18`, or nothing. */
  readonly range: string;
  readonly paragraph: string;
  readonly point: string;
}

function inner(part: string): string {
  return part.replace(/[()]/g, '');
}

function chapterIn(language: 'sr-Latn' | 'fr' | 'de', act: string, number: string): string {
  if (language === 'fr') return `${act}, chapitre ${number}`;
  return language === 'de' ? `Kapitel ${number} ${act}` : `Glava ${number} ${act}`;
}

function serbian(act: string, { article, range, paragraph, point }: Parts): string {
  const more = range.replace(' to ', '–').replace(' and ', '. i ');
  return [
    `${more === '' ? 'član' : 'čl.'} ${article}${more}.`,
    ...(paragraph === '' ? [] : [`stav ${paragraph}.`]),
    ...(point === '' ? [] : [/\d/.test(point) ? `tačka ${point})` : `tačka (\`${point}\`)`]),
    act,
  ].join(' ');
}

function french(act: string, { article, range, paragraph, point }: Parts): string {
  const more = range.replace(' to ', ' à ').replace(' and ', ' et ');
  return [
    `${act}, art. ${article}${more}`,
    ...(paragraph === '' ? [] : [`§ ${paragraph}`]),
    ...(point === '' ? [] : [`${point})`]),
  ].join(', ');
}

function german(act: string, { article, range, paragraph, point }: Parts): string {
  const more = range.replace(' to ', ' bis ').replace(' and ', ' und ');
  return [
    `Art. ${article}${more}`,
    ...(paragraph === '' ? [] : [`Abs. ${paragraph}`]),
    ...(point === '' ? [] : [/\d/.test(point) ? `Nr. ${point}` : `Buchst. ${point}`]),
    act,
  ].join(' ');
}
