/** When the watch must open the program by itself, should it have died meanwhile. */
import { type Session, waitsAfter } from './session'

/**
 * How long before its boundary an alarm rings, ms: opening the program takes up to 3 s, the motor may be in standby
 * for 2 s more, and alarms ring at whole seconds. How long opening takes on a real watch is not known.
 */
export const alarmLeadMs = 6_000

/** An alarm is moved on when it would ring sooner than this, ms: it must never ring while the page runs. */
export const alarmKeepsAwayMs = 2_000

/** The first moment at which an armed alarm is no longer the right one, ms since 1970 UTC; Infinity where none is armed. */
export function alarmHoldsUntilMs(ringsAtMs: number | null): number {
  return ringsAtMs === null ? Number.POSITIVE_INFINITY : ringsAtMs - alarmKeepsAwayMs + 1
}

/** What an alarm tells the program that it opens. */
export const alarmParam = 'alarm'

/** Who leaves within this time of being brought back by an alarm wants to leave, ms. */
export const wantsToLeaveMs = 15_000

/**
 * When an alarm of a stored session has rung so lately that it may be what opened the program, ms since 1970 UTC; null
 * where none has. Watches are reported to lose the alarm's parameter.
 */
export function rungAtMs(session: Session, savedAtMs: number, nowMs: number): number | null {
  const ringsAtMs = alarmFor(
    session,
    Math.max(savedAtMs, nowMs - wantsToLeaveMs) - alarmKeepsAwayMs,
  )
  const hasRung = ringsAtMs !== null && ringsAtMs <= nowMs && nowMs < ringsAtMs + wantsToLeaveMs
  return hasRung ? ringsAtMs : null
}

/**
 * When to ring, ms since 1970 UTC, a whole second: before the next boundary of a running session that
 * an alarm can still make. Null when there is none: a session that waits or is paused has no next boundary.
 */
export function alarmFor(session: Session, nowMs: number): number | null {
  if (session.state !== 'running') return null
  let boundaryMs = session.stepStartedAtMs
  for (let index = session.index; index < session.steps.length; index += 1) {
    boundaryMs += (session.steps[index]?.seconds ?? 0) * 1000
    const ringsAtMs = Math.floor((boundaryMs - alarmLeadMs) / 1000) * 1000
    if (ringsAtMs >= nowMs + alarmKeepsAwayMs) return ringsAtMs
    if (waitsAfter({ ...session, index })) return null
  }
  return null
}
