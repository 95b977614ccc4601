/** What the glass must show at any quiet moment of a storm. */

import { passTo } from './course.ts'
import { positionUnsureMs } from './doubt.ts'
import { secondsOf, secondsOn, shows, wordsIn } from './glass.ts'
import { heldMs, intoMs, leftMs, type Model, partOf } from './model.ts'
import type { Oracle } from './oracle.ts'
import type { Weather } from './weather.ts'

type Scene = Pick<Weather, 'desk' | 'oracle' | 'lateMs'>

function fail(what: string): never {
  throw new Error(what)
}

/** The step and its seconds, or the screen that belongs to the state. */
export function checkGlass({ desk, oracle, lateMs }: Scene): void {
  const glass = desk.watch.texts()
  const { model } = oracle
  const seen = `The glass says ${JSON.stringify(glass)}`
  switch (model.state) {
    case 'ready':
      if (wordsIn(glass, 'Hold {seconds} s') === null) fail(`${seen}, but no session is under way.`)
      break
    case 'done':
      checkHeld(glass, oracle, lateMs)
      break
    case 'paused': {
      const title = model.asks ? 'Go on?' : 'Paused'
      if (!shows(glass, title)) fail(`${seen}, but the session is paused (${title}).`)
      checkLeft(glass, oracle)
      break
    }
    default:
      checkStep(glass, { desk, oracle, lateMs })
  }
}

function checkStep(glass: readonly string[], { desk, oracle, lateMs }: Scene): void {
  const { clockMs } = desk.watch
  const unsure = positionUnsureMs(oracle)
  const views = [clockMs + unsure, clockMs - lateMs - unsure].map((atMs) => viewAt(oracle, atMs))
  const seconds = secondsOn(glass)
  const word = stepTexts.find(([, text]) => shows(glass, text))?.[0]
  const waits = shows(glass, 'Tender spot?')
  const isDone = shows(glass, 'Done')
  const [latest, earliest] = views
  if (!latest || !earliest) return
  const fits = (view: View) =>
    view.state === 'waiting'
      ? waits
      : view.state === 'done'
        ? isDone
        : seconds !== null &&
          (word === undefined || word === view.kind) &&
          seconds >= (view === latest || sameStep(view, latest) ? latest.seconds : 0) &&
          seconds <= (view === earliest || sameStep(view, earliest) ? earliest.seconds : 99)
  if (!views.some(fits))
    fail(
      `The glass says ${JSON.stringify(glass)}, but it is ${JSON.stringify(latest)}, or was ${JSON.stringify(earliest)}.`,
    )
}

const stepTexts = [
  ['set-up', 'Set up'],
  ['change-leg', 'Change leg'],
  ['roll-up', 'Roll up'],
  ['hold', 'Hold'],
  ['roll-on', 'Roll on'],
  ['roll-down', 'Roll down'],
] as const
const heldTexts = { right: 'Right held {seconds} s', left: 'Left held {seconds} s' } as const

interface View {
  readonly state: Model['state']
  readonly index: number
  readonly kind: string
  readonly seconds: number
}

const sameStep = (one: View, other: View): boolean =>
  one.index === other.index && one.state === other.state

/** What a program that looked then shows: before the beginning of the state, the end of the step before. */
function viewAt({ model }: Oracle, atMs: number): View {
  const then = passTo(model, atMs).model
  const part = partOf(then)
  if (then.state === 'waiting' && atMs < then.sinceMs)
    return endOf(then, then.index, then.sinceMs - atMs)
  const beganAtMs =
    then.state === 'running' ? then.beganAtMs : then.state === 'done' ? then.atMs : atMs
  const isSpotFound = then.state === 'running' && then.holdsStartWithTap && part?.kind === 'hold'
  if (atMs < beganAtMs && then.state !== 'ready' && then.index > 0 && !isSpotFound)
    return endOf(then, then.index - 1, beganAtMs - atMs)
  return viewOf(then, part, atMs)
}

function endOf(then: Model, index: number, leftMs: number): View {
  const kind = then.state === 'ready' ? undefined : then.parts[index]?.kind
  return { state: 'running', index, kind: kind ?? '', seconds: Math.ceil(leftMs / 1000) }
}

function viewOf(then: Model, part: ReturnType<typeof partOf>, atMs: number): View {
  const leftMs = (part?.seconds ?? 0) * 1000 - intoMs(then, atMs)
  return {
    state: then.state,
    index: then.state === 'ready' ? 0 : then.index,
    kind: part?.kind ?? '',
    seconds: Math.ceil(leftMs / 1000),
  }
}

function checkLeft(glass: readonly string[], oracle: Oracle): void {
  const { model } = oracle
  if (model.state !== 'paused') return
  const time = wordsIn(glass, model.holdsStartWithTap ? 'about {time} left' : '{time} left')
  const expected = leftMs(model, 0) / 1000
  const tolerance = positionUnsureMs(oracle) / 1000
  if (time === null) fail(`The glass says ${JSON.stringify(glass)}, and not how much is left.`)
  const seen = secondsOf(time)
  if (seen < Math.ceil(expected - tolerance) || seen > Math.ceil(expected + tolerance))
    fail(`The glass says ${time} left, but it is ${expected} s.`)
}

function checkHeld(glass: readonly string[], oracle: Oracle, lateMs: number): void {
  const { model } = oracle
  if (model.state !== 'done') return
  if (!shows(glass, model.finished ? 'Done' : 'Ended')) {
    const isLate = intoLateMs(oracle, lateMs)
    if (!isLate) fail(`The glass says ${JSON.stringify(glass)}, but the session is over.`)
    return
  }
  for (const leg of model.legs) {
    const seen = Number(wordsIn(glass, heldTexts[leg]))
    const held = heldMs(model, leg)
    const tolerance = Math.ceil(oracle.heldUnsureMs / 1000)
    if (!(Math.abs(seen - Math.round(held / 1000)) <= tolerance))
      fail(`The glass says that the ${leg} leg held ${seen} s, but it is ${held / 1000} s.`)
  }
}

/** The last boundary may have passed just now, and its timer be late. */
function intoLateMs(oracle: Oracle, lateMs: number): boolean {
  const { model, now } = oracle
  return model.state === 'done' && now().wallMs - model.atMs <= lateMs + positionUnsureMs(oracle)
}
