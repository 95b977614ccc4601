/** Routine and settings, laid out as the steps of one session. */
import { type Leg, type PassNumber, passes } from './routine'
import { legsOf, type Settings } from './settings'

export type StepKind = 'set-up' | 'change-leg' | 'roll-up' | 'hold' | 'roll-on' | 'roll-down'

export interface Step {
  readonly kind: StepKind
  readonly leg: Leg
  readonly pass: PassNumber
  /** Whole seconds, above 0. */
  readonly seconds: number
}

/** Rolling on from one tender spot to the next takes this long, seconds. */
export const rollOnSeconds = 10

/** A change of leg is a set-up, but takes at least this long, seconds. */
export const shortestChangeOfLegSeconds = 15

/**
 * The steps of a session in their order. For each pass: set up, roll up, hold (roll on, hold)…,
 * roll down; the second leg's first set-up is the change of leg.
 *
 * A set-up lasts `setUpSeconds`, the change of leg as long but at least 15 s, rolling up and rolling
 * down `rollSeconds` each, a hold `holdSeconds`, rolling on 10 s. With the defaults that is
 * 6 × (15 + 20 + 45 + 20) s = 10 min.
 */
export function planSession(settings: Settings): Step[] {
  const firstLeg = legsOf(settings.legOrder)[0]
  return legsOf(settings.legOrder).flatMap((leg) =>
    passes.flatMap((pass) => stepsOfPass(settings, leg, pass, leg !== firstLeg)),
  )
}

/** How long the steps take together, seconds. */
export function totalSeconds(steps: readonly Step[]): number {
  return steps.reduce((sum, step) => sum + step.seconds, 0)
}

/** One more spot: roll on to it, then hold it in full. */
export function oneMoreSpotSteps(leg: Leg, pass: PassNumber, holdSeconds: number): [Step, Step] {
  return [
    { kind: 'roll-on', leg, pass, seconds: rollOnSeconds },
    { kind: 'hold', leg, pass, seconds: holdSeconds },
  ]
}

function stepsOfPass(settings: Settings, leg: Leg, pass: PassNumber, changed: boolean): Step[] {
  const { holdSeconds, rollSeconds, setUpSeconds, spotsPerPass } = settings
  const step = (kind: StepKind, seconds: number): Step => ({ kind, leg, pass, seconds })
  const changesLeg = changed && pass === 1
  const furtherSpots = Array.from({ length: spotsPerPass - 1 }, () =>
    oneMoreSpotSteps(leg, pass, holdSeconds),
  )
  return [
    changesLeg
      ? step('change-leg', Math.max(setUpSeconds, shortestChangeOfLegSeconds))
      : step('set-up', setUpSeconds),
    step('roll-up', rollSeconds),
    step('hold', holdSeconds),
    ...furtherSpots.flat(),
    step('roll-down', rollSeconds),
  ]
}
