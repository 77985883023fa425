import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { consultationEventKinds, type ConsultationEventKind } from '../../core/consultation/moves.js';
import type { Actor } from '../../platform/actor.js';
import { CurrentActor } from '../../platform/actor.js';
import { InvalidInputError, NotFoundError, RefusedError, StaleError } from '../../platform/domain-error.js';
import { readForm } from '../../platform/form.js';
import { PathId } from '../../platform/path-id.js';
import { Allow, AllowEveryRole } from '../../platform/permission.js';
import { errorsOf, typed } from '../../platform/posted-form.js';
import type { FormError } from '../../web/components/error-summary.js';
import { SeeOther, View } from '../../web/view.js';
import { TemplatesService } from '../templates/templates.service.js';
import { ConsultationEventsService } from './consultation-events.service.js';
import { errorsOfEvent, listView, oneView, recordView, typedEvent } from './consultation-views.js';
import { OpenConsultationDto, RecordEventDto } from './consultation.dto.js';
import { ConsultationsService } from './consultations.service.js';
import { GoLiveService } from './go-live.service.js';

@Controller('assessments/:assessmentId/consultations')
@AllowEveryRole()
export class ConsultationsWebController {
  constructor(
    private readonly consultations: ConsultationsService,
    private readonly events: ConsultationEventsService,
    private readonly goLive: GoLiveService,
    private readonly templates: TemplatesService,
  ) {}

  @Get()
  async list(@PathId('assessmentId') id: string, @CurrentActor() actor: Actor): Promise<View> {
    const reading = await this.consultations.list(id, actor);
    return listView(reading, await this.goLive.bars(reading.assessment.programme.id, actor), actor);
  }

  @Post()
  @Allow('assessor', 'dpo', 'officer')
  async open(
    @PathId('assessmentId') assessmentId: string,
    @Body() body: unknown,
    @CurrentActor() actor: Actor,
  ): Promise<View | SeeOther> {
    const form = {
      version: typed(body, 'version'),
      regime: typed(body, 'regime'),
      authority: typed(body, 'authority').trim(),
    };
    try {
      const read = await readForm(OpenConsultationDto, { ...form, version: Number(form.version) });
      if ('problems' in read) throw new InvalidInputError(read.problems);
      const id = await this.consultations.open({ ...read.dto, assessmentId }, actor);
      return new SeeOther(`/assessments/${assessmentId}/consultations/${id}`, 'The consultation is open.');
    } catch (error) {
      if (!(error instanceof InvalidInputError)) throw error;
      const reading = await this.consultations.list(assessmentId, actor);
      const bars = await this.goLive.bars(reading.assessment.programme.id, actor);
      return listView(reading, bars, actor, { typed: form, errors: errorsOf(error.problems) });
    }
  }

  @Get(':consultationId')
  async show(
    @PathId('assessmentId') assessmentId: string,
    @PathId('consultationId') id: string,
    @CurrentActor() actor: Actor,
  ): Promise<View> {
    const reading = await this.consultations.get(assessmentId, id, actor);
    const bars = await this.goLive.bars(reading.assessment.programme.id, actor);
    return oneView(reading, bars, this.templates.citations, actor);
  }

  @Get(':consultationId/record/:kind')
  @Allow('assessor', 'dpo', 'officer')
  async form(
    @PathId('assessmentId') assessmentId: string,
    @PathId('consultationId') id: string,
    @Param('kind') kind: string,
    @CurrentActor() actor: Actor,
  ): Promise<View> {
    return recordView(await this.consultations.get(assessmentId, id, actor), known(kind), typedEvent({}), null);
  }

  @Post(':consultationId/records')
  @Allow('assessor', 'dpo', 'officer')
  async record(
    @PathId('assessmentId') assessmentId: string,
    @PathId('consultationId') consultationId: string,
    @Body() body: unknown,
    @CurrentActor() actor: Actor,
  ): Promise<View | SeeOther> {
    const kind = known(typed(body, 'kind'));
    try {
      const read = await readForm(RecordEventDto, { ...fieldsOf(kind, body), kind });
      if ('problems' in read) throw new InvalidInputError(read.problems);
      const { opensVersion } = await this.events.record({ ...read.dto, assessmentId, consultationId }, actor);
      const told = opensVersion ? 'Recorded. The next version is open; this one stays sealed.' : 'Recorded.';
      return new SeeOther(`/assessments/${assessmentId}/consultations/${consultationId}`, told);
    } catch (error) {
      const failed = failedBecause(error);
      return recordView(
        await this.consultations.get(assessmentId, consultationId, actor),
        kind,
        typedEvent(body),
        failed,
      );
    }
  }
}

function known(kind: string): ConsultationEventKind {
  const found = consultationEventKinds.find(each => each === kind);
  if (!found) throw new NotFoundError('record');
  return found;
}

/** What the form of this kind asks; other fields of it are not looked at. */
function fieldsOf(kind: ConsultationEventKind, body: unknown): object {
  const { day, text, concerns, result, place } = typedEvent(body);
  const only = <T>(value: T, ...kinds: ConsultationEventKind[]) => (kinds.includes(kind) ? value : null);
  return {
    seen: Number(typed(body, 'seen')),
    on: writtenDay(day),
    text,
    concerns: only(concerns === '' ? null : Number(concerns), 'reply', 'closure'),
    result: only(result === '' ? null : result, 'opinion'),
    place: only(place, 'closure'),
  };
}

function writtenDay({ day, month, year }: ReturnType<typeof typedEvent>['day']): string {
  const part = (text: string | undefined, length: number) => (text ?? '').trim().padStart(length, '0');
  return `${part(year, 4)}-${part(month, 2)}-${part(day, 2)}`;
}

function failedBecause(error: unknown): { errors: readonly FormError[]; status: 409 | 422 } {
  if (error instanceof InvalidInputError) return { errors: errorsOfEvent(error.problems), status: 422 };
  if (error instanceof RefusedError) return { errors: [{ text: error.message }], status: 409 };
  if (error instanceof StaleError)
    return { errors: [{ text: `${error.message} What you typed is still here.` }], status: 409 };
  throw error;
}
