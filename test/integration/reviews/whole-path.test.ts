/** From a programme to an approved version, and to the next one, through the services that people use. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SealedVersion } from '../../../src/core/version/sealed.js';
import { sha256 } from '../../../src/core/version/canonical.js';
import { AssessmentsService } from '../../../src/modules/assessments/assessments.service.js';
import { HistoryService } from '../../../src/modules/reviews/history.service.js';
import { VersionsService } from '../../../src/modules/versions/versions.service.js';
import { RefusedError, StaleError } from '../../../src/platform/domain-error.js';
import { startTestApplication, TestApplication } from '../../support/application.js';
import { Stages } from '../../support/assessment-stages.js';
import { Cast, foundOrganisation } from '../../support/cast.js';
import { answered } from '../../support/complete-answers.js';

let running: TestApplication;
let cast: Cast;
let stages: Stages;

beforeAll(async () => {
  running = await startTestApplication();
  cast = await foundOrganisation(running.app, 'lindenfeld');
  stages = new Stages(running.app, cast);
});
afterAll(() => running.close());

const load = (id: string) => running.app.get(AssessmentsService).get(id, cast.reader);
const versions = () => running.app.get(VersionsService);

async function sealedVersion(
  id: string,
  version = 1,
): Promise<{ digest: string; document: string; sealed: SealedVersion }> {
  const { digest, document } = await versions().get(id, version, cast.reader);
  return { digest, document, sealed: JSON.parse(document) as SealedVersion };
}

describe('an approved assessment', () => {
  let id: string;
  beforeAll(async () => {
    id = (await stages.decided()).id;
  });

  it('is approved', async () => {
    expect((await load(id)).state).toBe('approved');
  });

  it('has one sealed version, whose digest anybody can compute', async () => {
    const { digest, document } = await sealedVersion(id);
    expect(sha256(document)).toBe(digest);
  });

  it('names everybody who signed, each in their role', async () => {
    const { sealed } = await sealedVersion(id);
    const roles = new Set(sealed.signOffs.map(({ what, by, role }) => `${what} ${by} ${role}`));
    expect([...roles].sort()).toEqual(
      [
        `step_submitted ${cast.assessor.id} assessor`,
        `step_approved ${cast.reviewer.id} reviewer`,
        `advice_recorded ${cast.dpo.id} dpo`,
        `decided ${cast.officer.id} officer`,
      ].sort(),
    );
  });

  it('seals every answer that counted', async () => {
    const { sealed } = await sealedVersion(id);
    const questions = sealed.sections.flatMap(section => section.steps.flatMap(step => step.questions));
    const answers = Object.fromEntries(questions.map(question => [question.id, question.answer]));
    expect(answers).toEqual((await load(id)).view.answers);
  });

  it('hangs in an unbroken chain', async () => {
    const { verdict } = await running.app.get(HistoryService).read(id, cast.reader);
    expect(verdict.intact).toBe(true);
  });

  it('takes no answer any more', async () => {
    const writing = stages.write({ id, questionId: 'responsible.unit', answer: answered('Later'), seen: 1 });
    await expect(writing).rejects.toThrow(RefusedError);
  });
});

describe('a new version', () => {
  let id: string;
  beforeAll(async () => {
    id = (await stages.decided()).id;
    await stages.move(id, 'reopen', cast.officer, 'Two more cameras.');
  });

  it('begins as version 2 with the answers and approvals of the first', async () => {
    const { version, state, steps } = await load(id);
    expect([version, state, steps.get('responsible')?.state]).toEqual([2, 'in_preparation', 'approved']);
  });

  it('asks for advice anew', async () => {
    await stages.move(id, 'ask_advice', cast.assessor);
    const deciding = stages.move(id, 'approve', cast.officer, 'Too early');
    await expect(deciding).rejects.toThrow('not possible in the present state');
  });

  it('is sealed beside the first, which stays as it was', async () => {
    const before = await sealedVersion(id, 1);
    await stages.advise(id);
    await stages.move(id, 'reject', cast.officer, 'Not with these.');
    expect((await versions().list(id, cast.reader)).map(each => each.version)).toEqual([1, 2]);
    expect(await sealedVersion(id, 1)).toEqual(before);
  });
});

describe('what stands in the way', () => {
  const unmetOf = async (work: Promise<unknown>) => {
    const error = await work.then(
      () => null,
      (thrown: unknown) => thrown,
    );
    return error instanceof RefusedError ? error.unmet : error;
  };

  // Whatever is refused changes nothing, so one assessment serves for many refusals.
  let submitted: string;
  let awaiting: string;
  beforeAll(async () => {
    submitted = (await stages.submitted()).id;
    awaiting = (await stages.awaitingDecision()).id;
  });

  it('of submitting: an answer that is missing', async () => {
    const { id } = await stages.written();
    await stages.write({ id, questionId: 'responsible.unit', answer: null, seen: 1 });
    const move = { assessmentId: id, stepId: 'responsible', action: 'submit' } as const;
    expect(await unmetOf(stages.moveStep(move, cast.assessor))).toEqual(['complete_answers']);
  });

  it('of asking for changes: no words, and own work', async () => {
    const both = { ...cast.assessor, roles: new Set(['assessor', 'reviewer'] as const) };
    const move = { assessmentId: submitted, stepId: 'responsible', action: 'request_changes' } as const;
    expect(await unmetOf(stages.moveStep(move, both))).toEqual(['comment', 'not_own_work']);
  });

  it('of asking for advice: steps that are not approved', async () => {
    expect(await unmetOf(stages.move(submitted, 'ask_advice', cast.assessor))).toEqual(['all_steps_approved']);
  });

  it('of an approval: a risk that remains high', async () => {
    const { id } = await stages.awaitingDecision({ residual: { likelihood: 3, severity: 3 } });
    expect(await unmetOf(stages.move(id, 'approve', cast.officer, 'All the same'))).toEqual([
      'no_high_residual_risk',
      'authority_answered',
    ]);
  });

  it('of a rejection: no reasons', async () => {
    expect(await unmetOf(stages.move(awaiting, 'reject', cast.officer))).toEqual(['justification']);
  });

  it('of a conditional approval: no condition', async () => {
    expect(await unmetOf(stages.move(awaiting, 'approve_conditionally', cast.officer))).toEqual(['conditions']);
  });

  it('of a decision by somebody who wrote, reviewed and advised: all three', async () => {
    const roles = new Set(['officer'] as const);
    const reasons = [cast.assessor, cast.reviewer, cast.dpo].map(person =>
      unmetOf(stages.move(awaiting, 'reject', { ...person, roles }, 'Because')),
    );
    expect(await Promise.all(reasons)).toEqual([['never_wrote'], ['never_reviewed'], ['not_adviser']]);
  });
});

describe('two at once', () => {
  let id: string;
  beforeAll(async () => {
    id = (await stages.submitted()).id;
  });

  it('lets one reviewer win and tells the other', async () => {
    const move = { assessmentId: id, stepId: 'responsible', comment: 'Say when.' };
    const verdicts = await Promise.allSettled([
      stages.moveStep({ ...move, action: 'approve' }, cast.reviewer),
      stages.moveStep({ ...move, action: 'request_changes' }, cast.reviewer),
    ]);
    const lost = verdicts.flatMap(each => (each.status === 'rejected' ? [each.reason as unknown] : []));
    expect(lost).toHaveLength(1);
    expect(lost[0] instanceof StaleError || lost[0] instanceof RefusedError).toBe(true);
  });

  it('writes one verdict into the history', async () => {
    const move = { assessmentId: id, stepId: 'processors', action: 'approve' } as const;
    await Promise.allSettled([stages.moveStep(move, cast.reviewer), stages.moveStep(move, cast.reviewer)]);
    const { trail } = await running.app.get(HistoryService).read(id, cast.reader);
    const approvals = trail.filter(
      event => event.type === 'step.state_changed' && event.data.step === 'processors' && event.data.to === 'approved',
    );
    expect(approvals).toHaveLength(1);
  });
});
