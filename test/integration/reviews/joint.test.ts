/** Joint controllers decide together: every officer signs the same, in the service and again in the database. */
import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SealedVersion } from '../../../src/core/version/sealed.js';
import { QueueService } from '../../../src/modules/assignments/queue.service.js';
import { AssessmentsService } from '../../../src/modules/assessments/assessments.service.js';
import { PeopleService } from '../../../src/modules/identity/people.service.js';
import { DecisionsService } from '../../../src/modules/reviews/decisions.service.js';
import { JointOfficersService } from '../../../src/modules/signatories/joint-officers.service.js';
import { VersionsService } from '../../../src/modules/versions/versions.service.js';
import type { Actor } from '../../../src/platform/actor.js';
import { startTestApplication, TestApplication } from '../../support/application.js';
import { Stages } from '../../support/assessment-stages.js';
import { Cast, foundOrganisation, testPassword, type Member } from '../../support/cast.js';
import { carPark } from '../../support/programmes.js';
import { RawClient } from '../../support/raw-client.js';
import { insertDecision } from '../../support/raw-moves.js';
import { Visitor } from '../../support/visitor.js';

let running: TestApplication;
let cast: Cast;
let raw: RawClient;
let stages: Stages;
/** Who signs for the town, and who for the district. */
let town: Member;
let district: Member;
let id: string;

const partner = { ...carPark().controller, name: 'District of Lindenfeld' };
const facts = carPark({ jointControllers: [partner] });

beforeAll(async () => {
  running = await startTestApplication();
  cast = await foundOrganisation(running.app, 'lindenfeld');
  stages = new Stages(running.app, cast);
  await running.app.get(PeopleService).setRoles(cast.reader.id, ['officer'], cast.administrator);
  [town, district] = [cast.officer, { ...cast.reader, roles: new Set(['officer'] as const) }];
  id = (await stages.approvedSteps({}, facts)).id;
  raw = await RawClient.connect(running.database.appUrl);
});
afterAll(async () => {
  await raw.close();
  await running.close();
});

const joint = () => running.app.get(JointOfficersService);
const pairs = () => [
  { controller: facts.controller.name, officer: town.id },
  { controller: partner.name, officer: district.id },
];
const name = (officers = pairs(), seen = 0, by: Actor = cast.assessor) => joint().name(id, officers, seen, by);
const approve = (
  by: Actor,
  comment = 'Together',
  validUntil = '2199-01-01',
  action: 'approve' | 'reject' = 'approve',
) => {
  const until = action === 'approve' ? { validUntil } : {};
  return running.app.get(DecisionsService).perform({ assessmentId: id, action, comment, conditions: [], ...until }, by);
};
const stateOf = async () => (await running.app.get(AssessmentsService).get(id, cast.assessor)).state;
const unmet = (asked: Promise<unknown>) =>
  asked.then(
    () => [],
    (error: { unmet?: readonly string[] }) => error.unmet,
  );
async function waitAgain(): Promise<void> {
  await stages.move(id, 'ask_advice', cast.assessor);
  await stages.advise(id);
}

describe('naming officers', () => {
  it('asks for one for each of two controllers, known and different', async () => {
    await expect(name(pairs().slice(0, 1))).rejects.toMatchObject({ code: 'INVALID_INPUT' });
    await expect(name([pairs()[0]!, { controller: partner.name, officer: cast.dpo.id }])).rejects.toMatchObject({
      problems: [{ message: 'Choose people who hold the officer’s role' }],
    });
    await name();
    await expect(name()).rejects.toMatchObject({ code: 'STALE' });
    expect((await joint().read(id, cast.dpo)).naming.officers).toEqual(pairs());
  });

  it('is over once the assessment waits', async () => {
    await waitAgain();
    await expect(name([], 1)).rejects.toMatchObject({ code: 'REFUSED' });
  });
});

describe('signing', () => {
  it('keeps the first signature, and the state', async () => {
    expect(await approve(town)).toBe('awaiting_decision');
    expect(await stateOf()).toBe('awaiting_decision');
    expect((await joint().read(id, cast.dpo)).signatures).toMatchObject([{ by: town.id, outcome: 'approved' }]);
  });

  it('again changes nothing, and another text is another proposal', async () => {
    expect(await approve(town)).toBe('awaiting_decision');
    expect((await joint().read(id, cast.dpo)).signatures).toHaveLength(1);
    expect(await approve(district, 'On other grounds')).toBe('awaiting_decision');
    expect(await approve(district, 'Together', '2199-02-01')).toBe('awaiting_decision');
    expect((await joint().read(id, cast.dpo)).signatures).toHaveLength(3);
  });

  it('is shown on the page of the decision, which begins with what was signed last and asks for the password', async () => {
    const officer = await new Visitor(running.app).signIn(town.email);
    const { html } = await officer.get(`/assessments/${id}/decision`);
    for (const words of ['Joint controllers decide together', partner.name, 'signed on']) expect(html).toContain(words);
    expect(html).toContain('value="approve" checked');
    const wrong = await officer.post(`/assessments/${id}/decision`, { action: 'approve', password: 'not mine' });
    expect(wrong.status).toBe(422);
    const kept = await officer.post(`/assessments/${id}/decision`, {
      action: 'approve',
      comment: 'By form',
      password: testPassword,
    });
    expect([kept.status, kept.location]).toEqual([303, `/assessments/${id}/decision`]);
    expect(await stateOf()).toBe('awaiting_decision');
  });

  it('is undone by a return: what was signed before the new advice counts no more', async () => {
    await stages.move(id, 'return', town, 'Look again');
    await waitAgain();
    expect(await approve(district)).toBe('awaiting_decision');
    expect(await stateOf()).toBe('awaiting_decision');
  });
});

describe('the queue of an officer', () => {
  const asks = async (by: Member) =>
    (await running.app.get(QueueService).of(by)).some(each => each.kind === 'decide' && each.assessmentId === id);

  it('holds the decision for those who are named and have not signed what was signed last', async () => {
    const stranger = { ...cast.administrator, roles: new Set(['officer'] as const) };
    expect([await asks(town), await asks(district), await asks(stranger)]).toEqual([true, false, false]);
    await approve(town, 'On grounds of the town');
    expect([await asks(town), await asks(district)]).toEqual([false, true]);
  });
});

describe('past the application, the database refuses', () => {
  const attempt = (work: (client: pg.Client) => Promise<unknown>) => raw.attempt(cast.dpo.organisationId, work);
  const sign = async (client: pg.Client, by: string, more: Readonly<Record<string, unknown>> = {}) => {
    const { naming } = await joint().read(id, cast.dpo);
    const row: Record<string, unknown> = {
      ...{
        id: randomUUID(),
        organisation_id: cast.dpo.organisationId,
        assessment_id: id,
        version: 1,
        naming_id: naming.id,
      },
      ...{ outcome: 'approved', proposal: '{"justification":"raw","conditions":[],"validUntil":null}' },
      ...{ digest: 'a'.repeat(64), signed_by: by, signed_at: new Date(), ...more },
    };
    const names = Object.keys(row);
    const places = names.map((_, at) => `$${at + 1}`);
    const sql = ['INSERT INTO decision_signatures (', names.join(', '), ') VALUES (', places.join(', '), ')'].join('');
    return client.query(sql, Object.values(row));
  };
  const decided = () => ({ assessment: id, outcome: 'approved', by: town });

  it('a signature of somebody who is not named', async () => {
    expect(await attempt(client => sign(client, cast.assessor.id))).toBe(
      'UV004 transition refused: who is not named does not sign',
    );
  });

  it('an approval by somebody who is not named, or that not all have signed, or that differs from what was signed', async () => {
    const stranger = { ...decided(), by: cast.assessor };
    expect(await attempt(client => insertDecision(client, stranger))).toMatch(/^UV004.*who is not named/);
    const nobody = await attempt(async client => {
      await sign(client, town.id);
      await insertDecision(client, decided());
    });
    expect(nobody).toBe('UV004 transition refused: a signature is missing');
    const other = await attempt(async client => {
      await sign(client, town.id);
      await sign(client, district.id, { digest: 'b'.repeat(64) });
      await insertDecision(client, decided());
    });
    expect(other).toBe('UV004 transition refused: a signature is missing');
    const terms = await attempt(async client => {
      const proposal = '{"justification":"mild","conditions":[],"validUntil":null}';
      for (const each of [town, district]) await sign(client, each.id, { proposal });
      await insertDecision(client, decided());
    });
    expect(terms).toBe('UV004 transition refused: the decision is not what was signed');
  });

  it('a signature, or a list of officers, that the audit trail does not have', async () => {
    expect(await attempt(client => sign(client, town.id))).toBe('UV004 transition refused: it has no audit row');
    const other = (await stages.approvedSteps({}, facts)).id;
    const sql = `INSERT INTO decision_officers (id, organisation_id, assessment_id, sequence, controllers, officers, named_by, named_at)
      VALUES (gen_random_uuid(), $1, $2, 1, $3, $4, $5, now())`;
    const [controllers, officers] = [
      [facts.controller.name, partner.name],
      [town.id, district.id],
    ];
    const values = [cast.assessor.organisationId, other, controllers, officers, cast.assessor.id];
    expect(await attempt(client => client.query(sql, values))).toBe('UV004 transition refused: it has no audit row');
  });

  it('a change of what was signed', async () => {
    expect(await attempt(client => client.query("UPDATE decision_signatures SET digest = repeat('0', 64)"))).toMatch(
      /^42501/,
    );
  });
});

describe('an approval that everybody signs', () => {
  it('takes effect with the last signature, also when all sign at once', async () => {
    await stages.move(id, 'return', town, 'Look once more');
    await waitAgain();
    const both = await Promise.all([approve(town), approve(district)]);
    expect(both.sort()).toEqual(['approved', 'awaiting_decision']);
    const { document } = await running.app.get(VersionsService).get(id, 1, cast.dpo);
    const { decision, signOffs, people } = JSON.parse(document) as SealedVersion;
    expect(decision.signatures?.map(each => each.controller).sort()).toEqual(
      [partner.name, facts.controller.name].sort(),
    );
    expect(new Set(decision.signatures?.map(each => each.digest)).size).toBe(1);
    expect(signOffs.slice(-3).map(each => each.what)).toEqual(['decision_signed', 'decision_signed', 'decided']);
    expect(people.map(each => each.id)).toEqual(expect.arrayContaining([town.id, district.id]));
  });
});

describe('a refusal', () => {
  it('of one refuses, by a named officer only', async () => {
    await stages.move(id, 'reopen', cast.assessor, 'The next version');
    await running.app
      .get(PeopleService)
      .setRoles(cast.administrator.id, ['administrator', 'officer'], cast.administrator);
    await waitAgain();
    const other = { ...cast.administrator, roles: new Set(['officer'] as const) };
    expect(await unmet(approve(other, 'No', '', 'reject'))).toEqual(['named_officer']);
    expect(await approve(town)).toBe('awaiting_decision');
    expect(await approve(district, 'No', '', 'reject')).toBe('rejected');
  });

  it('gives the decision back to one officer when the names are taken out', async () => {
    await stages.move(id, 'reopen', cast.assessor, 'The version after');
    await name([], 1);
    await waitAgain();
    expect(await approve(town)).toBe('approved');
    const { document } = await running.app.get(VersionsService).get(id, 3, cast.dpo);
    expect((JSON.parse(document) as SealedVersion).decision.signatures).toBeUndefined();
  });
});
