/**
 * Short names of provisions as lawyers of each language write them. The catalogue keeps them in English, in a few fixed forms such
 * as `GDPR Art. 35(7)(a)`; what has another form, such as the name of a guidance document, stays as it is.
 */
import type { Language } from './languages.js';

type Act = 'GDPR' | 'LED' | 'ZZPL' | 'AI Act' | 'UK GDPR' | 'EU Charter';

const acts: Readonly<Record<Exclude<Language, 'en' | 'sr-Cyrl'>, Readonly<Record<Act, string>>>> = {
  'sr-Latn': {
    GDPR: 'GDPR',
    LED: 'Direktive (EU) 2016/680',
    ZZPL: 'ZZPL',
    'AI Act': 'Akta o veštačkoj inteligenciji',
    'UK GDPR': '`UK GDPR`',
    'EU Charter': 'Povelje EU o osnovnim pravima',
  },
  fr: {
    GDPR: 'RGPD',
    LED: 'directive (UE) 2016/680',
    ZZPL: 'ZZPL (Serbie)',
    'AI Act': 'règlement sur l’IA',
    'UK GDPR': 'UK GDPR',
    'EU Charter': 'Charte des droits fondamentaux de l’UE',
  },
  de: {
    GDPR: 'DSGVO',
    LED: 'JI-Richtlinie',
    ZZPL: 'ZZPL (Serbien)',
    'AI Act': 'KI-Verordnung',
    'UK GDPR': 'UK GDPR',
    'EU Charter': 'EU-Grundrechtecharta',
  },
};

const provision =
  /^(GDPR|LED|ZZPL|AI Act|UK GDPR|EU Charter) Art\. (\d+)(?:((?: (?:to|and) |, )\d+)|((?:\(\d+\))?)((?:\((?:\d+|[a-z]+)\))?)(?: to \((\d+|[a-z])\))?)$/;
const chapter = /^(GDPR|LED|AI Act|UK GDPR) Chapter ([IVX]+)$/;
const annex = /^(AI Act) Annex ([IVX]+)(?: point (\d+))?$/;

/** In Serbian the source is Latin; the caller writes it in Cyrillic. Null when the label has no form that we know. */
export function legalLabel(label: string, language: 'sr-Latn' | 'fr' | 'de'): string | null {
  const whole = chapter.exec(label);
  if (whole) return chapterIn(language, acts[language][whole[1] as Act], whole[2]!);
  const added = annex.exec(label);
  if (added) return annexIn(language, acts[language][added[1] as Act], { number: added[2]!, point: added[3] ?? '' });
  const found = provision.exec(label);
  return found && provisionIn(language, found);
}

function provisionIn(language: 'sr-Latn' | 'fr' | 'de', found: RegExpExecArray): string {
  const [, act, article = '', range = '', paragraph = '', point = '', last = ''] = found;
  const name = acts[language][act as Act];
  const parts = { article, range, paragraph: inner(paragraph), point: inner(point), last };
  if (language === 'sr-Latn') return serbian(name, parts);
  return language === 'fr' ? french(name, parts) : german(name, parts);
}

interface Parts {
  readonly article: string;
  /** ` to 14`, ` and 18`, or nothing. */
  readonly range: string;
  readonly paragraph: string;
  readonly point: string;
  /** The last of the paragraphs, or of the points where there is one. */
  readonly last: string;
}

function inner(part: string): string {
  return part.replace(/[()]/g, '');
}

function chapterIn(language: 'sr-Latn' | 'fr' | 'de', act: string, number: string): string {
  if (language === 'fr') return `${act}, chapitre ${number}`;
  return language === 'de' ? `Kapitel ${number} ${act}` : `Glava \`${number}\` ${act}`;
}

function annexIn(
  language: 'sr-Latn' | 'fr' | 'de',
  act: string,
  { number, point }: { number: string; point: string },
): string {
  if (language === 'fr') return [act, `annexe ${number}`, ...(point === '' ? [] : [`point ${point}`])].join(', ');
  if (language === 'de') return `Anhang ${number} ${point === '' ? '' : `Nr. ${point} `}${act}`;
  return `Prilog \`${number}\`${point === '' ? '' : `, tačka ${point}.`} ${act}`;
}

function serbian(act: string, { article, range, paragraph, point, last }: Parts): string {
  const more = range.replace(' to ', '–').replace(' and ', '. i ');
  return [
    `${more === '' ? 'član' : 'čl.'} ${article}${more}.`,
    ...(paragraph === '' ? [] : [last !== '' && point === '' ? `st. ${paragraph}–${last}.` : `stav ${paragraph}.`]),
    ...(point === '' ? [] : [serbianPoint(point, last)]),
    act,
  ].join(' ');
}

function serbianPoint(point: string, last: string): string {
  const name = (each: string) => (/\d/.test(each) ? `${each})` : `(\`${each}\`)`);
  return last === '' ? `tačka ${name(point)}` : `tač. ${name(point)} do ${name(last)}`;
}

function french(act: string, { article, range, paragraph, point, last }: Parts): string {
  const more = range.replace(' to ', ' à ').replace(' and ', ' et ');
  const many = last !== '' && point === '';
  return [
    `${act}, art. ${article}${more}`,
    ...(paragraph === '' ? [] : [many ? `§§ ${paragraph} à ${last}` : `§ ${paragraph}`]),
    ...(point === '' ? [] : [`${point})${last === '' ? '' : ` à ${last})`}`]),
  ].join(', ');
}

function german(act: string, { article, range, paragraph, point, last }: Parts): string {
  const more = range.replace(' to ', ' bis ').replace(' and ', ' und ');
  const until = last === '' ? '' : ` bis ${last}`;
  return [
    `Art. ${article}${more}`,
    ...(paragraph === '' ? [] : [`Abs. ${paragraph}${point === '' ? until : ''}`]),
    ...(point === '' ? [] : [`${/\d/.test(point) ? 'Nr.' : 'Buchst.'} ${point}${until}`]),
    act,
  ].join(' ');
}
