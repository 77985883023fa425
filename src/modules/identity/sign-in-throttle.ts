import { HttpException } from '@nestjs/common';

const attempts = 10;
const windowMinutes = 10;

/**
 * Ten wrong passwords for one address in ten minutes, then a wait. Kept in memory: the limit by network address in
 * front of it holds across restarts of the attacker, this one against many addresses guessing one account.
 */
export class SignInThrottle {
  private readonly taken = new Map<string, { count: number; since: number }>();

  constructor(private readonly now: () => number) {}

  /** Counts an attempt. @throws HttpException 429 when there were too many. */
  take(email: string): void {
    if (!this.allows(email)) throw new HttpException('Too many attempts', 429);
  }

  /** Counts an attempt, and says whether it may be made. */
  allows(email: string): boolean {
    const key = email.trim().toLowerCase().slice(0, 320);
    const now = this.now();
    const known = this.taken.get(key);
    const current = known && now - known.since < windowMinutes * 60_000 ? known : { count: 0, since: now };
    current.count += 1;
    this.taken.set(key, current);
    if (this.taken.size > 10_000) this.sweep(now);
    return current.count <= attempts;
  }

  forget(email: string): void {
    this.taken.delete(email.trim().toLowerCase().slice(0, 320));
  }

  private sweep(now: number): void {
    for (const [key, { since }] of this.taken) if (now - since >= windowMinutes * 60_000) this.taken.delete(key);
  }
}
