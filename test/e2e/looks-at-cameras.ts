/** The register of cameras: list, map, one site. */
import { CamerasService } from '../../src/modules/cameras/cameras.service.js';
import { UnitOfWork } from '../../src/platform/unit-of-work.js';
import { aCamera } from '../support/cameras.js';
import { town } from '../support/town.mjs';
import { press } from './acts.js';
import type { Look } from './looks.js';
import { at, World } from './world.js';

const assessor = 'assessor@belgrade.example';
const cameras = ({ safeCity }: World) => `/programmes/${safeCity}/cameras`;

/** An invented town in place of the register of Belgrade, of whose cameras the public record names no place. */
async function settle({ site, people, safeCity }: World): Promise<void> {
  const colleague = at(people, assessor);
  const register = site.app.get(CamerasService);
  await site.app.get(UnitOfWork).run(colleague.organisationId, async tx => {
    const { revision: seen, cameras: there } = await register.stateIn(tx, safeCity);
    if (there > 0) return;
    const changes = [...town(400)].map(camera => ({ reference: camera.reference, camera }));
    await register.writeMany(tx, { programmeId: safeCity, seen, kind: 'import', reason: '', changes }, colleague);
  });
}

/** One re-deployable camera that came after the approval; the demonstration has none. */
async function addMovable({ site, people, carPark }: World): Promise<void> {
  const colleague = at(people, 'assessor@lindenfeld.example');
  const register = site.app.get(CamerasService);
  const { reference, camera } = movable;
  const there = await register.get(carPark, reference, colleague).catch(() => null);
  if (!there) await register.write({ programmeId: carPark, reference, seen: 0, reason: '' }, camera, colleague);
}

const movable = { reference: 'R-01', camera: aCamera({ reference: 'R-01', kind: 'redeployable' }) };

export const looksAtCameras: readonly Look[] = [
  { name: 'a register', as: assessor, first: settle, path: cameras },
  {
    name: 'a register, searched',
    as: assessor,
    first: settle,
    path: cameras,
    then: async page => {
      await page.getByLabel('Can do').selectOption('anpr');
      await press(page, 'Show the cameras');
    },
  },
  { name: 'a register, page 3 by site', as: assessor, first: settle, path: of => `${cameras(of)}?sort=site&page=3` },
  { name: 'a register, nothing found', as: assessor, first: settle, path: of => `${cameras(of)}?words=zzz` },
  { name: 'a map', as: assessor, first: settle, path: of => `${cameras(of)}/map` },
  {
    name: 'a map, closer',
    as: assessor,
    first: settle,
    path: of => `${cameras(of)}/map?box=20.455,44.808,20.465,44.812`,
  },
  { name: 'a map, nothing found', as: assessor, first: settle, path: of => `${cameras(of)}/map?words=zzz` },
  {
    name: 'a map of few cameras, to read',
    as: 'reader@lindenfeld.example',
    path: ({ carPark }) => `/programmes/${carPark}/cameras/map`,
  },
  {
    name: 'supplements',
    as: 'assessor@lindenfeld.example',
    first: addMovable,
    path: ({ carPark }) => `/programmes/${carPark}/supplements`,
  },
  {
    name: 'a supplement, proposed too short',
    as: 'assessor@lindenfeld.example',
    first: addMovable,
    path: ({ carPark }) => `/programmes/${carPark}/camera/${movable.reference}/supplement`,
    then: page => press(page, 'Propose it for review'),
  },
  {
    name: 'a site',
    as: assessor,
    first: settle,
    path: ({ safeCity }) => `/programmes/${safeCity}/sites/${encodeURIComponent([...town(1)][0]?.site ?? '')}`,
  },
];
