/** The example in the docs. */
import { expect, it } from 'vitest'

it('plays a session to its end', async () => {
  const { seen } = await import('../../docs/example.ts')
  expect(seen.texts).toContain('Done')
  expect(seen.vibrations).toBeGreaterThan(25)
})
