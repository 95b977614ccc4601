/** What the glass says of a step, whatever the session does. */
import type { Step } from '../routine/plan'
import { type FootTurn, footTurns } from '../routine/routine'
import type { Phrase } from './phrase'
import type { Arrow, Tone } from './screens'
import type { WatchMsgid } from './watch-msgids'

/** What each step asks of the body. Source: the seed. */
export const askTexts: Readonly<Record<Step['kind'], WatchMsgid>> = {
  'set-up': 'Roller above the ankle',
  'change-leg': 'Roller above the ankle',
  'roll-up': 'Hips up, slowly',
  hold: 'Relax, breathe',
  'roll-on': 'Chest up, shoulders down',
  'roll-down': 'Slowly back, hips down',
}

/** Which way a step goes; null where nothing moves. */
export function arrowOf({ kind, leg }: Step): Arrow | null {
  if (kind === 'change-leg') return leg
  if (kind === 'roll-down') return 'down'
  return kind === 'roll-up' || kind === 'roll-on' ? 'up' : null
}

const stepTexts = {
  'change-leg': 'Change leg',
  'roll-up': 'Roll up',
  hold: 'Hold',
  'roll-on': 'Roll on',
  'roll-down': 'Roll down',
} as const satisfies Partial<Record<Step['kind'], WatchMsgid>>

/** The word of a step: in a set-up how the foot is turned, in a hold of several which it is. */
export function wordFor(steps: readonly Step[], index: number): Phrase {
  const step = steps[index]
  if (!step) return { msgid: 'Done' }
  if (step.kind === 'set-up') return { msgid: footTexts[footTurns[step.pass]] }
  const isSpot = ({ kind, leg, pass }: Step): boolean =>
    kind === 'hold' && leg === step.leg && pass === step.pass
  const spots = step.kind === 'hold' ? steps.filter(isSpot).length : 1
  if (spots < 2) return { msgid: stepTexts[step.kind] }
  const spot = steps.slice(0, index + 1).filter(isSpot).length
  return { msgid: 'Hold {spot}/{spots}', values: { spot, spots } }
}

/** How the foot is turned, in words. */
export const footTexts: Readonly<Record<FootTurn, WatchMsgid>> = {
  straight: 'Foot straight',
  out: 'Foot out',
  in: 'Foot in',
}

/** What a step asks of the body. */
export function toneOf({ kind }: Step): Tone {
  if (kind === 'hold') return 'hold'
  return kind === 'set-up' || kind === 'change-leg' ? 'set-up' : 'roll'
}
