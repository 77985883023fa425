import { Injectable } from '@nestjs/common';
import { type FileSaid, type Proofs, proofsOf, type Recognised } from '../../core/report/proofs.js';
import { InvalidInputError } from '../../platform/domain-error.js';
import { type IncomingFile, wholeFile } from '../../platform/upload.js';
import { CheckingWorkerService } from './checking-worker.service.js';
import { VerificationService, type Verified } from './verification.service.js';

export const highestMegabytes = 32;

/** What a file says of itself, what of it is proved, and what the register knows of the version that it names. */
export interface CheckedFile {
  readonly said: FileSaid;
  readonly proofs: Proofs;
  readonly verified: Verified | null;
}

/** Looks at a file that anybody sent, and keeps nothing of it. */
@Injectable()
export class FileCheckService {
  constructor(
    private readonly worker: CheckingWorkerService,
    private readonly verification: VerificationService,
  ) {}

  /** @throws InvalidInputError for no file, a file that is too large, or one that is none of ours. */
  async check(file: IncomingFile | null): Promise<CheckedFile> {
    if (!file) throw wrong('Choose the file of a report: PDF, DOCX, JSON or JSON-LD');
    const said = await this.worker.read(await wholeFile(file, highestMegabytes));
    if (!said)
      throw wrong(
        'This is not a report of a sealed version. Choose the PDF, DOCX, JSON or JSON-LD as you received it.',
      );
    return this.compared(said);
  }

  private async compared(said: FileSaid): Promise<CheckedFile> {
    const exact = await this.exact(said);
    const verified = exact ?? (await this.verification.verify(said.version, null));
    const register: Recognised = exact ? 'exact' : verified ? 'named' : 'unknown';
    const head = verified && said.auditHead && (await this.verification.keepsHead(said.version, said.auditHead));
    return { said, verified, proofs: proofsOf(said, register, head) };
  }

  /** The version whose data, public copy or linked data these are, character by character. */
  private async exact({ kind, digest, version }: FileSaid): Promise<Verified | null> {
    if (kind === 'digest' || digest === null) return null;
    if (kind === 'derived') return this.verification.verifyLinkedData(digest, version);
    return this.verification.verify(digest, kind === 'copy' ? version : null);
  }
}

function wrong(message: string): InvalidInputError {
  return new InvalidInputError([{ field: 'file', message }]);
}
