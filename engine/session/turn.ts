/** Which cue belongs to a moment: each boundary has one word, and nothing plays twice. */

import { breathAt, breathTurnsMs } from '../cue/breath'
import { type Cue, type CueWord, wordOf } from '../cue/cue'
import type { Settings } from '../routine/settings'
import { type Action, afterAction } from './actions'
import { maySleepAtMs } from './awake'
import {
  advance,
  elapsedMs,
  type Running,
  type Session,
  start,
  stepEndsAtMs,
  stepOf,
} from './session'

/** A session after something happened to it, and what the wrist should feel of that. */
export interface Turn {
  readonly session: Session
  readonly cue: Cue | null
}

/** A boundary seen this long after it is still on time; later, the watch was asleep, ms. */
export const onTimeMs = 1_000

/** After a sleep a word is played only if its step goes on for longer than this, ms. */
export const worthPlayingMs = 5_000

/** While the session waits for a spot it ticks this often, ms. */
export const waitingTickMs = 20_000

/** A pause ticks after these times, then stays silent, ms. */
export const pauseTicksMs: readonly number[] = [30_000, 60_000, 90_000]

/** How late a timer of a page fires as a rule, ms: 6 to 78 ms were seen on a watch. */
export const typicalLatenessMs = 40

/** The best guess of the moment between two looks at the session, the second of which is yet to come, ms since 1970 UTC. */
export function expectedMs(lookedAtMs: number, dueAtMs: number): number {
  return Math.round((lookedAtMs + Math.min(dueAtMs, lookedAtMs + 1000)) / 2)
}

/** A new session, and the word of its first step. */
export function begin(settings: Settings, nowMs: number): Turn {
  const session = start(settings, nowMs)
  return { session, cue: wordNow(session) }
}

/**
 * Lets time pass from `sinceMs`, when the session was last looked at, to `nowMs`. At most one cue:
 * the word for where the user is now, or a tick. After a sleep the word is left out when its step is
 * nearly over.
 */
export function passTime(session: Session, sinceMs: number, nowMs: number): Turn {
  const after = advance(session, nowMs)
  const cue = after === session ? tickBetween(session, sinceMs, nowMs) : cueOnArrival(after, nowMs)
  return { session: after, cue }
}

/** Lets time pass, then does the action. Where both have a cue, the action's is played. */
export function reduce(session: Session, action: Action, sinceMs: number, nowMs: number): Turn {
  const passed = passTime(session, sinceMs, nowMs)
  const after = afterAction(passed.session, action, nowMs)
  return { session: after, cue: cueOfAction(action, passed.session, after) ?? passed.cue }
}

/** The next second of a running step, else the next minute, ms since 1970 UTC; Infinity where no clock is to be seen. */
export function nextToSeeMs(session: Session, nowMs: number): number {
  switch (session.state) {
    case 'running':
      return nowMs + 1000 - ((nowMs - session.stepStartedAtMs) % 1000)
    case 'done':
      return Number.POSITIVE_INFINITY
    default:
      return nowMs - (nowMs % 60_000) + 60_000
  }
}

/**
 * The first moment after `nowMs` at which time alone moves the session on or there is something to feel, ms since 1970
 * UTC; Infinity where only an action does.
 */
export function quietUntilMs(session: Session, nowMs: number): number {
  const momentsMs = [
    ...tickMomentsMs(session, nowMs),
    ...breathMomentsMs(session),
    ...(session.state === 'running' ? [stepEndsAtMs(session)] : [maySleepAtMs(session)]),
  ]
  return Math.min(...momentsMs.filter((momentMs) => momentMs > nowMs))
}

/** A finger that moves the session to a step feels the step's word; a pause, a resume, and one more spot in a hold are ticked. */
function cueOfAction(action: Action, before: Session, after: Session): Cue | null {
  if (after === before || action.type === 'new-hold-length') return null
  if (action.type === 'pause' || action.type === 'resume') return 'tick'
  const staysInHold = action.type === 'one-more-spot' && stepOf(before)?.kind === 'hold'
  return staysInHold ? 'tick' : wordNow(after)
}

function wordNow(session: Session): CueWord {
  const step = stepOf(session)
  return step ? wordOf(step) : 'done'
}

function cueOnArrival(session: Session, nowMs: number): Cue | null {
  if (session.state === 'waiting') return 'tick'
  if (session.state !== 'running') return wordNow(session)
  const sinceMs = elapsedMs(session, nowMs)
  const goesOnForMs = (stepOf(session)?.seconds ?? 0) * 1000 - sinceMs
  return sinceMs <= onTimeMs || goesOnForMs > worthPlayingMs ? wordNow(session) : null
}

function tickBetween(session: Session, sinceMs: number, nowMs: number): Cue | null {
  const isDue = (momentMs: number): boolean =>
    sinceMs < momentMs && momentMs <= nowMs && nowMs - momentMs <= onTimeMs
  if (tickMomentsMs(session, nowMs).some(isDue)) return 'tick'
  const turnMs = breathMomentsMs(session).find(isDue)
  if (turnMs === undefined) return null
  return breathAt(elapsedMs(session, turnMs)).inhales ? 'inhale' : 'exhale'
}

/** The moments near `nowMs` at which a session that nothing happens to ticks, ms since 1970 UTC. */
function tickMomentsMs(session: Session, nowMs: number): number[] {
  switch (session.state) {
    case 'running':
      return countdownMomentsMs(session)
    case 'waiting': {
      const ticks = Math.max(1, Math.floor((nowMs - session.waitingSinceMs) / waitingTickMs))
      return [ticks, ticks + 1].map((tick) => session.waitingSinceMs + tick * waitingTickMs)
    }
    case 'paused':
      return pauseTicksMs.map((tickMs) => session.pausedAtMs + tickMs)
    default:
      return []
  }
}

function countdownMomentsMs(session: Running): number[] {
  const step = stepOf(session)
  if (step?.kind !== 'hold' || !session.settings.countdownTicks) return []
  const endsAtMs = stepEndsAtMs(session)
  return [3, 2, 1].map((seconds) => endsAtMs - seconds * 1000)
}

/** The breath on the wrist, where it is chosen. */
function breathMomentsMs(session: Session): number[] {
  const step = stepOf(session)
  if (session.state !== 'running' || step?.kind !== 'hold') return []
  if (session.settings.breathing !== 'screen-and-wrist') return []
  return breathTurnsMs(step.seconds * 1000).map((turnMs) => session.stepStartedAtMs + turnMs)
}

/** A set-up has begun, after which a new hold length counts; or a session is over, after which all settings do. */
export function settingsCount(before: Session, after: Session): boolean {
  if (after.state === 'ready' || before.state === 'done') return false
  if (after.state === 'done') return true
  if (before.state !== 'ready' && before.index === after.index) return false
  const kind = stepOf(after)?.kind
  return kind === 'set-up' || kind === 'change-leg'
}
