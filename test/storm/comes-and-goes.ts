/** The program comes and goes, and its clock is set: the reference follows. */
import { afterTickMs, guessMs, looksEveryMs } from './allowances.ts'
import { allowTicks, expectArrival, lookAhead } from './expect.ts'
import { follow } from './follow.ts'
import { heldBy } from './held.ts'
import { lateBy, looksByMs, noDoubt, type Scene, toleranceMs } from './scene.ts'
import { comeBack } from './stored.ts'

/** The program opens from what is stored, and is told of what began since. */
export function opened(scene: Scene): void {
  const { desk } = scene
  const { nowMs, watch } = desk
  const agoMs = nowMs - scene.fingerMs
  const opener = agoMs === 0 ? 'finger' : agoMs > watch.relaunchMs ? 'alarm' : 'either'
  if (opener === 'alarm' && scene.wantsToLeave)
    throw new Error('Somebody who left twice was brought back.')
  const kept = watch.storageFault === 'throws' ? null : scene.kept
  const { place, passed } = comeBack(kept, watch.clockMs)
  Object.assign(scene, { place, others: [], doubt: noDoubt, runs: true, hasMissed: false })
  Object.assign(scene, { settledMs: nowMs, quietMs: nowMs, endsMs: null, wantsToLeave: false })
  scene.opening = { atMs: nowMs, by: opener }
  if (kept) scene.held = { ...scene.held, ...heldBy(kept, watch.clockMs), isPlain: false }
  scene.tally.openings += 1
  breakOff(scene)
  allowTicks(scene, place, nowMs)
  if (passed.length > 0) expectArrival(scene, scene.allows.fingerMs, true)
}

/** The program is held up, or gone. */
export function stopped(scene: Scene): void {
  lookAhead(scene)
  breakOff(scene)
  scene.runs = false
  if (!scene.desk.watch.suspended) scene.endsMs = null
}

/** The program goes on where it was held up. */
export function wentOn(scene: Scene): void {
  const { ledger, desk, boundaryMs, hasMissed } = scene
  const withinMs = lateBy(scene)
  const heldUpMs = ledger.breaks.at(-1)?.atMs ?? 0
  Object.assign(scene, { runs: true, hasMissed: false, settledMs: desk.nowMs + withinMs })
  breakOff(scene)
  if (hasMissed || boundaryMs > heldUpMs - withinMs) expectArrival(scene, withinMs, hasMissed)
}

/** Sets the watch's clock. A program that is told, or sees it go back, moves the session along; else it is time that passed. */
export function setClock(
  scene: Scene,
  { byMs, told }: { byMs: number; told: boolean },
  set: () => void,
): void {
  const isSeen = told || byMs < 0
  const withinMs = looksEveryMs.running + lateBy(scene)
  if (scene.runs) {
    lookAhead(scene)
    breakOff(scene)
    if (isSeen) moveAlong(scene, byMs)
    scene.settledMs = scene.desk.nowMs + withinMs
  }
  scene.isJumping = !isSeen
  set()
  follow(scene)
  scene.isJumping = false
  if (scene.hasMissed && scene.runs) expectArrival(scene, withinMs, toleranceMs(scene) === 0)
  if (scene.runs) scene.hasMissed = false
}

function moveAlong(scene: Scene, byMs: number): void {
  const { desk, place, lateMs, held } = scene
  const ms = guessMs(lateMs, byMs) + toleranceMs(scene)
  const afterMs = afterTickMs(lateMs) + toleranceMs(scene)
  scene.place = { ...place, atMs: place.atMs + byMs }
  scene.doubt = { ms, afterMs, untilMs: looksByMs(scene, place) }
  scene.held = { ...held, unsureMs: held.unsureMs + ms }
  scene.quietMs = desk.nowMs
}

function breakOff({ ledger, desk }: Scene): void {
  ledger.breaks.push({ atMs: desk.nowMs, byFinger: false })
}
