import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Answers } from '../../../src/core/answers/answer.js';
import { suggestionsFor, type Control, type Harm } from '../../../src/core/risk/suggest.js';
import type { Programme } from '../../../src/core/programme/programme.js';
import { carPark } from '../findings/cases.js';

const read = <Entry>(name: string) =>
  parse(readFileSync(`templates/catalogues/${name}.yaml`, 'utf8')) as readonly Entry[];
const catalogues = { harms: read<Harm>('risks'), controls: read<Control>('controls') };

const threats = { id: 'bydesign.threats', suggests: 'harms_by_design' } as const;
const events = { id: 'events.list', suggests: 'harms_by_event' } as const;
const measures = { id: 'risk.measures', suggests: 'controls' } as const;

const fixedCameras = carPark.programme;
const plates: Programme = { ...fixedCameras, capabilities: { ...fixedCameras.capabilities, anpr: 'present_disabled' } };

function ids(question: Parameters<typeof suggestionsFor>[0], programme: Programme, answers: Answers = {}) {
  return suggestionsFor(question, catalogues, { programme, answers }).map(each => each.id);
}

describe('harms that fit a programme', () => {
  it('twelve fixed cameras without answers: what every camera may do, by design', () => {
    expect(ids(threats, fixedCameras)).toEqual(['h16', 'h34']);
  });

  it('and what may happen to every recording', () => {
    expect(ids(events, fixedCameras)).toEqual(['h16', 'h18', 'h33']);
  });

  it('a wrong plate is suggested once plates can be read, even while that is switched off', () => {
    expect(ids(events, fixedCameras)).not.toContain('h29');
    expect(ids(events, plates)).toContain('h29');
  });

  it('a wrong plate is an event and no harm by design', () => {
    expect(ids(threats, plates)).not.toContain('h29');
  });

  it('an answer brings one up: a school in view suggests harm to children', () => {
    const answers: Answers = { 'data.sensitive_places': { status: 'answered', value: ['schools'] } };
    const [children] = suggestionsFor(threats, catalogues, { programme: fixedCameras, answers }).filter(
      each => each.id === 'h11',
    );
    expect(children?.because).toEqual(['A school or a playground is in view.']);
    expect(children?.cells).toEqual({ threat: 'Children are recorded, listed or mistaken' });
  });

  it('a question that takes no suggestions gets none', () => {
    expect(ids({ id: 'bydesign.cumulative' }, plates)).toEqual([]);
  });
});

describe('controls that fit a programme', () => {
  it('follow from its harms and say which', () => {
    const leak = suggestionsFor(measures, catalogues, { programme: fixedCameras, answers: {} }).find(
      each => each.id === 'c61',
    );
    expect(leak?.because).toEqual(['It acts on: Recordings are leaked.']);
    expect(leak?.cells['group']).toBe('organisational');
  });

  it('against wrong identification are left out where nobody is identified', () => {
    expect(ids(measures, fixedCameras)).not.toContain('c21');
    expect(ids(measures, plates)).toContain('c21');
  });
});

describe('a suggestion', () => {
  const row = (threat: string): Answers => ({
    'bydesign.threats': { status: 'answered', value: { next: 2, rows: [{ no: 1, cells: { threat } }] } },
  });
  const taken = (threat: string) =>
    suggestionsFor(threats, catalogues, { programme: fixedCameras, answers: row(threat) })
      .filter(each => each.taken)
      .map(each => each.id);

  it.each([
    ['Images are kept too long', ['h16']],
    ['On level 2: images are kept too long', ['h16']],
    ['Images are kept', []],
  ])('is taken when its words stand in a row: %s', (threat, expected) => {
    expect(taken(threat)).toEqual(expected);
  });
});
