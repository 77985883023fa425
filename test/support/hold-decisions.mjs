// Decides several assessments at once in a process of its own, for a test that kills it on the way.
//   node hold-decisions.mjs <url of the application's account> <the officer as JSON> <id of an assessment> …
// Prints `ready`, waits for a line, decides, prints `done`.
import { once } from 'node:events';

const root = new URL('../../dist/src/', import.meta.url);
const { createServices } = await import(new URL('application.js', root).href);
const { DecisionsService } = await import(new URL('modules/reviews/decisions.service.js', root).href);
const [url, officer, ...assessments] = process.argv.slice(2);
const outgoing = { key: Buffer.alloc(32), mail: null, address: 'http://uvid.test', targets: 'public' };
const app = await createServices({ database: { url, takeRole: false }, outgoing, overTls: false, logLevel: 'silent' });
const held = JSON.parse(officer);
const actor = { ...held, roles: new Set(held.roles) };
// The first query of each connection pays for its start.
const { AssessmentsService } = await import(new URL('modules/assessments/assessments.service.js', root).href);
await Promise.all(assessments.map(id => app.get(AssessmentsService).get(id, actor)));
console.log('ready');
await once(process.stdin, 'data');
const comment = 'For the reasons given in the assessment.';
const command = { action: 'approve', comment, conditions: [] };
await Promise.all(
  assessments.map(assessmentId => app.get(DecisionsService).perform({ assessmentId, ...command }, actor)),
);
console.log('done');
process.exit(0);
