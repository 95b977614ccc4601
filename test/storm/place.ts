/**
 * Where a session is: the very small reference of the storms. It knows the plan, the step under way and how
 * far that has come, and nothing of how the program works. Moments are ms by the watch's own clock.
 */
import { planSession, type Step } from '../../engine/routine/plan'
import { defaultSettings, type Settings } from '../../engine/routine/settings'
import { type Cue, wordOf } from './words.ts'

export interface Place {
  readonly state: 'ready' | 'running' | 'waiting' | 'paused' | 'done'
  readonly steps: readonly Step[]
  readonly index: number
  /** How far the step had come at `atMs`; its length while the session waits for a spot. */
  readonly intoMs: number
  readonly atMs: number
  readonly settings: Pick<Settings, 'holdSeconds' | 'holdStart'>
  /** Paused while it waited for a spot. */
  readonly wasWaiting: boolean
  /** Paused by an absence of more than ten minutes, and not by a finger. */
  readonly asks: boolean
}

/** What a finger can ask of a session under way. */
export type Act = 'pause' | 'resume' | 'skip' | 'back' | 'one-more-spot' | 'found-spot' | 'end'

const nowhere = { steps: [], index: 0, intoMs: 0, atMs: 0, settings: defaultSettings }
export const ready: Place = { ...nowhere, state: 'ready', wasWaiting: false, asks: false }

/** A session that starts now. */
export function begun(settings: Settings, nowMs: number): Place {
  return { ...ready, state: 'running', steps: planSession(settings), atMs: nowMs, settings }
}

export const isUnderway = ({ state }: Place): boolean => state !== 'ready' && state !== 'done'
/** Time moves it, or a tap on a spot: nobody paused it. */
export const moves = ({ state }: Place): boolean => state === 'running' || state === 'waiting'
export const lengthMs = (step: Step | undefined): number => (step?.seconds ?? 0) * 1000

/** What is felt where the session has come to. */
export function cueAt({ state, steps, index }: Place): Cue {
  const step = steps[index]
  return state === 'waiting' ? 'tick' : step ? wordOf(step) : 'done'
}

/** How long the steps before took, and this one so far: one number for where a session is, ms. */
export function positionMs({ steps, index, intoMs }: Place): number {
  return steps.slice(0, index).reduce((sum, step) => sum + lengthMs(step), intoMs)
}

/** How long its steps take from here on, ms. */
export function leftMs(place: Place): number {
  return place.steps.reduce((sum, step) => sum + lengthMs(step), -positionMs(place))
}

/** The session at `nowMs`, and where it began anew on the way: at each boundary. A clock that went back counts as no time. */
export function pass(from: Place, nowMs: number): { place: Place; passed: readonly Place[] } {
  const passed: Place[] = []
  const tookMs = from.state === 'running' ? Math.max(0, nowMs - from.atMs) : 0
  let place: Place = { ...from, intoMs: from.intoMs + tookMs, atMs: nowMs }
  for (;;) {
    const stepMs = lengthMs(place.steps[place.index])
    const overMs = place.intoMs - stepMs
    if (place.state !== 'running' || overMs < 0) return { place, passed }
    const began: Place = waitsAfter(place)
      ? { ...place, state: 'waiting', intoMs: stepMs }
      : enter(place, place.index + 1)
    passed.push({ ...began, atMs: nowMs - overMs })
    place = began.state === 'running' ? { ...began, intoMs: overMs } : began
  }
}

/** The next step is a hold, and holds start with a tap. */
export function waitsAfter({ settings, steps, index }: Place): boolean {
  return settings.holdStart === 'tap' && steps[index + 1]?.kind === 'hold'
}

/** At the beginning of a step, and past the last one done. One that is paused stays so. */
function enter(place: Place, index: number): Place {
  const isOver = index >= place.steps.length
  const state = isOver ? 'done' : place.state === 'paused' ? 'paused' : 'running'
  return { ...place, state, index, intoMs: 0, wasWaiting: false, asks: false }
}

/** Going back so early in a step leads to the one before, ms. */
export const earlyMs = 3_000

/** What each act does to a session that is up to date; null where it means nothing. */
const acts: Readonly<Record<Act, (place: Place) => Place | null>> = {
  pause: (place) => (place.state === 'paused' ? null : paused(place)),
  resume: (place) =>
    place.state === 'paused'
      ? {
          ...place,
          state: place.wasWaiting ? 'waiting' : 'running',
          wasWaiting: false,
          asks: false,
        }
      : null,
  skip: (place) => enter(place, place.index + 1),
  back: (place) => enter(place, Math.max(0, place.index - (place.intoMs < earlyMs ? 1 : 0))),
  'one-more-spot': oneMoreSpot,
  'found-spot': (place) => (place.state === 'waiting' ? enter(place, place.index + 1) : null),
  end: ended,
}

/** The session after an act; null where it means nothing. */
export function after(place: Place, act: Act): Place | null {
  return isUnderway(place) ? acts[act](place) : null
}

export function ended(place: Place): Place {
  return enter(place, place.steps.length)
}

export function paused(place: Place, asks = false): Place {
  const intoMs = Math.min(place.intoMs, lengthMs(place.steps[place.index]))
  return { ...place, state: 'paused', wasWaiting: place.state === 'waiting', intoMs, asks }
}

function oneMoreSpot(place: Place): Place | null {
  const here = place.steps[place.index]
  if (here?.kind !== 'hold' && here?.kind !== 'roll-down') return null
  const added: Step[] = [
    { ...here, kind: 'roll-on', seconds: 10 },
    { ...here, kind: 'hold', seconds: place.settings.holdSeconds },
  ]
  const steps = [...place.steps]
  steps.splice(here.kind === 'hold' ? place.index + 1 : place.index, 0, ...added)
  return here.kind === 'hold' ? { ...place, steps } : enter({ ...place, steps }, place.index)
}

/** The holds ahead take another length. */
export function withHoldLength(place: Place, holdSeconds: number): Place {
  if (holdSeconds === place.settings.holdSeconds) return place
  const steps = place.steps.map((step, index) =>
    step.kind === 'hold' && index > place.index ? { ...step, seconds: holdSeconds } : step,
  )
  return { ...place, steps, settings: { ...place.settings, holdSeconds } }
}

/** True when both are the same session at the same place. In doubt they may be that far apart, and so on two sides of a boundary; for being blurred they may not. */
export function isSame(one: Place, other: Place, offMs: number, blurMs = 0): boolean {
  const isNear = Math.abs(positionMs(one) - positionMs(other)) <= offMs + blurMs
  const isLike = ({ state, wasWaiting, asks }: Place) =>
    offMs > 0 ? [state === 'paused'] : [state, wasWaiting, asks]
  return isNear && `${isLike(one)}` === `${isLike(other)}` && planOf(one) === planOf(other)
}

const plans = new WeakMap<readonly Step[], string>()

/** Its steps, as a text to compare. */
export function planOf({ steps }: Place): string {
  const known = plans.get(steps)
  if (known !== undefined) return known
  const plan = steps.map((step) => [step.kind, step.leg, step.pass, step.seconds]).join()
  plans.set(steps, plan)
  return plan
}

/** Two places that should be one, for a sentence. */
export function differ(stored: Place, place: Place): string {
  const tell = ({ state, steps, index, intoMs }: Place) =>
    `${state}, ${intoMs} ms into step ${index} (${steps[index]?.kind} of ${steps[index]?.seconds} s)`
  return `What is stored is ${tell(stored)}; the session is ${tell(place)}.`
}
