/** Questions from a worker thread to the thread that started it, one answer each. The asker waits, so nothing piles up. */
import type { MessagePort } from 'node:worker_threads';

export type Answer = (name: string, data: unknown) => Promise<unknown>;

interface Question {
  readonly id: number;
  readonly name: string;
  readonly data: unknown;
}

type Reply = { readonly id: number; readonly value: unknown } | { readonly id: number; readonly failed: true };

export class Caller {
  private readonly waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();
  private last = 0;

  constructor(private readonly port: MessagePort) {
    port.on('message', (reply: Reply) => {
      const asked = this.waiting.get(reply.id);
      this.waiting.delete(reply.id);
      if ('failed' in reply) asked?.reject(new Abandoned());
      else asked?.resolve(reply.value);
    });
  }

  call(name: string, data: unknown): Promise<unknown> {
    const question: Question = { id: ++this.last, name, data };
    this.port.postMessage(question);
    return new Promise((resolve, reject) => this.waiting.set(question.id, { resolve, reject }));
  }
}

/** Why a worker stops: whoever answers could not, and knows the reason. */
export class Abandoned extends Error {}

/** Gives the error of the first answer that failed, once the worker has stopped because of it. */
export function answerCalls(port: MessagePort, answer: Answer): { error: unknown } {
  const state: { error: unknown } = { error: undefined };
  port.on('message', ({ id, name, data }: Question) => {
    answer(name, data).then(
      value => port.postMessage({ id, value }),
      (error: unknown) => {
        state.error ??= error;
        port.postMessage({ id, failed: true });
      },
    );
  });
  return state;
}
