// Imports a file of cameras in a process of its own, for a test that kills it on the way.
//   node hold-import.mjs <url of the application's account> <id of the organisation> <id of the programme> <file>
const root = new URL('../../dist/src/', import.meta.url);
const load = (/** @type {string} */ path) => import(new URL(path, root).href);
const { createServices } = await load('application.js');
const { CameraImportService } = await load('modules/camera-files/camera-import.service.js');
const { planOfExport } = await load('core/cameras/import/cells-of-camera.js');

const [url, organisationId, programmeId, path] = process.argv.slice(2);
const outgoing = { key: Buffer.alloc(32), mail: null, address: 'http://uvid.test', targets: 'public' };
const app = await createServices({ database: { url, takeRole: false }, outgoing, overTls: false, logLevel: 'silent' });
const command = { programmeId, path, options: {}, plan: planOfExport, missingRemovedOn: null, dryRun: false };
await app.get(CameraImportService).importFile({ ...command, reason: 'A file' }, { id: null, organisationId });
process.exit(0);
