import { describe, expect, it } from 'vitest';
import { changedFields, markedRemoved } from '../../../../src/core/cameras/import/difference.js';
import { RowReader } from '../../../../src/core/cameras/import/read-row.js';
import { recognise } from '../../../../src/core/cameras/import/recognise.js';
import type { ImportPlan } from '../../../../src/core/cameras/import/plan.js';
import { aCamera } from '../../../support/cameras.js';

const absent = {
  ...{ ptz: 'no', audio: 'no', anpr: 'no', analytics: 'no' },
  ...{ live_face_recognition: 'no', retrospective_face_recognition: 'no' },
};

function reader(lines: readonly string[], change: Partial<ImportPlan> = {}) {
  const rows = lines.map((line, at) => ({ row: at + 1, cells: line.split('|') }));
  const { plan, columns } = recognise(rows);
  const constants = { kind: 'fixed', status: 'running', publication: 'exact', ...absent };
  const row = new RowReader(
    { ...plan, constants, ...change },
    columns.map(({ header }) => header),
  );
  return { read: (at: number, present = null as ReturnType<typeof aCamera> | null) => row.read(rows[at]!, present) };
}

describe('a row', () => {
  it('becomes a camera with what is said for all rows', () => {
    const { read } = reader(['ref|site|lat|lon|direction', 'A-1|Gate|44,8125|20,4612|NE']);
    expect(read(1)).toMatchObject({
      camera: {
        reference: 'A-1',
        kind: 'fixed',
        position: { type: 'Point', coordinates: [20.4612, 44.8125] },
        direction: 45,
      },
    });
  });

  it('names every problem by row and column', () => {
    const { read } = reader(['ref|site|lat|lon|direction|installed', 'A-1|Gate|44.8|x|up|31.2.2026']);
    expect(read(1)).toMatchObject({
      problems: [
        { row: 2, column: 3, field: 'longitude' },
        { row: 2, column: 4, field: 'direction' },
        { row: 2, column: 5, field: 'installedOn' },
      ],
    });
  });

  it('names the column of what the check of cameras refuses', () => {
    const { read } = reader(['ref|site|lat|lon', '|Gate|99|20']);
    expect(read(1)).toMatchObject({
      problems: [
        { column: 0, field: 'reference' },
        { column: 3, field: 'position' },
      ],
    });
  });

  it('refuses a cell in a column that had no name and was empty', () => {
    const { read } = reader(['ref|site', 'A-1|Gate', 'A-2|Gate|left over']);
    expect(read(2)).toMatchObject({ camera: { reference: 'A-2' } });
    const narrow = new RowReader(
      {
        header: true,
        columns: ['reference', 'site'],
        constants: {},
        dateOrder: null,
        retentionUnit: null,
        swapped: false,
      },
      ['ref', 'site'],
    );
    expect(narrow.read({ row: 3, cells: ['A-2', 'Gate', 'left over'] }, null)).toMatchObject({
      problems: [{ row: 3, column: 2, field: 'column' }],
    });
  });

  it('keeps cells that fit no field as lines of the need, and only once', () => {
    const { read } = reader(['ref|site|Colour', 'A-1|Gate|green'], { columns: ['reference', 'site', 'note'] });
    const first = read(1);
    expect(first).toMatchObject({ camera: { need: 'Colour: green' } });
    const again = read(1, aCamera({ need: 'Thefts in 2025.\nColour: blue' }));
    expect(again).toMatchObject({ camera: { need: 'Thefts in 2025.\nColour: green' } });
  });

  it('keeps what the file does not speak of', () => {
    const { read } = reader(['ref|direction', 'LI-01|200'], { constants: {} });
    expect(read(1, aCamera())).toEqual({ camera: aCamera({ direction: 200 }) });
  });

  it('swaps coordinates when a person said so', () => {
    const { read } = reader(['ref|site|lat|lon', 'A-1|Gate|20.46|44.81'], { swapped: true });
    expect(read(1)).toMatchObject({ camera: { position: { coordinates: [20.46, 44.81] } } });
  });

  it('reads an OpenStreetMap camera that turns and reads plates', () => {
    const { read } = reader(['ref|name|man_made|surveillance:type|camera:type', 'A|Gate|surveillance|ALPR|panning'], {
      constants: { ...absent, ptz: 'by kind', anpr: undefined as never, status: 'running', publication: 'exact' },
    });
    expect(read(1)).toMatchObject({
      camera: { kind: 'ptz', capabilities: { ptz: { state: 'active' }, anpr: { state: 'active' } } },
    });
  });

  it('refuses what OpenStreetMap says is no camera', () => {
    const { read } = reader(['ref|name|surveillance:type', 'A|Gate|guard']);
    expect(read(1)).toMatchObject({ problems: [{ row: 2, message: expect.stringContaining('no camera') }] });
  });

  it('supposes no capability', () => {
    const { read } = reader(['ref|site', 'A-1|Gate'], {
      constants: { kind: 'fixed', status: 'running', publication: 'exact' },
    });
    expect(read(1)).toMatchObject({ problems: Array.from({ length: 6 }, () => ({ row: 2 })) });
  });
});

describe('a difference', () => {
  it('names changed fields, capabilities one by one', () => {
    const { capabilities } = aCamera();
    const after = aCamera({ direction: 10, capabilities: { ...capabilities, audio: { state: 'active', lock: '' } } });
    expect(changedFields(aCamera(), after)).toEqual(['direction', 'audio']);
    expect(changedFields(aCamera(), aCamera())).toEqual([]);
  });

  it('marks a camera that is missing as removed on a day, and refuses a day before it began', () => {
    expect(markedRemoved(aCamera(), '2026-11-01')).toMatchObject({
      camera: { status: 'removed', removedOn: '2026-11-01' },
    });
    expect(markedRemoved(aCamera(), '2026-01-01')).toMatchObject({ problems: [{ field: 'removedOn' }] });
  });
});
