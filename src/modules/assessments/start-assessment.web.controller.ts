import { Body, Controller, Get, HttpStatus, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import type { Actor } from '../../platform/actor.js';
import { CurrentActor } from '../../platform/actor.js';
import { FieldProblem, InvalidInputError } from '../../platform/domain-error.js';
import { readForm } from '../../platform/form.js';
import { Allow } from '../../platform/permission.js';
import { errorsOf, typed } from '../../platform/posted-form.js';
import { SeeOther, View } from '../../web/view.js';
import { ProgrammesService, RegisteredProgramme } from '../programmes/programmes.service.js';
import { StartAssessmentDto } from './assessment.dto.js';
import { AssessmentsService, NewAssessment } from './assessments.service.js';
import { StartAssessmentPage } from './start-assessment.page.js';

const ProgrammeId = (): ParameterDecorator =>
  Param('programmeId', new ParseUUIDPipe({ errorHttpStatusCode: HttpStatus.NOT_FOUND }));

@Controller('programmes/:programmeId/assessments/new')
@Allow('assessor')
export class StartAssessmentWebController {
  constructor(
    private readonly assessments: AssessmentsService,
    private readonly programmes: ProgrammesService,
  ) {}

  @Get()
  async form(@ProgrammeId() id: string, @CurrentActor() actor: Actor): Promise<View> {
    const programme = await this.programmes.get(id, actor);
    return formView(programme, { title: programme.facts.name, reference: '' });
  }

  @Post()
  async start(
    @ProgrammeId() id: string,
    @Body() body: unknown,
    @CurrentActor() actor: Actor,
  ): Promise<View | SeeOther> {
    const programme = await this.programmes.get(id, actor);
    const input = { title: typed(body, 'title').trim(), reference: typed(body, 'reference').trim() };
    const read = await readForm(StartAssessmentDto, input);
    if ('problems' in read) return formView(programme, input, read.problems);
    try {
      const assessment = await this.assessments.start(id, read.dto, actor);
      return new SeeOther(`/assessments/${assessment.id}`, 'The assessment has begun. Every step is open to you.');
    } catch (error) {
      if (error instanceof InvalidInputError) return formView(programme, input, error.problems);
      throw error;
    }
  }
}

function formView(
  { id, facts }: RegisteredProgramme,
  input: NewAssessment,
  problems: readonly FieldProblem[] = [],
): View {
  const errors = errorsOf(problems);
  const page = {
    title: `Start an assessment – ${facts.name}`,
    notice: facts.notice,
    error: errors.length > 0,
    breadcrumbs: [
      { text: 'Home', href: '/' },
      { text: 'Programmes', href: '/programmes' },
      { text: facts.name, href: `/programmes/${id}` },
      { text: 'Start an assessment' },
    ],
  };
  const programme = { id, name: facts.name };
  return new View(
    page,
    csrfToken => StartAssessmentPage({ csrfToken, programme, ...input, errors }),
    errors.length > 0 ? 422 : 200,
  );
}
