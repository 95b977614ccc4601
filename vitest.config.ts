import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // In work: their allowances do not know the redrawn page yet (docs/reliability.md, "The storms"). `npm run storm` runs them.
    exclude: ['test/storm/storm.test.ts', 'test/storm/mutants.test.ts'],
    environment: 'node',
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 60_000,
    reporters: ['default', 'json'],
    outputFile: { json: 'build/test-report.json' },
  },
})
