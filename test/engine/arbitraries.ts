/** What fast-check draws from. */
import fc from 'fast-check'
import type { SessionRecord } from '../../engine/history/record'
import { allowedNumbers, choices, numberRules, type Settings } from '../../engine/routine/settings'

/** Every valid set of settings. */
export const anySettings: fc.Arbitrary<Settings> = fc.record({
  holdSeconds: fc.constantFrom(...allowedNumbers(numberRules.holdSeconds)),
  legOrder: fc.constantFrom(...choices.legOrder),
  spotsPerPass: fc.constantFrom(...allowedNumbers(numberRules.spotsPerPass)),
  rollSeconds: fc.constantFrom(...allowedNumbers(numberRules.rollSeconds)),
  setUpSeconds: fc.constantFrom(...allowedNumbers(numberRules.setUpSeconds)),
  holdStart: fc.constantFrom(...choices.holdStart),
  cueStrength: fc.constantFrom(...choices.cueStrength),
  countdownTicks: fc.constantFrom(...choices.countdownTicks),
  breathing: fc.constantFrom(...choices.breathing),
})

/** A record as it can be, with a start and an id of any size, or one of these starts. */
export const anyRecord = (
  starts: fc.Arbitrary<number> = fc.nat(4_102_444_799_999),
): fc.Arbitrary<SessionRecord> =>
  fc.record({
    id: fc.nat(Number.MAX_SAFE_INTEGER),
    startedAtMs: starts,
    legOrder: fc.constantFrom(...choices.legOrder),
    holdSeconds: fc.constantFrom(...allowedNumbers(numberRules.holdSeconds)),
    heldSeconds: fc.record({ right: fc.nat(2_430), left: fc.nat(2_430) }),
    extraSpots: fc.nat(54),
    skippedSteps: fc.nat(120),
    finished: fc.boolean(),
    tookSeconds: fc.nat(604_800),
  })

/** No record is longer in a message. */
export const largestRecord: SessionRecord = {
  id: Number.MAX_SAFE_INTEGER,
  startedAtMs: 4_102_444_799_999,
  legOrder: 'right-left',
  holdSeconds: 90,
  heldSeconds: { right: 2_430, left: 2_430 },
  extraSpots: 54,
  skippedSteps: 120,
  finished: false,
  tookSeconds: 604_800,
}
