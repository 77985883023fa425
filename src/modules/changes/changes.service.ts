import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { bindingCites } from '../../core/binding-cites.js';
import type { ChangeEvent, ChangeRule, Materiality } from '../../core/changes/change.js';
import { recorded, stepsTouched } from '../../core/changes/changes.js';
import { digestOf } from '../../core/version/canonical.js';
import type { Actor } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { RefusedError } from '../../platform/domain-error.js';
import { Tx, UnitOfWork } from '../../platform/unit-of-work.js';
import type { LoadedAssessment } from '../assessments/loaded-assessment.js';
import { AuditService } from '../audit/audit.service.js';
import { CamerasService } from '../cameras/cameras.service.js';
import { TemplatesService } from '../templates/templates.service.js';
import { ChangeReadingService, type Compared } from './change-reading.service.js';
import { ChangesRepository, type ChangeEventRow, type OpenedSteps } from './changes.repository.js';
import { ReopeningService } from './reopening.service.js';

/** A change since the approval that nobody has recorded yet, with what it asks for. */
export interface PendingChange extends ChangeEvent {
  readonly materiality: Materiality;
  readonly why: string;
  readonly cite: readonly string[];
  /** The steps that recording it opens again. */
  readonly steps: readonly string[];
}

export interface ProgrammeChanges {
  /** The version in force that today is compared with; null while nothing is approved. */
  readonly base: { readonly assessmentId: string; readonly reference: string; readonly version: number } | null;
  readonly pending: readonly Omit<PendingChange, 'trace'>[];
  /** Oldest first. */
  readonly recorded: readonly RecordedChange[];
}

export type RecordedChange = Omit<ChangeEventRow, 'fingerprint' | 'programmeId'>;

/** Finds what changed since the approval and, when somebody says so, records it and opens the steps that it touches. */
@Injectable()
export class ChangesService {
  constructor(
    private readonly reading: ChangeReadingService,
    private readonly reopening: ReopeningService,
    private readonly changes: ChangesRepository,
    private readonly cameras: CamerasService,
    private readonly templates: TemplatesService,
    private readonly audit: AuditService,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  get(programmeId: string, actor: Actor): Promise<ProgrammeChanges> {
    return this.unitOfWork.run(actor.organisationId, async tx => {
      const compared = await this.reading.compareIn(tx, programmeId);
      const all = await this.changes.all(tx, programmeId);
      return {
        base: compared && { ...compared.base, reference: compared.assessment.reference },
        pending: compared ? this.pending(compared).map(({ trace: _, ...each }) => each) : [],
        recorded: all.map(({ fingerprint: _, programmeId: __, organisationId: ___, ...each }) => each),
      };
    });
  }

  /** Once: what is recorded already is not recorded again, and gives nothing. */
  record(programmeId: string, comment: string, actor: Actor): Promise<readonly RecordedChange[]> {
    return this.unitOfWork.run(actor.organisationId, async tx => {
      await this.cameras.holdIn(tx, programmeId);
      const compared = await this.reading.compareIn(tx, programmeId);
      if (!compared) throw new RefusedError('Nothing is approved: there is no version to compare with.');
      const pending = this.pending(compared);
      if (pending.length === 0) return [];
      const version = await this.reopening.open(tx, compared.assessment, { pending, comment, actor });
      const rows = this.rowsOf(compared, pending, { programmeId, version, comment: comment.trim(), actor });
      await this.changes.add(tx, rows);
      const steps = [...new Set(rows.flatMap(each => each.steps))];
      const data = { programme: programmeId, version, base: compared.base.version, kinds: rows.map(each => each.kind), steps }; // prettier-ignore
      const event = {
        type: 'changes.recorded',
        actor: actor.id,
        assessment: compared.base.assessmentId,
        data,
      } as const;
      await this.audit.record(tx, event);
      return rows.map(({ fingerprint: _, programmeId: __, ...each }) => each);
    });
  }

  /** Acts that opened steps of a version that is being prepared, for those who wrote in them to be told. */
  openedIn(tx: Tx): Promise<readonly OpenedSteps[]> {
    return this.changes.opened(tx);
  }

  private pending({ events, assessment, known }: Compared): readonly PendingChange[] {
    const rules = this.templates.changes;
    const steps = askedSteps(assessment);
    const fresh = recorded(events, rules).filter(each => !known.has(fingerprintOf(each)));
    return fresh.flatMap(event => {
      const rule = rules.find(each => each.kind === event.kind);
      return rule ? [{ ...event, ...ruled(rule, assessment), steps: stepsTouched([event], rules, steps) }] : [];
    });
  }

  private rowsOf(
    { base, revision }: Compared,
    pending: readonly PendingChange[],
    act: { programmeId: string; version: number; comment: string; actor: Actor },
  ): ChangeEventRow[] {
    const { actor, ...of } = act;
    const shared = {
      ...{ ...of, act: randomUUID(), assessmentId: base.assessmentId, baseVersion: base.version },
      ...{ registerRevision: revision, recordedBy: actor.id, recordedAt: this.clock.now() },
    };
    return pending.map(event => ({
      ...{ ...shared, id: randomUUID(), kind: event.kind, count: event.count },
      ...{ first: [...event.first], steps: [...event.steps], fingerprint: fingerprintOf(event) },
      materiality: event.materiality === 'none' ? 'note' : event.materiality,
    }));
  }
}

function ruled(
  { materiality, why, cite }: ChangeRule,
  { programme }: LoadedAssessment,
): Pick<PendingChange, 'materiality' | 'why' | 'cite'> {
  return { materiality, why, cite: bindingCites(cite, programme.facts.regimes) };
}

function fingerprintOf({ kind, trace }: ChangeEvent): string {
  return digestOf({ kind, trace });
}

/** Steps of which any question shows: the others have nothing to open. */
function askedSteps({ view, template }: LoadedAssessment): readonly string[] {
  const asked = new Set(view.questions.map(each => each.step.id));
  return template.content.sections
    .flatMap(section => section.steps.map(step => step.id))
    .filter(each => asked.has(each));
}
