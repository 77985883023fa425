// Runs the services with their job queue in a process of its own, for tests that kill it.
//   node hold-jobs.mjs <url of the application's account>
// Prints one line when the queue runs; ends on SIGTERM.
const root = new URL('../../dist/src/', import.meta.url);
const { createServices } = await import(new URL('application.js', root).href);
const { JobQueue } = await import(new URL('platform/jobs/job-queue.js', root).href);
const database = { url: process.argv[2], takeRole: false };
const outgoing = { key: Buffer.alloc(32), mail: null, address: 'http://uvid.test', targets: 'public' };
const app = await createServices({ database, outgoing, overTls: false, logLevel: 'silent' });
await app.get(JobQueue).start();
process.once('SIGTERM', () => void app.close().then(() => process.exit(0)));
console.log('running');
