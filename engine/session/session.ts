/**
 * A session as a value. Time is a parameter: where a session is follows from when its step began, so
 * a timer that fires late makes nothing late but itself.
 */
import { planSession, type Step } from '../routine/plan'
import type { Settings } from '../routine/settings'

/** A step of the plan and what has become of it. */
export interface SessionStep extends Step {
  /** How far into this hold the user has held, ms; 0 for other steps. A part held twice counts once. */
  readonly heldMs: number
  readonly skipped: boolean
  /** Not in the plan at the start: the user asked for one more spot. */
  readonly extra: boolean
}

/** What a session knows once it has begun. */
export interface Course {
  readonly settings: Settings
  readonly steps: readonly SessionStep[]
  /** The step the session is in; `steps.length` when it is done. */
  readonly index: number
  /** Names the session: its start by the clock as it was then, ms since 1970 UTC. Stays when the clock is set. */
  readonly id: number
  /** When the user pressed start, ms since 1970 UTC. */
  readonly startedAtMs: number
  /** From where in the step a hold is credited, ms: above 0 when the program was away for its beginning. */
  readonly heldFromMs: number
}

export interface Ready {
  readonly state: 'ready'
}
export interface Running extends Course {
  readonly state: 'running'
  /** When the step began, ms since 1970 UTC; moved on by as long as the session was paused in it. */
  readonly stepStartedAtMs: number
}
/** Rolling goes on until the user has found a spot and taps. */
export interface Waiting extends Course {
  readonly state: 'waiting'
  readonly waitingSinceMs: number
}
export interface Paused extends Course {
  readonly state: 'paused'
  readonly pausedAtMs: number
  /** How far the step had come, ms. */
  readonly elapsedMs: number
  /** The session was waiting for a spot, and will be again. */
  readonly waiting: boolean
  /** Nobody paused it: the program was away for too long, and asks whether to go on. */
  readonly asks: boolean
}
export interface Done extends Course {
  readonly state: 'done'
  readonly endedAtMs: number
  /** False when the user ended it before its last step was over. */
  readonly finished: boolean
}

export type Session = Ready | Running | Waiting | Paused | Done
export type Begun = Exclude<Session, Ready>
export type Underway = Exclude<Begun, Done>

/** Begun and not yet over. */
export function isUnderway(session: Session): session is Underway {
  return session.state !== 'ready' && session.state !== 'done'
}

export const ready: Ready = { state: 'ready' }

/** A new session, at its first step. */
export function start(settings: Settings, nowMs: number): Running {
  const steps = planSession(settings).map(untouched)
  const from = { settings, steps, index: 0, id: nowMs, startedAtMs: nowMs, heldFromMs: 0 }
  return enter(from, 0, nowMs)
}

/** The session as it is at `nowMs`: every step that has run out by then is behind it. */
export function advance(session: Session, nowMs: number): Session {
  let now = session
  while (now.state === 'running') {
    const step = now.steps[now.index]
    if (!step) return done(now, now.stepStartedAtMs, true)
    const endsAtMs = now.stepStartedAtMs + step.seconds * 1000
    if (nowMs < endsAtMs) return now
    now = waitsAfter(now)
      ? wait(now, endsAtMs)
      : enter(leave(now, endsAtMs), now.index + 1, endsAtMs)
  }
  return now
}

/** How far the step has come, ms: from 0 to its length. 0 when no step is under way. */
export function elapsedMs(session: Session, nowMs: number): number {
  if (session.state === 'paused') return session.elapsedMs
  const lengthMs = (stepOf(session)?.seconds ?? 0) * 1000
  if (session.state !== 'running') return lengthMs
  return Math.min(lengthMs, Math.max(0, nowMs - session.stepStartedAtMs))
}

/** When the step of a running session ends, ms since 1970 UTC. */
export function stepEndsAtMs(session: Running): number {
  return session.stepStartedAtMs + (stepOf(session)?.seconds ?? 0) * 1000
}

/** The step that a session is in; undefined before and after. */
export function stepOf(session: Session): SessionStep | undefined {
  return isUnderway(session) ? session.steps[session.index] : undefined
}

/** Time left until the planned end, ms. Waiting for a spot is not counted: then it is "about". */
export function leftMs(session: Underway, nowMs: number): number {
  const ahead = session.steps.slice(session.index)
  return ahead.reduce((sum, step) => sum + step.seconds * 1000, -elapsedMs(session, nowMs))
}

/** A step to which nothing has happened yet. */
export function untouched(step: Step): SessionStep {
  return { ...step, heldMs: 0, skipped: false, extra: false }
}

/** The next step is a hold, and the user chose to start holds with a tap. */
export function waitsAfter(course: Course): boolean {
  return course.settings.holdStart === 'tap' && course.steps[course.index + 1]?.kind === 'hold'
}

/** What stays the same from state to state. */
export function course({ settings, steps, index, id, startedAtMs, heldFromMs }: Course): Course {
  return { settings, steps, index, id, startedAtMs, heldFromMs }
}

/** The session, waiting for a spot since then. */
export function wait(from: Course, waitingSinceMs: number): Waiting {
  return { ...course(from), state: 'waiting', waitingSinceMs }
}

/** The session, at the beginning of the step with this index. */
export function enter(from: Course, index: number, stepStartedAtMs: number): Running {
  return { ...course(from), state: 'running', index, stepStartedAtMs, heldFromMs: 0 }
}

/** The session, over. */
export function done(from: Course, endedAtMs: number, finished: boolean): Done {
  return { ...course(from), state: 'done', endedAtMs, finished }
}

/** Credits what was held of the step that the session is about to leave: never less than before, never more than its length. */
export function leave<From extends Underway>(session: From, nowMs: number): From {
  const step = stepOf(session)
  if (step?.kind !== 'hold') return session
  const intoMs = elapsedMs(session, nowMs)
  const sumMs = session.heldFromMs > 0 ? step.heldMs + intoMs - session.heldFromMs : intoMs
  return patch(session, { heldMs: Math.max(step.heldMs, Math.min(step.seconds * 1000, sumMs)) })
}

/** The session when the clock is set by `byMs`, ms: all its moments move along, and nothing else changes. */
export function shift(session: Session, byMs: number): Session {
  if (session.state === 'ready') return session
  const startedAtMs = session.startedAtMs + byMs
  switch (session.state) {
    case 'running':
      return { ...session, startedAtMs, stepStartedAtMs: session.stepStartedAtMs + byMs }
    case 'waiting':
      return { ...session, startedAtMs, waitingSinceMs: session.waitingSinceMs + byMs }
    case 'paused':
      return { ...session, startedAtMs, pausedAtMs: session.pausedAtMs + byMs }
    case 'done':
      return { ...session, startedAtMs, endedAtMs: session.endedAtMs + byMs }
  }
}

/** The session with its present step changed. */
export function patch<From extends Course>(from: From, change: Partial<SessionStep>): From {
  const steps = from.steps.map((step, index) =>
    index === from.index ? { ...step, ...change } : step,
  )
  return { ...from, steps }
}
