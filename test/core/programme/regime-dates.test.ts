import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { regimeDates } from '../../../src/core/programme/regime-dates.js';

const file = new URL('../../../templates/catalogues/citations.yaml', import.meta.url);
const citations = parse(readFileSync(file, 'utf8')) as { id: string; confirmed: boolean; kind: string }[];

describe('since when a regime applies', () => {
  it.each(regimeDates)('$regime: $on has a source, and is as confirmed as that', ({ cite, confirmed }) => {
    expect(citations.find(each => each.id === cite)).toMatchObject({ kind: 'law', confirmed });
  });

  it('names a regime once', () => {
    const names = regimeDates.map(each => each.regime);
    expect(new Set(names).size).toBe(names.length);
  });
});
