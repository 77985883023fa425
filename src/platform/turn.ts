const settled = (): void => undefined;

/**
 * The connection of a transaction executes one statement at a time. Whoever lets one run while it goes on working takes the turn;
 * whoever else would use the connection waits until it is idle.
 */
export class Turn {
  private last: Promise<void> = Promise.resolve();

  /** The promise given is the work's own. Its failure is heard by whoever awaits it, and by nobody if the transaction is lost anyway. */
  take<Result>(work: () => Promise<Result>): Promise<Result> {
    const running = work();
    this.last = running.then(settled, settled);
    return running;
  }

  /** Never fails. */
  idle(): Promise<void> {
    return this.last;
  }
}
