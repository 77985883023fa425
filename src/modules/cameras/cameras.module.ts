import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuditModule } from '../audit/audit.module.js';
import { IdentityModule } from '../identity/identity.module.js';
import { ProgrammesModule } from '../programmes/programmes.module.js';
import { CameraEntity, CameraRegisterRevisionEntity, CameraRevisionEntity } from './camera.entity.js';
import { CameraWebController } from './camera.web.controller.js';
import { CameraMarksRepository } from './camera-marks.repository.js';
import { CamerasApiController } from './cameras.api.controller.js';
import { CamerasRepository } from './cameras.repository.js';
import { CamerasService } from './cameras.service.js';
import { RegisterSummaryService } from './register-summary.service.js';
import { CamerasWebController } from './cameras.web.controller.js';
import { RegisterViewService } from './register-view.service.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([CameraEntity, CameraRevisionEntity, CameraRegisterRevisionEntity]),
    AuditModule,
    IdentityModule,
    ProgrammesModule,
  ],
  controllers: [CamerasApiController, CamerasWebController, CameraWebController],
  providers: [CamerasRepository, CameraMarksRepository, CamerasService, RegisterSummaryService, RegisterViewService],
  exports: [CamerasService, RegisterSummaryService, RegisterViewService],
})
export class CamerasModule {}
