import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** What takes longest, the longest first: begun last, it would keep one of the two workers waiting for the other. */
const slowest = [
  'page/glass/fit',
  'matrix',
  'phone-browser',
  'browser',
  'storm.test',
  'build.test',
  'quickjs.test',
]

/** Puts the slowest files first, and leaves the order of the others. */
class SlowestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification): number => {
      const place = slowest.findIndex((part) => moduleId.includes(part))
      return place < 0 ? slowest.length : place
    }
    return [...(await super.sort(files))].sort((one, other) => rank(one) - rank(other))
  }
}

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    environment: 'node',
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 60_000,
    sequence: { sequencer: SlowestFirst },
    reporters: ['default', 'json'],
    outputFile: { json: 'build/test-report.json' },
  },
})
