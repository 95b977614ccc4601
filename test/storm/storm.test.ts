/** Sessions under random faults on watches of every kind, in the package, judged by the rules of `rules/`. */
import { expect, it } from 'vitest'
import { runOnAllCores } from './pool.ts'

it('a session survives 2,000 storms over kinds of watches', { timeout: 600_000 }, async () => {
  const failed = await runOnAllCores({ runs: 2_000, seed: 1 })
  expect(failed?.failure.tale).toBeUndefined()
})
