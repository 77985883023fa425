// Runs the embedded PostgreSQL in a process of its own, for tests that kill it.
//   node hold-postgres.mjs <compiled embedded.js> <data folder> <purpose>
// Prints one line of JSON when it runs, or the refusal; ends on SIGTERM.
const [module = '', dataDir, purpose] = process.argv.slice(2);
const { startEmbeddedPostgres } = await import(module);
try {
  const { ownerUrl, stop } = await startEmbeddedPostgres({ dataDir, purpose });
  const alive = setInterval(() => undefined, 1000);
  process.once('SIGTERM', () => void stop().then(() => clearInterval(alive)));
  console.log(JSON.stringify({ ownerUrl, uid: process.getuid?.() }));
} catch (error) {
  console.log(JSON.stringify({ refusal: error instanceof Error ? error.message : String(error) }));
}
