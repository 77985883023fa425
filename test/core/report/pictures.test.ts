import { describe, expect, it } from 'vitest';
import type { Camera } from '../../../src/core/cameras/camera.js';
import type { Block, ReportModel, Table } from '../../../src/core/report/model.js';
import type { MapPicture, Shares, TimeLine } from '../../../src/core/report/pictures.js';
import { publicReport } from '../../../src/core/report/public.js';
import { publicCopy } from '../../../src/core/redaction/public-copy.js';
import { aCamera, noCapabilities } from '../../support/cameras.js';
import { reportWords } from '../../support/report-words.js';
import { sealedSample } from '../../support/sealed-sample.js';
import { chapter, report, rowsOf } from './sample-report.js';

const registerOf = (cameras: readonly Camera[]) => ({ revision: 7, digest: '3'.repeat(64), cameras });
const annex = (...cameras: readonly Camera[]): readonly Block[] =>
  chapter('B', report({ cameras: registerOf(cameras) })).blocks;
const one = <Kind extends Block['kind']>(blocks: readonly Block[], kind: Kind) =>
  blocks.find((each): each is Extract<Block, { kind: Kind }> => each.kind === kind)!;
/** What stands right behind a picture. */
const tableAfter = (blocks: readonly Block[], picture: Block): Table => blocks[blocks.indexOf(picture) + 1] as Table;
const at = (lon: number, lat: number): Camera['position'] => ({ type: 'Point', coordinates: [lon, lat] });

const anpr = { ...noCapabilities, anpr: { state: 'active', lock: '' } } as const;
const locked = { ...noCapabilities, anpr: { state: 'present_disabled', lock: 'Licence not bought' } } as const;
const far = aCamera({ reference: 'B', site: 'Market', position: at(8.79, 49.69), capabilities: locked });

describe('the map', () => {
  const blocks = annex(
    aCamera({ reference: 'A', capabilities: anpr }),
    far,
    aCamera({ reference: 'C', position: null, status: 'planned' }),
  );
  const map: MapPicture = one(blocks, 'map');

  it('is followed by a table that names what stands in each square', () => {
    expect(rowsOf(tableAfter(blocks, map)).map(row => row.slice(1))).toEqual([
      ['B', 'Market', 'Number plates, present but disabled; running'],
      ['A', 'Station car park', 'Number plates; running'],
    ]);
  });

  it('tells in words what it shows, with the length of the scale bar', () => {
    expect(map.alt).toContain('Map of 2 cameras in 2 squares, north at the top.');
    expect(map.alt).toContain('Number plates; running (1), Number plates, present but disabled; running (1).');
    expect(map.alt).toContain(map.scale);
  });

  it('says how many are not on it', () => {
    expect(JSON.stringify(blocks)).toContain('Not on the map, because no position was entered: 1');
  });

  it('says so where no camera has a position', () => {
    const none = annex(aCamera({ position: null }));
    expect(one(none, 'map')).toBeUndefined();
    expect(JSON.stringify(none)).toContain('No camera has a position, so there is no map.');
  });
});

describe('the map of the public summary', () => {
  const published = (...cameras: readonly Camera[]): ReportModel => {
    const copy = publicCopy({ ...sealedSample, cameras: registerOf(cameras) }, 'd'.repeat(64));
    return publicReport({ copy, digest: 'e'.repeat(64), answers: [] }, reportWords);
  };
  const blocks = published(
    aCamera({ reference: 'EXACT', position: at(8.7731, 49.6872) }),
    aCamera({ reference: 'ROUNDED', position: at(8.78123, 49.68999), publication: 'rounded' }),
    aCamera({ reference: 'SITE', position: at(8.9, 49.9), publication: 'site' }),
    aCamera({ reference: 'HIDDEN', position: at(9.1, 50.1), publication: 'withheld', ground: 'R6', groundReason: 'x' }),
  ).chapters.flatMap(each => each.blocks);
  const map: MapPicture = one(blocks, 'map');

  it('shows no camera whose position is withheld or published by its site alone', () => {
    expect(map.map.cameras).toBe(2);
    expect(JSON.stringify(map)).not.toMatch(/HIDDEN|SITE/);
    expect(map.map.view.extent.north).toBeLessThan(49.75);
  });

  it('places a rounded camera where its rounded position is, and shows no direction', () => {
    const rounded = map.map.marks.find(each => each.camera?.reference === 'ROUNDED')!.camera!;
    expect(rounded.position).not.toEqual(at(8.78123, 49.68999));
    expect(map.map.marks.map(each => each.sight)).toEqual([null, null]);
  });

  it('says how many are left out', () => {
    expect(JSON.stringify(blocks)).toMatch(/Not on the map, because the position is withheld[^"]*: 2/);
  });
});

describe('the coverage', () => {
  const cameras = [aCamera({ capabilities: anpr }), far, aCamera({ reference: 'R', status: 'removed' })];
  const blocks = annex(...cameras);
  const shares: Shares = one(blocks, 'shares');

  it('counts cameras by capability and purpose, removed ones left out', () => {
    const rows = rowsOf(tableAfter(blocks, shares));
    expect(rows.find(row => row[0] === 'Number plates')).toEqual(['Number plates', '1', '1', '0']);
    expect(rows.find(row => row[0] === 'Sound')).toEqual(['Sound', '0', '0', '2']);
    expect(rows.at(-1)).toEqual(['Purpose P1', '2', '0', '0']);
  });

  it('tells its parts apart by how they are filled', () => {
    const parts = shares.rows.find(each => each.label === 'Number plates')!.parts;
    expect(parts.map(each => each.filling)).toEqual(['solid', 'hatched']);
  });

  it('says that an approval covers them, and that a rejection covers none', () => {
    expect(JSON.stringify(blocks)).toContain('The decision covers the 2 cameras of this register');
    const rejected = { ...sealedSample.decision, outcome: 'rejected' } as const;
    const none = chapter('B', report({ cameras: registerOf(cameras), decision: rejected })).blocks;
    expect(JSON.stringify(none)).toContain('The decision approves nothing, so it covers none of the 2 cameras');
  });
});

describe('the line of time', () => {
  const blocks = annex(
    aCamera({ switchedOn: '2026-02-09' }),
    aCamera({ reference: 'B', switchedOn: '2026-04-01', removedOn: '2026-05-01' }),
  );
  const line: TimeLine = one(blocks, 'timeline');
  const rows = rowsOf(tableAfter(blocks, line));

  it('holds the days of law, assessment and cameras in their order', () => {
    const days = line.marks.map(each => each.on);
    expect([...days].sort()).toEqual(days);
    expect(rows.map(row => row[0])).toEqual(days.map((_, index) => String(index + 1)));
    expect(rows[0]).toEqual([
      '1',
      '21\u00a0August\u00a02019',
      'Law on Personal Data Protection (Serbia): applies from this day',
    ]);
    expect(rows.map(row => row[2])).toEqual(
      expect.arrayContaining(['Assessment begun', 'First camera switched on', 'Last camera switched on']),
    );
  });

  it('counts the cameras in operation from their dates', () => {
    expect(line.running).toEqual([
      { on: '2026-02-09', count: 1 },
      { on: '2026-04-01', count: 2 },
      { on: '2026-05-01', count: 1 },
    ]);
  });

  it('tells what is to come after the version from what has happened', () => {
    expect(line.marks.filter(each => each.planned).map(each => each.on)).toEqual(
      line.marks.map(each => each.on).filter(each => each > sealedSample.sealedAt.slice(0, 10)),
    );
    expect(line.marks.some(each => each.planned)).toBe(true);
  });

  it('says everything in words too', () => {
    for (const row of rows) expect(line.alt).toContain(`${row[0]}: ${row[1]}, ${row[2]}.`);
  });
});
