import { Body, Controller, Get, Post } from '@nestjs/common';
import type { Actor } from '../../platform/actor.js';
import { CurrentActor } from '../../platform/actor.js';
import { InvalidInputError, RefusedError } from '../../platform/domain-error.js';
import { readForm } from '../../platform/form.js';
import { PathId } from '../../platform/path-id.js';
import { Allow, AllowEveryRole } from '../../platform/permission.js';
import { typed } from '../../platform/posted-form.js';
import type { FormError } from '../../web/components/error-summary.js';
import { SeeOther, View } from '../../web/view.js';
import { PeopleService } from '../identity/people.service.js';
import { ProgrammesService } from '../programmes/programmes.service.js';
import { TemplatesService } from '../templates/templates.service.js';
import { RecordChangesDto } from './change.dto.js';
import { ChangesPage } from './changes.page.js';
import { ChangesService } from './changes.service.js';

interface Typed {
  readonly comment: string;
  readonly errors: readonly FormError[];
  readonly status: 200 | 409 | 422;
}

const untyped: Typed = { comment: '', errors: [], status: 200 };

@Controller('programmes/:programmeId/changes')
export class ChangesWebController {
  constructor(
    private readonly changes: ChangesService,
    private readonly programmes: ProgrammesService,
    private readonly people: PeopleService,
    private readonly templates: TemplatesService,
  ) {}

  @Get()
  @AllowEveryRole()
  show(@PathId('programmeId') programmeId: string, @CurrentActor() actor: Actor): Promise<View> {
    return this.draw(programmeId, actor, untyped);
  }

  @Post()
  @Allow('assessor')
  async record(
    @PathId('programmeId') programmeId: string,
    @Body() body: unknown,
    @CurrentActor() actor: Actor,
  ): Promise<View | SeeOther> {
    const comment = typed(body, 'comment');
    try {
      const form = await readForm(RecordChangesDto, { comment });
      if ('problems' in form) throw new InvalidInputError(form.problems);
      const recorded = await this.changes.record(programmeId, form.dto.comment, actor);
      const said = recorded.length === 0 ? 'Everything was recorded already.' : 'The changes are recorded.';
      return new SeeOther(`/programmes/${programmeId}/changes`, said);
    } catch (error) {
      if (error instanceof InvalidInputError) {
        const errors = error.problems.map(({ field, message }) => ({ field, text: message }));
        return this.draw(programmeId, actor, { comment, errors, status: 422 });
      }
      if (!(error instanceof RefusedError)) throw error;
      return this.draw(programmeId, actor, { comment, errors: [{ text: error.message }], status: 409 });
    }
  }

  private async draw(programmeId: string, actor: Actor, { comment, errors, status }: Typed): Promise<View> {
    const { facts } = await this.programmes.get(programmeId, actor);
    const changes = await this.changes.get(programmeId, actor);
    const people = new Map((await this.people.list(actor)).map(each => [each.id, each.name]));
    const title = 'Changes since the approval';
    const page = {
      title: `${title} – ${facts.name}`,
      notice: facts.notice,
      error: errors.length > 0,
      breadcrumbs: [
        { text: 'Home', href: '/' },
        { text: 'Programmes', href: '/programmes' },
        { text: facts.name, href: `/programmes/${programmeId}` },
        { text: title },
      ],
    };
    const steps = this.templates.stepNames;
    const { citations } = this.templates;
    const mayRecord = actor.roles.has('assessor');
    const props = { ...{ programmeId, name: facts.name, title, changes, people, steps, citations }, comment, errors };
    return new View(page, csrfToken => ChangesPage({ ...props, mayRecord, csrfToken }), status);
  }
}
