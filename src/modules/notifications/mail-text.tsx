/** An e-mail about notices, as plain text and as HTML. Data in, text out. */
import { render } from 'preact-render-to-string';
import type { NoticeKind } from '../../core/deadlines/reminders.js';
import { fill } from '../../core/language/fill.js';
import { localeOf, type Language } from '../../core/language/languages.js';
import { aboutIn, type MailWords } from '../../core/notices/mail-words.js';
import type { NoticeSubject } from '../../core/notices/notice.js';
import { dateInWords } from '../../web/words.js';

/** In one language, with the English in which notices are kept. */
export interface MailLanguage {
  readonly language: Language;
  readonly words: MailWords;
  readonly english: MailWords;
}

export interface MailContent {
  readonly name: string;
  readonly organisation: string;
  readonly notices: readonly {
    readonly subject: NoticeSubject;
    readonly level: NoticeKind;
    readonly dueOn: string | null;
    readonly about: string;
    readonly path: string;
  }[];
  /** The address of the service, without a slash at its end. */
  readonly base: string;
  readonly unsubscribeUrl: string;
}

export interface ComposedMail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

export function composeMail(as: MailLanguage, content: MailContent): ComposedMail {
  const { language, words, english } = as;
  const { name, organisation, notices, base, unsubscribeUrl } = content;
  const [first] = notices;
  const subject =
    notices.length === 1 && first
      ? said(words.subjectOne, { about: aboutIn(words, english, first) })
      : said(words.subjectMany, { count: String(notices.length) });
  const lines = notices.map(notice => ({ sentence: sentenceOf(as, notice), url: base + notice.path }));
  const greeting = said(words.greeting, { name });
  const intro = said(words.intro, { organisation });
  const reason = said(words.reason, { organisation });
  const text = [
    ...[greeting, '', intro, ''],
    ...lines.flatMap(({ sentence, url }) => [`- ${sentence}`, `  ${url}`, '']),
    ...['--', reason, `${words.settings}: ${base}/account`, `${words.unsubscribe}: ${unsubscribeUrl}`, ''],
  ].join('\n');
  const html = render(
    <html lang={language}>
      <head>
        <meta charSet="utf-8" />
        <title>{subject}</title>
      </head>
      <body>
        <p>{greeting}</p>
        <p>{intro}</p>
        <ul>
          {lines.map(({ sentence, url }) => (
            <li>
              {sentence} <a href={url}>{words.open}</a>
            </li>
          ))}
        </ul>
        <hr />
        <p>{reason}</p>
        <p>
          <a href={`${base}/account`}>{words.settings}</a>
          <br />
          <a href={unsubscribeUrl}>{words.unsubscribe}</a>
        </p>
      </body>
    </html>,
  );
  return { subject, text, html: `<!DOCTYPE html>${html}` };
}

function sentenceOf({ language, words, english }: MailLanguage, notice: MailContent['notices'][number]): string {
  const { level, dueOn } = notice;
  const about = aboutIn(words, english, notice);
  if (dueOn === null) return said(words.now, { about });
  return said(words[level], { about, date: dateInWords(dueOn, localeOf[language]).replaceAll('\u00a0', ' ') });
}

/** A line break in a value would begin another header. */
function said(sentence: string, values: Readonly<Record<string, string>>): string {
  const onOneLine = Object.entries(values).map(([name, value]) => [name, value.replaceAll(/\s+/g, ' ')]);
  return fill(sentence, Object.fromEntries(onOneLine) as Record<string, string>);
}
