/** Where the bytes of a file come from. They may be read several times: once to see what it is, and once to read it. */
import { createReadStream } from 'node:fs';
import { limits } from './limits.js';
import { UnreadableFile } from './unreadable-file.js';

export interface ByteSource {
  open(): AsyncIterable<Uint8Array>;
}

export function fileSource(path: string): ByteSource {
  return { open: () => createReadStream(path, { highWaterMark: 256 * 1024 }) };
}

export function bytesSource(bytes: Uint8Array): ByteSource {
  return {
    open: async function* () {
      for (let at = 0; at < bytes.length; at += 65_536) yield bytes.subarray(at, at + 65_536);
    },
  };
}

/** The same source, which refuses to give more than is read of any file. */
export function bounded(source: ByteSource, most: number = limits.bytes): ByteSource {
  return {
    open: async function* () {
      let total = 0;
      for await (const chunk of source.open()) {
        total += chunk.length;
        if (total > most) throw new UnreadableFile(`Divide the file: it has more than ${most / 1024 / 1024} MB.`);
        yield chunk;
      }
    },
  };
}

export async function head(source: ByteSource, most: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of source.open()) {
    parts.push(chunk);
    length += chunk.length;
    if (length >= most) break;
  }
  return Buffer.concat(parts).subarray(0, most);
}

export async function whole(source: ByteSource): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  for await (const chunk of source.open()) parts.push(chunk);
  return Buffer.concat(parts);
}
