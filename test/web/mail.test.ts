import { describe, expect, it } from 'vitest';
import { languages, type Language } from '../../src/core/language/languages.js';
import { noticeSubjects } from '../../src/core/notices/notice.js';
import { composeMail, type MailContent } from '../../src/modules/notifications/mail-text.js';
import { loadMailWords } from '../../src/modules/templates/mail-words.js';

const english = loadMailWords('en');
const abouts = {
  consultation: 'Answer of the authority on D-1',
  action: 'Action M1 of D-1',
  review: 'Review of D-1',
  rescreening: 'Screening of D-1: its facts have changed',
  change: 'A change has opened steps of D-1 again',
  step: 'Step responsible of D-1',
  approval: 'The approval of step responsible of D-1 is void',
} as const;
const notices: MailContent['notices'] = noticeSubjects.flatMap(subject =>
  (['remind', 'escalate'] as const).map(level => ({
    ...{ subject, level, about: abouts[subject], path: `/${subject}` },
    dueOn: ['change', 'approval'].includes(subject) ? null : '2026-02-01',
  })),
);
const mail = (language: Language, count = notices.length) =>
  composeMail(
    { language, words: loadMailWords(language), english },
    {
      ...{ name: 'Q', organisation: 'Xyz', notices: notices.slice(0, count) },
      ...{ base: 'https://h', unsubscribeUrl: 'https://h/u' },
    },
  );

/** Words of the text, without addresses and without what was filled in. */
const wordsOf = (text: string): Set<string> =>
  new Set(
    text
      .replaceAll(/https?:\S+|D-1|M1|responsible|Xyz|Uvid|Q|&#?\w+;|<[^>]*>/g, ' ')
      .toLowerCase()
      .match(/\p{L}{2,}/gu),
  );

/** Words that English shares with others, and means the same by. */
const shared: Readonly<Partial<Record<Language, readonly string[]>>> = {
  fr: ['attention', 'on', 'message', 'type'],
  de: ['in', 'mails', 'was'],
};

describe.each(languages)('an e-mail in %s', language => {
  const whole = mail(language);

  it('has every word and no place that nobody filled', () => {
    expect(Object.keys(loadMailWords(language)).sort()).toEqual(Object.keys(english).sort());
    expect(Object.keys(loadMailWords(language).abouts).sort()).toEqual([...noticeSubjects].sort());
    expect(JSON.stringify([whole, mail(language, 1)])).not.toMatch(/[{}][a-z|]|undefined|null/);
  });

  it('names its language, and every matter with its address', () => {
    expect(whole.html).toContain(`<html lang="${language}">`);
    for (const { path } of notices) expect(whole.text).toContain(`https://h${path}`);
    expect(whole.text.match(/D-1/g)).toHaveLength(notices.length);
  });

  it.runIf(language !== 'en')('says nothing in English, in subject, text or HTML', () => {
    const own = wordsOf(Object.values(mail('en')).join(' ') + Object.values(mail('en', 1)).join(' '));
    const left = [...wordsOf(Object.values(whole).join(' ') + Object.values(mail(language, 1)).join(' '))];
    expect(left.filter(each => own.has(each) && !shared[language]?.includes(each))).toEqual([]);
  });
});

it.each<[Language, string, string]>([
  ['en', 'Uvid: 14 things that need attention', 'Action M1 of D-1: was due on 1 February 2026.'],
  ['sr-Latn', 'Uvid: 14 stavki zahteva pažnju', 'Zaduženje M1 iz procene D-1: rok je bio 1. februar 2026.'],
  ['sr-Cyrl', 'Увид: 14 ставки захтева пажњу', 'Задужење M1 из процене D-1: рок је био 1. фебруар 2026.'],
  [
    'fr',
    'Uvid : 14 points demandent votre attention',
    'Mesure à prendre M1 de D-1 : l’échéance était le 1 février 2026.',
  ],
  ['de', 'Uvid: 14 Punkte brauchen Aufmerksamkeit', 'Aufgabe M1 aus D-1: war fällig am 1. Februar 2026.'],
])('reads in %s as people say it', (language, subject, sentence) => {
  const { subject: own, text } = mail(language);
  const spaced = (said: string): string => said.replaceAll('\u00a0', ' ').replaceAll('\u202f', ' ');
  expect(spaced(own)).toBe(subject);
  expect(spaced(text)).toContain(`- ${sentence}\n`);
});

it('what an earlier Uvid worded otherwise stays as it is', () => {
  const about = 'Something else entirely';
  const [first] = notices;
  const content = { name: 'Q', organisation: 'Xyz', base: '', unsubscribeUrl: '', notices: [{ ...first!, about }] };
  expect(composeMail({ language: 'de', words: loadMailWords('de'), english }, content).subject).toBe(`Uvid: ${about}`);
});
