/** How a session goes on, worked out anew from the rules of the routine: time passes, steps are entered, holds are credited. Moments are ms by the watch's clock. */
import { planSession } from '../../engine/routine/plan'
import { legsOf, type Settings } from '../../engine/routine/settings'
import {
  type Boundary,
  type Cue,
  cueHere,
  type Done,
  endsAtMs,
  intoMs,
  isUnderway,
  type Model,
  type Part,
  partOf,
  type Running,
  type Underway,
} from './model.ts'

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
    isBreathFelt: settings.breathing === 'screen-and-wrist',
    creditFromMs: 0,
    beganAtMs: nowMs,
  }
  return { model, cue: cueHere(model) }
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

/** What stays the same from state to state. */
export function courseOf(model: Underway) {
  const { parts, index, legs, holdSeconds, holdsStartWithTap, isStrong, isBreathFelt } = model
  const { creditFromMs } = model
  return {
    ...{ parts, index, legs, holdSeconds, holdsStartWithTap },
    ...{ isStrong, isBreathFelt, creditFromMs },
  }
}

/** At the beginning of that step, or over. */
export function enter(model: Underway, index: number, nowMs: number): Running | Done {
  const course = { ...courseOf(model), index, creditFromMs: 0 }
  if (index < model.parts.length) return { ...course, state: 'running', beganAtMs: nowMs }
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
