import type { Language } from '../../core/language/languages.js';
import type { MailWords } from '../../core/notices/mail-words.js';
import { loadWords } from './locale-files.js';

/** What e-mails say in a language. */
export function loadMailWords(language: Language): MailWords {
  return loadWords(language, 'mail') as unknown as MailWords;
}
