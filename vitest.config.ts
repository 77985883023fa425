import { defineConfig } from 'vitest/config';
import { ByProject } from './test/support/sequencer.js';

interface Kind {
  /** Starts the one PostgreSQL of the run. */
  readonly database?: boolean;
  /** False where no test leaves anything behind in its process: then files share one, which is much faster. */
  readonly isolate?: boolean;
  readonly testTimeout?: number;
}

/** One project a kind of test, from the fastest to the slowest: `vitest run --project core`. */
const project = (name: string, { database = false, testTimeout = 10_000, ...options }: Kind = {}) => ({
  test: {
    name,
    include: [`test/${name}/**/*.test.{ts,tsx}`],
    globalSetup: database ? ['test/support/postgres.ts'] : [],
    testTimeout,
    hookTimeout: 2 * testTimeout,
    ...options,
  },
});

export default defineConfig({
  test: {
    // Tests wait for databases and browsers, so a core kept free for vitest itself would be idle.
    maxWorkers: '100%',
    sequence: { sequencer: ByProject },
    projects: [
      project('core', { isolate: false }),
      project('web', { isolate: false }),
      project('pdf', { testTimeout: 30_000 }),
      project('integration', { database: true, isolate: false, testTimeout: 30_000 }),
      project('http', { database: true, isolate: false, testTimeout: 60_000 }),
      project('cli', { database: true, testTimeout: 180_000 }),
      project('e2e', { database: true, testTimeout: 180_000 }),
    ],
  },
});
