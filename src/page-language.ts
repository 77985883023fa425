import type { FastifyRequest } from 'fastify';
import { isLanguage, negotiated, type Language } from './core/language/languages.js';
import { languageCookie } from './modules/identity/language.web.controller.js';

/** What the reader chose; else what the browser asks for, as far as we speak it. */
export function pageLanguage(request: FastifyRequest): Language {
  const chosen = request.cookies?.[languageCookie];
  if (isLanguage(chosen)) return chosen;
  return negotiated(request.headers['accept-language'] ?? '') ?? 'en';
}
