import { describe, expect, it } from 'vitest';
import { recognise } from '../../../../src/core/cameras/import/recognise.js';
import { planProblems } from '../../../../src/core/cameras/import/plan.js';

const table = (...lines: string[]) => lines.map((line, at) => ({ row: at + 1, cells: line.split('|') }));

describe('what a table of cells is', () => {
  it('knows Serbian names of columns in both scripts, with units', () => {
    const { plan, columns } = recognise(
      table('Шифра|Локација|Географска ширина|Geo dužina|Rok čuvanja (dana)', 'K-1|Трг|44,81|20,46|30'),
    );
    expect(plan.header).toBe(true);
    expect(plan.columns).toEqual(['reference', 'site', 'latitude', 'longitude', 'retentionHours']);
    expect(plan.retentionUnit).toBe('days');
    expect(columns.map(({ why }) => why)).toEqual(['name', 'name', 'name', 'name', 'name']);
    expect(columns[2]?.samples).toEqual(['44,81']);
  });

  it('takes a table without a header by its cells', () => {
    const { plan, columns } = recognise(
      table(
        'C-1|Main Square|44.8125|20.4612|dome',
        'C-2|Main Square|44.8131|20.4600|PTZ',
        'C-3|Station|44.81|20.45|fixed',
      ),
    );
    expect(plan.header).toBe(false);
    expect(plan.columns).toEqual(['reference', 'site', 'latitude', 'longitude', 'kind']);
    expect(columns.every(({ why }) => why === 'content')).toBe(true);
  });

  it('leaves undecided what it does not know, and asks', () => {
    const { plan, columns } = recognise(table('Reference|Site|Colour', 'A-1|Gate|green'));
    expect(plan.columns).toEqual(['reference', 'site', null]);
    expect(
      planProblems(
        plan,
        columns.map(({ header }) => header),
      ),
    ).toEqual([{ column: 2, message: 'Say what “Colour” is, keep it as a note, or leave it out' }]);
  });

  it('keeps keys of OpenStreetMap that no field has as notes', () => {
    const { plan } = recognise(
      table(
        '@id|man_made|surveillance:type|camera:type|operator|ref|name',
        'node/1|surveillance|camera|dome|City|R1|Gate',
      ),
    );
    expect(plan.columns).toEqual(['note', 'osmObject', 'osmType', 'kind', 'note', 'reference', 'site']);
  });

  it('proposes to swap coordinates, and does not do it', () => {
    const { plan, notices } = recognise(table('ref|site|lat|lon', 'A|x|20.46|44.81', 'B|y|20.47|44.80'));
    expect(plan.swapped).toBe(false);
    expect(notices.map(({ kind }) => kind)).toEqual(['swapped']);
  });

  it('asks which number of a date comes first, and what unit a retention has', () => {
    const { notices } = recognise(table('ref|site|installed|retention', 'A|x|03/04/2026|30'));
    expect(notices.map(({ kind }) => kind)).toEqual(['date_order', 'retention_unit']);
  });

  it('ignores blank tail columns, and marks a blank one among others', () => {
    const { plan } = recognise(table('ref||site|||', 'A-1||Gate|||', 'A-2||Gate|||'));
    expect(plan.columns).toEqual(['reference', 'blank', 'site']);
  });

  it('uses what was remembered for the same header', () => {
    const lines = table('Reference|Site|Colour', 'A-1|Gate|green');
    const { fingerprint } = recognise(lines);
    const plan = { ...recognise(lines).plan, columns: ['reference', 'site', 'note'] };
    const remembered = (print: string) => (print === fingerprint ? plan : null);
    expect(recognise(lines, { remembered }).plan.columns).toEqual(['reference', 'site', 'note']);
    expect(recognise(table('Reference|Site|Other', 'A|b|c'), { remembered }).plan.columns[2]).toBeNull();
  });

  it('guesses no field twice', () =>
    expect(recognise(table('lat|latitude|ref', '44.8|44.8|A-1')).plan.columns).toEqual([
      'latitude',
      null,
      'reference',
    ]));
});
