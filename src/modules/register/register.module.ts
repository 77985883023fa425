import { Module } from '@nestjs/common';
import { CamerasModule } from '../cameras/cameras.module.js';
import { CoverageModule } from '../coverage/coverage.module.js';
import { ProgrammesModule } from '../programmes/programmes.module.js';
import { RegisterApiController } from './register.api.controller.js';
import { RegisterWebController } from './register.web.controller.js';

/** The register as people look at it: list, map, and one site. */
@Module({
  imports: [CamerasModule, CoverageModule, ProgrammesModule],
  controllers: [RegisterApiController, RegisterWebController],
})
export class RegisterModule {}
