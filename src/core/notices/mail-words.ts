/** What e-mails say, in one language: `templates/locales/LANGUAGE/mail.yaml`. Nothing of an answer is ever filled in. */
import { fill } from '../language/fill.js';
import type { NoticeSubject } from './notice.js';

export interface MailWords {
  readonly subjectOne: string;
  readonly subjectMany: string;
  readonly greeting: string;
  readonly intro: string;
  readonly remind: string;
  readonly escalate: string;
  readonly now: string;
  readonly open: string;
  readonly reason: string;
  readonly settings: string;
  readonly unsubscribe: string;
  /** What a notice is about, by its subject, with places in braces. */
  readonly abouts: Readonly<Record<NoticeSubject, string>>;
}

/**
 * What a notice is about, in the words of a language. Notices are kept in English; one that was worded otherwise, by an earlier
 * Uvid, stays as it is.
 */
export function aboutIn(
  words: MailWords,
  english: MailWords,
  { subject, about }: { readonly subject: NoticeSubject; readonly about: string },
): string {
  const names = [...english.abouts[subject].matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '');
  const parts = english.abouts[subject].split(/\{\w+\}/).map(part => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const found = new RegExp(`^${parts.join('(.+)')}$`).exec(about);
  if (!found) return about;
  return fill(words.abouts[subject], Object.fromEntries(names.map((name, at) => [name, found[at + 1] ?? ''])));
}
