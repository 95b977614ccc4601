/** What becomes of a stored session when the program is opened again. */
import { afterAction } from './actions'
import type { Saved } from './saved'
import { done, elapsedMs, leave, type Running, ready, shift, type Waiting } from './session'
import { passTime, type Turn } from './turn'

/** For this long after the last save a session simply goes on, ms. */
export const goesOnForMs = 10 * 60_000

/** A paused session waits for this long, ms: since its pause, or where the program asks whether to go on, since that was first seen and stored. */
export const pausedWaitsForMs = 24 * 60 * 60_000

/**
 * The session to show on opening, and the one cue to play. Up to ten minutes after the save a running
 * session is where it would have come to by now, done if need be; later, the user is asked whether to
 * go on from where it was left. A paused one waits as it was, for a day, the question for a day from its first save. A clock that went back since
 * the save counts as no time.
 */
export function resume(saved: Saved | null, nowMs: number): Turn {
  if (!saved) return { session: ready, cue: null }
  const { session, savedAtMs } = saved
  const awayMs = nowMs - savedAtMs
  if (awayMs < 0) return { session: shift(session, awayMs), cue: null }
  const isLate = awayMs > goesOnForMs
  switch (session.state) {
    case 'done':
      return { session: isLate ? ready : session, cue: null }
    case 'paused': {
      const sinceMs = session.asks ? savedAtMs : session.pausedAtMs
      const waits = nowMs - sinceMs <= pausedWaitsForMs
      return { session: waits ? session : done(session, session.pausedAtMs, false), cue: null }
    }
    default:
      return isLate ? ask(session, savedAtMs) : goOn(session, savedAtMs, nowMs)
  }
}

function ask(session: Running | Waiting, savedAtMs: number): Turn {
  const paused = afterAction(session, { type: 'pause' }, savedAtMs)
  return { session: paused.state === 'paused' ? { ...paused, asks: true } : paused, cue: null }
}

/**
 * Holds count in full when the program was away for at most one hold length; else up to the save, and
 * from now on.
 */
function goOn(session: Running | Waiting, savedAtMs: number, nowMs: number): Turn {
  const turn = passTime(session, savedAtMs, nowMs)
  const isShort = nowMs - savedAtMs <= session.settings.holdSeconds * 1000
  if (isShort || turn.session.state === 'ready') return turn
  const { steps } = leave(session, savedAtMs)
  const heldFromMs = turn.session.state === 'running' ? elapsedMs(turn.session, nowMs) : 0
  return { ...turn, session: { ...turn.session, steps, heldFromMs } }
}
