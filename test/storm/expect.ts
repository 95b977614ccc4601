/** Enters in the ledger what must, or may, be felt from now on. */
import { blurredTickMs } from './allowances.ts'
import type { Expected } from './ledger.ts'
import { cueAt, lengthMs, type Place, pass } from './place.ts'
import { lateBy, type Scene, toleranceMs } from './scene.ts'
import type { Cue } from './words.ts'

interface Due {
  readonly fromMs: number
  readonly byMs: number
  readonly need: Expected['need']
}

/** The word of a boundary, or of where the session has come to: in doubt earlier or later. */
export function expect(scene: Scene, cue: Cue, { fromMs, byMs, need }: Due): void {
  const offMs = toleranceMs(scene)
  const due = { cues: [cue], fromMs: fromMs - offMs, untilMs: byMs + offMs, need }
  scene.ledger.expected.push({ ...due, lateMs: tickLateMs(scene) })
}

/** A tick waits for the end of the word before it. */
function tickLateMs(scene: Scene): number {
  const isBlurred = scene.settledMs + blurredTickMs > scene.desk.nowMs
  return lateBy(scene) + toleranceMs(scene) + (isBlurred ? blurredTickMs : 0)
}

/** The program looks within that time, and nobody knows how long it had not: one word at most, for where the session is by then. */
export function expectArrival(scene: Scene, withinMs: number, isSure: boolean): void {
  const { desk, place } = scene
  const then = pass(place, desk.watch.clockMs + withinMs).place
  if (!isTold(place)) return
  const need = isSure && isTold(then) && then.index === place.index ? 'must' : 'may'
  expect(scene, cueAt(place), { fromMs: desk.nowMs, byMs: desk.nowMs + withinMs, need })
}

/** An arrival is told where the step has just begun, or goes on for a while. */
function isTold({ state, steps, index, intoMs }: Place): boolean {
  return state !== 'running' || intoMs <= 1_000 || lengthMs(steps[index]) - intoMs > 5_000
}

/** In doubt the program may be ahead, and have passed what is still to come here. */
export function lookAhead(scene: Scene): void {
  const { desk, place, runs } = scene
  const offMs = toleranceMs(scene)
  if (!runs || offMs === 0) return
  const { clockMs } = desk.watch
  for (const began of pass(place, clockMs + offMs).passed) {
    const fromMs = desk.nowMs + began.atMs - clockMs
    expect(scene, cueAt(began), { fromMs, byMs: fromMs, need: 'may' })
  }
}

/** A finger asks for one of these words, which is felt at once, and instead of what is due. */
export function expectFromFinger(scene: Scene, cues: readonly Cue[], need: Due['need']): void {
  const { ledger, allows, desk } = scene
  const [fromMs, untilMs] = [desk.nowMs, desk.nowMs + allows.fingerMs]
  ledger.expected = ledger.expected.map((one) => ({ ...one, need: 'may' }))
  ledger.breaks.push({ atMs: fromMs, byFinger: true, isWord: !cues.includes('tick') })
  ledger.expected.push({ cues, fromMs, untilMs, need, lateMs: tickLateMs(scene) })
}

/** Reminders, the countdown and the breath are felt where nothing moves, and in a hold. */
export function allowTicks(scene: Scene, { state, steps, index }: Place, fromMs: number): void {
  const isHold = state === 'running' && steps[index]?.kind === 'hold'
  const may = isHold || state === 'waiting' || state === 'paused'
  scene.ledger.ticks.push({ fromMs: fromMs - toleranceMs(scene), may })
}
