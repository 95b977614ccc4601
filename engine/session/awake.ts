/** For how long the watch must stay awake for a session. */
import { fieldsOf, momentOf } from '../parse'
import { leftMs, type Session } from './session'

/** Beyond the planned end, and while the user looks for a spot: room for late timers and slow rolling, ms. */
export const awakeMarginMs = 10 * 60_000

/** A session paused for longer than this lets the watch sleep, ms. */
export const pausedAwakeMs = 2 * 60_000

/** What was done stays to be read for this long, ms. */
export const doneAwakeMs = 60_000

/** The ready screen, a minute bright, comes back on a wake within two minutes more, ms. */
export const readyComesBackForMs = 3 * 60_000

/** Raised when an older program would misread it. */
const readyVersion = 1

/** What is stored of a ready screen that waits for a wake since then, ms since 1970 UTC; null: of one that does not. */
export function readyToStore(sinceMs: number | null): object {
  return { version: readyVersion, sinceMs }
}

/** Since when a ready screen waited for a wake; null where none did, or it cannot be read. Never throws. */
export function parseReadySince(input: unknown): number | null {
  const { version, sinceMs } = fieldsOf(input)
  return version === readyVersion ? momentOf(sinceMs) : null
}

/** How much longer the screen must stay on for a session, ms; 0 when it may sleep as usual. */
export function awakeMs(session: Session, nowMs: number): number {
  const moves = session.state === 'running' || session.state === 'waiting'
  if (moves) return leftMs(session, nowMs) + awakeMarginMs
  return Math.max(0, maySleepAtMs(session) - nowMs)
}

/** When a session that does not move lets the watch sleep, ms since 1970 UTC; 0 when it need not be waited for. */
export function maySleepAtMs(session: Session): number {
  if (session.state === 'paused') return session.pausedAtMs + pausedAwakeMs
  return session.state === 'done' ? session.endedAtMs + doneAwakeMs : 0
}
