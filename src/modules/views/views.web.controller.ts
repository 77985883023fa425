import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { viewKinds, viewsOpen, type ViewKind } from '../../core/views/subject-view.js';
import type { Actor } from '../../platform/actor.js';
import { CurrentActor } from '../../platform/actor.js';
import { InvalidInputError, NotFoundError, RefusedError, StaleError } from '../../platform/domain-error.js';
import { readForm } from '../../platform/form.js';
import { PathId } from '../../platform/path-id.js';
import { Allow, AllowEveryRole } from '../../platform/permission.js';
import { typed } from '../../platform/posted-form.js';
import type { FormError } from '../../web/components/error-summary.js';
import { viewWords } from '../../web/view-words.js';
import { SeeOther, View, type ViewPage } from '../../web/view.js';
import type { LoadedAssessment } from '../assessments/loaded-assessment.js';
import { RecordViewPage } from './record-view.page.js';
import { askedView, errorsOfView, typedFrom, typedView, type TypedView } from './typed-view.js';
import { RecordViewDto } from './view.dto.js';
import { ViewsPage } from './views.page.js';
import { ViewsService } from './views.service.js';

@Controller('assessments/:assessmentId/views')
export class ViewsWebController {
  constructor(private readonly views: ViewsService) {}

  @Get()
  @AllowEveryRole()
  async list(@PathId('assessmentId') id: string, @CurrentActor() actor: Actor): Promise<View> {
    const { assessment, views, people } = await this.views.list(id, actor);
    const props = {
      ...{ of: assessment, views },
      mayRecord: actor.roles.has('assessor') && viewsOpen(assessment.state),
      nameOf: (person: string) => people.get(person) ?? 'Somebody who has left',
    };
    return new View(pageOf(assessment, pageTitle, false), () => ViewsPage(props));
  }

  @Get('new/:viewKind')
  @Allow('assessor')
  async form(
    @PathId('assessmentId') id: string,
    @Param('viewKind') kind: string,
    @Query() query: unknown,
    @CurrentActor() actor: Actor,
  ): Promise<View> {
    const { assessment, views } = await this.views.list(id, actor);
    const corrects = typed(query, 'corrects');
    const earlier = views.find(each => each.id === corrects && each.stands);
    if (corrects !== '' && !earlier) throw new NotFoundError('record');
    return drawn(assessment, known(kind), earlier ? typedFrom(earlier) : typedView({}));
  }

  @Post()
  @Allow('assessor')
  async record(
    @PathId('assessmentId') assessmentId: string,
    @Body() body: unknown,
    @CurrentActor() actor: Actor,
  ): Promise<View | SeeOther> {
    const kind = known(typed(body, 'kind'));
    const form = typedView(body);
    try {
      const read = await readForm(RecordViewDto, askedView(kind, form));
      if ('problems' in read) throw new InvalidInputError(read.problems);
      await this.views.record({ ...read.dto, assessmentId }, actor);
      return new SeeOther(`/assessments/${assessmentId}/views`, 'Recorded.');
    } catch (error) {
      const failed = failedBecause(error);
      return drawn((await this.views.list(assessmentId, actor)).assessment, kind, form, failed);
    }
  }
}

const pageTitle = 'Views of the people concerned';

interface Failed {
  readonly errors: readonly FormError[];
  readonly status: 409 | 422;
}

function drawn(assessment: LoadedAssessment, kind: ViewKind, form: TypedView, failed?: Failed): View {
  const props = { of: assessment, kind, typed: form, errors: failed?.errors ?? [] };
  const page = pageOf(assessment, viewWords[kind].act, failed !== undefined);
  return new View(page, csrfToken => RecordViewPage({ ...props, csrfToken }), failed?.status ?? 200);
}

function failedBecause(error: unknown): Failed {
  if (error instanceof InvalidInputError) return { errors: errorsOfView(error.problems), status: 422 };
  if (error instanceof RefusedError) return { errors: [{ text: error.message }], status: 409 };
  if (error instanceof StaleError)
    return { errors: [{ text: `${error.message} What you typed is still here.` }], status: 409 };
  throw error;
}

function known(kind: string): ViewKind {
  const found = viewKinds.find(each => each === kind);
  if (!found) throw new NotFoundError('record');
  return found;
}

function pageOf(assessment: LoadedAssessment, title: string, error: boolean): ViewPage {
  const { id, reference, programme } = assessment;
  const within = title === pageTitle ? [] : [{ text: pageTitle, href: `/assessments/${id}/views` }];
  return {
    ...{ title: `${title} – ${reference}`, notice: programme.facts.notice, wide: true, error },
    breadcrumbs: [
      { text: 'Home', href: '/' },
      { text: programme.facts.name, href: `/programmes/${programme.id}` },
      { text: reference, href: `/assessments/${id}` },
      ...within,
      { text: title },
    ],
  };
}
