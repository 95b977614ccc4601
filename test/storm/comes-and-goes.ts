/** The program opens, is held up, and goes; a finger leads out of it; its clock is set. */
import { guessMs, longestWordMs, looksEveryMs, standbyMs } from './allowances.ts'
import { breakOff, doubtFor, expect, follow } from './follow.ts'
import { heldBy } from './held.ts'
import { cueAt, lengthMs, moves, type Place, pass, paused } from './place.ts'
import { lateBy, noDoubt, readyByMs, type Scene } from './scene.ts'
import { comeBack } from './stored.ts'

/** The program opens from what is stored, and is told of what began since. */
export function opened(scene: Scene): void {
  const { desk, tally, allows, held } = scene
  const { nowMs, watch } = desk
  const kept = watch.storageFault === 'throws' ? null : scene.kept
  const { place, passed } = comeBack(kept, watch.clockMs)
  noteOpening(scene)
  Object.assign(scene, { place, olds: [], orElse: null, doubt: noDoubt, endsMs: null })
  Object.assign(scene, { runs: true, isHeldUp: false, hasMissed: false, quietMs: nowMs })
  Object.assign(scene, { couldGiveBack: true, wentOnDark: watch.screen === 'dark' })
  const unsureMs = held.unsureMs + allows.openMs
  if (kept) scene.held = { ...heldBy(kept, watch.clockMs), unsureMs, isPlain: false }
  tally.openings += 1
  breakOff(scene, 'opening')
  if (passed.length > 0) expectArrival(scene, allows.openMs, 'must')
}

/** The watch may not open it by itself for somebody who wants to be left alone. */
function noteOpening(scene: Scene): void {
  const { desk, fingerMs, wantsToLeave } = scene
  const agoMs = desk.nowMs - fingerMs
  const by = agoMs === 0 ? 'finger' : agoMs > desk.watch.relaunchMs ? 'alarm' : 'either'
  if (by === 'alarm' && wantsToLeave) throw new Error('Somebody who left twice was brought back.')
  const isBlind = desk.watch.storageFault === 'throws'
  const opening = { atMs: desk.nowMs, by, isBlind, isLate: scene.isJumping }
  Object.assign(scene, { opening, wantsToLeave: false })
}

/** One word at most, for where the session is when the program looks, within that time: where a step has just begun, or goes on for a while. One that waits for the motor can be overtaken by the next. */
function expectArrival(scene: Scene, withinMs: number, need: 'must' | 'may'): void {
  const { desk, place } = scene
  const { clockMs } = desk.watch
  const then = pass(place, clockMs + withinMs).place
  const ready = pass(place, clockMs + Math.max(withinMs, standbyMs)).place
  const isTold = ({ state, steps, index, intoMs }: Place) =>
    state !== 'running' || intoMs <= 1_000 || lengthMs(steps[index]) - intoMs > 5_000
  const isSure = ready.index === place.index && isTold(then)
  if (!isTold(place)) return
  expect(scene, cueAt(place), { fromMs: desk.nowMs, withinMs, need: isSure ? need : 'may' })
}

/** The program is held up, or gone. */
export function stopped(scene: Scene): void {
  breakOff(scene, 'stop')
  const { suspended, screen } = scene.desk.watch
  Object.assign(scene, { runs: false, isHeldUp: suspended, wentOnDark: false })
  if (suspended) return
  Object.assign(scene, { endsMs: null, mayCrash: false })
  if (screen === 'dark' && scene.allows.darkens) scene.couldGiveBack = false
}

/** The program goes on where it was held up. */
export function wentOn(scene: Scene): void {
  const { ledger, boundaryMs, hasMissed, desk } = scene
  const withinMs = lateBy(scene)
  const heldUpMs = ledger.breaks.at(-1)?.atMs ?? 0
  breakOff(scene, 'going on')
  if (heldUpMs < readyByMs(scene) + withinMs) putOffWaiting(scene, heldUpMs)
  Object.assign(scene, { runs: true, isHeldUp: false, hasMissed: false })
  scene.settledMs = desk.nowMs + withinMs
  scene.wentOnDark = desk.watch.screen === 'dark'
  const wasSpeaking = heldUpMs - (desk.watch.vibrations.at(-1)?.atMs ?? 0) < longestWordMs
  const waitsMs = wasSpeaking ? longestWordMs : 0
  if (hasMissed || boundaryMs > heldUpMs - withinMs)
    expectArrival(scene, withinMs + waitsMs, hasMissed ? 'must' : 'may')
}

/** A word that waited for the motor when the program was held up is played when it goes on. */
function putOffWaiting(scene: Scene, heldUpMs: number): void {
  const { ledger, desk } = scene
  const soonMs = desk.nowMs + lateBy(scene)
  ledger.expected = ledger.expected.map((one) =>
    one.untilMs < heldUpMs ? one : { ...one, untilMs: Math.max(one.untilMs, soonMs) },
  )
}

/** Sets the watch's clock. A program that is told, or sees it go back, moves the session along; else it is time that passed. */
export function setClock(
  scene: Scene,
  { byMs, told }: { byMs: number; told: boolean },
  set: () => void,
): void {
  const { runs, lateMs, place, allows } = scene
  const isSeen = told || byMs < 0
  if (runs) breakOff(scene, 'going on') // A word goes on, by a clock that is guessed.
  if (runs && isSeen) {
    doubtFor(scene, guessMs(lateMs + allows.blurMs, byMs))
    scene.place = { ...place, atMs: place.atMs + byMs }
  }
  scene.isJumping = !isSeen
  set()
  follow(scene)
  scene.isJumping = false
  if (!scene.runs || isSeen) return
  doubtFor(scene, 0)
  const withinMs = looksEveryMs.running + lateBy(scene)
  if (scene.hasMissed) expectArrival(scene, withinMs, 'may')
  scene.hasMissed = false
}

/** Soon after an alarm opened the program a finger leads out of it: leave me alone. */
export function leave(scene: Scene): void {
  follow(scene)
  const { place, opening, desk } = scene
  const agoMs = desk.nowMs - opening.atMs
  if (!moves(place)) return
  if (agoMs < wantsToLeaveMs + 1_000) scene.orElse = paused(place)
  const isHeard = !scene.mayCrash
  scene.wantsToLeave = isHeard && opening.by === 'alarm' && agoMs < wantsToLeaveMs - 1_000
}
const wantsToLeaveMs = 15_000
