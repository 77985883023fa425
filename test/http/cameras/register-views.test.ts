import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Camera } from '../../../src/core/cameras/camera.js';
import { CamerasService } from '../../../src/modules/cameras/cameras.service.js';
import { ProgrammesService } from '../../../src/modules/programmes/programmes.service.js';
import type { LiveMap } from '../../../src/modules/register/live-map.js';
import { startTestApplication, TestApplication } from '../../support/application.js';
import { aCamera, noCapabilities } from '../../support/cameras.js';
import { Caller } from '../../support/caller.js';
import { Cast, foundOrganisation } from '../../support/cast.js';
import { carPark } from '../../support/programmes.js';
import { Visitor } from '../../support/visitor.js';

let running: TestApplication;
let cast: Cast;
let reader: Visitor;
let id: string;

const listening = { ...noCapabilities, audio: { state: 'active', lock: '' } } as const;
const place = (lon: number, lat: number) => ({ type: 'Point', coordinates: [lon, lat] }) as const;

beforeAll(async () => {
  running = await startTestApplication();
  cast = await foundOrganisation(running.app, 'lindenfeld');
  reader = await new Visitor(running.app).signIn(cast.reader.email);
  id = (await running.app.get(ProgrammesService).register('', carPark(), cast.assessor)).id;
  await add({ reference: 'A', site: 'Трг / Square', position: place(8.77, 49.68) });
  await add({ reference: 'B', site: 'Mill', position: place(8.78, 49.69), capabilities: listening });
  await add({ reference: 'C', site: 'Mill', position: place(8.7801, 49.6901) });
  await add({ reference: 'D', site: 'Cellar', position: null });
});
afterAll(() => running.close());

async function add(change: Partial<Camera> & { readonly reference: string }): Promise<void> {
  const command = { programmeId: id, reference: change.reference, seen: 0, reason: '' };
  await running.app.get(CamerasService).write(command, aCamera(change), cast.assessor);
}

const page = async (path: string) => (await reader.get(`/programmes/${id}/${path}`)).html;

describe('the list', () => {
  it('shows what was asked for, and says what that was', async () => {
    const html = await page('cameras?capability=audio&state=active');
    expect(html).toContain('1 of 4 cameras: 1 running');
    expect([html.includes(`/camera/B"`), html.includes(`/camera/A"`)]).toEqual([true, false]);
    expect(html).toContain('Can do: Sound recording');
    // Without the one, still with the other.
    expect(html).toContain(`href="/programmes/${id}/cameras?state=active"`);
    expect(html).toContain(`href="/programmes/${id}/cameras/map?capability=audio&amp;state=active"`);
  });

  it('leads to its files', async () => {
    const html = await page('cameras');
    for (const format of ['csv', 'xlsx', 'geojson'])
      expect(html).toContain(`href="/api/programmes/${id}/camera-files/cameras.${format}"`);
  });

  it('says that nothing is like that', async () =>
    expect(await page('cameras?words=nowhere')).toContain('No camera of the register is like that.'));

  it.each([
    'kind=submarine',
    'page=0',
    'page=x',
    'purpose=-1',
    'words[]=x',
    'colour=red',
    'sort=need',
    'covered=1',
    'installedTo=2026-02-40',
    'keptFrom=long',
    'looks=up',
    'ground=R9',
  ])('refuses ?%s', async query => expect((await reader.get(`/programmes/${id}/cameras?${query}`)).status).toBe(422));

  it('is given by the API in the same words', async () => {
    const caller = await new Caller(running.app).signIn(cast.reader.email);
    const answer = await caller.get(`/api/programmes/${id}/cameras?site=Mill&sort=changed&size=1`);
    expect(answer.json()).toMatchObject({ register: { cameras: 4 }, total: 2, cameras: [{ reference: 'C' }] });
    expect((await caller.get(`/api/programmes/${id}/cameras?covered=yes`)).json()).toMatchObject({ total: 0 });
    expect((await caller.get(`/api/programmes/${id}/cameras?covered=no`)).json()).toMatchObject({ total: 4 });
  });
});

describe('the map', () => {
  it('draws a mark a square, each a link, and the same in a table', async () => {
    const html = await page('cameras/map');
    expect(html).toContain('Map of 3 cameras, 2 marks');
    expect(html).toContain('aria-label="A, Трг / Square, in ');
    expect(html).toContain('aria-label="2 cameras of Mill in ');
    expect(html).toContain('<th scope="row" class="govuk-table__header"><span id="square-');
    expect(html).toContain('1 camera without a position');
    expect(html).not.toMatch(/style="/);
  });

  it('leads closer to a cluster until its cameras stand apart', async () => {
    const [, closer = ''] = /href="([^"]*box=[^"]*)" aria-label="2 cameras/.exec(await page('cameras/map')) ?? [];
    const { html } = await reader.get(closer.replaceAll('&amp;', '&'));
    expect(html).toContain('Map of 2 cameras, 2 marks');
    expect(html).toContain('1 camera lies outside this part of the map.');
  });

  it('shows what was asked for alone', async () =>
    expect(await page('cameras/map?capability=audio')).toContain('Map of 1 camera, 1 mark.'));

  it.each(['box=1,2,3', 'box=9,49,8,50', 'box=1e9,0,1,1', 'page=2', 'box=-400,0,1,1'])('refuses ?%s', async query =>
    expect((await reader.get(`/programmes/${id}/cameras/map?${query}`)).status).toBe(422),
  );

  it('says that nobody has stated where cameras are', async () =>
    expect(await page('cameras/map?site=Cellar')).toContain('Nobody has stated where these cameras are.'));
});

describe('the page of a site', () => {
  it('shows its cameras, whatever letters its name has', async () => {
    const html = await page(`sites/${encodeURIComponent('Трг / Square')}`);
    expect(html).toContain('<h1 class="govuk-heading-l">Трг / Square</h1>');
    expect([html.includes('/camera/A"'), html.includes('/camera/B"')]).toEqual([true, false]);
  });

  it('does not exist for a site without a camera', async () =>
    expect((await reader.get(`/programmes/${id}/sites/Nowhere`)).status).toBe(404));

  it('stays when nothing there is as asked', async () =>
    expect(await page('sites/Mill?kind=drone')).toContain('No camera of the register is like that.'));
});

describe('the map to move', () => {
  const marks = async (query: string) => {
    const caller = await new Caller(running.app).signIn(cast.reader.email);
    return caller.get(`/api/programmes/${id}/camera-marks${query}`);
  };

  it('is GeoJSON with the words, links and squares of the drawn one', async () => {
    const { features, grid } = (await marks('')).json<LiveMap>();
    expect(grid).toMatchObject({ columns: 16, rows: 10 });
    const single = features.find(each => each.properties.name === 'A');
    expect(single?.geometry).toEqual({ type: 'Point', coordinates: [8.77, 49.68] });
    expect(single?.properties).toMatchObject({ cameras: 1, site: 'Трг / Square', href: `/programmes/${id}/camera/A` });
    const cluster = features.find(each => each.properties.cameras === 2);
    expect(cluster?.properties.label).toMatch(/^2 cameras of Mill in [A-P]\d+: /);
    expect(cluster?.properties.href).toContain(`/programmes/${id}/cameras/map?box=`);
    expect(cluster?.bbox).toEqual([8.78, 49.69, 8.7801, 49.6901]);
  });

  it('asks the same questions as the list', async () => {
    const { features } = (await marks('?capability=audio')).json<LiveMap>();
    expect(features.map(each => each.properties.name)).toEqual(['B']);
  });

  it('parts what stands apart in the part that is asked for, in squares of the size of the screen', async () => {
    const { features, grid } = (await marks('?box=8.7799,49.6899,8.7802,49.6902&width=320&height=480')).json<LiveMap>();
    expect(features.map(each => each.properties.name).sort()).toEqual(['B', 'C']);
    expect(grid).toMatchObject({ columns: 5, rows: 8 });
  });

  it('is empty where nothing has a position', async () =>
    expect((await marks('?site=Cellar')).json()).toEqual({ type: 'FeatureCollection', features: [], grid: null }));

  it.each(['box=1,2', 'width=0', 'height=x', 'kind=submarine'])('refuses ?%s', async query =>
    expect((await marks(`?${query}`)).statusCode).toBe(422),
  );

  it('calls no tile server, and the page names none', async () => {
    const response = await reader.get(`/programmes/${id}/cameras/map`);
    expect(response.html).toContain(`data-live-map="/api/programmes/${id}/camera-marks"`);
    expect(response.html).not.toContain('data-tiles');
  });
});

describe('cameras that move', () => {
  it('are told apart in the legend and in the table, by the line that the map draws and in words', async () => {
    const route = [[8.77, 49.68], [8.771, 49.68]] as const; // prettier-ignore
    const area = [[[8.77, 49.68], [8.771, 49.68], [8.771, 49.681], [8.77, 49.68]]] as const; // prettier-ignore
    await add({
      reference: 'R',
      site: 'Van',
      kind: 'redeployable',
      position: { type: 'LineString', coordinates: route },
    });
    await add({ reference: 'S', site: 'Fair', kind: 'redeployable', position: { type: 'Polygon', coordinates: area } });
    const van = await page('cameras/map?site=Van');
    expect(van.match(/<polyline class="uvid-map__route"/g)).toHaveLength(3);
    expect(van).toContain('moves along a route');
    expect(van).toMatch(/aria-label="R, Van, in [HI][56]: Pictures only; running; moves along a route"/);
    const fair = await page('cameras/map?site=Fair');
    expect(fair.match(/<polygon class="uvid-map__area"/g)).toHaveLength(3);
    expect(fair).toContain('used within an area');
    expect(await page('cameras/map?site=Mill')).not.toMatch(/route|within an area/);
  });
});
