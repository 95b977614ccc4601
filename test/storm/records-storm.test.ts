/** Records and settings between wrist and phone, in storms of faults: in the package, on the simulator. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyHappening, claimsFalsely, idsOnPhone, openStorm, wrongAtEnd } from './records/storm.ts'

/** `RECORD_STORMS=5000 npx vitest run test/storm/records-storm.test.ts` throws more of them. */
const numRuns = Number(process.env.RECORD_STORMS ?? 60)

describe('in any order of sessions, cuts, kills and faults', () => {
  it('every record comes to the phone once, none is lost, and the page claims nothing false', {
    timeout: 60_000 + numRuns * 1_000,
  }, async () => {
    let sessions = 0
    let records = 0
    await fc.assert(
      fc.asyncProperty(fc.array(anyHappening, { minLength: 4, maxLength: 20 }), async (tale) => {
        const storm = await openStorm()
        for (const happening of tale) {
          storm.happen(happening)
          expect(claimsFalsely(storm.desk)).toBe(false)
        }
        storm.calm()
        expect(wrongAtEnd(storm)).toEqual([])
        expect(claimsFalsely(storm.desk)).toBe(false)
        expect(storm.desk.errors).toEqual([])
        sessions += storm.expected.size
        records += idsOnPhone(storm.desk).length
      }),
      { numRuns },
    )
    console.log(`${numRuns} storms: ${sessions} sessions, ${records} records on the phone.`)
    expect(records).toBeGreaterThan(0)
  })
})
