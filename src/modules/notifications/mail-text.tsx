/** An e-mail about notices, as plain text and as HTML. Data in, text out. */
import { render } from 'preact-render-to-string';
import type { NoticeKind } from '../../core/deadlines/reminders.js';
import { dateInWords } from '../../web/words.js';

/** `templates/mail/*.yaml`. */
export type MailWords = Readonly<Record<MailWord, string>>;
type MailWord =
  | 'subjectOne'
  | 'subjectMany'
  | 'greeting'
  | 'intro'
  | 'remind'
  | 'escalate'
  | 'now'
  | 'open'
  | 'reason'
  | 'settings'
  | 'unsubscribe';

export interface MailContent {
  readonly name: string;
  readonly organisation: string;
  readonly notices: readonly {
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

export function composeMail(words: MailWords, content: MailContent): ComposedMail {
  const { name, organisation, notices, base, unsubscribeUrl } = content;
  const [first] = notices;
  const subject =
    notices.length === 1 && first
      ? fill(words.subjectOne, { about: first.about })
      : fill(words.subjectMany, { count: String(notices.length) });
  const lines = notices.map(notice => ({ sentence: sentenceOf(words, notice), url: base + notice.path }));
  const greeting = fill(words.greeting, { name });
  const intro = fill(words.intro, { organisation });
  const reason = fill(words.reason, { organisation });
  const text = [
    ...[greeting, '', intro, ''],
    ...lines.flatMap(({ sentence, url }) => [`- ${sentence}`, `  ${url}`, '']),
    ...['--', reason, `${words.settings}: ${base}/account`, `${words.unsubscribe}: ${unsubscribeUrl}`, ''],
  ].join('\n');
  const html = render(
    <html lang="en">
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

function sentenceOf(words: MailWords, { level, dueOn, about }: MailContent['notices'][number]): string {
  if (dueOn === null) return fill(words.now, { about });
  return fill(words[level], { about, date: dateInWords(dueOn).replaceAll('\u00a0', ' ') });
}

/** A line break in a value would begin another header. */
function fill(sentence: string, values: Readonly<Record<string, string>>): string {
  return sentence.replaceAll(/\{(\w+)\}/g, (_, name: string) => (values[name] ?? '').replaceAll(/\s+/g, ' '));
}
