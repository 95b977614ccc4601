/** What a finger, or new settings, do to a session. */
import { oneMoreSpotSteps } from '../routine/plan'
import {
  advance,
  course,
  done,
  elapsedMs,
  enter,
  isUnderway,
  leave,
  patch,
  type Session,
  stepOf,
  type Underway,
  untouched,
  wait,
} from './session'

/** Going back within this time of a step's beginning leads to the step before, ms. */
export const backLeadsToStepBeforeMs = 3_000

/** What the user may do to a session under way. Each takes a session that is up to date (`advance`), and leaves alone one it does not fit. */
export type Action =
  | { readonly type: 'pause' | 'resume' | 'skip' | 'back' | 'one-more-spot' | 'found-spot' | 'end' }
  | { readonly type: 'new-hold-length'; readonly holdSeconds: number }

/** The session after an action. The same value when the action means nothing there. */
export function afterAction(session: Session, action: Action, nowMs: number): Session {
  if (!isUnderway(session)) return session
  switch (action.type) {
    case 'pause':
      return pause(session, nowMs)
    case 'resume':
      return resume(answered(session, nowMs), nowMs)
    case 'skip':
      return skip(answered(session, nowMs), nowMs)
    case 'back':
      return back(answered(session, nowMs), nowMs)
    case 'one-more-spot':
      return oneMoreSpot(answered(session, nowMs), nowMs)
    case 'found-spot':
      return session.state === 'waiting' ? nextStep(session, nowMs) : session
    case 'end':
      return done(leave(session, nowMs), asksSinceMs(session) ?? nowMs, false)
    case 'new-hold-length':
      return newHoldLength(session, action.holdSeconds)
  }
}

/** Since when nobody has rolled, where the program asks whether to go on, ms since 1970 UTC. */
function asksSinceMs(session: Underway): number | null {
  return session.state === 'paused' && session.asks ? session.pausedAtMs : null
}

/** The session goes on after the question: what was not rolled is not in its total, as if it had started so much later. */
function answered(session: Underway, nowMs: number): Underway {
  const sinceMs = asksSinceMs(session)
  if (session.state !== 'paused' || sinceMs === null) return session
  return { ...session, startedAtMs: session.startedAtMs + nowMs - sinceMs, pausedAtMs: nowMs }
}

/** More spots than this in one pass are not offered, so that what is kept of a session stays small. */
export const mostSpotsPerPass = 9

/** One more spot is offered in a hold and in the roll-down after it; in a hold once. */
export function offersOneMoreSpot(session: Session): boolean {
  const step = stepOf(session)
  if (session.state === 'ready' || !step) return false
  const { steps, index } = session
  const spots = steps.filter(
    ({ kind, leg, pass }) => kind === 'hold' && leg === step.leg && pass === step.pass,
  )
  if (spots.length >= mostSpotsPerPass) return false
  return step.kind === 'roll-down' || (step.kind === 'hold' && !steps[index + 1]?.extra)
}

function pause(session: Underway, nowMs: number): Session {
  if (session.state === 'paused') return session
  const waiting = session.state === 'waiting'
  const elapsed = elapsedMs(session, nowMs)
  return {
    ...course(session),
    state: 'paused',
    pausedAtMs: nowMs,
    elapsedMs: elapsed,
    waiting,
    asks: false,
  }
}

function resume(session: Underway, nowMs: number): Session {
  if (session.state !== 'paused') return session
  if (session.waiting) return wait(session, nowMs)
  return { ...course(session), state: 'running', stepStartedAtMs: nowMs - session.elapsedMs }
}

function skip(session: Underway, nowMs: number): Session {
  const waits = session.state === 'waiting' || (session.state === 'paused' && session.waiting)
  if (waits) return sameState(session, nextStep(session, nowMs), nowMs)
  return sameState(session, nextStep(patch(leave(session, nowMs), { skipped: true }), nowMs), nowMs)
}

function back(session: Underway, nowMs: number): Session {
  const early = session.state !== 'waiting' && elapsedMs(session, nowMs) < backLeadsToStepBeforeMs
  const index = early && session.index > 0 ? session.index - 1 : session.index
  const restarted = enter(leave(session, nowMs), index, nowMs)
  return sameState(session, patch(restarted, { skipped: false }), nowMs)
}

function oneMoreSpot(session: Underway, nowMs: number): Session {
  const step = stepOf(session)
  if (!step || !offersOneMoreSpot(session)) return session
  const added = oneMoreSpotSteps(step.leg, step.pass, session.settings.holdSeconds)
  const inHold = step.kind === 'hold'
  const index = inHold ? session.index + 1 : session.index
  const steps = [...session.steps]
  steps.splice(index, 0, ...added.map((one) => ({ ...untouched(one), extra: true })))
  const longer = { ...session, steps }
  return inHold ? longer : sameState(session, enter(longer, index, nowMs), nowMs)
}

function newHoldLength(session: Underway, holdSeconds: number): Session {
  if (holdSeconds === session.settings.holdSeconds) return session
  const steps = session.steps.map((step, index) =>
    step.kind === 'hold' && index > session.index ? { ...step, seconds: holdSeconds } : step,
  )
  return { ...session, steps, settings: { ...session.settings, holdSeconds } }
}

function nextStep(session: Underway, nowMs: number): Session {
  return advance(enter(session, session.index + 1, nowMs), nowMs)
}

/** A paused session stays paused where a finger moves it. */
function sameState(before: Underway, after: Session, nowMs: number): Session {
  return before.state === 'paused' && after.state === 'running' ? pause(after, nowMs) : after
}
