/** How exactly can be known where a session is, since its clock was set: nothing but the program's next tick tells it by how much. */
import { beganAtMs, endsAtMs, intoMs, type Model } from './model.ts'

/** Now, by the true clock and by the watch's own, ms since 1970 UTC. */
export interface Moment {
  readonly trueMs: number
  readonly wallMs: number
}

/** What there is to know, and how exactly it is known. */
export interface Doubt {
  readonly now: () => Moment
  /** The latest that a timer of the watch fires at present, ms. */
  readonly lateMs: () => number
  model: Model
  /** How far off the session may be for good, ms. */
  unsureMs: number
  /** The same of what was held, ms. */
  heldUnsureMs: number
  /** How far off the program's guess may be until its next tick, ms; 0 when there is none, or when it became part of `unsureMs`. */
  guessMs: number
  /** When the program will have had a tick since the clock was set, true ms. */
  clockSetUntilMs: number
}

/** Where a session is was known exactly, and no clock was set. */
export const noDoubt = { unsureMs: 0, heldUnsureMs: 0, guessMs: 0, clockSetUntilMs: 0 }

/** The clock was set, and the tick that tells by how much is still to come. */
export function isClockUnsure({ now, clockSetUntilMs }: Doubt): boolean {
  return now().trueMs < clockSetUntilMs
}

/** Until that tick a session that runs is where the program guesses. */
export function isGuessing(doubt: Doubt): boolean {
  return isClockUnsure(doubt) && doubt.model.state === 'running' && doubt.guessMs > 0
}

/** How far off the session may be, ms. */
export function positionUnsureMs(doubt: Doubt): number {
  return doubt.unsureMs + (isGuessing(doubt) ? doubt.guessMs : 0)
}

/** The latest moment of the program's next tick, true ms. */
export function nextTickByMs({ now, lateMs }: Doubt): number {
  return now().trueMs + 1_000 + lateMs()
}

/** The clock was set, and the program knows or will see it: it guesses by how much. */
export function setClock(doubt: Doubt, stepMs: number): void {
  const isRunning = doubt.model.state === 'running'
  doubt.guessMs = isRunning ? guessMs(doubt, stepMs) : 0 // What does not move is where it was.
  doubt.unsureMs += tickUnsureMs(doubt)
  doubt.heldUnsureMs += doubt.guessMs + doubt.unsureMs
  doubt.clockSetUntilMs = tickByMs(doubt)
}

/** A finger put the session at the beginning of a step: it is known where that is, but for the tick that is still to come. */
export function placeAnew(doubt: Doubt): void {
  doubt.unsureMs = isClockUnsure(doubt) ? tickUnsureMs(doubt) : 0
}

/** The program looked, and timed its next tick anew: the one that tells how far the clock was set may be put off by that. */
export function awaitTick(doubt: Doubt): void {
  if (isClockUnsure(doubt)) doubt.clockSetUntilMs = tickByMs(doubt)
}

/** The program acts on its guess before the tick that would have mended it: that much stays, but only once. */
export function keepGuess(doubt: Doubt): void {
  if (!isGuessing(doubt)) return
  doubt.unsureMs += doubt.guessMs
  doubt.heldUnsureMs += doubt.guessMs
  doubt.guessMs = 0
}

/** True when an act now could fall on either side of a boundary, since the clock was set. */
export function isDelicate(doubt: Doubt): boolean {
  const { model, now } = doubt
  const { wallMs } = now()
  const unsureMs = positionUnsureMs(doubt)
  if (unsureMs === 0) return false
  const nearMs = unsureMs + 20
  if (wallMs - beganAtMs(model) < nearMs) return true
  if (model.state !== 'running') return false
  const into = intoMs(model, wallMs)
  const aheadMs = (endsAtMs(model) ?? Number.POSITIVE_INFINITY) - wallMs
  return into < nearMs || aheadMs < nearMs || Math.abs(into - backLeadsToStepBeforeMs) < nearMs
}

/** On which side of the beginning of a hold it is cannot be known. */
export function isNearHold(doubt: Doubt): boolean {
  const { model, now } = doubt
  if (model.state !== 'running') return false
  const { wallMs } = now()
  const unsureMs = positionUnsureMs(doubt)
  const isNear = (boundaryMs: number) => Math.abs(wallMs - boundaryMs) < unsureMs
  const [here, next] = model.parts.slice(model.index, model.index + 2)
  const endMs = endsAtMs(model) ?? Number.POSITIVE_INFINITY
  return (
    (here?.kind === 'hold' && isNear(model.beganAtMs)) || (next?.kind === 'hold' && isNear(endMs))
  )
}

/** What "back" does depends on this, ms into a step. */
const backLeadsToStepBeforeMs = 3_000

/**
 * A program that was told, or sees a time before its last look, takes the middle of the second after that look:
 * up to half a second and a late timer off. A step of less than a second it does not see at all.
 */
function guessMs({ lateMs }: Doubt, stepMs: number): number {
  const unseenMs = Math.abs(stepMs) <= 1_000 ? Math.abs(stepMs) : 0
  return Math.max(501 + lateMs(), unseenMs)
}

/** A session that does not move is looked at once a minute: until something moves it, its clock stays unsure. */
function tickByMs(doubt: Doubt): number {
  return doubt.model.state === 'running' ? nextTickByMs(doubt) : Number.POSITIVE_INFINITY
}

/** What the tick after a clock was set leaves open, ms: it takes its own lateness for the usual one, 40 ms. */
function tickUnsureMs({ lateMs }: Doubt): number {
  return Math.max(45, lateMs())
}
