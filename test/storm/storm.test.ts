/** Sessions under random faults on watches of every kind, in the package, judged by the rules of `rules/`. */
import { expect, it } from 'vitest'
import { runOnAllCores } from './pool.ts'

/** About 25 s of one core when nothing else runs. `npm run storm` lets loose as many as one likes. */
const storms = 600

it(`a session survives ${storms} storms`, { timeout: 600_000 }, async () => {
  const failed = await runOnAllCores({ runs: storms, seed: 1 })
  expect(failed?.failure.tale).toBeUndefined()
})
