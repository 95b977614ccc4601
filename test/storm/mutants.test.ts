/** Proof that the oracle sees: storms against programs that are broken. A file of its own, so that it builds them while others run. */
import { beforeAll, describe, expect, it } from 'vitest'
import { findModel, screenName } from '../../simulator/models.ts'
import { loadProgram } from '../../simulator/node.ts'
import { run } from './campaign.ts'
import { mutants } from './mutants.ts'
import { mutate } from './mutation/mutate.ts'

describe('the storms see a program that is broken in', () => {
  const model = 'Amazfit Balance'
  let broken: Awaited<ReturnType<typeof mutate>>

  /** A storm that fails the whole program too sees nothing, so the whole one weathers them all first. */
  beforeAll(async () => {
    const program = loadProgram(screenName(findModel(model)))
    const runs = Math.max(...mutants.map(({ within }) => within))
    expect(run({ model, program, runs, seed: 1 }, undefined, false)?.tale).toBeUndefined()
    broken = await mutate(program, mutants)
  }, 600_000)

  it.each(mutants)('$what', (mutant) => {
    const failure = run(
      { model, program: broken(mutant), runs: mutant.within, seed: 1 },
      undefined,
      false,
    )
    expect(failure).not.toBeNull()
  })
})
