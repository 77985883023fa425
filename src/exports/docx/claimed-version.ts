/** Which version a Word document says it was written from. */
import { buffer } from 'node:stream/consumers';
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { digestProperty } from './digest-property.js';

const properties = 'docProps/custom.xml';
const highestBytes = 64 * 1024;
const highestEntries = 5000;

/** 64 hexadecimal digits, or null where the file is no such document of ours. Bad input gives null, never an error. */
export async function claimedVersion(bytes: Uint8Array): Promise<string | null> {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return null;
  try {
    const zip = await fromBufferPromise(Buffer.from(bytes), { validateEntrySizes: true });
    const entry = await entryOf(zip);
    if (!entry || entry.uncompressedSize > highestBytes) return null;
    const xml = (await buffer(await zip.openReadStreamPromise(entry))).toString('utf8');
    const found = new RegExp(`name="${digestProperty}"[^>]*>\\s*<vt:lpwstr>([0-9a-f]{64})</vt:lpwstr>`).exec(xml);
    return found?.[1] ?? null;
  } catch {
    return null;
  }
}

async function entryOf(zip: ZipFile): Promise<Entry | null> {
  if (zip.entryCount > highestEntries) return null;
  for await (const entry of zip.eachEntry()) if (entry.fileName === properties) return entry;
  return null;
}
