import type { FastifyRequest } from 'fastify';
import type { Problem } from './platform/problem.js';
import { actionOf, fieldsOf } from './web/posted-fields.js';
import type { UnsentForm, WhyUnsent } from './web/unsent-page.js';

/**
 * A form that could not be taken through no fault of what was typed: it is shown again with all of it. Null for every
 * other problem, and for forms that hold nothing anybody wrote.
 */
export function unsentForm(request: FastifyRequest, problem: Problem): UnsentForm | null {
  const why = whyUnsent(request, problem);
  if (!why || request.method !== 'POST' || !isOurs(request) || !isWork(request.url)) return null;
  // A password is never repeated on a page.
  const typed = Object.entries(fieldsOf(request.body)).filter(([name]) => !/password/i.test(name));
  if (typed.length === 0) return null;
  const fields = Object.fromEntries([...typed, ['action', actionOf(request.body)]]);
  return { why, action: request.url, fields, message: problem.message, reference: problem.reference ?? null };
}

function whyUnsent(request: FastifyRequest, { status, code }: Problem): WhyUnsent | null {
  if (code === 'NOT_FOUND') return 'gone';
  if (status >= 500) return 'failed';
  if (code !== 'NOT_SIGNED_IN' && code !== 'FORBIDDEN') return null;
  return request.actor ? 'older_than_session' : 'signed_out';
}

/** A form of another site is never given a token to send it with. */
function isOurs(request: FastifyRequest): boolean {
  const site = request.headers['sec-fetch-site'];
  return site === undefined || site === 'same-origin';
}

/** Where people write; signing in and out have pages of their own. */
function isWork(url: string): boolean {
  return /^\/(assessments|programmes)\//.test(url);
}
