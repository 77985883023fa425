import { Body, Controller, Get, Post } from '@nestjs/common';
import type { JointOfficer } from '../../core/workflow/joint.js';
import type { Actor } from '../../platform/actor.js';
import { CurrentActor } from '../../platform/actor.js';
import { InvalidInputError, RefusedError, StaleError } from '../../platform/domain-error.js';
import { readForm } from '../../platform/form.js';
import { PathId } from '../../platform/path-id.js';
import { Allow, AllowEveryRole } from '../../platform/permission.js';
import { typed } from '../../platform/posted-form.js';
import type { FormError } from '../../web/components/error-summary.js';
import { SeeOther, View } from '../../web/view.js';
import { NameOfficersDto } from './joint-officer.dto.js';
import { JointOfficersPage } from './joint-officers.page.js';
import { JointOfficersService, type JointReading } from './joint-officers.service.js';

@Controller('assessments/:assessmentId/deciding-officers')
export class JointOfficersWebController {
  constructor(private readonly joint: JointOfficersService) {}

  @Get()
  @AllowEveryRole()
  async show(@PathId('assessmentId') id: string, @CurrentActor() actor: Actor): Promise<View> {
    const reading = await this.joint.read(id, actor);
    return drawn(reading, actor, { named: reading.naming.officers, errors: [], status: 200 });
  }

  @Post()
  @Allow('assessor', 'administrator')
  async name(
    @PathId('assessmentId') id: string,
    @Body() body: unknown,
    @CurrentActor() actor: Actor,
  ): Promise<View | SeeOther> {
    const reading = await this.joint.read(id, actor);
    const officers = reading.controllers
      .map((controller, index) => ({ controller, officer: typed(body, `officer-${index + 1}`) }))
      .filter(each => each.officer !== '');
    try {
      const read = await readForm(NameOfficersDto, { seen: Number(typed(body, 'seen')), officers });
      if ('problems' in read) throw new InvalidInputError(read.problems);
      await this.joint.name(id, read.dto.officers, read.dto.seen, actor);
      return new SeeOther(`/assessments/${id}/deciding-officers`, 'The officers are named.');
    } catch (error) {
      return drawn(reading, actor, { named: officers, ...failedBecause(error) });
    }
  }
}

interface Shown {
  readonly named: readonly JointOfficer[];
  readonly errors: readonly FormError[];
  readonly status: 200 | 409 | 422;
}

function drawn(reading: JointReading, actor: Actor, { named, errors, status }: Shown): View {
  const { assessment, naming, controllers, eligible, people } = reading;
  const { id, reference, programme, state } = assessment;
  const waits = state === 'awaiting_advice' || state === 'awaiting_decision';
  const props = {
    ...{ of: assessment, controllers, eligible, named, sequence: naming.sequence, errors },
    mayName: !waits && (actor.roles.has('assessor') || actor.roles.has('administrator')),
    nameOf: (person: string) => people.get(person) ?? 'Somebody who has left',
  };
  const page = {
    ...{ title: `Who decides – ${reference}`, notice: programme.facts.notice, wide: true, error: errors.length > 0 },
    breadcrumbs: [
      { text: 'Home', href: '/' },
      { text: programme.facts.name, href: `/programmes/${programme.id}` },
      { text: reference, href: `/assessments/${id}` },
      { text: 'Who decides' },
    ],
  };
  return new View(page, csrfToken => JointOfficersPage({ ...props, csrfToken }), status);
}

function failedBecause(error: unknown): Pick<Shown, 'errors' | 'status'> {
  if (error instanceof InvalidInputError)
    return { errors: error.problems.map(each => ({ field: 'officer-1', text: each.message })), status: 422 };
  if (error instanceof RefusedError || error instanceof StaleError)
    return { errors: [{ text: error.message }], status: 409 };
  throw error;
}
