/** What a finger must do to a session, by the rules of the product. */
import { courseOf, credit, enter, passTo } from './course.ts'
import {
  type Act,
  type Cue,
  cueHere,
  intoMs,
  isUnderway,
  type Model,
  type Part,
  partOf,
  type Underway,
} from './model.ts'

/** What came of an act: `meant` is false where it has no meaning. */
export interface Outcome {
  readonly model: Model
  readonly cue: Cue | null
  readonly meant: boolean
}

/** Seconds of rolling on to one more spot, and the most spots of a pass. */
const rollOnSeconds = 10
const mostSpots = 9
const backToStepBeforeMs = 3_000

/** Does an act at `nowMs`; every boundary until then is passed first. */
export function perform(before: Model, act: Act, nowMs: number): Outcome {
  const { model } = passTo(before, nowMs)
  const after = isUnderway(model) ? outcome(model, act, nowMs) : null
  return after ?? { model, cue: null, meant: false }
}

/** One more spot is to be had: in a hold once, in a roll-down always, up to nine in a pass. */
export function offersSpot(model: Underway): boolean {
  const part = partOf(model)
  if (!part) return false
  const spots = model.parts.filter(
    ({ kind, leg, pass }) => kind === 'hold' && leg === part.leg && pass === part.pass,
  )
  if (spots.length >= mostSpots) return false
  return (
    part.kind === 'roll-down' ||
    (part.kind === 'hold' && model.parts[model.index + 1]?.extra !== true)
  )
}

function outcome(model: Underway, act: Act, nowMs: number): Outcome | null {
  switch (act) {
    case 'pause':
      return model.state === 'paused' ? null : felt(pausedAt(model, nowMs), 'tick')
    case 'resume':
      return model.state === 'paused' ? felt(goneOn(model, nowMs), 'tick') : null
    case 'found-spot':
      return model.state === 'waiting' ? landed(enter(model, model.index + 1, nowMs)) : null
    case 'skip':
      return landed(stay(model, enter(credit(model, nowMs), model.index + 1, nowMs), nowMs))
    case 'back':
      return landed(stay(model, back(model, nowMs), nowMs))
    case 'one-more-spot':
      return offersSpot(model) ? oneMoreSpot(model, nowMs) : null
    case 'end':
      return felt(over(model, nowMs), 'done')
  }
}

const felt = (model: Model, cue: Cue | null): Outcome => ({ model, cue, meant: true })
const landed = (model: Model): Outcome => felt(model, cueHere(model))

/** The session, paused now. */
export function pausedAt(model: Underway, nowMs: number): Underway {
  if (model.state === 'paused') return model
  return {
    ...courseOf(model),
    state: 'paused',
    atMs: nowMs,
    intoMs: intoMs(model, nowMs),
    wasWaiting: model.state === 'waiting',
    asks: false,
  }
}

function goneOn(model: Underway & { state: 'paused' }, nowMs: number): Underway {
  return model.wasWaiting
    ? { ...courseOf(model), state: 'waiting', sinceMs: nowMs }
    : { ...courseOf(model), state: 'running', beganAtMs: nowMs - model.intoMs }
}

function back(model: Underway, nowMs: number): Model {
  const early = model.state !== 'waiting' && intoMs(model, nowMs) < backToStepBeforeMs
  const index = early ? Math.max(0, model.index - 1) : model.index
  return enter(credit(model, nowMs), index, nowMs)
}

function oneMoreSpot(model: Underway, nowMs: number): Outcome {
  const here = partOf(model) as Part
  const inHold = here.kind === 'hold'
  const index = inHold ? model.index + 1 : model.index
  const more: Part[] = [
    { ...here, kind: 'roll-on', seconds: rollOnSeconds, heldMs: 0, extra: true },
    { ...here, kind: 'hold', seconds: model.holdSeconds, heldMs: 0, extra: true },
  ]
  const parts = [...model.parts.slice(0, index), ...more, ...model.parts.slice(index)]
  const longer = { ...model, parts }
  return inHold ? felt(longer, null) : landed(stay(model, enter(longer, index, nowMs), nowMs))
}

function over(model: Underway, nowMs: number): Model {
  return { ...courseOf(credit(model, nowMs)), state: 'done', atMs: nowMs, finished: false }
}

/** A finger moves a paused session without making it go on. */
function stay(before: Underway, after: Model, nowMs: number): Model {
  return before.state === 'paused' && after.state === 'running' ? pausedAt(after, nowMs) : after
}
