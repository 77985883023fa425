import { defineConfig } from 'vitest/config';

/** The core's tests alone, for mutation testing: nothing else may run once a mutant. */
export default defineConfig({ test: { include: ['test/core/**/*.test.ts'] } });
