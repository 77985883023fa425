import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApplication, TestApplication } from '../../support/application.js';
import { Caller, Request } from '../../support/caller.js';
import { RouteList } from '../../support/routes.js';
import { foundTwoOrganisations, TwoOrganisations } from '../../support/two-organisations.js';
import { bodies, requestOf, spendsSession } from '../permissions/requests.js';
import { eachSpoiledBy, internals, nastyTexts, spoiled, worstValues } from './nasty.js';

const routes = new RouteList();
const json = Object.keys(bodies).filter(route => route.includes(' /api/'));
const seed = Number(process.env['FUZZ_SEED'] ?? 20_261_123);
let running: TestApplication;
let about: TwoOrganisations;
let stranger: Caller;

beforeAll(async () => {
  running = await startTestApplication({ beforeRoutes: routes.listen });
  const founded = await foundTwoOrganisations(running);
  const { programmeOfOthers: programme, assessmentOfOthers: assessment, others } = founded;
  // The stranger has every role, so nothing stops them from reaching what stands behind a route of their own records.
  about = { ...founded, programme, assessment, approved: assessment, spare: others.reader.id };
  stranger = await new Caller(running.app).signIn(founded.stranger.email);
});
afterAll(() => running.close());

async function mustRefuseWell(request: Request): Promise<void> {
  const { statusCode, body } = await stranger.send(request);
  const what = `${request.method} ${String(request.url)} ${String(request.payload).slice(0, 300)}: ${body.slice(0, 300)}`;
  expect(statusCode, what).toBeLessThan(500);
  // What was sent may come back, so only what we say of our own accord is looked at.
  if (statusCode >= 400) expect(body).not.toMatch(internals);
}

describe('any body at all', () => {
  it.each(json)('sent with %s is never answered with an error of ours', async route => {
    const { payload, ...request } = requestOf(route, about);
    const caller = spendsSession.has(route) ? { ...request, headers: { cookie: '' } } : request;
    const property = fc.asyncProperty(spoiled(payload as object), async body => {
      const headers = { ...caller.headers, 'content-type': 'application/json' };
      await mustRefuseWell({ ...caller, headers, payload: JSON.stringify(body) ?? 'null' });
    });
    await fc.assert(property, { numRuns: 40, seed });
  });
});

describe('the worst values', () => {
  it.each(json)('in each field of %s are never answered with an error of ours', async route => {
    const { payload, ...request } = requestOf(route, about);
    const anonymous = spendsSession.has(route) ? { ...request, headers: { cookie: '' } } : request;
    const headers = { ...anonymous.headers, 'content-type': 'application/json' };
    for (const value of worstValues)
      for (const body of eachSpoiledBy(payload as object, value))
        await mustRefuseWell({ ...anonymous, headers, payload: JSON.stringify(body) });
  });
});

describe('any value in an address', () => {
  const inPath = nastyTexts
    .filter((text, at) => text !== '' && at % 2 === 0)
    .map(text => encodeURIComponent(text.toWellFormed()).slice(0, 3000));

  // Every route with a place in its address, with every value: more of them than a minute holds on a busy machine.
  it('is never answered with an error of ours', { timeout: 240_000 }, async () => {
    for (const route of routes.withoutHead.filter(each => each.includes(':'))) {
      const { url: _, ...request } = requestOf(route, about);
      const [, pattern = ''] = route.split(' ');
      for (const name of pattern.match(/:\w+/g) ?? [])
        for (const value of [...inPath, '2147483648', '99999999999999999999', '-1']) {
          const places = { ...about, [name.slice(1)]: value };
          const url = pattern
            .replace(name, value)
            .replace(/:(\w+)/g, (all, key: string) => placeOf(key, places) ?? all);
          await mustRefuseWell({ ...request, url });
        }
    }
  });

  it.each(['?next[]=1', '?next=%00', '?__proto__[a]=1', `?${'a=1&'.repeat(2000)}`, '?next=%zz', '?left[a][b]=1'])(
    'in the query %j is never answered with an error of ours',
    async query => {
      const { url: _, ...none } = requestOf('GET /health/live', about);
      for (const route of routes.with('GET').filter(each => !each.endsWith('.pdf')))
        await mustRefuseWell({ ...none, url: `${String(requestOf(route, about).url)}${query}` });
    },
  );
});

function placeOf(key: string, about: TwoOrganisations): string | undefined {
  const url = requestOf(`GET /:${key}`, about).url;
  return typeof url === 'string' ? url.slice(1) : undefined;
}
