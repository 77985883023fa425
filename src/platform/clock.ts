import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable } from '@nestjs/common';

const staged = new AsyncLocalStorage<Date>();

/** The only place that knows what time it is. */
@Injectable()
export class Clock {
  now(): Date {
    return staged.getStore() ?? new Date();
  }

  /** Plays something at a given moment: the demonstration happened when the public record says it did. */
  at<T>(moment: Date, work: () => Promise<T>): Promise<T> {
    return staged.run(moment, work);
  }
}
