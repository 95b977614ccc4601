/** For how long the watch must stay awake for a session. */
import { leftMs, type Session } from './session'

/** Beyond the planned end, and while the user looks for a spot: room for late timers and slow rolling, ms. */
export const awakeMarginMs = 10 * 60_000

/** A session paused for longer than this lets the watch sleep, ms. */
export const pausedAwakeMs = 2 * 60_000

/** What was done stays to be read for this long, ms. */
export const doneAwakeMs = 60_000

/** How much longer the screen must stay on for a session, ms; 0 when it may sleep as usual. */
export function awakeMs(session: Session, nowMs: number): number {
  if (session.state === 'ready') return 0
  if (session.state === 'done') return Math.max(0, session.endedAtMs + doneAwakeMs - nowMs)
  if (session.state === 'paused') return Math.max(0, session.pausedAtMs + pausedAwakeMs - nowMs)
  return leftMs(session, nowMs) + awakeMarginMs
}
