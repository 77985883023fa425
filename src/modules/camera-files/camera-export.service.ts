import { Injectable } from '@nestjs/common';
import type { Camera } from '../../core/cameras/camera.js';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import type { TableFormat } from '../../tables/table.js';
import { writeTable } from '../../tables/write-table.js';
import { CamerasService } from '../cameras/cameras.service.js';

@Injectable()
export class CameraExportService {
  constructor(
    private readonly cameras: CamerasService,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** The register piece by piece, as it is read: a page of cameras is in memory at a time. */
  export(format: TableFormat, programmeId: string, organisationId: string): AsyncIterable<string | Uint8Array> {
    return writeTable(format, this.pages(programmeId, organisationId));
  }

  /** One transaction a page, so that a slow reader holds no connection. */
  private async *pages(programmeId: string, organisationId: string): AsyncGenerator<readonly Camera[]> {
    let after = '';
    for (;;) {
      const page = await this.unitOfWork.run(organisationId, tx => this.cameras.pageIn(tx, programmeId, after));
      const last = page.at(-1);
      if (!last) return;
      yield page;
      after = last.reference;
    }
  }
}
