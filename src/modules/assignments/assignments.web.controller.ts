import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import type { Actor } from '../../platform/actor.js';
import { CurrentActor } from '../../platform/actor.js';
import { InvalidInputError, NotFoundError } from '../../platform/domain-error.js';
import { readForm } from '../../platform/form.js';
import { PathId } from '../../platform/path-id.js';
import { Allow, AllowEveryRole } from '../../platform/permission.js';
import { ticked, typed } from '../../platform/posted-form.js';
import { dateParts, partsOf } from '../../web/components/date-input.js';
import type { FormError } from '../../web/components/error-summary.js';
import { SeeOther, View } from '../../web/view.js';
import type { LoadedAssessment } from '../assessments/loaded-assessment.js';
import { AssignStepDto } from './assignment.dto.js';
import { AssignmentsPage, AssignPage, type TypedAssignment } from './assignments.page.js';
import { AssignmentsService, type AssignmentsReading } from './assignments.service.js';
import { QueuePage } from './queue.page.js';
import { QueueService } from './queue.service.js';

@Controller()
export class AssignmentsWebController {
  constructor(
    private readonly assignments: AssignmentsService,
    private readonly queue: QueueService,
  ) {}

  @Get('queue')
  @AllowEveryRole()
  async waiting(@CurrentActor() actor: Actor): Promise<View> {
    const entries = await this.queue.of(actor);
    const breadcrumbs = [{ text: 'Home', href: '/' }, { text: 'Waiting for me' }];
    return new View({ title: 'Waiting for me', breadcrumbs }, () => QueuePage({ entries }));
  }

  @Get('assessments/:assessmentId/assignments')
  @AllowEveryRole()
  async list(@PathId('assessmentId') assessmentId: string, @CurrentActor() actor: Actor): Promise<View> {
    const { assessment, steps, people } = await this.assignments.read(assessmentId, actor);
    const { reference, title, state } = assessment;
    const mayAssign = state === 'in_preparation' && (actor.roles.has('assessor') || actor.roles.has('administrator'));
    const names = new Map(people.map(each => [each.id, each.name]));
    return new View(pageOf(assessment, []), () =>
      AssignmentsPage({ assessmentId, reference, title, steps, names, mayAssign }),
    );
  }

  @Get('assessments/:assessmentId/steps/:stepId/assignment')
  @Allow('assessor', 'administrator')
  async form(
    @PathId('assessmentId') assessmentId: string,
    @Param('stepId') stepId: string,
    @CurrentActor() actor: Actor,
  ): Promise<View> {
    return draw(await this.assignments.read(assessmentId, actor), stepId);
  }

  @Post('assessments/:assessmentId/steps/:stepId/assignment')
  @Allow('assessor', 'administrator')
  async assign(
    @PathId('assessmentId') assessmentId: string,
    @Param('stepId') stepId: string,
    @Body() body: unknown,
    @CurrentActor() actor: Actor,
  ): Promise<View | SeeOther> {
    const form = typedAssignment(body);
    try {
      const { owner, reviewers, due } = form;
      const fields = { owner: owner === '' ? null : owner, reviewers, dueOn: writtenDay(due) };
      const read = await readForm(AssignStepDto, fields);
      if ('problems' in read) throw new InvalidInputError(read.problems);
      await this.assignments.assign(assessmentId, stepId, read.dto, actor);
      return new SeeOther(`/assessments/${assessmentId}/assignments`, 'Assigned.');
    } catch (error) {
      if (!(error instanceof InvalidInputError)) throw error;
      const errors = error.problems.map(({ field, message }) => ({
        field: field === 'dueOn' ? 'dueOn-day' : field,
        text: message,
      }));
      return draw(await this.assignments.read(assessmentId, actor), stepId, { typed: form, errors });
    }
  }
}

interface Failed {
  readonly typed: TypedAssignment;
  readonly errors: readonly FormError[];
}

function draw({ assessment, steps, people }: AssignmentsReading, stepId: string, failed?: Failed): View {
  const step = steps.find(each => each.stepId === stepId);
  if (!step) throw new NotFoundError('step in this assessment');
  const open = people.filter(each => !each.disabled);
  const props = {
    ...{ assessmentId: assessment.id, step },
    owners: open.filter(each => each.roles.includes('assessor')),
    reviewers: open.filter(each => each.roles.includes('reviewer')),
    typed: failed?.typed ?? { owner: step.owner ?? '', reviewers: step.reviewers, due: partsOf(step.dueOn) },
    errors: failed?.errors ?? [],
  };
  const page = { ...pageOf(assessment, [{ text: `${step.number} ${step.title}` }]), error: failed !== undefined };
  return new View(page, csrfToken => AssignPage({ ...props, csrfToken }), failed ? 422 : 200);
}

function pageOf({ id, reference, programme }: LoadedAssessment, more: readonly { readonly text: string }[]) {
  const list = {
    text: 'Who sees to which step',
    ...(more.length > 0 ? { href: `/assessments/${id}/assignments` } : {}),
  };
  return {
    title: `${more[0]?.text ?? list.text} – ${reference}`,
    notice: programme.facts.notice,
    wide: true,
    breadcrumbs: [{ text: 'Home', href: '/' }, { text: reference, href: `/assessments/${id}` }, list, ...more],
  };
}

function typedAssignment(body: unknown): TypedAssignment {
  return {
    owner: typed(body, 'owner'),
    reviewers: ticked(body, 'reviewers'),
    due: Object.fromEntries(dateParts.map(part => [part, typed(body, `dueOn-${part}`)])),
  };
}

function writtenDay({ day = '', month = '', year = '' }: TypedAssignment['due']): string | null {
  if ([day, month, year].every(each => each.trim() === '')) return null;
  const part = (text: string, length: number) => text.trim().padStart(length, '0');
  return `${part(year, 4)}-${part(month, 2)}-${part(day, 2)}`;
}
