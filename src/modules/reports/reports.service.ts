import { Inject, Injectable } from '@nestjs/common';
import { reportKinds, type ReportKind, type ReportSource } from '../../core/report/kinds.js';
import type { Language } from '../../core/language/languages.js';
import type { SealedVersion } from '../../core/version/sealed.js';
import type { Actor } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { InvalidInputError } from '../../platform/domain-error.js';
import {
  type SigningSettings,
  signingSettings,
  timestampAuthority,
  verificationAddress,
} from '../../platform/signing-settings.js';
import { Tx, UnitOfWork } from '../../platform/unit-of-work.js';
import { TemplatesService } from '../templates/templates.service.js';
import { StoredVersion, VersionsService } from '../versions/versions.service.js';
import { ReportSourcesService, WantedReport } from './report-sources.service.js';
import type { SigningJob } from '../../pdf/worker.js';
import { ReportDeskService, type Drawing } from './report-desk.service.js';

export interface OfferedReport {
  readonly kind: ReportKind;
  readonly drawing: Drawing | null;
}

export interface DrawnReport {
  readonly pdf: Uint8Array;
  readonly fileName: string;
}

@Injectable()
export class ReportsService {
  constructor(
    private readonly versions: VersionsService,
    private readonly sources: ReportSourcesService,
    private readonly templates: TemplatesService,
    private readonly desk: ReportDeskService,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    @Inject(signingSettings) private readonly signing: SigningSettings | null,
    @Inject(timestampAuthority) private readonly authority: string | null,
    @Inject(verificationAddress) private readonly verifyAt: string | null,
  ) {}

  /** A report of a sealed version. The same version gives the same bytes, every time; a signature is appended to them. */
  async report(
    at: { assessmentId: string; version: number },
    wanted: WantedReport,
    actor: Actor,
  ): Promise<DrawnReport> {
    // Drawing holds no transaction: it takes longer than any query.
    const found = await this.unitOfWork.run(actor.organisationId, async tx => {
      const version = await this.versions.getIn(tx, at.assessmentId, at.version);
      return { version, source: await this.sources.of(tx, version, wanted) };
    });
    return this.drawn(found.version, found.source, wanted.lang);
  }

  async draw(tx: Tx, version: StoredVersion, wanted: WantedReport): Promise<DrawnReport> {
    return this.drawn(version, await this.sources.of(tx, version, wanted), wanted.lang);
  }

  private async drawn(
    { document, version }: StoredVersion,
    source: ReportSource,
    lang: Language = 'en',
  ): Promise<DrawnReport> {
    const pdf = await this.begun(source, lang).pdf;
    const { assessment } = JSON.parse(document) as SealedVersion;
    return {
      pdf,
      fileName: `${assessment.reference}-v${version}${endingOf(source)}${lang === 'en' ? '' : `-${lang}`}.pdf`,
    };
  }

  /** Each kind that can be drawn of a version, and how far its drawing is. */
  async overview(
    at: { assessmentId: string; version: number },
    lang: Language,
    actor: Actor,
  ): Promise<readonly OfferedReport[]> {
    return this.unitOfWork.run(actor.organisationId, async tx => {
      const version = await this.versions.getIn(tx, at.assessmentId, at.version);
      const offered: OfferedReport[] = [];
      for (const kind of reportKinds) {
        const source = await this.sourceOrNull(tx, version, kind);
        if (source) offered.push({ kind, drawing: this.desk.find(source, lang) });
      }
      return offered;
    });
  }

  /** Begins to draw and does not wait: whoever asked looks at the overview meanwhile. */
  async begin(at: { assessmentId: string; version: number }, wanted: WantedReport, actor: Actor): Promise<void> {
    const source = await this.unitOfWork.run(actor.organisationId, async tx =>
      this.sources.of(tx, await this.versions.getIn(tx, at.assessmentId, at.version), wanted),
    );
    const { pdf } = this.begun(source, wanted.lang ?? 'en');
    // A full queue refuses at once, which is worth telling; anything later is told to whoever fetches the report.
    await Promise.race([pdf, new Promise(resolve => setImmediate(resolve))]);
    pdf.catch(() => undefined);
  }

  private begun(source: ReportSource, lang: Language): Drawing {
    const words = this.templates.reportWords(lang);
    return this.desk.begin({ source, words, signing: this.signingJob(), verifyAt: this.verifyAt }, lang);
  }

  private async sourceOrNull(tx: Tx, version: StoredVersion, kind: ReportKind): Promise<ReportSource | null> {
    try {
      return await this.sources.of(tx, version, { kind });
    } catch (error) {
      // No earlier version to compare with, or no law that knows a consultation.
      if (error instanceof InvalidInputError) return null;
      throw error;
    }
  }

  private signingJob(): SigningJob | null {
    if (this.signing === null) return null;
    return { key: this.signing, at: this.clock.now().toISOString(), authority: this.authority };
  }
}

function endingOf(source: ReportSource): string {
  if (source.kind === 'full') return '';
  if (source.kind !== 'changes') return `-${source.kind}`;
  const { version } = JSON.parse(source.earlier.json) as SealedVersion;
  return `-changes-since-v${version}`;
}
