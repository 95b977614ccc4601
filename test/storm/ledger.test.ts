/** What the ledger of the storms takes for one word, and what for two. */
import { expect, it } from 'vitest'
import { createLedger, settle } from './ledger.ts'

const motor = { playsPatterns: true, longerMs: 0, apartMs: 300 }
const pulse = (atMs: number, lengthMs: number, isCut = false) => ({
  atMs,
  lengthMs,
  isCut,
  mayTick: false,
  mayLast: false,
})
const moveAt = (fromMs: number) =>
  ({ cue: 'move', fromMs, untilMs: fromMs + 150, need: 'must', lateMs: 0 }) as const

/** A program opens, begins a word, dies in it, and a finger opens it again at once: it says the word from its beginning. */
it('no word goes on in a program that was opened anew', () => {
  const ledger = createLedger()
  ledger.expected.push(moveAt(5_300), moveAt(5_450))
  ledger.breaks.push({ atMs: 5_300, by: 'opening' }, { atMs: 5_450, by: 'opening' })
  settle(ledger, [pulse(5_300, 150, true), pulse(5_450, 450), pulse(6_100, 450)], motor, 20_000)
  expect(ledger.words).toBe(2)
})

it('a word of more pulses than its own is found out', () => {
  const ledger = createLedger()
  ledger.expected.push(moveAt(5_450))
  const pulses = [pulse(5_450, 450), pulse(6_100, 450), pulse(6_750, 450)]
  expect(() => settle(ledger, pulses, motor, 20_000)).toThrow('that nobody expected')
})
