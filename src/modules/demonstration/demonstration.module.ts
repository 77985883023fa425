import { Module } from '@nestjs/common';
import { AssessmentsModule } from '../assessments/assessments.module.js';
import { CamerasModule } from '../cameras/cameras.module.js';
import { ConsultationsModule } from '../consultations/consultations.module.js';
import { EvidenceModule } from '../evidence/evidence.module.js';
import { IdentityModule } from '../identity/identity.module.js';
import { ProgrammesModule } from '../programmes/programmes.module.js';
import { ReviewsModule } from '../reviews/reviews.module.js';
import { DemonstrationPlayer } from './demonstration-player.service.js';
import { DemonstrationService } from './demonstration.service.js';

@Module({
  imports: [
    AssessmentsModule,
    CamerasModule,
    ConsultationsModule,
    EvidenceModule,
    IdentityModule,
    ProgrammesModule,
    ReviewsModule,
  ],
  providers: [DemonstrationService, DemonstrationPlayer],
  exports: [DemonstrationService],
})
export class DemonstrationModule {}
