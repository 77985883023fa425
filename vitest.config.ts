import { defineConfig } from 'vitest/config';

/** One project a kind of test, from the fastest to the slowest: `vitest run --project core`. */
const project = (name: string, options: object = {}) => ({
  test: { name, include: [`test/${name}/**/*.test.{ts,tsx}`], ...options },
});

export default defineConfig({
  test: {
    projects: [
      project('core', { isolate: false }),
      project('web', { isolate: false }),
      project('pdf', { testTimeout: 30_000 }),
      project('integration', { testTimeout: 30_000, hookTimeout: 60_000 }),
      project('http', { testTimeout: 60_000, hookTimeout: 120_000 }),
      project('cli', { testTimeout: 60_000, hookTimeout: 120_000 }),
      project('e2e', { testTimeout: 180_000, hookTimeout: 180_000, fileParallelism: false }),
    ],
  },
});
