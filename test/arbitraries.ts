/** What fast-check draws from. */
import fc from 'fast-check'
import { allowedNumbers, choices, numberRules, type Settings } from '../engine/settings'

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
