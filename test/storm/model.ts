/**
 * What a session must be, worked out anew from the rules of the routine and of coming back: nothing of
 * the program but its plan is used. Moments are ms by the watch's clock.
 */
import type { Step } from '../../engine/routine/plan'

/** A word that the wrist feels, or the short tick. */
export type Cue =
  | 'settle'
  | 'move'
  | 'pass-1'
  | 'pass-2'
  | 'pass-3'
  | 'change-leg'
  | 'done'
  | 'tick'

export interface Part extends Step {
  readonly heldMs: number
  readonly extra: boolean
}

interface Course {
  readonly parts: readonly Part[]
  readonly index: number
  readonly legs: readonly Step['leg'][]
  readonly holdSeconds: number
  readonly holdsStartWithTap: boolean
  /** Cues are the longer ones. */
  readonly isStrong: boolean
  /** The wrist feels the turns of the breath in a hold. */
  readonly isBreathFelt: boolean
  /** From where in the step on a hold is credited: above 0 after an absence that was too long. */
  readonly creditFromMs: number
}
export interface Running extends Course {
  readonly state: 'running'
  readonly beganAtMs: number
}
export interface Waiting extends Course {
  readonly state: 'waiting'
  readonly sinceMs: number
}
export interface Paused extends Course {
  readonly state: 'paused'
  readonly atMs: number
  readonly intoMs: number
  readonly wasWaiting: boolean
  readonly asks: boolean
}
export interface Done extends Course {
  readonly state: 'done'
  readonly atMs: number
  readonly finished: boolean
}
export type Underway = Running | Waiting | Paused
export type Model = { readonly state: 'ready' } | Underway | Done

/** What a finger can ask of a session under way. */
export type Act = 'pause' | 'resume' | 'skip' | 'back' | 'one-more-spot' | 'found-spot' | 'end'

/** A boundary that was passed: when, and what is felt of it. */
export interface Boundary {
  readonly atMs: number
  readonly cue: Cue
}

export const ready: Model = { state: 'ready' }

export function isUnderway(model: Model): model is Underway {
  return model.state === 'running' || model.state === 'waiting' || model.state === 'paused'
}

/** The step under way. */
export function partOf(model: Model): Part | undefined {
  return model.state === 'ready' ? undefined : model.parts[model.index]
}

/** How far the step has come, ms. */
export function intoMs(model: Model, nowMs: number): number {
  const lengthMs = (partOf(model)?.seconds ?? 0) * 1000
  if (model.state === 'paused') return model.intoMs
  if (model.state === 'waiting') return lengthMs
  if (model.state !== 'running') return 0
  return Math.min(lengthMs, Math.max(0, nowMs - model.beganAtMs))
}

/** When the step under way ends by itself; undefined when it does not. */
export function endsAtMs(model: Model): number | undefined {
  const part = partOf(model)
  return model.state === 'running' && part ? model.beganAtMs + part.seconds * 1000 : undefined
}

/** When the step, the wait, the pause or the end began. */
export function beganAtMs(model: Model): number {
  if (model.state === 'running') return model.beganAtMs
  if (model.state === 'waiting') return model.sinceMs
  return model.state === 'ready' ? Number.NEGATIVE_INFINITY : model.atMs
}

/** Time left until the planned end, ms. */
export function leftMs(model: Underway, nowMs: number): number {
  const ahead = model.parts.slice(model.index)
  return ahead.reduce((sum, { seconds }) => sum + seconds * 1000, -intoMs(model, nowMs))
}

/** What was held with a leg, ms. */
export function heldMs(model: Exclude<Model, { state: 'ready' }>, leg: Step['leg']): number {
  return model.parts.reduce((sum, part) => sum + (part.leg === leg ? part.heldMs : 0), 0)
}

/** What is felt where the session is now. */
export function cueHere(model: Model): Cue {
  if (model.state === 'waiting') return 'tick'
  const part = partOf(model)
  if (!part) return 'done'
  if (part.kind === 'hold') return 'settle'
  if (part.kind === 'set-up') return `pass-${part.pass}`
  return part.kind === 'change-leg' ? 'change-leg' : 'move'
}
