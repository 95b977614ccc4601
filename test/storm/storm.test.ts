/** Sessions under random faults, in the package, against an oracle. */
import { describe, expect, it } from 'vitest'
import { run } from './campaign.ts'

describe('a session survives every storm', () => {
  it.each([
    { model: 'Amazfit Balance', runs: 1_000, seed: 1 },
    { model: 'Amazfit Bip 5 Unity', runs: 500, seed: 2 },
    { model: 'Amazfit Bip 6', runs: 500, seed: 3 },
  ])(
    '$runs of them on $model',
    ({ model, runs, seed }) => {
      expect(run({ model, runs, seed })?.tale).toBeUndefined()
    },
    120_000,
  )
})
