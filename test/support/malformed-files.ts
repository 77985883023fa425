/** Files of cameras as they arrive when something went wrong on the way: cut off, overwritten in places, or noise. */
import fc from 'fast-check';
import { writeXlsx } from '../../src/tables/xlsx-writer.js';

/** A good file of each format, to be spoiled. */
export async function wholeFiles(): Promise<readonly Buffer[]> {
  const spreadsheet: Uint8Array[] = [];
  for await (const part of writeXlsx(pages())) spreadsheet.push(part);
  return [
    Buffer.from('Шифра;Локација;Географска ширина;Географска дужина\nК-1;Трг Републике;44,8166;20,4602\n'),
    Buffer.from('"ref","site"\n"A","x"\n'),
    Buffer.from(
      '{"type":"FeatureCollection","features":[{"type":"Feature","id":1,"geometry":{"type":"Point","coordinates":[1,2]},"properties":{"ref":"A"}}]}',
    ),
    Buffer.concat(spreadsheet),
  ];
}

export function malformedFiles(whole: readonly Buffer[]): fc.Arbitrary<Buffer> {
  return fc.oneof({ weight: 4, arbitrary: spoiled(whole) }, { weight: 1, arbitrary: noise });
}

/** Some bytes put in and left out at any places; one in three is cut off as well. */
function spoiled(whole: readonly Buffer[]): fc.Arbitrary<Buffer> {
  const edits = fc.array(fc.tuple(fc.nat(), fc.uint8Array({ maxLength: 6 }), fc.nat(8)), { maxLength: 6 });
  return fc.tuple(fc.constantFrom(...whole), edits, fc.nat()).map(([file, changes, cut]) => {
    let bytes = file;
    for (const [at, put, drop] of changes) {
      const from = at % (bytes.length + 1);
      bytes = Buffer.concat([bytes.subarray(0, from), put, bytes.subarray(from + drop)]);
    }
    return cut % 3 === 0 ? bytes.subarray(0, cut % (bytes.length + 1)) : bytes;
  });
}

const noise = fc.oneof(
  fc.uint8Array({ maxLength: 400 }).map(each => Buffer.from(each)),
  fc.string({ maxLength: 400, unit: 'binary' }).map(each => Buffer.from(each)),
);

async function* pages(): AsyncGenerator<string[][]> {
  yield [
    ['ref', 'site'],
    ['A-1', 'Gate'],
    ['A-2', 'Gate'],
  ];
}
