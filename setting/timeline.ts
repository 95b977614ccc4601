/** A session as a picture: for each leg its steps in proportion. */
import { planSession, type Step, totalSeconds } from '../engine/routine/plan'
import type { Leg, PassNumber } from '../engine/routine/routine'
import { legsOf, type Settings } from '../engine/routine/settings'

/** How a step is drawn: both ways of rolling look the same. */
export type StepLook = 'set-up' | 'roll' | 'hold'

/** A step in the picture. */
export interface Stretch {
  readonly look: StepLook
  readonly pass: PassNumber
  readonly seconds: number
}

/** The part of a session that belongs to one leg. */
export interface LegTimeline {
  readonly leg: Leg
  readonly stretches: readonly Stretch[]
  /** All stretches together. */
  readonly seconds: number
}

/** The legs in their order. A change of leg looks like the set-up that it is. */
export function timelinesOf(settings: Settings): LegTimeline[] {
  const steps = planSession(settings)
  return legsOf(settings.legOrder).map((leg) => {
    const ofLeg = steps.filter((step) => step.leg === leg)
    return { leg, stretches: ofLeg.map(stretchOf), seconds: totalSeconds(ofLeg) }
  })
}

function stretchOf({ kind, pass, seconds }: Step): Stretch {
  return { look: looks[kind], pass, seconds }
}

const looks: Readonly<Record<Step['kind'], StepLook>> = {
  'set-up': 'set-up',
  'change-leg': 'set-up',
  'roll-up': 'roll',
  hold: 'hold',
  'roll-on': 'roll',
  'roll-down': 'roll',
}
