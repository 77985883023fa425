import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { type Anchor, brokenAnchor, hasUnanchored, isAnchorTime } from '../../core/audit/anchor.js';
import type { ChainHead } from '../../core/audit/chain.js';
import type { AnchoredHead, HistoryVerdict } from '../../core/audit/verdict.js';
import { nonceInHex, timestampQuery, timestampResponse, tokenIn } from '../../pdf/timestamp-query.js';
import { readToken } from '../../pdf/timestamp-token.js';
import type { Actor } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { NotFoundError } from '../../platform/domain-error.js';
import { TimestampAuthority } from '../../platform/outbound/timestamp-authority.js';
import { anchoring, type AnchoringSettings } from '../../platform/signing-settings.js';
import { Tx, UnitOfWork } from '../../platform/unit-of-work.js';
import { AnchorsRepository } from './anchors.repository.js';
import type { AuditAnchorEntity } from './audit-anchor.entity.js';
import { AuditService } from './audit.service.js';
import { TokensService, type Trusted } from './tokens.service.js';

export type Anchored =
  | { readonly did: 'anchored'; readonly anchor: AnchoredHead }
  /** Nothing has been recorded since the newest anchor. */
  | { readonly did: 'nothing'; readonly head: ChainHead }
  /** `problem` goes on after “The timestamp authority”; nothing was stored. */
  | { readonly did: 'failed'; readonly problem: string };

type Stamped = { readonly token: Uint8Array; readonly at: Date; readonly authority: string };

/** Has the head of the audit trail stamped by the timestamp authority, and tells what is stamped. */
@Injectable()
export class AnchorsService {
  private readonly log = new Logger(AnchorsService.name);

  constructor(
    private readonly anchors: AnchorsRepository,
    private readonly audit: AuditService,
    private readonly tokens: TokensService,
    private readonly authority: TimestampAuthority,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    @Inject(anchoring) private readonly settings: AnchoringSettings,
  ) {}

  /** Whether there is an authority to ask. */
  get isOn(): boolean {
    return this.authority.isOn;
  }

  /** Whether the trail is to be anchored without anybody asking. */
  get isRecurring(): boolean {
    return this.isOn && this.settings.hours !== null;
  }

  /** Anchors every organisation whose time has come. One's trouble is not another's: all are tried. */
  async anchorDue(): Promise<void> {
    const { hours } = this.settings;
    if (hours === null) return;
    for (const organisation of await this.unitOfWork.outside(tx => this.anchors.organisations(tx))) {
      const last = await this.unitOfWork.run(organisation, tx => this.anchors.last(tx));
      if (!isAnchorTime(last?.storedAt.getTime() ?? null, this.clock.now().getTime(), hours)) continue;
      const result = await this.anchor(organisation);
      if (result.did === 'failed') this.log.warn(`The timestamp authority ${result.problem}: nothing was anchored`);
    }
  }

  /** Waits for the authority in no transaction: nobody's work stands still meanwhile. */
  async anchor(organisation: string): Promise<Anchored> {
    const trusted = await this.tokens.trusted();
    const state = await this.unitOfWork.run(organisation, tx => this.anchors.state(tx));
    if (!hasUnanchored(state)) return { did: 'nothing', head: state.head };
    const stamped = await this.stamp(state.head.hash, trusted);
    if ('problem' in stamped) return { did: 'failed', problem: stamped.problem };
    return this.unitOfWork.run(organisation, tx => this.store(tx, state.head, stamped));
  }

  /** The newest anchor, and whether the chain still says what was stamped; null when there is none. */
  async lastIn(tx: Tx): Promise<(AnchoredHead & { readonly agrees: boolean }) | null> {
    const last = await this.anchors.last(tx);
    if (!last) return null;
    const hashes = await this.anchors.anchoredHashes(tx);
    return { ...headOf(last), agrees: hashes.get(Number(last.sequence)) === last.hash };
  }

  /** The token as a file that `openssl ts -verify -in` reads. */
  response(sequence: number, actor: Actor): Promise<Uint8Array> {
    return this.unitOfWork.run(actor.organisationId, async tx => {
      const found = await this.anchors.one(tx, sequence);
      if (!found) throw new NotFoundError('anchor');
      return timestampResponse(found.token);
    });
  }

  /** What the stored anchors say of a chain whose links hold: the first that contradicts it, or how many agree. */
  async checkIn(
    tx: Tx,
  ): Promise<HistoryVerdict | { readonly anchors: number; readonly anchored: AnchoredHead | null }> {
    const stored = await this.anchors.all(tx);
    const trusted = stored.length > 0 ? await this.tokens.trusted() : null;
    const anchors = stored.map((each): Anchor => {
      const { sequence, hash, at: stampedAt, authority } = headOf(each);
      return { sequence, hash, stampedAt, authority, token: this.tokens.factsOf(each.token, trusted) };
    });
    const last = stored.at(-1);
    return (
      brokenAnchor(anchors, await this.anchors.anchoredHashes(tx)) ?? {
        ...{ anchors: anchors.length, anchored: last ? headOf(last) : null },
      }
    );
  }

  /** The number of the record that a hash stands for. */
  sequenceOf(tx: Tx, hash: string): Promise<number | null> {
    return this.anchors.sequenceOf(tx, hash);
  }

  private async stamp(hash: string, trusted: Trusted): Promise<Stamped | { readonly problem: string }> {
    const nonce = randomBytes(16);
    const asked = await this.authority.ask(timestampQuery(Buffer.from(hash, 'hex'), nonce));
    if ('problem' in asked) return asked;
    const found = tokenIn(asked.answer);
    if ('problem' in found) return found;
    const read = readToken(found.token);
    if (!read) return { problem: 'answered with a token that cannot be read' };
    if (read.nonce !== nonceInHex(nonce)) return { problem: 'answered another request: the nonce is not ours' };
    const facts = this.tokens.factsOf(found.token, trusted);
    if (facts.hash !== hash) return { problem: 'stamped something else than it was asked to' };
    if (facts.problem !== null) return { problem: `is not to be believed: its answer ${facts.problem}` };
    return { token: found.token, at: read.at, authority: read.authority };
  }

  private async store(tx: Tx, head: ChainHead, { token, at, authority }: Stamped): Promise<Anchored> {
    const id = randomUUID();
    const row = { id, sequence: String(head.sequence), hash: head.hash, token: Buffer.from(token), authority };
    if (!(await this.anchors.add(tx, { ...row, stampedAt: at, storedAt: this.clock.now() })))
      return { did: 'nothing', head };
    const data = { anchor: id, sequence: head.sequence, digest: createHash('sha256').update(token).digest('hex') };
    await this.audit.record(tx, { type: 'audit.anchored', actor: null, assessment: null, data });
    return { did: 'anchored', anchor: { ...head, at: at.toISOString(), authority } };
  }
}

function headOf({ sequence, hash, stampedAt, authority }: AuditAnchorEntity): AnchoredHead {
  return { sequence: Number(sequence), hash, at: stampedAt.toISOString(), authority };
}
