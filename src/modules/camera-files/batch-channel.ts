/** Between a thread that reads and a transaction that writes: at most two batches wait, so memory stays flat. */
export class BatchChannel<Batch> {
  private readonly waiting: Batch[] = [];
  private ended = false;
  private failed: { readonly error: unknown } | null = null;
  private wake: () => void = () => undefined;
  private room: () => void = () => undefined;

  async put(batch: Batch): Promise<void> {
    if (this.ended) throw new Error('Nobody takes these batches any more');
    this.waiting.push(batch);
    this.wake();
    if (this.waiting.length >= 2) await new Promise<void>(resolve => (this.room = resolve));
  }

  end(): void {
    this.ended = true;
    this.wake();
  }

  /** Nobody takes any more: whoever puts a batch is told. */
  close(): void {
    this.end();
    this.room();
  }

  fail(error: unknown): void {
    this.failed = { error };
    this.wake();
  }

  async *batches(): AsyncGenerator<Batch> {
    for (;;) {
      const batch = this.waiting.shift();
      this.room();
      if (batch !== undefined) yield batch;
      else if (this.failed) throw this.failed.error;
      else if (this.ended) return;
      else await new Promise<void>(resolve => (this.wake = resolve));
    }
  }
}
