/** Files that support answers: added and withdrawn while the step may be written, kept for ever, and sealed. */
import { createHash, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SealedVersion } from '../../../src/core/version/sealed.js';
import { AuditService } from '../../../src/modules/audit/audit.service.js';
import { HistoryCheckService } from '../../../src/modules/audit/history-check.service.js';
import { EvidenceService } from '../../../src/modules/evidence/evidence.service.js';
import { DecisionsService } from '../../../src/modules/reviews/decisions.service.js';
import { VersionsService } from '../../../src/modules/versions/versions.service.js';
import { UnitOfWork } from '../../../src/platform/unit-of-work.js';
import { startTestApplication, TestApplication } from '../../support/application.js';
import { Stages } from '../../support/assessment-stages.js';
import { Cast, foundOrganisation } from '../../support/cast.js';
import { aPdf } from '../../support/evidence.js';
import { openQuestion } from '../../support/two-organisations.js';

let running: TestApplication;
let cast: Cast;
let others: Cast;
let stages: Stages;
let id: string;
const added: string[] = [];

beforeAll(async () => {
  running = await startTestApplication();
  cast = await foundOrganisation(running.app, 'lindenfeld');
  others = await foundOrganisation(running.app, 'seeberg');
  stages = new Stages(running.app, cast);
  id = (await stages.written()).id;
});
afterAll(() => running.close());

const evidence = () => running.app.get(EvidenceService);
const add = (name: string, bytes = aPdf(name), description = '') =>
  evidence().add({ assessmentId: id, questionId: openQuestion.id, description, file: { name, bytes } }, cast.assessor);
const withdraw = (evidenceId: string, reason = 'The wrong plan') =>
  evidence().withdraw({ assessmentId: id, evidenceId, reason }, cast.assessor);
const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

describe('while the step is written', () => {
  it('files are added, with their hash and without folders', async () => {
    added.push(await add('folder/Plan.pdf', aPdf('one'), ' The plan of the car park '));
    added.push(await add('Plan 2.pdf', aPdf('two')));
    const { files } = await evidence().list(id, cast.reader);
    expect(files.map(each => [each.name, each.description, each.mediaType, each.withdrawn])).toEqual([
      ['Plan.pdf', 'The plan of the car park', 'application/pdf', null],
      ['Plan 2.pdf', '', 'application/pdf', null],
    ]);
    expect(files[0]).toMatchObject({ sha256: hash(aPdf('one')), size: aPdf('one').length, by: cast.assessor.id });
  });

  it('the same bytes may support two answers, and are kept once', async () => {
    const again = await add('Copy.pdf', aPdf('one'));
    expect((await evidence().content(id, again, cast.reader)).bytes).toEqual(Buffer.from(aPdf('one')));
    await withdraw(again);
  });

  it('a withdrawn file is no longer counted, and can still be read', async () => {
    const unit = running.app.get(UnitOfWork);
    const counts = await unit.run(cast.reader.organisationId, tx => evidence().countsIn(tx, id));
    expect([...counts]).toEqual([[openQuestion.id, 2]]);
    const { files } = await evidence().list(id, cast.reader);
    expect(files.map(each => each.withdrawn?.reason)).toEqual([undefined, undefined, 'The wrong plan']);
  });

  it('a file is withdrawn once, with a reason', async () => {
    const { files } = await evidence().list(id, cast.reader);
    await expect(withdraw(files[2]?.id ?? '')).rejects.toMatchObject({ code: 'REFUSED' });
    await expect(withdraw(added[0] ?? '', ' ')).rejects.toMatchObject({ problems: [{ field: 'reason' }] });
    await expect(withdraw(randomUUID())).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('two who withdraw at once do it once', async () => {
    const twice = await add('Twice.pdf');
    const tries = await Promise.allSettled([withdraw(twice), withdraw(twice)]);
    expect(tries.map(each => each.status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it.each([
    ['of a kind that is not taken', 'page.html', aPdf()],
    ['that is not what its ending says', 'plan.pdf', new TextEncoder().encode('<html>')],
    ['that is empty', 'plan.pdf', new Uint8Array()],
  ])('a file %s is refused', async (_, name, bytes) => {
    await expect(add(name, bytes)).rejects.toMatchObject({ code: 'INVALID_INPUT', problems: [{ field: 'file' }] });
  });

  it('a question that is not asked has no evidence', async () => {
    const file = { name: 'Plan.pdf', bytes: aPdf() };
    const command = { assessmentId: id, questionId: 'no.question', description: '', file };
    await expect(evidence().add(command, cast.assessor)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('another organisation sees nothing', async () => {
    await expect(evidence().list(id, others.reader)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(evidence().content(id, added[0] ?? '', others.reader)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('is in the audit trail, without the names of files', async () => {
    const unit = running.app.get(UnitOfWork);
    const trail = await unit.run(cast.reader.organisationId, tx => running.app.get(AuditService).trail(tx, id));
    const about = trail.filter(each => each.type.startsWith('evidence.'));
    expect(about.map(each => each.type)).toEqual([
      ...['evidence.added', 'evidence.added', 'evidence.added', 'evidence.withdrawn'],
      ...['evidence.added', 'evidence.withdrawn'],
    ]);
    expect(JSON.stringify(about)).not.toMatch(/Plan|Twice|wrong/);
    expect(await running.app.get(HistoryCheckService).verify(cast.reader.organisationId)).toMatchObject({
      intact: true,
    });
  });
});

describe('when the step is with a reviewer', () => {
  it('nothing is added or withdrawn', async () => {
    await stages.everyStep(id, 'submit', cast.assessor);
    await expect(add('Late.pdf')).rejects.toMatchObject({ code: 'REFUSED' });
    await expect(withdraw(added[0] ?? '')).rejects.toMatchObject({ code: 'REFUSED' });
  });

  it('a decision seals what was not withdrawn, in the order of adding', async () => {
    await stages.everyStep(id, 'approve', cast.reviewer);
    await stages.move(id, 'ask_advice', cast.assessor);
    await stages.advise(id);
    const command = { assessmentId: id, action: 'reject', comment: 'As said', conditions: [] } as const;
    await running.app.get(DecisionsService).perform(command, cast.officer);
    const { document } = await running.app.get(VersionsService).get(id, 1, cast.reader);
    const sealed = JSON.parse(document) as SealedVersion;
    expect(sealed.evidence?.map(each => [each.name, each.question, each.sha256])).toEqual([
      ['Plan.pdf', openQuestion.id, hash(aPdf('one'))],
      ['Plan 2.pdf', openQuestion.id, hash(aPdf('two'))],
    ]);
    expect(sealed.people.map(each => each.id)).toContain(cast.assessor.id);
  });

  it('a version without evidence says nothing of it', async () => {
    const { id: plain } = await stages.awaitingDecision();
    const command = { assessmentId: plain, action: 'reject', comment: 'As said', conditions: [] } as const;
    await running.app.get(DecisionsService).perform(command, cast.officer);
    const { document } = await running.app.get(VersionsService).get(plain, 1, cast.reader);
    expect(JSON.parse(document)).not.toHaveProperty('evidence');
  });
});
