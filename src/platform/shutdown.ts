/** An interrupt that comes twice within this time is one interrupt: Ctrl+C reaches us directly and once more through npm. */
const echoMs = 2000;
/** Whoever waits for us to stop has lost patience by then. */
const stopWithinMs = 15_000;

/**
 * Stops the process cleanly on SIGINT and SIGTERM: runs `stop` once, then exits with 0. A second interrupt from an impatient
 * user, a failure of `stop` or its taking too long ends the process with 1.
 */
export function stopOnSignal(stop: () => Promise<void>, onFailure: (error: unknown) => void): void {
  let firstAt: number | undefined;

  const handle = (): void => {
    if (firstAt !== undefined) {
      if (Date.now() - firstAt > echoMs) process.exit(1);
      return;
    }
    firstAt = Date.now();
    setTimeout(() => process.exit(1), stopWithinMs).unref();
    stop().then(
      () => process.exit(0),
      (error: unknown) => {
        onFailure(error);
        process.exit(1);
      },
    );
  };

  process.on('SIGINT', handle);
  process.on('SIGTERM', handle);
  // A closed terminal. Windows sends it too, and ends the process ten seconds later.
  process.on('SIGHUP', handle);
}
