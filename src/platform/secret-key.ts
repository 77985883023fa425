import { createHash, createHmac, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';

export const secretKey = Symbol('the key of this installation');

/** What secrets of links and webhooks are derived from. It is in no database: who reads one cannot make them. */
@Injectable()
export class SecretKey {
  constructor(@Inject(secretKey) private readonly key: Buffer) {}

  /** Always the same for the same id and purpose; says nothing about any other. */
  derive(purpose: 'unsubscribe' | 'webhook', id: string): string {
    return createHmac('sha256', this.key).update(`${purpose}:${id}`).digest('base64url');
  }
}

/** The key that was given, or one of our own in the data folder, readable by its owner only. */
export function keepSecretKey(given: string | null, dataDir: string): Buffer {
  if (given !== null) return createHash('sha256').update(given).digest();
  const file = join(dataDir, 'secret.key');
  if (!existsSync(file)) {
    mkdirSync(dataDir, { recursive: true });
    // Written aside first, so that a crash leaves no half a key.
    writeFileSync(`${file}.new`, randomBytes(32).toString('hex'), { mode: 0o600 });
    renameSync(`${file}.new`, file);
  }
  return Buffer.from(readFileSync(file, 'utf8').trim(), 'hex');
}
