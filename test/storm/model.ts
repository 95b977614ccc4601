/**
 * What a session must be, worked out anew from the rules of the routine and of coming back: nothing of
 * the program but its plan is used. Moments are ms by the watch's clock.
 */
import { planSession, type Step } from '../../engine/plan'
import { legsOf, type Settings } from '../../engine/settings'

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

/** A session that starts now, with the word of its first step. */
export function begin(settings: Settings, nowMs: number): { model: Running; cue: Cue } {
  const parts = planSession(settings).map((step) => ({ ...step, heldMs: 0, extra: false }))
  const model: Running = {
    state: 'running',
    parts,
    index: 0,
    legs: legsOf(settings.legOrder),
    holdSeconds: settings.holdSeconds,
    holdsStartWithTap: settings.holdStart === 'tap',
    isStrong: settings.cueStrength === 'strong',
    creditFromMs: 0,
    beganAtMs: nowMs,
  }
  return { model, cue: cueHere(model) }
}

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

/** The session at `nowMs`, and every boundary on the way there. */
export function passTo(from: Model, nowMs: number): { model: Model; passed: Boundary[] } {
  const passed: Boundary[] = []
  let model = from
  for (let atMs = endsAtMs(model); atMs !== undefined && atMs <= nowMs; atMs = endsAtMs(model)) {
    if (model.state !== 'running') break
    model = atEndOfStep(model, atMs)
    passed.push({ atMs, cue: cueHere(model) })
  }
  return { model, passed }
}

function atEndOfStep(model: Running, atMs: number): Model {
  const next = model.parts[model.index + 1]
  if (model.holdsStartWithTap && next?.kind === 'hold') {
    const { beganAtMs: _, ...course } = model
    return { ...course, state: 'waiting', sinceMs: atMs }
  }
  return enter(credit(model, atMs), model.index + 1, atMs)
}

/** At the beginning of that step, or over. */
export function enter(model: Underway, index: number, nowMs: number): Running | Done {
  const { parts, legs, holdSeconds, holdsStartWithTap, isStrong } = model
  const course = { parts, index, legs, holdSeconds, holdsStartWithTap, isStrong, creditFromMs: 0 }
  if (index < parts.length) return { ...course, state: 'running', beganAtMs: nowMs }
  return { ...course, state: 'done', atMs: nowMs, finished: true }
}

/** Credits the hold under way up to now: the furthest point counts, a part held again counts once, and what was held before the hold was made shorter is not taken back. */
export function credit<From extends Underway>(model: From, nowMs: number): From {
  const part = partOf(model)
  if (part?.kind !== 'hold') return model
  const reachedMs = intoMs(model, nowMs)
  const total =
    model.creditFromMs > 0
      ? part.heldMs + reachedMs - model.creditFromMs
      : Math.max(part.heldMs, reachedMs)
  const heldMs = Math.max(part.heldMs, Math.min(part.seconds * 1000, total))
  return { ...model, parts: replaced(model.parts, model.index, { ...part, heldMs }) }
}

/** The session when the watch's clock is set and its moments move along. */
export function shift(model: Model, byMs: number): Model {
  switch (model.state) {
    case 'ready':
      return model
    case 'running':
      return { ...model, beganAtMs: model.beganAtMs + byMs }
    case 'waiting':
      return { ...model, sinceMs: model.sinceMs + byMs }
    default:
      return { ...model, atMs: model.atMs + byMs }
  }
}

/** Holds after the present step take a new length. */
export function withHoldLength(model: Model, holdSeconds: number): Model {
  if (!isUnderway(model) || model.holdSeconds === holdSeconds) return model
  const parts = model.parts.map((part, index) =>
    part.kind === 'hold' && index > model.index ? { ...part, seconds: holdSeconds } : part,
  )
  return { ...model, parts, holdSeconds }
}

function replaced(parts: readonly Part[], index: number, part: Part): readonly Part[] {
  return parts.map((one, place) => (place === index ? part : one))
}
