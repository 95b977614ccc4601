/** How long the user held with each leg: what a session can be credited with at most. */
import type { Leg } from '../../engine/routine/routine'
import type { Saved } from '../../engine/session/saved'
import { lengthMs, type Place, pass } from './place.ts'
import type { Held, Scene } from './scene.ts'
import { placeOf } from './stored.ts'

const legs: readonly Leg[] = ['right', 'left']

/** What time that passes adds. */
export function heldMore(held: Held, before: Place, now: Place): Held {
  const more = (leg: Leg) => held[leg] + holdsMs(now, leg) - holdsMs(before, leg)
  return { ...held, right: more('right'), left: more('left') }
}

/** The holds of a leg up to where the session is, ms. */
function holdsMs({ steps, index, intoMs }: Place, leg: Leg): number {
  return steps.reduce((sum, step, at) => {
    if (step.kind !== 'hold' || step.leg !== leg || at > index) return sum
    return sum + (at === index ? Math.min(intoMs, lengthMs(step)) : lengthMs(step))
  }, 0)
}

/** What a stored session says was held, with what a gap of at most one hold length adds until `nowMs`. */
export function heldBy(saved: Saved, nowMs: number): Record<Leg, number> {
  const { session, savedAtMs } = saved
  const place = placeOf(saved)
  const counts = nowMs - savedAtMs <= session.settings.holdSeconds * 1000
  const now = counts ? pass(place, nowMs).place : place
  const held = (leg: Leg) => {
    const here = session.steps[session.index]
    const isHere = here?.kind === 'hold' && here.leg === leg && session.state !== 'done'
    const hereMs = isHere ? place.intoMs - session.heldFromMs : 0
    return creditedMs(saved, leg) + hereMs + holdsMs(now, leg) - holdsMs(place, leg)
  }
  return { right: held('right'), left: held('left') }
}

/** What it was credited with. */
export function creditedMs({ session }: Saved, leg: Leg): number {
  return session.steps.reduce((sum, step) => sum + (step.leg === leg ? step.heldMs : 0), 0)
}

/** A save credits no more than was held; one that is over, nothing having interrupted it, all of that. */
export function judgeCredit({ held, kept }: Scene): void {
  if (!kept) return
  for (const leg of legs) {
    const ms = creditedMs(kept, leg)
    const isLess = held.isPlain && kept.session.state === 'done' && ms < held[leg] - held.unsureMs
    if (ms > held[leg] + held.unsureMs || isLess)
      throw new Error(`${ms} ms are credited to the ${leg} leg, of ${held[leg]} ms that were held.`)
  }
}
