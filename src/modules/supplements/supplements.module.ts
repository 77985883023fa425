import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuditModule } from '../audit/audit.module.js';
import { CamerasModule } from '../cameras/cameras.module.js';
import { ConditionsModule } from '../conditions/conditions.module.js';
import { IdentityModule } from '../identity/identity.module.js';
import { ProgrammesModule } from '../programmes/programmes.module.js';
import { VersionsModule } from '../versions/versions.module.js';
import { ApprovedRegisterService } from './approved-register.service.js';
import { SupplementEntity, SupplementVerdictEntity } from './supplement.entity.js';
import { SupplementsApiController } from './supplements.api.controller.js';
import { SupplementsRepository } from './supplements.repository.js';
import { SupplementsService } from './supplements.service.js';
import { NewSupplementWebController, SupplementsWebController } from './supplements.web.controller.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([SupplementEntity, SupplementVerdictEntity]),
    AuditModule,
    CamerasModule,
    ConditionsModule,
    IdentityModule,
    ProgrammesModule,
    VersionsModule,
  ],
  controllers: [SupplementsApiController, NewSupplementWebController, SupplementsWebController],
  providers: [SupplementsRepository, ApprovedRegisterService, SupplementsService],
})
export class SupplementsModule {}
