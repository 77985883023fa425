import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuditModule } from '../audit/audit.module.js';
import { InvitationsRepository } from './invitations.repository.js';
import { JoiningService } from './joining.service.js';
import { OwnPasswordService } from './own-password.service.js';
import { OrganisationEntity, PersonEntity, PersonRoleEntity } from './person.entity.js';
import { OneTimeLinkWebController } from './one-time-link.web.controller.js';
import { LanguageWebController } from './language.web.controller.js';
import { PasswordController } from './password.controller.js';
import { PeopleApiController } from './people.api.controller.js';
import { PeopleRepository } from './people.repository.js';
import { PeopleService } from './people.service.js';
import { PeopleWebController } from './people.web.controller.js';
import { DatabaseSessionStore } from './session-store.js';
import { SessionsApiController } from './sessions.api.controller.js';
import { SessionsRepository } from './sessions.repository.js';
import { SignInService } from './sign-in.service.js';
import { SignInWebController } from './sign-in.web.controller.js';

@Module({
  imports: [TypeOrmModule.forFeature([PersonEntity, PersonRoleEntity, OrganisationEntity]), AuditModule],
  controllers: [
    SessionsApiController,
    PeopleApiController,
    SignInWebController,
    LanguageWebController,
    OneTimeLinkWebController,
    PeopleWebController,
    PasswordController,
  ],
  providers: [
    PeopleRepository,
    PeopleService,
    InvitationsRepository,
    JoiningService,
    SessionsRepository,
    DatabaseSessionStore,
    SignInService,
    OwnPasswordService,
  ],
  exports: [PeopleService, JoiningService, SignInService, DatabaseSessionStore],
})
export class IdentityModule {}
