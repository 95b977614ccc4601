/** What is kept of a session that has begun. */
import type { Leg } from './routine'
import type { Begun } from './session'

/** Whole seconds held with a leg. */
export function heldSeconds(session: Begun, leg: Leg): number {
  const heldMs = session.steps
    .filter((step) => step.leg === leg)
    .reduce((sum, step) => sum + step.heldMs, 0)
  return Math.round(heldMs / 1000)
}
