/** Proof that the oracle sees: storms against programs that are broken. A file of its own, so that it builds them while others run. */
import { beforeAll, describe, expect, it } from 'vitest'
import { findModel, screenName } from '../../simulator/models.ts'
import { loadProgram } from '../../simulator/node.ts'
import type { PackedProgram } from '../../simulator/types.ts'
import { run } from './campaign.ts'
import { mutants, type StormMutant } from './mutants.ts'
import { mutate } from './mutation/mutate.ts'

const model = 'Amazfit Balance'
const whole = loadProgram(screenName(findModel(model)))

/** `MUTANT_STORMS=2000 npx vitest run test/storm/mutants.test.ts` lets so many storms loose on each from seed 1, to find out how many it takes. */
const search = Number(process.env.MUTANT_STORMS ?? 0)

describe('the storms see a program that is broken in', () => {
  let broken: Awaited<ReturnType<typeof mutate>>

  beforeAll(async () => {
    broken = await mutate(whole, mutants)
  }, 600_000)

  it.each(mutants)('$what', { timeout: 600_000 }, (mutant) => {
    const failure = stormsOn(broken(mutant), mutant)
    if (search > 0) console.log(`${failure?.storms} storms: ${failure?.tale}`)
    expect(failure).not.toBeNull()
  })

  /** A storm that the whole program does not weather sees nothing. */
  it.each(mutants)('and the whole one weathers the same: $what', (mutant) => {
    expect(stormsOn(whole, mutant)?.tale).toBeUndefined()
  })
})

function stormsOn(program: PackedProgram, { within, seed }: StormMutant) {
  const isSearch = search > 0 && program !== whole
  const campaign = isSearch ? { runs: search, seed: 1 } : { runs: within, seed }
  return run({ model, program, ...campaign }, undefined, false)
}
