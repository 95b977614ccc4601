/** Settings between a phone and two watches, in any order of change, connection, death and installation: in the package, on the simulator. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyEvent, anyWays, openAgreement } from './agree/agreement.ts'

/** `AGREE_STORMS=2000 npx vitest run test/storm/agree-storm.test.ts` throws more of them. */
const numRuns = Number(process.env.AGREE_STORMS ?? 80)

describe('in any order of changes, links, deaths and installations', () => {
  it('the page says no more than is so, and after a quiet exchange both sides have what was chosen last', {
    timeout: 60_000 + numRuns * 1_000,
  }, async () => {
    const counts = { agreed: 0, ofWatch: 0 }
    await fc.assert(
      fc.asyncProperty(
        anyWays,
        fc.array(anyEvent, { minLength: 3, maxLength: 20 }),
        async (ways, events) => {
          const agreement = await openAgreement(ways)
          for (const event of events) {
            agreement.happen(event)
            expect(agreement.claimsFalsely()).toBe(false)
          }
          agreement.calm()
          for (let watch = 0; watch < 2; watch += 1) {
            expect(agreement.wrongAfterExchange()).toEqual([])
            counts.agreed += 1
            counts.ofWatch += agreement.isOfWatch() ? 1 : 0
            agreement.happen({ what: 'other-watch' })
          }
          expect(agreement.desk.errors).toEqual([])
        },
      ),
      { numRuns },
    )
    console.log(`${numRuns} storms: agreed ${counts.agreed} times, ${counts.ofWatch} of a watch.`)
    expect(counts.agreed).toBe(2 * numRuns)
  })
})
