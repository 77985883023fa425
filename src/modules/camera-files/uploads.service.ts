import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { ImportPlan } from '../../core/cameras/import/plan.js';
import type { Actor } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { InvalidInputError, NotFoundError, RefusedError } from '../../platform/domain-error.js';
import { Tx, UnitOfWork } from '../../platform/unit-of-work.js';
import type { IncomingFile } from '../../platform/upload.js';
import type { ReadOptions } from '../../tables/table.js';
import { ProgrammesService } from '../programmes/programmes.service.js';
import { CameraImportService } from './camera-import.service.js';
import { type Recognised, StoredImportsRepository, type StoredImport } from './stored-imports.repository.js';

const chunkBytes = 1024 * 1024;
const daysKept = 7;
const highestFiles = 10;

export type ReadyImport = StoredImport & { readonly recognised: Recognised };

/** How a file is to be read, as a person says it. */
export interface Reading {
  readonly options: ReadOptions;
  readonly header: boolean | null;
}

@Injectable()
export class UploadsService {
  constructor(
    private readonly stored: StoredImportsRepository,
    private readonly imports: CameraImportService,
    private readonly programmes: ProgrammesService,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** Keeps the file, part by part, and recognises it. @throws InvalidInputError when it cannot be read as a table. */
  async upload(programmeId: string, file: IncomingFile, actor: Actor): Promise<ReadyImport> {
    const id = await this.begin(programmeId, file.name, actor);
    try {
      let no = 0;
      for await (const bytes of inChunks(file.bytes()))
        await this.unitOfWork.run(actor.organisationId, tx => this.stored.addChunk(tx, id, no++, bytes));
      return await this.recognise(id, { options: {}, header: null }, actor);
    } catch (error) {
      await this.unitOfWork.run(actor.organisationId, tx => this.stored.remove(tx, id));
      throw error;
    }
  }

  /** Recognises the file again, as somebody says that it is to be read. */
  async recognise(id: string, { options, header }: Reading, actor: Actor): Promise<ReadyImport> {
    const file = { path: null, options, chunk: this.chunksOf(id, actor.organisationId) };
    const remembered = (fingerprint: string): Promise<unknown> =>
      this.unitOfWork.run(actor.organisationId, tx => this.stored.remembered(tx, fingerprint));
    const recognised = { ...(await this.imports.recognise(file, { header, remembered })), options };
    return this.unitOfWork.run(actor.organisationId, async tx => {
      await this.stored.recognised(tx, id, recognised);
      return this.getIn(tx, id, actor);
    });
  }

  /** The parts of a file, each read in a transaction of its own. */
  chunksOf(id: string, organisationId: string): (no: number) => Promise<Uint8Array | null> {
    return no => this.unitOfWork.run(organisationId, tx => this.stored.chunk(tx, id, no));
  }

  /** @throws NotFoundError also when another person has sent it, or when it has expired. */
  async getIn(tx: Tx, id: string, actor: Actor): Promise<ReadyImport> {
    const found = await this.stored.find(tx, id, actor.id, this.clock.now());
    if (!found?.recognised) throw new NotFoundError('import');
    return { ...found, recognised: found.recognised };
  }

  listIn(tx: Tx, programmeId: string, actor: Actor): Promise<StoredImport[]> {
    return this.stored.list(tx, programmeId, actor.id, this.clock.now());
  }

  /** Keeps how the columns are read, for this file and for the next one with the same header. */
  async sayIn(tx: Tx, { id, recognised }: ReadyImport, plan: ImportPlan, actor: Actor): Promise<void> {
    await this.stored.said(tx, id, plan);
    const { fingerprint } = recognised;
    await this.stored.remember(tx, { fingerprint, plan, by: actor.id, at: this.clock.now() });
  }

  removeIn(tx: Tx, id: string): Promise<void> {
    return this.stored.remove(tx, id);
  }

  removeExpiredIn(tx: Tx): Promise<void> {
    return this.stored.removeExpired(tx, this.clock.now());
  }

  private begin(programmeId: string, fileName: string, actor: Actor): Promise<string> {
    const id = randomUUID();
    const uploadedAt = this.clock.now();
    const expiresAt = new Date(uploadedAt.getTime() + daysKept * 86_400_000);
    return this.unitOfWork.run(actor.organisationId, async tx => {
      await this.programmes.getIn(tx, programmeId);
      if ((await this.stored.count(tx, actor.id, uploadedAt)) >= highestFiles)
        throw new RefusedError(`Discard one of your files first: up to ${highestFiles} are kept for you.`);
      await this.stored.begin(tx, { id, programmeId, fileName, uploadedBy: actor.id, uploadedAt, expiresAt });
      return id;
    });
  }
}

/** Parts of one size, whatever the network made of them. */
async function* inChunks(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let waiting: Uint8Array[] = [];
  let length = 0;
  for await (const part of bytes)
    for (let at = 0; at < part.length;) {
      const taken = part.subarray(at, at + chunkBytes - length);
      waiting.push(taken);
      length += taken.length;
      at += taken.length;
      if (length < chunkBytes) continue;
      yield Buffer.concat(waiting);
      waiting = [];
      length = 0;
    }
  if (length > 0) yield Buffer.concat(waiting);
}

/** For a page that shows it beside the field; everything else goes on. */
export function fileProblems(error: unknown): InvalidInputError['problems'] {
  if (error instanceof InvalidInputError) return error.problems;
  if (error instanceof RefusedError) return [{ field: 'file', message: error.message }];
  throw error;
}
