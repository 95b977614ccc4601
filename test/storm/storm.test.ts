/** Sessions under random faults, in the package, against an oracle; and proof that the oracle sees. */
import { beforeAll, describe, expect, it } from 'vitest'
import { findModel, screenName } from '../../simulator/models.ts'
import { loadProgram } from '../../simulator/node.ts'
import { run } from './campaign.ts'
import { mutants } from './mutants.ts'
import { mutate } from './mutation/mutate.ts'

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

describe('the storms see a program that is broken in', () => {
  const model = 'Amazfit Balance'
  let broken: Awaited<ReturnType<typeof mutate>>

  beforeAll(async () => {
    broken = await mutate(loadProgram(screenName(findModel(model))), mutants)
  }, 120_000)

  it.each(mutants)('$what', (mutant) => {
    const failure = run(
      { model, program: broken(mutant), runs: mutant.within, seed: 1 },
      undefined,
      false,
    )
    expect(failure).not.toBeNull()
  })
})
