/** How long the user held with each leg: what a session can be credited with. */
import type { Leg } from '../../engine/routine/routine'
import type { Saved } from '../../engine/session/saved'
import { lengthMs, type Place, pass } from './place.ts'
import type { Scene } from './scene.ts'
import { placeOf } from './stored.ts'

const legs: readonly Leg[] = ['right', 'left']

/** What time that passes adds. */
export function heldMore(held: Scene['held'], before: Place, now: Place): Scene['held'] {
  const more = (leg: Leg) => held[leg] + holdsMs(now, leg) - holdsMs(before, leg)
  return { ...held, right: more('right'), left: more('left') }
}

/** The holds of a leg up to where the session is, ms. */
function holdsMs({ steps, index, intoMs }: Place, leg: Leg): number {
  const lengths = steps
    .slice(0, index + 1)
    .map((step, at) => (at === index ? Math.min(intoMs, lengthMs(step)) : lengthMs(step)))
  return lengths.reduce((sum, ms, at) => {
    const isHold = steps[at]?.kind === 'hold' && steps[at]?.leg === leg
    return isHold ? sum + ms : sum
  }, 0)
}

/** What a stored session says was held, with what a gap of at most one hold length adds until `nowMs`. */
export function heldBy(saved: Saved, nowMs: number): Record<Leg, number> {
  const { session, savedAtMs } = saved
  const place = placeOf(saved)
  const counts = nowMs - savedAtMs <= session.settings.holdSeconds * 1000
  const now = counts ? pass(place, nowMs).place : place
  const here = session.state === 'done' ? undefined : session.steps[session.index]
  const held = (leg: Leg) => {
    const isHere = here?.kind === 'hold' && here.leg === leg
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
export function checkCredit({ held, kept }: Scene): void {
  if (!kept) return
  for (const leg of legs) {
    const ms = creditedMs(kept, leg)
    const isLess = held.isPlain && kept.session.state === 'done' && ms < held[leg] - held.unsureMs
    if (ms > held[leg] + held.unsureMs || isLess)
      throw new Error(`${ms} ms are credited to the ${leg} leg, of ${held[leg]} ms that were held.`)
  }
}
