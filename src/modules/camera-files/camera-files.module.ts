import { Module } from '@nestjs/common';
import { JobQueue } from '../../platform/jobs/job-queue.js';
import { CamerasModule } from '../cameras/cameras.module.js';
import { ProgrammesModule } from '../programmes/programmes.module.js';
import { CameraExportService } from './camera-export.service.js';
import { CameraExportController } from './camera-export.controller.js';
import { CameraImportWebController } from './camera-import.web.controller.js';
import { CameraImportsApiController } from './camera-imports.api.controller.js';
import { CameraImportsWebController } from './camera-imports.web.controller.js';
import { CameraImportService } from './camera-import.service.js';
import { ImportRunnerService } from './import-runner.service.js';
import { ImportRunsRepository } from './import-runs.repository.js';
import { ImportRunsService } from './import-runs.service.js';
import { StoredImportsRepository } from './stored-imports.repository.js';
import { TableWorkerService } from './table-worker.service.js';
import { UploadsService } from './uploads.service.js';

@Module({
  imports: [CamerasModule, ProgrammesModule],
  controllers: [
    CameraExportController,
    CameraImportsApiController,
    CameraImportsWebController,
    CameraImportWebController,
  ],
  providers: [
    CameraExportService,
    CameraImportService,
    TableWorkerService,
    StoredImportsRepository,
    ImportRunsRepository,
    ImportRunnerService,
    ImportRunsService,
    UploadsService,
  ],
  exports: [CameraExportService, CameraImportService],
})
export class CameraFilesModule {
  constructor(queue: JobQueue, runner: ImportRunnerService) {
    queue.handle('camera-import', ({ organisation = '', run = '' }) => runner.perform(organisation, run));
    queue.handle('sweep', () => runner.tidy());
  }
}
