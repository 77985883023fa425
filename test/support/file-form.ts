import type { Request } from './caller.js';

export interface SentFile {
  readonly name: string;
  readonly bytes: Uint8Array | string;
}

const boundary = 'uvid-test-form-7d1f';

/** A form with a file as browsers send it; with `token` in its first field and other fields before the file. */
export function fileForm(
  file: SentFile | null,
  token?: string,
  fields: Readonly<Record<string, string>> = {},
): Pick<Request, 'payload'> & { headers: Record<string, string> } {
  const field = (name: string, value: string): string =>
    `--${boundary}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
  const named = file?.name.replace(/["\r\n]/g, '_') ?? '';
  const before =
    (token === undefined ? '' : field('_csrf', token)) +
    Object.entries(fields)
      .map(([name, value]) => field(name, value))
      .join('') +
    `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${named}"\r\ncontent-type: application/octet-stream\r\n\r\n`;
  const payload = Buffer.concat([
    Buffer.from(before),
    Buffer.from(file?.bytes ?? ''),
    Buffer.from(`\r\n--${boundary}--\r\n`),
  ]);
  return { payload, headers: { 'content-type': `multipart/form-data; boundary=${boundary}` } };
}
