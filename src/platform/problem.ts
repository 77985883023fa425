import { HttpException } from '@nestjs/common';
import { DomainError, FieldProblem, InvalidInputError } from './domain-error.js';

/** What a caller is told of an error. An unknown one gets a reference number and no internals. */
export interface Problem {
  readonly status: number;
  readonly code: string;
  readonly message: string;
  readonly problems?: readonly FieldProblem[];
  readonly unmet?: readonly string[];
  readonly reference?: string;
}

const statusOf: Readonly<Record<string, number>> = {
  NOT_FOUND: 404,
  INVALID_INPUT: 422,
  STALE: 409,
  REFUSED: 409,
  NOT_PERMITTED: 403,
  NOT_SIGNED_IN: 401,
  SIGN_IN_FAILED: 401,
  BAD_REQUEST: 400,
  UNSUPPORTED_MEDIA_TYPE: 415,
  BUSY: 503,
};

const sayings: Readonly<Record<number, readonly [string, string]>> = {
  400: ['BAD_REQUEST', 'The request could not be read. Check its form and send it again.'],
  401: ['NOT_SIGNED_IN', 'Sign in first.'],
  403: ['FORBIDDEN', 'This page is older than your session. Go back, reload it and send again.'],
  404: ['NOT_FOUND', 'There is nothing at this address. Check it, or start from the home page.'],
  405: ['METHOD_NOT_ALLOWED', 'This address does not take that kind of request.'],
  413: ['TOO_LARGE', 'What was sent is too large. Send less at a time.'],
  415: ['UNSUPPORTED_MEDIA_TYPE', 'Send JSON (application/json) or a form.'],
  429: ['TOO_MANY_REQUESTS', 'Too many attempts. Wait a few minutes and try again.'],
};

/** Translates any thrown thing; `reference` is used only when nobody knows what it is. */
export function toProblem(error: unknown, reference: string): Problem {
  if (error instanceof DomainError) return fromDomain(error);
  const status = clientErrorStatus(error);
  if (status !== null) {
    const [code, message] = sayings[status] ?? ['BAD_REQUEST', 'The request could not be understood.'];
    return { status, code, message };
  }
  return {
    status: 500,
    code: 'UNEXPECTED',
    message: 'Something went wrong on our side. Nothing was changed.',
    reference,
  };
}

function fromDomain(error: DomainError): Problem {
  const { unmet } = error.details;
  return {
    status: statusOf[error.code] ?? 400,
    code: error.code,
    message: error.message,
    ...(error instanceof InvalidInputError ? { problems: error.problems } : {}),
    ...(Array.isArray(unmet) && unmet.length > 0 ? { unmet: unmet.map(String) } : {}),
  };
}

/** Nest and Fastify say what a client did wrong by a status from 400 to 499. */
function clientErrorStatus(error: unknown): number | null {
  if (error instanceof HttpException) return isClientError(error.getStatus());
  if (typeof error === 'object' && error !== null && 'statusCode' in error && typeof error.statusCode === 'number')
    return isClientError(error.statusCode);
  return null;
}

function isClientError(status: number): number | null {
  return status >= 400 && status < 500 ? status : null;
}
