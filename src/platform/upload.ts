/** Files in forms: read part by part as they arrive, on the few routes that take them, and never held whole in memory. */
import multipart, { type Multipart } from '@fastify/multipart';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { InvalidInputError, MalformedBodyError, UnsupportedMediaTypeError } from './domain-error.js';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The route takes a form with a file. */
    upload?: boolean;
  }
  interface FastifyRequest {
    incoming?: AsyncIterator<Multipart>;
  }
}

const highestBytes = 64 * 1024 * 1024;
const limits = { files: 1, fields: 20, parts: 21, fieldSize: 4096, fieldNameSize: 100, headerPairs: 50 };

export async function takeUploads(fastify: FastifyInstance): Promise<void> {
  const options = { throwFileSizeLimit: false, defParamCharset: 'utf8' };
  await fastify.register(multipart, { ...options, limits: { ...limits, fileSize: highestBytes } });
  fastify.addHook('preHandler', openUpload);
  // Whoever is refused before the file was read still sends it, and reads our answer afterwards.
  fastify.addHook('onResponse', async request => {
    if (!request.isMultipart() || request.raw.readableEnded) return;
    request.raw.unpipe();
    request.raw.resume();
  });
}

/** The token of the session is in a header, or it is the first field: nothing behind it is read before it was compared. */
async function openUpload(request: FastifyRequest): Promise<void> {
  if (!request.isMultipart()) return;
  if (!request.routeOptions.config.upload) throw new UnsupportedMediaTypeError();
  const parts = await orMalformed(async () => request.parts());
  request.incoming = parts;
  const { capability } = request.routeOptions.config;
  if (request.headers['x-csrf-token'] !== undefined || capability) return;
  const { value: first, done } = await orMalformed(() => parts.next());
  if (!done && first.type === 'field' && first.fieldname === '_csrf') request.body = { _csrf: first.value };
}

export interface IncomingFile {
  readonly name: string;
  /** @throws InvalidInputError behind the last byte that is taken. */
  bytes(): AsyncGenerator<Uint8Array>;
}

/** The file of the field `file`; null when none was chosen. Once it is read, nothing else of the form is. */
export async function incomingFile(request: FastifyRequest): Promise<IncomingFile | null> {
  const { incoming } = request;
  if (!incoming) return null;
  for (;;) {
    const { value: part, done } = await orMalformed(() => incoming.next());
    if (done) return null;
    if (part.type !== 'file') continue;
    if (part.fieldname === 'file' && part.filename) return { name: nameOf(part.filename), bytes: () => bytesOf(part) };
    part.file.resume();
  }
}

/** A form with a file, whatever the order of its fields. */
export interface IncomingForm {
  readonly fields: Readonly<Record<string, string>>;
  /** Null when none was chosen. */
  readonly file: { readonly name: string; readonly bytes: Uint8Array } | null;
  /** It had more than was to be taken, and is not kept. */
  readonly tooLarge: boolean;
}

/** All of a form; its file `file` in memory, with the name that its sender gave it. Null for a body that is no such form. */
export async function incomingForm(request: FastifyRequest, megabytes: number): Promise<IncomingForm | null> {
  const { incoming } = request;
  if (!incoming) return null;
  const fields: Record<string, string> = Object.create(null) as Record<string, string>;
  let taken: Pick<IncomingForm, 'file' | 'tooLarge'> = { file: null, tooLarge: false };
  for (;;) {
    const { value: part, done } = await orMalformed(() => incoming.next());
    if (done) return { fields, ...taken };
    if (part.type === 'field') fields[part.fieldname] = String(part.value);
    else if (part.fieldname === 'file' && part.filename) taken = await fileUpTo(megabytes * 1024 * 1024, part);
    else part.file.resume();
  }
}

/** Beyond the limit it is read to its end and not kept, so that the fields behind it are read too. */
async function fileUpTo(
  highest: number,
  { file, filename }: Extract<Multipart, { type: 'file' }>,
): Promise<Pick<IncomingForm, 'file' | 'tooLarge'>> {
  const parts: Uint8Array[] = [];
  let length = 0;
  const chunks = file[Symbol.asyncIterator]() as AsyncIterator<Uint8Array>;
  for (;;) {
    const { value, done } = await orMalformed(() => chunks.next());
    if (done) break;
    length += value.length;
    if (length <= highest) parts.push(value);
  }
  if (length > highest || file.truncated) return { file: null, tooLarge: true };
  return { file: { name: filename, bytes: Buffer.concat(parts) }, tooLarge: false };
}

/** The whole file in memory. @throws InvalidInputError when it has more than so many megabytes. */
export async function wholeFile(file: IncomingFile, megabytes: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of file.bytes()) {
    length += part.length;
    if (length > megabytes * 1024 * 1024)
      throw new InvalidInputError([
        { field: 'file', message: `Send a smaller file: up to ${megabytes} MB are taken.` },
      ]);
    parts.push(part);
  }
  return Buffer.concat(parts);
}

async function* bytesOf({ file }: Extract<Multipart, { type: 'file' }>): AsyncGenerator<Uint8Array> {
  const chunks = file[Symbol.asyncIterator]() as AsyncIterator<Uint8Array>;
  for (;;) {
    const { value, done } = await orMalformed(() => chunks.next());
    if (done) break;
    yield value;
  }
  if (file.truncated)
    throw new InvalidInputError([
      { field: 'file', message: `Divide the file: it has more than ${highestBytes / 1024 / 1024} MB.` },
    ]);
}

/** What the parser of forms throws says nothing of whose fault it is: it is the sender's, for nobody else has a part in it. */
async function orMalformed<T>(read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch {
    throw new MalformedBodyError();
  }
}

/** The last part of a path, whatever system it came from, and nothing that cannot be shown. */
function nameOf(given: string): string {
  const last = given.toWellFormed().split(/[\\/]/).at(-1) ?? '';
  const shown = last.replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cn}]/gu, '').trim();
  return [...shown].slice(0, 100).join('').slice(0, 200) || 'file';
}
