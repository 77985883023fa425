import { Injectable } from '@nestjs/common';
import type { ReportWords } from '../../core/report/words.js';
import type { SealedVersion } from '../../core/version/sealed.js';
import type { Actor } from '../../platform/actor.js';
import { TemplatesService } from '../templates/templates.service.js';
import { StoredVersion, VersionsService } from '../versions/versions.service.js';
import { ReportWorkerService } from './report-worker.service.js';

export interface DrawnReport {
  readonly pdf: Uint8Array;
  readonly fileName: string;
}

@Injectable()
export class ReportsService {
  constructor(
    private readonly versions: VersionsService,
    private readonly templates: TemplatesService,
    private readonly worker: ReportWorkerService,
  ) {}

  /** The full report of a sealed version. The same version gives the same bytes, every time. */
  async full(assessmentId: string, version: number, actor: Actor): Promise<DrawnReport> {
    return this.draw(await this.versions.get(assessmentId, version, actor));
  }

  async draw(version: StoredVersion): Promise<DrawnReport> {
    const { document, digest } = version;
    const words = this.templates.words['report'] as ReportWords;
    const pdf = await this.worker.draw({ sealedJson: document, digest, words });
    const { assessment } = JSON.parse(document) as SealedVersion;
    return { pdf, fileName: `${assessment.reference}-v${version.version}.pdf` };
  }
}
