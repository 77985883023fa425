import { DynamicModule, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { AssessmentsModule } from './modules/assessments/assessments.module.js';
import { AuditModule } from './modules/audit/audit.module.js';
import { DemonstrationModule } from './modules/demonstration/demonstration.module.js';
import { HealthModule } from './modules/health/health.module.js';
import { HomeModule } from './modules/home/home.module.js';
import { IdentityModule } from './modules/identity/identity.module.js';
import { OpenApiModule } from './modules/openapi/openapi.module.js';
import { ProgrammesModule } from './modules/programmes/programmes.module.js';
import { ReportsModule } from './modules/reports/reports.module.js';
import { ReviewsModule } from './modules/reviews/reviews.module.js';
import { ScreeningsModule } from './modules/screenings/screenings.module.js';
import { TemplatesModule } from './modules/templates/templates.module.js';
import { VersionsModule } from './modules/versions/versions.module.js';
import { PageFrame } from './page-frame.js';
import { PermissionGuard } from './platform/permission.guard.js';
import { DatabaseOptions, PlatformModule } from './platform/platform.module.js';

/** The list of features. */
@Module({
  imports: [
    AuditModule,
    IdentityModule,
    TemplatesModule,
    ProgrammesModule,
    ScreeningsModule,
    AssessmentsModule,
    VersionsModule,
    ReviewsModule,
    ReportsModule,
    HomeModule,
    HealthModule,
    OpenApiModule,
    DemonstrationModule,
  ],
  providers: [PageFrame, { provide: APP_GUARD, useClass: PermissionGuard }],
})
export class AppModule {
  static forRoot(database: DatabaseOptions): DynamicModule {
    return { module: AppModule, imports: [PlatformModule.forRoot(database)] };
  }
}
