/** What the program computes on the watch: bounds for each kind of turn, in steps of an engine like the watch's. */
import { describe, expect, it, onTestFinished } from 'vitest'
import { measuredPrices, workMs } from '../../simulator/conditions/speed.ts'
import { openEngine } from './quickjs.ts'
import { measureTurns, type TurnCosts } from './turn-costs.ts'

/**
 * The most that a kind of turn may cost. A slow watch was seen to take a second for some 10,000 steps. What changes the
 * screen costs a fifth more since both legs stand in the row of marks, and each step has a line of its own. What the
 * simulator puts around each call is counted, too: without it, a running minute is about 11,700. At a set-up the phone is
 * asked: 150 steps of that boundary, and 110 a minute, out of its reach. The question says what the watch has: 20 a minute.
 * Leg and pass under the controls cost 600 steps of a tap; foot, time of day and names of one size 300 of a pause; the
 * wrists beside their note 50 of a set-up and 150 a minute. A motor that a program that died left running is stopped at an
 * opening: 20.
 */
const most: TurnCosts = {
  opening: 4_130, // A tenth of a thousand more: the page may come back from the intro.
  start: 3_000,
  plainSecond: 80,
  holdSecond: 110,
  signOfLife: 600,
  minute: 1_400,
  boundary: 2_570,
  controls: 2_100,
  pause: 2_130,
  resume: 2_200,
  perMinute: 13_280,
  beforeWord: 250,
}

describe('the engine', () => {
  it.each([100, 25_000])('counts the %i turns of a loop', async (turns) => {
    const { counter, evaluate, dispose } = await openEngine()
    onTestFinished(dispose)
    const before = counter.all()
    evaluate(`for (let i = 0; i < ${turns}; i += 1);`)
    const counted = counter.all() - before
    expect(counted).toBeGreaterThanOrEqual(turns)
    expect(counted).toBeLessThan(2.1 * turns)
  })
})

describe('the prices of the slow watches', () => {
  it('are no less than what the program takes', () => {
    expect(measuredPrices('build', 0)).toBeGreaterThanOrEqual(most.opening)
    const { first, rest } = workMs(measuredPrices('timer', 0), '1000-times-slower')
    const toMs = (steps: number) => workMs(steps, '1000-times-slower').first
    expect(first).toBeGreaterThanOrEqual(toMs(most.beforeWord))
    expect(first + rest).toBeGreaterThanOrEqual(toMs(most.boundary))
  })
})

describe('a turn of the program', async () => {
  const costs = await measureTurns()
  console.info(`Steps by kind of turn: ${JSON.stringify(costs)}`)

  it.each(Object.keys(most) as (keyof TurnCosts)[])(
    'costs no more steps than it may: %s',
    (turn) => {
      expect(costs[turn]).toBeGreaterThan(0)
      expect(costs[turn]).toBeLessThanOrEqual(most[turn])
    },
  )
})
