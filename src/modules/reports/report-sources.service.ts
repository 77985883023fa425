/** Gathers what a report is drawn from. */
import { Injectable } from '@nestjs/common';
import { packCitations } from '../../core/consultation/pack.js';
import { consultationRegimes, type ConsultationRegime } from '../../core/deadlines/statutory-clocks.js';
import type { Language } from '../../core/language/languages.js';
import type { ReportKind, ReportSource, SealedText } from '../../core/report/kinds.js';
import type { ConsultationRecord } from '../../core/report/consultation-record.js';
import type { AuthorityAnswer } from '../../core/report/public.js';
import type { SealedCitation, SealedVersion } from '../../core/version/sealed.js';
import { InvalidInputError } from '../../platform/domain-error.js';
import type { Tx } from '../../platform/unit-of-work.js';
import { ConsultationsService } from '../consultations/consultations.service.js';
import { TemplatesService } from '../templates/templates.service.js';
import { type StoredVersion, VersionsService } from '../versions/versions.service.js';

export interface WantedReport {
  readonly kind: ReportKind;
  readonly since?: number | undefined;
  readonly regime?: ConsultationRegime | undefined;
  /** English when left out. */
  readonly lang?: Language | undefined;
}

@Injectable()
export class ReportSourcesService {
  constructor(
    private readonly versions: VersionsService,
    private readonly consultations: ConsultationsService,
    private readonly templates: TemplatesService,
  ) {}

  async of(tx: Tx, stored: StoredVersion, wanted: WantedReport): Promise<ReportSource> {
    const { kind, since, regime } = wanted;
    if (since !== undefined && kind !== 'changes')
      throw invalid('since', 'Only the report of changes is drawn since another version');
    if (regime !== undefined && kind !== 'consultation')
      throw invalid('regime', 'Only the request for consultation is drawn for one law');
    const version = textOf(stored);
    if (kind === 'full') return { kind, version };
    if (kind === 'public') return { kind, version, answers: await this.answers(tx, stored) };
    if (kind === 'changes') return { kind, version, earlier: await this.earlier(tx, stored, since) };
    const consultations = await this.records(tx, stored, regime);
    return { kind, version, consultations, citations: this.lawsOf(consultations) };
  }

  private async earlier(tx: Tx, { assessmentId, version }: StoredVersion, since?: number): Promise<SealedText> {
    const listed = (await this.versions.listIn(tx, assessmentId)).map(each => each.version);
    const before = listed.filter(each => each < version);
    const wanted = since ?? before.at(-1);
    if (wanted === undefined) throw invalid('since', `There is no version before version ${version} to compare with`);
    if (!before.includes(wanted))
      throw invalid(
        'since',
        `Choose a sealed version before version ${version}: ${before.join(', ') || 'there is none'}`,
      );
    return textOf(await this.versions.getIn(tx, assessmentId, wanted));
  }

  /** One for each law that knows a consultation, opened or not: a request is drawn before it is sent. */
  private async records(tx: Tx, stored: StoredVersion, regime?: ConsultationRegime): Promise<ConsultationRecord[]> {
    const { programme } = JSON.parse(stored.document) as SealedVersion;
    const laws = consultationRegimes.filter(each => programme.facts.regimes.includes(each));
    const wanted = laws.filter(each => regime === undefined || each === regime);
    if (wanted.length === 0)
      throw invalid('regime', `No such law applies to the programme. Choose one of: ${laws.join(', ') || 'none'}`);
    const opened = (await this.consultations.listIn(tx, [stored.assessmentId])).filter(
      each => each.version === stored.version,
    );
    return wanted.map(law => {
      const found = opened.find(each => each.regime === law);
      const events = (found?.events ?? []).map(({ sequence, kind, on, text, concerns, result, place }) => ({
        ...{ sequence, kind, on, text, concerns, result, place },
      }));
      return { regime: law, authority: found?.authority ?? '', events };
    });
  }

  /** What authorities answered about the version. */
  async answers(tx: Tx, { assessmentId, version }: StoredVersion): Promise<AuthorityAnswer[]> {
    const all = await this.consultations.listIn(tx, [assessmentId]);
    return all.flatMap(({ version: of, authority, state: { opinion } }) =>
      of === version && opinion?.result ? [{ authority, result: opinion.result, on: opinion.on }] : [],
    );
  }

  private lawsOf(consultations: readonly ConsultationRecord[]): SealedCitation[] {
    const ids = new Set(consultations.flatMap(each => packCitations(each.regime)));
    return [...ids].flatMap(id => {
      const found = this.templates.citations.get(id);
      return found ? [{ id, label: found.label, kind: found.kind, confirmed: found.confirmed }] : [];
    });
  }
}

function textOf({ document, digest }: StoredVersion): SealedText {
  return { json: document, digest };
}

function invalid(field: string, message: string): InvalidInputError {
  return new InvalidInputError([{ field, message }]);
}
