import { Controller, Get } from '@nestjs/common';
import type { Actor } from '../../platform/actor.js';
import { CurrentActor } from '../../platform/actor.js';
import { AllowEveryRole } from '../../platform/permission.js';
import { View } from '../../web/view.js';
import { AssessmentsService } from '../assessments/assessments.service.js';
import { ProgrammesService } from '../programmes/programmes.service.js';
import { HomePage } from './home.page.js';
import { waitingFor } from './waiting.js';

@Controller()
export class HomeWebController {
  constructor(
    private readonly programmes: ProgrammesService,
    private readonly assessments: AssessmentsService,
  ) {}

  @Get()
  @AllowEveryRole()
  async home(@CurrentActor() actor: Actor): Promise<View> {
    const [programmes, assessments] = await Promise.all([this.programmes.list(actor), this.assessments.list(actor)]);
    const props = {
      organisation: actor.organisation,
      roles: actor.roles,
      tasks: waitingFor(actor.roles, assessments),
      programmes: programmes.map(({ id, reference, facts }) => ({
        ...{ id, reference, name: facts.name, notice: facts.notice },
        assessments: assessments.filter(each => each.programmeId === id),
      })),
    };
    return new View({ title: 'Home' }, () => HomePage(props));
  }
}
