import { Injectable } from '@nestjs/common';
import { cameraChanges, type FoundChange } from '../../core/changes/camera-changes.js';
import { answerChanges } from '../../core/changes/answer-changes.js';
import type { ChangeEvent } from '../../core/changes/change.js';
import { eventsOf } from '../../core/changes/changes.js';
import { answersIn } from '../../core/version/brief.js';
import type { Tx } from '../../platform/unit-of-work.js';
import { AssessmentsService } from '../assessments/assessments.service.js';
import type { LoadedAssessment } from '../assessments/loaded-assessment.js';
import { CamerasService } from '../cameras/cameras.service.js';
import { ProgrammesService } from '../programmes/programmes.service.js';
import { VersionsService } from '../versions/versions.service.js';
import { ChangesRepository } from './changes.repository.js';

export interface Compared {
  readonly base: { readonly assessmentId: string; readonly version: number };
  readonly assessment: LoadedAssessment;
  readonly events: readonly ChangeEvent[];
  /** Of the register, as it was compared. */
  readonly revision: number;
  /** Fingerprints of what is recorded already. */
  readonly known: ReadonlySet<string>;
}

/** Lays the version in force beside the register and the answers of today. */
@Injectable()
export class ChangeReadingService {
  constructor(
    private readonly changes: ChangesRepository,
    private readonly cameras: CamerasService,
    private readonly programmes: ProgrammesService,
    private readonly assessments: AssessmentsService,
    private readonly versions: VersionsService,
  ) {}

  /** Null while the latest decision approves nothing. Cameras and answers make events of their own: each is recorded by itself. */
  async compareIn(tx: Tx, programmeId: string): Promise<Compared | null> {
    await this.programmes.getIn(tx, programmeId);
    const latest = await this.versions.latestBriefIn(tx, programmeId);
    if (!latest || !approving.has(latest.brief.decision.outcome)) return null;
    const { assessmentId, version, brief } = latest;
    const recorded = (await this.changes.all(tx, programmeId)).filter(
      each => each.assessmentId === assessmentId && each.baseVersion === version,
    );
    const since = Math.max(latest.registerRevision ?? 0, ...recorded.map(each => each.registerRevision));
    const assessment = await this.assessments.load(tx, assessmentId);
    const { revision } = await this.cameras.stateIn(tx, programmeId);
    const before = { programme: brief.programme.facts, answers: answersIn(brief) };
    const after = { programme: assessment.programme.facts, answers: assessment.view.answers };
    return {
      base: { assessmentId, version },
      ...{ assessment, revision },
      events: [
        ...eventsOf(await this.changedCameras(tx, programmeId, since)),
        ...eventsOf(answerChanges(before, after)),
      ],
      known: new Set(recorded.map(each => each.fingerprint)),
    };
  }

  /** What was recorded already is not compared again: only what was written after it. */
  private async changedCameras(tx: Tx, programmeId: string, since: number): Promise<readonly FoundChange[]> {
    const found: FoundChange[] = [];
    for (let page = await this.changes.pairs(tx, programmeId, since, ''); page.length > 0;) {
      for (const pair of page) found.push(...cameraChanges(pair));
      page = await this.changes.pairs(tx, programmeId, since, page.at(-1)?.reference ?? '');
    }
    return found;
  }
}

const approving: ReadonlySet<string> = new Set(['approved', 'conditionally_approved']);
