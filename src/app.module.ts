import { DynamicModule, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { ActionsModule } from './modules/actions/actions.module.js';
import { AssessmentsModule } from './modules/assessments/assessments.module.js';
import { AssignmentsModule } from './modules/assignments/assignments.module.js';
import { AuditModule } from './modules/audit/audit.module.js';
import { ChangesModule } from './modules/changes/changes.module.js';
import { ConsultationsModule } from './modules/consultations/consultations.module.js';
import { CameraFilesModule } from './modules/camera-files/camera-files.module.js';
import { ConditionsModule } from './modules/conditions/conditions.module.js';
import { CoverageModule } from './modules/coverage/coverage.module.js';
import { CamerasModule } from './modules/cameras/cameras.module.js';
import { DemonstrationModule } from './modules/demonstration/demonstration.module.js';
import { ExportsModule } from './modules/exports/exports.module.js';
import { HealthModule } from './modules/health/health.module.js';
import { HomeModule } from './modules/home/home.module.js';
import { IdentityModule } from './modules/identity/identity.module.js';
import { NotificationsModule } from './modules/notifications/notifications.module.js';
import { OpenApiModule } from './modules/openapi/openapi.module.js';
import { ProgrammesModule } from './modules/programmes/programmes.module.js';
import { RegisterModule } from './modules/register/register.module.js';
import { ReportsModule } from './modules/reports/reports.module.js';
import { ReviewsModule } from './modules/reviews/reviews.module.js';
import { ScreeningsModule } from './modules/screenings/screenings.module.js';
import { StagesModule } from './modules/stages/stages.module.js';
import { TemplatesModule } from './modules/templates/templates.module.js';
import { SupplementsModule } from './modules/supplements/supplements.module.js';
import { WebhooksModule } from './modules/webhooks/webhooks.module.js';
import { VerificationModule } from './modules/verification/verification.module.js';
import { VersionsModule } from './modules/versions/versions.module.js';
import { PageFrame } from './page-frame.js';
import { PermissionGuard } from './platform/permission.guard.js';
import { DatabaseOptions, OutgoingOptions, PlatformModule } from './platform/platform.module.js';

/** The list of features. */
@Module({
  imports: [
    AuditModule,
    IdentityModule,
    TemplatesModule,
    ProgrammesModule,
    CamerasModule,
    CameraFilesModule,
    RegisterModule,
    ScreeningsModule,
    AssessmentsModule,
    VersionsModule,
    ConditionsModule,
    CoverageModule,
    ReviewsModule,
    ChangesModule,
    SupplementsModule,
    ConsultationsModule,
    ActionsModule,
    StagesModule,
    AssignmentsModule,
    WebhooksModule,
    NotificationsModule,
    ReportsModule,
    ExportsModule,
    VerificationModule,
    HomeModule,
    HealthModule,
    OpenApiModule,
    DemonstrationModule,
  ],
  providers: [PageFrame, { provide: APP_GUARD, useClass: PermissionGuard }],
})
export class AppModule {
  static forRoot(database: DatabaseOptions, outgoing: OutgoingOptions): DynamicModule {
    return { module: AppModule, imports: [PlatformModule.forRoot(database, outgoing)] };
  }
}
