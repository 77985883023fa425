import { Injectable } from '@nestjs/common';
import type { Camera } from '../../core/cameras/camera.js';
import { canonicalCamera } from '../../core/cameras/canonical-camera.js';
import { checkCamera } from '../../core/cameras/check-camera.js';
import { sha256 } from '../../core/version/canonical.js';
import type { SealedRegister } from '../../core/version/sealed.js';
import type { Actor } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { databaseRefusal } from '../../platform/database-refusal.js';
import { InvalidInputError, NotFoundError, StaleError } from '../../platform/domain-error.js';
import { Turn } from '../../platform/turn.js';
import { Tx, UnitOfWork } from '../../platform/unit-of-work.js';
import { AuditService } from '../audit/audit.service.js';
import { batchOf, type CameraBatch, type CameraRow } from './camera-batch.js';
import { CamerasRepository, type CameraRevisionRow, type PresentRow } from './cameras.repository.js';

/** What a revision made of the register. Revision 0 is the empty register of a programme that has none yet. */
export interface RegisterState {
  readonly revision: number;
  readonly cameras: number;
  readonly digest: string | null;
}

export interface WrittenRegister extends RegisterState {
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
}

/** Null withdraws the camera: it was entered by mistake, or it is gone from the file that is imported. */
export type CameraChange =
  | { readonly reference: string; readonly camera: Camera | null }
  /** Checked already, as canonical JSON with its digest: a thread that reads a file makes them. */
  | { readonly reference: string; readonly facts: string; readonly digest: string };

/** Who writes; the id is null for the operator on the command line. */
export type RegisterWriter = Pick<Actor, 'organisationId'> & { readonly id: string | null };

export interface RegisterWrite {
  readonly programmeId: string;
  /** The revision of the register that the writer saw; whoever comes second is told so. */
  readonly seen: number;
  readonly kind: 'edit' | 'import';
  /** Must say something when a camera is withdrawn. */
  readonly reason: string;
  readonly changes: Iterable<CameraChange> | AsyncIterable<CameraChange>;
  /** For changes that use the transaction themselves: while they are given, cameras given before are being written. */
  readonly turn?: Turn;
}

export interface RegisteredCamera {
  /** Null once it was withdrawn. */
  readonly camera: Camera | null;
  /** The register's revision in which it was last written. */
  readonly revision: number;
  readonly history: readonly CameraRevisionRow[];
}

export interface CameraWrite {
  readonly programmeId: string;
  readonly reference: string;
  /** The revision of the camera that the writer saw; 0 for a new one. */
  readonly seen: number;
  readonly reason: string;
}

/** So many rows go to the database in one statement: memory stays flat, and nobody waits long for the event loop. */
const rowsAtOnce = 2000;

@Injectable()
export class CamerasService {
  constructor(
    private readonly cameras: CamerasRepository,
    private readonly audit: AuditService,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  get(programmeId: string, reference: string, actor: Actor): Promise<RegisteredCamera> {
    return this.unitOfWork.run(actor.organisationId, tx => this.getIn(tx, programmeId, reference));
  }

  async getIn(tx: Tx, programmeId: string, reference: string): Promise<RegisteredCamera> {
    const history = await this.cameras.history(tx, programmeId, reference);
    const last = history.at(-1);
    if (!last) throw new NotFoundError('camera');
    return { camera: last.facts, revision: last.revision, history };
  }

  async stateIn(tx: Tx, programmeId: string): Promise<RegisterState> {
    const latest = await this.cameras.latest(tx, programmeId);
    if (!latest) return { revision: 0, cameras: 0, digest: null };
    const { revision, cameras, digest } = latest;
    return { revision, cameras, digest };
  }

  /** Reference and digest (`cameraDigest`) of each current camera. */
  digestsIn(tx: Tx, programmeId: string): Promise<ReadonlyMap<string, string>> {
    return this.cameras.digests(tx, programmeId);
  }

  /** Holds off every other writer until the transaction ends. @throws StaleError when somebody wrote since it was seen. */
  async lockIn(tx: Tx, programmeId: string, seen: number): Promise<void> {
    if ((await this.cameras.lock(tx, programmeId).catch(rethrowMissing)) !== seen)
      throw new StaleError('camera register');
  }

  presentIn(tx: Tx, programmeId: string, references: readonly string[]): Promise<readonly PresentRow[]> {
    return this.cameras.present(tx, programmeId, references);
  }

  /** References of the cameras that are not said to be removed. */
  standingIn(tx: Tx, programmeId: string): Promise<readonly string[]> {
    return this.cameras.standing(tx, programmeId);
  }

  /** Up to a thousand cameras in the order of their references, behind one of them. */
  pageIn(tx: Tx, programmeId: string, after: string): Promise<readonly Camera[]> {
    return this.cameras.facts(tx, programmeId, after, 1000);
  }

  /** Nobody writes the register until the transaction ends: what is decided on stays what was judged. */
  async holdIn(tx: Tx, programmeId: string): Promise<void> {
    await this.cameras.lock(tx, programmeId).catch(rethrowMissing);
  }

  /** The whole register, for a version to freeze: nobody writes it until the transaction ends. Null while it is empty. */
  async frozenIn(tx: Tx, programmeId: string): Promise<SealedRegister | null> {
    await this.cameras.lock(tx, programmeId);
    const { revision, cameras: count, digest } = await this.stateIn(tx, programmeId);
    if (count === 0 || digest === null) return null;
    const cameras: Camera[] = [];
    for (let page = await this.cameras.facts(tx, programmeId, '', rowsAtOnce); page.length > 0;) {
      cameras.push(...page);
      page = await this.cameras.facts(tx, programmeId, page.at(-1)?.reference ?? '', rowsAtOnce);
    }
    return { revision, digest, cameras };
  }

  /** Adds a camera or changes it. @throws StaleError when somebody else wrote it since it was seen. */
  async write(command: CameraWrite, input: unknown, actor: Actor): Promise<RegisteredCamera> {
    const camera = checked(command.reference, input);
    return this.unitOfWork.run(actor.organisationId, async tx => {
      await this.lockAndCompare(tx, command);
      await this.writeSeen(tx, command, camera, actor);
      return this.getIn(tx, command.programmeId, camera.reference);
    });
  }

  /** Takes a camera that was entered by mistake out of the register. What was said of it stays in the history. */
  async withdraw(command: CameraWrite, actor: Actor): Promise<void> {
    if (command.reason.trim() === '')
      throw new InvalidInputError([{ field: 'reason', message: 'Say why this camera is withdrawn' }]);
    await this.unitOfWork.run(actor.organisationId, async tx => {
      await this.lockAndCompare(tx, command);
      await this.writeSeen(tx, command, null, actor);
    });
  }

  /**
   * Writes any number of checked cameras as one revision, in the caller's transaction. Cameras that are said already just so
   * are left alone; when all are, the revision is not written and null is given.
   */
  async writeMany(tx: Tx, write: RegisterWrite, actor: RegisterWriter): Promise<WrittenRegister | null> {
    const { programmeId, seen, kind, reason } = write;
    await this.lockIn(tx, programmeId, seen);
    const revision = seen + 1;
    if ((await this.writeBatches(tx, write, revision)) === 0) return null;
    const writtenAt = this.clock.now();
    const row = { programmeId, revision, kind, reason, writtenBy: actor.id, writtenAt };
    const closed = await this.cameras.close(tx, row).catch(rethrowStale);
    const data = { programme: programmeId, revision, kind, ...closed };
    await this.audit.record(tx, { type: 'cameras.written', actor: actor.id, assessment: null, data });
    return { revision, ...closed };
  }

  /** Reads the next cameras while the database writes the last, so that neither waits for the other. @returns how many were written */
  private async writeBatches(tx: Tx, { programmeId, changes, turn = new Turn() }: RegisterWrite, revision: number) {
    let written = 0;
    let writing = Promise.resolve(0);
    try {
      for await (const batch of inBatches(changes)) {
        written += await writing;
        writing = turn.take(() => this.cameras.write(tx, programmeId, revision, batch).catch(rethrowStale));
      }
      return written + (await writing);
    } finally {
      await turn.idle();
    }
  }

  hasWritten(tx: Tx, programmeId: string, personId: string): Promise<boolean> {
    return this.cameras.hasWritten(tx, programmeId, personId);
  }

  /** Two people may change two cameras at once; only the same camera twice is a conflict. */
  private async lockAndCompare(tx: Tx, { programmeId, reference, seen }: CameraWrite): Promise<void> {
    await this.cameras.lock(tx, programmeId).catch(rethrowMissing);
    const current = await this.cameras.find(tx, programmeId, reference);
    if (!current && seen > 0) throw new NotFoundError('camera');
    if ((current?.revision ?? 0) !== seen) throw new StaleError('camera');
  }

  private async writeSeen(tx: Tx, command: CameraWrite, camera: Camera | null, actor: Actor): Promise<void> {
    const { programmeId, reference, reason } = command;
    const { revision: seen } = await this.stateIn(tx, programmeId);
    await this.writeMany(tx, { programmeId, seen, kind: 'edit', reason, changes: [{ reference, camera }] }, actor);
  }
}

function checked(reference: string, input: unknown): Camera {
  const result = checkCamera(input);
  if ('problems' in result) throw new InvalidInputError(result.problems);
  if (result.camera.reference === reference) return result.camera;
  throw new InvalidInputError([
    { field: 'reference', message: 'Keep the reference: withdraw the camera and add it again under another' },
  ]);
}

async function* inBatches(changes: RegisterWrite['changes']): AsyncGenerator<CameraBatch> {
  let rows: CameraRow[] = [];
  for await (const change of changes) {
    rows.push('facts' in change ? change : rowOf(change));
    if (rows.length < rowsAtOnce) continue;
    yield batchOf(rows);
    rows = [];
  }
  if (rows.length > 0) yield batchOf(rows);
}

function rowOf({ reference, camera }: Exclude<CameraChange, { facts: string }>): CameraRow {
  const facts = camera && canonicalCamera(camera);
  return { reference, facts, digest: facts && sha256(facts) };
}

function rethrowStale(error: unknown): never {
  const refusal = databaseRefusal(error);
  if (refusal === 'stale' || refusal === 'taken') throw new StaleError('camera register');
  throw error;
}

function rethrowMissing(error: unknown): never {
  if (databaseRefusal(error) === 'missing') throw new NotFoundError('programme');
  throw error;
}
