import { Controller, Get, Query } from '@nestjs/common';
import { isStateChange, sentenceOf, type Names } from '../../core/audit/sentences.js';
import type { Actor } from '../../platform/actor.js';
import { CurrentActor } from '../../platform/actor.js';
import { PathId } from '../../platform/path-id.js';
import { AllowEveryRole } from '../../platform/permission.js';
import { View } from '../../web/view.js';
import { findStep, LoadedAssessment, stepsOf } from '../assessments/loaded-assessment.js';
import { casePage } from './case-page.js';
import { HistoryPage } from './history.page.js';
import { HistoryService } from './history.service.js';

@Controller('assessments/:assessmentId/history')
@AllowEveryRole()
export class HistoryWebController {
  constructor(private readonly history: HistoryService) {}

  @Get()
  async show(
    @PathId('assessmentId') id: string,
    @Query('show') show: unknown,
    @CurrentActor() actor: Actor,
  ): Promise<View> {
    const { assessment, people, trail, verdict, anchor } = await this.history.read(id, actor);
    const everything = show === 'all';
    const names = namesIn(assessment, people);
    const shown = everything ? trail : trail.filter(isStateChange);
    const entries = shown.toReversed().map(event => ({
      sentence: sentenceOf(event, names),
      at: event.at,
      sequence: event.sequence,
      comment: 'comment' in event.data && event.type !== 'comment.made' ? event.data.comment : '',
    }));
    const props = { of: assessment, entries, everything, total: trail.length, verdict, anchor };
    return new View(casePage(assessment, 'History'), () => HistoryPage(props));
  }
}

function namesIn(assessment: LoadedAssessment, people: ReadonlyMap<string, string>): Names {
  const questions = stepsOf(assessment).flatMap(step => step.questions);
  return {
    person: id => (id === null ? 'Uvid' : (people.get(id) ?? 'Somebody who has left')),
    step: id => {
      const step = findStep(assessment, id);
      return step ? `${step.number} ${step.title}` : id;
    },
    question: id => questions.find(each => each.id === id)?.label ?? id,
  };
}
