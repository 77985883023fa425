import { randomBytes } from 'node:crypto';
import { ArgumentsHost, Catch, ExceptionFilter, Logger } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Problem, toProblem } from './problem.js';

/** Draws a problem as a page; given by the application, because the platform knows no pages. */
export type DrawProblem = (request: FastifyRequest, reply: FastifyReply, problem: Problem) => string;

/** The only place that knows which status an error has. */
@Catch()
export class DomainErrorFilter implements ExceptionFilter {
  private readonly logger = new Logger('Problem');

  constructor(private readonly draw: DrawProblem) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const problem = toProblem(error, randomBytes(5).toString('hex'));
    if (problem.reference) this.logger.error(`${problem.reference} ${nameOf(error)}`, stackOf(error));
    if (reply.sent) return;
    answer(request, reply, problem, this.draw);
  }
}

/** The same answer for errors that Fastify itself finds (unreadable body, too large, rate limits). */
export function answer(request: FastifyRequest, reply: FastifyReply, problem: Problem, draw: DrawProblem): void {
  reply.status(problem.status);
  if (problem.status === 503) reply.header('retry-after', '5');
  if (request.url.startsWith('/api/') || request.url.startsWith('/health/')) {
    const { status: _, ...body } = problem;
    reply.type('application/json; charset=utf-8').send(body);
    return;
  }
  if (problem.status === 401 && request.method === 'GET') {
    reply
      .status(303)
      .header('location', `/sign-in?next=${encodeURIComponent(request.url)}`)
      .send();
    return;
  }
  reply.type('text/html; charset=utf-8').send(draw(request, reply, problem));
}

// A database error's message can carry values, so only its kind and the stack's own frames are logged.
function nameOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const code = 'code' in error && typeof error.code === 'string' ? ` ${error.code}` : '';
  return `${error.name}${code}`;
}

function stackOf(error: unknown): string | undefined {
  if (!(error instanceof Error) || !error.stack) return undefined;
  return error.stack
    .split('\n')
    .filter(line => line.trimStart().startsWith('at '))
    .join('\n');
}
