import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Camera } from '../../../src/core/cameras/camera.js';
import { canonicalCamera } from '../../../src/core/cameras/canonical-camera.js';
import { sha256 } from '../../../src/core/version/canonical.js';
import { bytesSource } from '../../../src/tables/byte-source.js';
import { recogniseFile, runImport, type ImportBatch } from '../../../src/tables/import-run.js';
import { tableFormats, type TableFormat } from '../../../src/tables/table.js';
import { writeTable } from '../../../src/tables/write-table.js';
import { anyCamera } from '../../support/random-camera.js';

const registers = fc.uniqueArray(anyCamera, { selector: each => each.reference, minLength: 1, maxLength: 12 });

async function written(format: TableFormat, cameras: readonly Camera[]): Promise<Buffer> {
  const parts: Buffer[] = [];
  const pages = (async function* () {
    yield cameras.slice(0, 5);
    yield cameras.slice(5);
  })();
  for await (const part of writeTable(format, pages)) parts.push(Buffer.from(part as string));
  return Buffer.concat(parts);
}

async function readBack(bytes: Buffer, register: readonly Camera[]): Promise<ImportBatch[]> {
  const source = bytesSource(bytes);
  const { plan } = await recogniseFile(source, {}, {});
  const known = new Map(register.map(each => [each.reference, canonicalCamera(each)]));
  const batches: ImportBatch[] = [];
  const problems = await runImport(
    { source, options: {}, plan },
    {
      present: async references =>
        references.map(each => {
          const facts = known.get(each);
          return facts === undefined ? null : { facts, digest: sha256(facts) };
        }),
      take: async batch => void batches.push(batch),
    },
  );
  expect(problems).toEqual([]);
  return batches;
}

describe.each(tableFormats)('a register that is exported as %s and imported', format => {
  it('is not changed at all', async () => {
    await fc.assert(
      fc.asyncProperty(registers, async cameras => {
        const batches = await readBack(await written(format, cameras), cameras);
        expect(batches.flatMap(({ problems }) => problems)).toEqual([]);
        expect(batches.flatMap(each => each.cameras)).toEqual([]);
        expect(batches.flatMap(({ unchanged }) => unchanged)).toEqual(cameras.map(each => each.reference));
      }),
      { seed: 4, numRuns: 60 },
    );
  });

  it('comes out whole in an empty register', async () => {
    await fc.assert(
      fc.asyncProperty(registers, async cameras => {
        const batches = await readBack(await written(format, cameras), []);
        expect(batches.flatMap(each => each.cameras.map(({ facts }) => facts))).toEqual(cameras.map(canonicalCamera));
      }),
      { seed: 5, numRuns: 20 },
    );
  });
});
