import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AnswersService } from '../../../src/modules/assessments/answers.service.js';
import { AssessmentsService } from '../../../src/modules/assessments/assessments.service.js';
import { PeopleService } from '../../../src/modules/identity/people.service.js';
import { ProgrammesService } from '../../../src/modules/programmes/programmes.service.js';
import { ReviewsService } from '../../../src/modules/reviews/reviews.service.js';
import { startTestApplication, TestApplication } from '../../support/application.js';
import { Caller } from '../../support/caller.js';
import { Cast, foundOrganisation } from '../../support/cast.js';
import { addEvidence } from '../../support/evidence.js';
import { carPark } from '../../support/programmes.js';
import { RouteList } from '../../support/routes.js';
import { openQuestion, TwoOrganisations } from '../../support/two-organisations.js';
import { requestOf, spendsSession } from '../permissions/requests.js';

const payloads = [
  '<xss>',
  '"><xss>',
  "'><xss>",
  '</title><xss>',
  '</textarea><xss>',
  '</script><xss>',
  '--><xss>',
  ']]><xss>',
  '<xss onxss=1>',
  '" onxss="1',
  "' onxss='1",
  '" autofocus onfocus="xss" x="',
  '<<xss>>',
  '<xss/onxss=1',
  '<\txss>',
  '&lt;xss&gt;',
  '&#60;xss&#62;',
  '\\x3cxss\\x3e',
  '\u2028<xss>',
  '＜xss＞',
  '<svg><xss>',
  '<math><xss>',
  'javascript:xss',
  '{{7*7}}<xss>',
  '${7*7}<xss>',
  '<!--<xss>',
  '<xss\u00a0onxss=1>',
  '%3Cxss%3E',
  '`onxss=1`<xss>',
  '=cmd|xss!A1<xss>',
];

const routes = new RouteList();
const pages = (): string[] =>
  routes
    .with('GET')
    .filter(route => !/ \/(api|health)\b/.test(route) && !route.includes(':token') && !spendsSession.has(route));
let running: TestApplication;
let cast: Cast;
let visitors: readonly Caller[];

beforeAll(async () => {
  running = await startTestApplication({ beforeRoutes: routes.listen });
  cast = await foundOrganisation(running.app, 'lindenfeld');
  visitors = await Promise.all(
    [cast.assessor, cast.reviewer, cast.administrator].map(each => new Caller(running.app).signIn(each.email)),
  );
});
afterAll(() => running.close());

/** The same text in every field that takes text, and what holds it. */
async function write(text: string, at: number): Promise<TwoOrganisations> {
  const { app } = running;
  const party = { name: text, contact: text, tasks: text };
  const said = {
    name: text,
    summary: text,
    controller: party,
    jointControllers: [party],
    processors: [party],
    purposes: [text],
    notice: text,
  };
  const { id: programme } = await app.get(ProgrammesService).register('', carPark(said), cast.assessor);
  const { id: assessment } = await app
    .get(AssessmentsService)
    .start(programme, { title: text, reference: '' }, cast.assessor);
  const place = { assessmentId: assessment, questionId: openQuestion.id };
  await app
    .get(AnswersService)
    .write({ ...place, seen: 0, answer: { status: 'answered', value: text } }, cast.assessor);
  await app.get(AnswersService).keepDraft(assessment, openQuestion.id, { value: text }, cast.assessor);
  const comment = await app
    .get(ReviewsService)
    .comment({ ...place, stepId: openQuestion.step, body: text }, cast.reviewer);
  const file = await addEvidence(app, { assessment, by: cast.assessor }, `${text}.pdf`);
  const { person } = await app
    .get(PeopleService)
    .add({ name: text, email: `person${at}.${Math.random()}@lindenfeld.example`, roles: [] }, cast.administrator);
  const about = {
    programme,
    assessment,
    comment,
    approved: assessment,
    consultation: assessment,
    webhook: assessment,
    approvedProgramme: programme,
    supplement: assessment,
    substitution: assessment,
    spare: person.id,
    imports: { api: assessment, page: assessment },
    evidence: { api: file, page: file },
  };
  return { ...about, own: cast, others: cast, stranger: cast.reader, programmeOfOthers: '', assessmentOfOthers: '' };
}

/** Markup or an attribute of the writer's own making. */
const taken =
  /<\s*\/?\s*xss|<(svg|math)><|<\/(title|textarea|script)><xss|" (onxss|autofocus)|(href|src)="\s*javascript:|\b49<|<!--<xss/i;

describe.each(payloads.map((text, at) => [text, at] as const))('%j in every field', (text, at) => {
  it('is text on every page', async () => {
    const about = await write(text, at);
    const broken: string[] = [];
    for (const route of pages())
      for (const visitor of visitors) {
        const { body, statusCode } = await visitor.send(requestOf(route, about));
        const found = taken.exec(body);
        if (found) broken.push(`${route}: ${body.slice(Math.max(0, found.index - 80), found.index + 80)}`);
        if (statusCode >= 500) broken.push(`${route}: ${statusCode}`);
      }
    expect(broken).toEqual([]);
  });
});

it('the text does reach the pages', async () => {
  const about = await write('<xss>', 1000);
  const shown: string[] = [];
  for (const route of pages())
    for (const visitor of visitors) {
      const { body } = await visitor.send(requestOf(route, about));
      if (body.includes('&lt;xss>') || body.includes('&lt;xss&gt;')) shown.push(route.split(' ')[1] ?? '');
    }
  expect(shown).toEqual(expect.arrayContaining(['/', '/programmes', '/programmes/:programmeId']));
});

describe('a form that is sent with markup in every field', () => {
  it.each(['<xss>', '"><xss>', '" onxss="1', '</textarea><xss>'])('comes back with it as text: %j', async text => {
    const about = await write('plain', 2000 + payloads.length);
    const fields = [
      'name',
      'summary',
      'title',
      'reference',
      'email',
      'value',
      'comment',
      'body',
      'organisation',
      'revision',
      'roles',
    ];
    const payload = new URLSearchParams(fields.map(name => [name, text])).toString();
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const broken: string[] = [];
    for (const route of routes.with('POST').filter(each => !each.includes(' /api/') && !spendsSession.has(each)))
      for (const visitor of visitors) {
        const { url } = requestOf(route, about);
        const { body, statusCode } = await visitor.send({ method: 'POST', url: url ?? '/', headers, payload });
        if (statusCode >= 500) broken.push(`${route}: ${statusCode}`);
        const found = taken.exec(body);
        if (found) broken.push(`${route}: ${body.slice(Math.max(0, found.index - 80), found.index + 80)}`);
      }
    expect(broken).toEqual([]);
  });
});
