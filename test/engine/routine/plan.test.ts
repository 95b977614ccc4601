import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { planSession, type Step, totalSeconds } from '../../../engine/routine/plan'
import { footTurns, passes } from '../../../engine/routine/routine'
import { defaultSettings, legsOf } from '../../../engine/routine/settings'
import { anySettings } from '../arbitraries'

const secondsOf = (steps: readonly Step[], kind: Step['kind']): number[] =>
  steps.filter((step) => step.kind === kind).map((step) => step.seconds)

describe('the routine', () => {
  it('turns the foot anew in each of three passes', () => {
    expect(passes.map((pass) => footTurns[pass])).toEqual(['straight', 'out', 'in'])
  })
})

describe('planSession', () => {
  it('takes ten minutes with the defaults', () => {
    expect(totalSeconds(planSession(defaultSettings))).toBe(600)
  })

  it('lays out one leg as the routine says', () => {
    const steps = planSession({ ...defaultSettings, legOrder: 'left', spotsPerPass: 2 })
    expect(steps.slice(0, 6)).toEqual([
      { kind: 'set-up', leg: 'left', pass: 1, seconds: 15 },
      { kind: 'roll-up', leg: 'left', pass: 1, seconds: 20 },
      { kind: 'hold', leg: 'left', pass: 1, seconds: 45 },
      { kind: 'roll-on', leg: 'left', pass: 1, seconds: 10 },
      { kind: 'hold', leg: 'left', pass: 1, seconds: 45 },
      { kind: 'roll-down', leg: 'left', pass: 1, seconds: 20 },
    ])
    expect(steps).toHaveLength(18)
  })

  it.each([
    [5, 15],
    [10, 15],
    [15, 15],
    [20, 20],
    [30, 30],
  ])('with a set-up of %i s, changes leg once, in %i s', (setUpSeconds, seconds) => {
    const steps = planSession({ ...defaultSettings, setUpSeconds })
    expect(secondsOf(steps, 'change-leg')).toEqual([seconds])
    expect(secondsOf(steps, 'set-up')).toEqual(Array(5).fill(setUpSeconds))
    expect(steps[12]).toEqual({ kind: 'change-leg', leg: 'left', pass: 1, seconds })
  })

  it('for any settings: steps add up, holds have their length, legs and passes come in order', () => {
    fc.assert(
      fc.property(anySettings, (settings) => {
        const steps = planSession(settings)
        const legs = legsOf(settings.legOrder)
        const spots = settings.spotsPerPass
        const changeSeconds = Math.max(15, settings.setUpSeconds) - settings.setUpSeconds
        const passSeconds =
          settings.setUpSeconds +
          2 * settings.rollSeconds +
          spots * settings.holdSeconds +
          (spots - 1) * 10
        expect(totalSeconds(steps)).toBe(
          legs.length * 3 * passSeconds + (legs.length - 1) * changeSeconds,
        )
        expect(new Set(secondsOf(steps, 'hold'))).toEqual(new Set([settings.holdSeconds]))
        const inOrder = legs.flatMap((leg) => passes.map((pass) => `${leg} ${pass}`))
        const met = steps.map(({ leg, pass }) => `${leg} ${pass}`)
        expect([...new Set(met)]).toEqual(inOrder)
        expect(met).toEqual([...met].sort((a, b) => inOrder.indexOf(a) - inOrder.indexOf(b)))
      }),
    )
  })
})
