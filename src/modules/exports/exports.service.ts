import { Injectable } from '@nestjs/common';
import type { Edition, ExportFormat } from '../../core/export/formats.js';
import type { ExportPart } from '../../core/export/parts.js';
import type { Language } from '../../core/language/languages.js';
import type { SealedVersion } from '../../core/version/sealed.js';
import type { ExportJob } from '../../exports/worker.js';
import type { Actor } from '../../platform/actor.js';
import { InvalidInputError } from '../../platform/domain-error.js';
import { Tx, UnitOfWork } from '../../platform/unit-of-work.js';
import { ReportSourcesService } from '../reports/report-sources.service.js';
import { TemplatesService } from '../templates/templates.service.js';
import { StoredVersion, VersionsService } from '../versions/versions.service.js';
import { ExportWorkerService } from './export-worker.service.js';

export interface WantedExport {
  readonly format: ExportFormat;
  readonly part?: ExportPart | undefined;
  readonly edition: Edition;
  /** Of a Word document; everything else is in the language in which it was written. */
  readonly lang?: Language | undefined;
}

export interface ExportedFile {
  readonly bytes: Uint8Array;
  readonly fileName: string;
}

@Injectable()
export class ExportsService {
  constructor(
    private readonly versions: VersionsService,
    private readonly sources: ReportSourcesService,
    private readonly templates: TemplatesService,
    private readonly worker: ExportWorkerService,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @throws InvalidInputError for a part that the format or the edition does not have. */
  async export(
    at: { assessmentId: string; version: number },
    wanted: WantedExport,
    actor: Actor,
  ): Promise<ExportedFile> {
    // Writing holds no transaction: it takes longer than any query.
    const { stored, job } = await this.unitOfWork.run(actor.organisationId, async tx => {
      const found = await this.versions.getIn(tx, at.assessmentId, at.version);
      return { stored: found, job: await this.jobOf(tx, found, wanted) };
    });
    return this.written(stored, job);
  }

  async exportIn(tx: Tx, stored: StoredVersion, wanted: WantedExport): Promise<ExportedFile> {
    return this.written(stored, await this.jobOf(tx, stored, wanted));
  }

  private async jobOf(
    tx: Tx,
    stored: StoredVersion,
    { format, part, edition, lang }: WantedExport,
  ): Promise<ExportJob> {
    if (format === 'csv' && part === undefined) throw invalid('part', 'Choose which table: register, risks or actions');
    if (format !== 'csv' && part !== undefined) throw invalid('part', 'Only CSV is one table; leave out the part');
    const answers = edition === 'public' ? await this.sources.answers(tx, stored) : [];
    const source = { version: { json: stored.document, digest: stored.digest }, edition, answers };
    return { format, part: part ?? 'risks', source, words: this.templates.reportWords(lang ?? 'en') };
  }

  private async written({ document, version }: StoredVersion, job: ExportJob): Promise<ExportedFile> {
    const bytes = await this.worker.write(job);
    if (!bytes) throw invalid('edition', `The public edition has no ${job.part}: who does what is not published`);
    const { assessment } = JSON.parse(document) as SealedVersion;
    const { format, part, source } = job;
    const endings = [...(source.edition === 'public' ? ['public'] : []), ...(format === 'csv' ? [part] : [])];
    return { bytes, fileName: `${[`${assessment.reference}-v${version}`, ...endings].join('-')}.${format}` };
  }
}

function invalid(field: string, message: string): InvalidInputError {
  return new InvalidInputError([{ field, message }]);
}
