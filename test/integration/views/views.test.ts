/** Views of the people concerned: recorded once, corrected by another record, sealed, and never while somebody reads. */
import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SealedVersion } from '../../../src/core/version/sealed.js';
import type { SubjectView } from '../../../src/core/views/subject-view.js';
import { DecisionsService } from '../../../src/modules/reviews/decisions.service.js';
import { EvaluationService } from '../../../src/modules/reviews/evaluation.service.js';
import { VersionsService } from '../../../src/modules/versions/versions.service.js';
import { ViewsService } from '../../../src/modules/views/views.service.js';
import { startTestApplication, TestApplication } from '../../support/application.js';
import { Stages } from '../../support/assessment-stages.js';
import { Cast, foundOrganisation } from '../../support/cast.js';
import { RawClient } from '../../support/raw-client.js';
import { giveRole, insertMove } from '../../support/raw-moves.js';
import { aConsultation, aPetition, aRefusal } from '../../support/subject-views.js';

let running: TestApplication;
let cast: Cast;
let raw: RawClient;
let stages: Stages;
let id: string;

beforeAll(async () => {
  running = await startTestApplication();
  cast = await foundOrganisation(running.app, 'lindenfeld');
  stages = new Stages(running.app, cast);
  id = (await stages.approvedSteps()).id;
  raw = await RawClient.connect(running.database.appUrl);
});
afterAll(async () => {
  await raw.close();
  await running.close();
});

const views = () => running.app.get(ViewsService);
const record = (view: SubjectView, corrects: string | null = null) =>
  views().record({ ...view, assessmentId: id, corrects }, cast.assessor);
const standing = async () =>
  (await views().list(id, cast.reader)).views.filter(each => each.stands).map(each => each.said || each.reason);

describe('while the assessment is prepared', () => {
  let petition: string;

  it('a petition, a consultation and a refusal are recorded', async () => {
    petition = await record(aPetition);
    await record(aConsultation);
    await record(aRefusal);
    expect(await standing()).toHaveLength(3);
  });

  it('a record is corrected by another one, once', async () => {
    await record({ ...aPetition, said: ' No cameras at the school ' }, petition);
    expect(await standing()).toContain('No cameras at the school');
    expect(await standing()).toHaveLength(3);
    await expect(record(aPetition, petition)).rejects.toMatchObject({ code: 'STALE' });
    await expect(record(aPetition, randomUUID())).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('what is not whole is refused with everything that is missing', async () => {
    await expect(record({ ...aConsultation, groups: [' '], said: ' ' })).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      problems: [{ field: 'groups' }, { field: 'said' }],
    });
  });

  it('findings look at them', async () => {
    const { findings } = await running.app.get(EvaluationService).get(id, cast.reader);
    // The made-up answer says that nobody was asked.
    expect(findings.map(each => each.id)).toContain('VIE-03');
  });
});

describe('while it waits', () => {
  it('nothing is recorded, and afterwards it stands in the sealed version', async () => {
    await stages.move(id, 'ask_advice', cast.assessor);
    await expect(record(aPetition)).rejects.toMatchObject({ code: 'REFUSED' });
    await stages.advise(id);
    await expect(record(aPetition)).rejects.toMatchObject({ code: 'REFUSED' });
    const command = { assessmentId: id, action: 'reject', comment: 'As said', conditions: [] } as const;
    await running.app.get(DecisionsService).perform(command, cast.officer);
    const { document } = await running.app.get(VersionsService).get(id, 1, cast.reader);
    const sealed = JSON.parse(document) as SealedVersion;
    expect(sealed.views?.map(each => [each.kind, each.by, each.signatures])).toEqual([
      ['consultation', cast.assessor.id, null],
      ['refusal', cast.assessor.id, null],
      ['petition', cast.assessor.id, 1240],
    ]);
  });

  it('what comes after the decision belongs to the next version', async () => {
    await record(aPetition);
    const { document } = await running.app.get(VersionsService).get(id, 1, cast.reader);
    expect((JSON.parse(document) as SealedVersion).views).toHaveLength(3);
    expect(await standing()).toHaveLength(4);
  });
});

describe('past the application, the database refuses', () => {
  const attempt = (work: (client: pg.Client) => Promise<unknown>) => raw.attempt(cast.reader.organisationId, work);
  const insert = (client: pg.Client, more: Readonly<Record<string, unknown>> = {}) => {
    const row: Record<string, unknown> = {
      ...{ id: randomUUID(), organisation_id: cast.assessor.organisationId, assessment_id: id, kind: 'refusal' },
      ...{ asked: ['Passers-by'], how: '', said: '', changed: '', ground: 'other', reason: 'Raw' },
      ...{ recorded_by: cast.assessor.id, recorded_at: new Date(), ...more },
    };
    const names = Object.keys(row);
    const places = names.map((_, at) => `$${at + 1}`);
    const sql = ['INSERT INTO subject_views (', names.join(', '), ') VALUES (', places.join(', '), ')'].join('');
    return client.query(sql, Object.values(row));
  };

  it.each([
    ['a record without its audit row', {}, /^UV004.*audit/],
    ['a refusal without a reason', { reason: '' }, /^23514.*subject_views_refusal/],
    ['a petition without signatures', { kind: 'petition', ground: null, reason: '' }, /^23514/],
  ] as const)('%s', async (_, more, refusal) => {
    expect(await attempt(client => insert(client, more))).toMatch(refusal);
  });

  it('a record by somebody who is no assessor', async () => {
    const refused = await attempt(client => insert(client, { recorded_by: cast.reader.id }));
    expect(refused).toBe('UV004 an assessor records what people said');
  });

  it('a change, and a removal', async () => {
    expect(await attempt(client => client.query("UPDATE subject_views SET said = ''"))).toMatch(/^42501/);
    expect(await attempt(client => client.query('DELETE FROM subject_views'))).toMatch(/^42501/);
  });

  it('a record while the assessment waits, and a decision by whoever recorded', async () => {
    const waiting = (await stages.approvedSteps()).id;
    const writer = { ...cast.administrator, roles: new Set(['assessor'] as const) };
    await attempt(client => giveRole(client, cast.administrator, 'assessor'));
    await attempt(client => giveRole(client, cast.administrator, 'officer'));
    await views().record({ ...aPetition, assessmentId: waiting, corrects: null }, writer);
    await stages.move(waiting, 'ask_advice', cast.assessor);
    await stages.advise(waiting);
    expect(await attempt(client => insert(client, { assessment_id: waiting }))).toBe(
      'UV004 nothing is recorded while the assessment waits',
    );
    const officer = { ...writer, roles: new Set(['officer'] as const) };
    await expect(stages.move(waiting, 'reject', officer, 'No')).rejects.toMatchObject({ unmet: ['never_wrote'] });
    const move = { assessment: waiting, action: 'reject', from: 'awaiting_decision', to: 'rejected' };
    expect(await attempt(client => insertMove(client, { ...move, as: 'officer', by: cast.administrator }))).toBe(
      'UV004 transition refused: who wrote neither reviews nor decides',
    );
  });
});
