import { Module } from '@nestjs/common';
import { AssessmentsModule } from '../assessments/assessments.module.js';
import { ConsultationsModule } from '../consultations/consultations.module.js';
import { CoverageModule } from '../coverage/coverage.module.js';
import { ProgrammesModule } from '../programmes/programmes.module.js';
import { HomeWebController } from './home.web.controller.js';
import { ProgrammeWebController } from './programme.web.controller.js';

/** Pages that look across features. */
@Module({
  imports: [ProgrammesModule, AssessmentsModule, ConsultationsModule, CoverageModule],
  controllers: [HomeWebController, ProgrammeWebController],
})
export class HomeModule {}
