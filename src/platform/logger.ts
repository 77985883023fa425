import type { LoggerService } from '@nestjs/common';
import pino, { DestinationStream } from 'pino';

/** Nest's log lines as JSON, one event a line. Never given an answer, a name or a token. */
export class PinoNestLogger implements LoggerService {
  private readonly pino;

  /** Writes to the standard output unless told where else. */
  constructor(level: string, to: DestinationStream = pino.destination(1)) {
    this.pino = pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, to);
  }

  log(message: unknown, context?: string): void {
    this.pino.debug({ context }, String(message));
  }

  error(message: unknown, stack?: string, context?: string): void {
    this.pino.error({ context, stack }, String(message));
  }

  warn(message: unknown, context?: string): void {
    this.pino.warn({ context }, String(message));
  }

  debug(message: unknown, context?: string): void {
    this.pino.debug({ context }, String(message));
  }

  verbose(message: unknown, context?: string): void {
    this.pino.trace({ context }, String(message));
  }

  fatal(message: unknown, context?: string): void {
    this.pino.fatal({ context }, String(message));
  }
}
