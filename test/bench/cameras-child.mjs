// One import in a process of its own, so that the peak of memory is the import's.
//   node cameras-child.mjs, forked; is sent what to import, sends back how long it took
import { createServices } from '../../dist/src/application.js';
import { planOfExport } from '../../dist/src/core/cameras/import/cells-of-camera.js';
import { CameraImportService } from '../../dist/src/modules/camera-files/camera-import.service.js';

/** @param {{ url: string, organisationId: string, path: string, programmes: readonly string[] }} asked */
async function importAll({ url, organisationId, path, programmes }) {
  const outgoing = {
    key: Buffer.alloc(32),
    mail: null,
    address: 'http://127.0.0.1',
    targets: /** @type {const} */ ('public'),
  };
  const app = await createServices({ database: { url, takeRole: false }, outgoing, overTls: false, logLevel: 'error' });
  const imports = app.get(CameraImportService);
  const taken = [];
  const before = process.resourceUsage().maxRSS;
  for (const programmeId of programmes) {
    const start = performance.now();
    const command = { programmeId, path, options: {}, plan: planOfExport, missingRemovedOn: null, dryRun: false };
    const { applied, problems } = await imports.importFile(
      { ...command, reason: 'Measured' },
      { id: null, organisationId },
    );
    if (!applied) throw new Error(`Nothing was imported: ${JSON.stringify(problems[0])}`);
    taken.push(performance.now() - start);
  }
  const peak = process.resourceUsage().maxRSS;
  process.send?.({ taken, megabytes: Math.round(peak / 1024), before: Math.round(before / 1024) }, () =>
    process.exit(0),
  );
}

process.once('message', message => void importAll(/** @type {any} */ (message)));
