import { Injectable } from '@nestjs/common';
import { goLiveBars, requiredConsultations, type GoLiveBar } from '../../core/consultation/go-live.js';
import { screen } from '../../core/screening/screen.js';
import type { Actor } from '../../platform/actor.js';
import { Tx, UnitOfWork } from '../../platform/unit-of-work.js';
import { AssessmentsService } from '../assessments/assessments.service.js';
import { ProgrammesService } from '../programmes/programmes.service.js';
import { VersionsService } from '../versions/versions.service.js';
import { standing } from './consultation-reading.js';
import { ConsultationsService } from './consultations.service.js';

/** Does a consultation stand between a programme and its launch? Worked out anew at every look. */
@Injectable()
export class GoLiveService {
  constructor(
    private readonly consultations: ConsultationsService,
    private readonly assessments: AssessmentsService,
    private readonly programmes: ProgrammesService,
    private readonly versions: VersionsService,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  bars(programmeId: string, actor: Actor): Promise<readonly GoLiveBar[]> {
    return this.unitOfWork.run(actor.organisationId, tx => this.barsIn(tx, programmeId));
  }

  /** What the registration requires by itself, and what the latest sealed version of each assessment does. */
  async barsIn(tx: Tx, programmeId: string): Promise<readonly GoLiveBar[]> {
    const { facts } = await this.programmes.getIn(tx, programmeId);
    const assessments = await this.assessments.listIn(tx, programmeId);
    const regimes = [...screen(facts, {}).regimes];
    for (const { id } of assessments) {
      const latest = (await this.versions.listIn(tx, id)).map(each => each.version).sort((a, b) => b - a)[0];
      if (latest !== undefined) regimes.push(...(await this.versions.briefIn(tx, id, latest)).brief.screening.regimes);
    }
    const asked = await this.consultations.listIn(
      tx,
      assessments.map(each => each.id),
    );
    return goLiveBars(requiredConsultations(regimes), standing(asked));
  }
}
