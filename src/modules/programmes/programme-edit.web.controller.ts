import { Body, Controller, Get, HttpStatus, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { checkProgramme } from '../../core/programme/check-programme.js';
import type { Programme } from '../../core/programme/programme.js';
import type { Actor } from '../../platform/actor.js';
import { CurrentActor } from '../../platform/actor.js';
import { InvalidInputError, StaleError } from '../../platform/domain-error.js';
import { readForm } from '../../platform/form.js';
import { Allow } from '../../platform/permission.js';
import { typed } from '../../platform/posted-form.js';
import { SeeOther, View } from '../../web/view.js';
import { ChangeProgrammeDto } from './programme.dto.js';
import { choices, differences, settled } from './programme-differences.js';
import { conflictView, editView } from './programme-edit-views.js';
import { factsOf } from './programme-form-reader.js';
import { ProgrammesService, RegisteredProgramme } from './programmes.service.js';
import { changeParties, typedFrom, typedProgramme } from './typed-programme.js';

const ProgrammeId = (): ParameterDecorator =>
  Param('programmeId', new ParseUUIDPipe({ errorHttpStatusCode: HttpStatus.NOT_FOUND }));

@Controller('programmes/:programmeId/edit')
@Allow('assessor')
export class ProgrammeEditWebController {
  constructor(private readonly programmes: ProgrammesService) {}

  @Get()
  async form(@ProgrammeId() id: string, @CurrentActor() actor: Actor): Promise<View> {
    const saved = await this.programmes.get(id, actor);
    return editView(saved, typedFrom(saved.reference, saved.facts));
  }

  @Post()
  async change(
    @ProgrammeId() id: string,
    @Body() body: unknown,
    @CurrentActor() actor: Actor,
  ): Promise<View | SeeOther> {
    const saved = await this.programmes.get(id, actor);
    const seen = { ...saved, revision: Number(typed(body, 'revision')) };
    const form = typedProgramme(body);
    const changed = changeParties(form, typed(body, 'action'));
    if (changed) return editView(seen, changed);
    const checked = checkProgramme(factsOf(form));
    if ('problems' in checked) return editView(seen, form, checked.problems);
    const mine = { ...seen, facts: checked.programme };
    return typed(body, 'action') === 'settle' ? this.settle(mine, saved, body, actor) : this.save(mine, actor);
  }

  private async save(mine: RegisteredProgramme, actor: Actor): Promise<View | SeeOther> {
    const { id, revision, facts } = mine;
    const read = await readForm(ChangeProgrammeDto, { revision, facts });
    if ('problems' in read) throw new InvalidInputError(read.problems);
    try {
      await this.programmes.change(id, revision, facts, actor);
      return new SeeOther(`/programmes/${id}`, 'The changes are saved.');
    } catch (error) {
      if (!(error instanceof StaleError)) throw error;
      return conflict(await this.programmes.get(id, actor), facts);
    }
  }

  /** The choices count only for the values that were shown: whoever saved since then is shown too. */
  private settle(
    mine: RegisteredProgramme,
    saved: RegisteredProgramme,
    body: unknown,
    actor: Actor,
  ): Promise<View | SeeOther> | View | SeeOther {
    if (mine.revision !== saved.revision) return conflict(saved, mine.facts);
    const fields = differences(mine.facts, saved.facts).map(each => each.field);
    const chosen = choices(body, fields);
    if (fields.some(field => !chosen[field])) return conflictView(saved, mine.facts, chosen);
    return this.save({ ...mine, facts: settled(mine.facts, saved.facts, chosen) }, actor);
  }
}

/** Nothing to choose when both wrote the same. */
function conflict(saved: RegisteredProgramme, mine: Programme): View | SeeOther {
  if (differences(mine, saved.facts).length > 0) return conflictView(saved, mine);
  return new SeeOther(`/programmes/${saved.id}`, 'Somebody else had saved the same already.');
}
