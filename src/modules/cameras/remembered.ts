/**
 * Remembers what was worked out from one revision of a register: nothing that is true of a revision changes afterwards, so the key
 * names the revision and nothing is ever stale. The least recently used goes first.
 */
export class Remembered<Value> {
  private readonly values = new Map<string, Value>();

  constructor(private readonly most: number) {}

  async of(key: string, make: () => Promise<Value>): Promise<Value> {
    const known = this.values.get(key);
    if (known !== undefined) {
      this.values.delete(key);
      this.values.set(key, known);
      return known;
    }
    const made = await make();
    this.values.set(key, made);
    const oldest = this.values.keys().next();
    if (this.values.size > this.most && !oldest.done) this.values.delete(oldest.value);
    return made;
  }
}
