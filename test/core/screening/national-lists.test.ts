import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Citation } from '../../../src/core/citation.js';
import type { Programme } from '../../../src/core/programme/programme.js';
import { nationalLists } from '../../../src/core/screening/national-lists.js';
import { chosen, city, faces, fixed, none, programme, screened, type States } from './programmes.js';

const lists = (facts: Parameters<typeof screened>[0], countries: readonly string[], uses: readonly string[] = []) =>
  screened(facts, { 'sheet.countries': chosen(...countries), 'flow.uses': chosen(...uses) }).fired.filter(each =>
    each.startsWith('LIST-'),
  );

interface Case {
  readonly country: string;
  readonly states: States;
  readonly more?: Partial<Programme>;
  readonly uses?: readonly string[];
}

describe('the lists of the countries where the cameras stand', () => {
  it.each<[string, Case, readonly string[]]>([
    ['twelve fixed cameras in nl', { country: 'nl', states: fixed }, ['LIST-NL-9']],
    ['twelve fixed cameras in be', { country: 'be', states: fixed }, []],
    ['a city in be', { country: 'be', states: fixed, more: city }, ['LIST-BE-2']],
    ['live recognition in be', { country: 'be', states: faces }, ['LIST-BE-1', 'LIST-BE-2']],
    ['body-worn cameras in nl', { country: 'nl', states: { body_worn: 'active' } }, ['LIST-NL-9', 'LIST-NL-10']],
    ['cars that are scanned in nl', { country: 'nl', states: { anpr: 'active' } }, ['LIST-NL-9', 'LIST-NL-12']],
    ['live recognition in nl', { country: 'nl', states: faces }, ['LIST-NL-9', 'LIST-NL-17']],
    ['supervised staff in nl', { country: 'nl', states: fixed, uses: ['staff'] }, ['LIST-NL-9', 'LIST-NL-11']],
    ['supervised staff in fr', { country: 'fr', states: fixed, uses: ['staff'] }, ['LIST-FR-1']],
    ['twelve fixed cameras in fr', { country: 'fr', states: fixed }, []],
    ['one criterion of eleven in es', { country: 'es', states: fixed }, []],
    ['two criteria of eleven in es', { country: 'es', states: { drone: 'active' } }, ['LIST-ES-2']],
    ['a city in ie', { country: 'ie', states: fixed, more: city }, ['LIST-IE-1']],
    ['plates that are compared in ie', { country: 'ie', states: fixed, uses: ['plate_comparison'] }, ['LIST-IE-3']],
    [
      'recognition afterwards in ie',
      { country: 'ie', states: { retrospective_face_recognition: 'active' } },
      ['LIST-IE-2', 'LIST-IE-3'],
    ],
    [
      'recognition that is disabled in de',
      { country: 'de', states: { fixed: 'active', live_face_recognition: 'present_disabled' } },
      ['LIST-DE-1'],
    ],
    ['a drone in de', { country: 'de', states: { drone: 'active' } }, ['LIST-DE-2']],
    ['supervised staff in it', { country: 'it', states: fixed, uses: ['staff'] }, ['LIST-IT-1', 'LIST-IT-2']],
    ['live recognition in it', { country: 'it', states: faces }, ['LIST-IT-1', 'LIST-IT-3']],
    ['a city in pl', { country: 'pl', states: fixed, more: city }, ['LIST-PL-1']],
    ['live recognition in ro', { country: 'ro', states: faces }, ['LIST-RO-1', 'LIST-RO-2']],
    ['a city in other', { country: 'other', states: fixed, more: city }, []],
  ])('%s', (_, { country, states, more = {}, uses = [] }, fired) => {
    expect(lists(programme('EU_GDPR', states, more), [country], uses)).toEqual(fired);
  });

  it('are those of every country that was chosen, and of none that was not', () => {
    expect(lists(programme('EU_GDPR', fixed, city), ['pl', 'ro'])).toEqual(['LIST-PL-1', 'LIST-RO-1']);
    expect(lists(programme('EU_GDPR', fixed, city), [])).toEqual([]);
  });

  it('are lists under the GDPR of the Union and under no other law', () => {
    expect(lists(programme('UK_GDPR', fixed, city), ['nl'])).toEqual([]);
  });

  it('decide nothing, since nobody read them in their official text', () => {
    const countries = { 'sheet.countries': chosen('nl', 'it', 'es') };
    for (const facts of [none, programme('EU_GDPR', fixed), programme('EU_GDPR', fixed, city)])
      expect(screened(facts, countries).determination).toBe(screened(facts).determination);
    const file = new URL('../../../templates/catalogues/citations.yaml', import.meta.url);
    const known = new Map((parse(readFileSync(file, 'utf8')) as Citation[]).map(each => [each.id, each]));
    expect(nationalLists.filter(({ cite }) => known.get(cite)?.confirmed !== false)).toEqual([]);
  });
});
