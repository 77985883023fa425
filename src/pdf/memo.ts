/** Remembers up to so many values, then begins anew: what is met often is soon there again. */
export class Memo<Key, Value> {
  private readonly known = new Map<Key, Value>();

  constructor(private readonly limit: number) {}

  get(key: Key): Value | undefined {
    return this.known.get(key);
  }

  set(key: Key, value: Value): void {
    if (this.known.size >= this.limit) this.known.clear();
    this.known.set(key, value);
  }
}
