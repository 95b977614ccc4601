/** Watches a desk, and tells the reference in their order what can be seen from outside: the program comes, goes, saves, and is felt. */
import { parseSaved } from '../../engine/session/saved'
import { opened, stopped, wentOn } from './comes-and-goes.ts'
import { breakOff, follow } from './follow.ts'
import type { Place } from './place.ts'
import { judge } from './rules/index.ts'
import { hasLooked, type Scene } from './scene.ts'
import { newest, textOf } from './stored.ts'

/** From now on nothing on the desk escapes; the first thing that is wrong becomes the scene's problem. */
export function witness(scene: Scene): void {
  scene.desk.onChange(() => {
    try {
      if (!scene.problem) note(scene)
    } catch (error) {
      scene.problem = error instanceof Error ? error : new Error(String(error))
    }
  })
}

function note(scene: Scene): void {
  const { watch } = scene.desk
  follow(scene)
  if (watch.counts !== scene.counts) {
    noteAlarms(scene)
    if (scene.runs) stopped(scene)
    scene.counts = watch.counts
    opened(scene)
  }
  const goesOn = scene.isHeldUp && !watch.suspended
  if (goesOn) wentOn(scene)
  noteSave(scene)
  noteVibrations(scene)
  const runs = watch.showing === 'program' && !watch.suspended
  if (runs || !scene.runs) return
  stopped(scene)
  if (goesOn) scene.couldGiveBack = false
}

/** No alarm rings while the program runs, but where its clock went forward without a word, and it has yet to look. */
function noteAlarms(scene: Scene): void {
  const { desk, alarmsIntoPage, isJumping, doubt } = scene
  const rings = desk.watch.alarmsFiredIntoPage
  const isUnseen = isJumping || (!hasLooked(scene) && doubt.offMs === 0)
  scene.alarmsIntoPage = rings
  if (rings > alarmsIntoPage && !isUnseen) throw new Error('An alarm rang while the program ran.')
}

/** A later write than the one before is a save; an earlier one is what a write that was cut in half, or garbage, left. */
function noteSave(scene: Scene): void {
  const { nowMs, watch } = scene.desk
  const text = textOf(watch.storage, 'session')
  if (text === scene.keptText) return
  const { turn, value, isWhole } = newest(watch.storage, 'session')
  const isSave = turn > scene.keptTurn
  Object.assign(scene, { keptText: text, keptTurn: turn, kept: parseSaved(value), isWhole })
  if (!isSave) return
  scene.savedMs = nowMs
  scene.tally.saves += 1
  judge(scene, 'saved')
}

/** Reminders, the countdown and the breath are felt where nothing moves, and in a hold; the last of them a late timer after it. */
function noteVibrations(scene: Scene): void {
  const { desk, noted, place, olds, ledger } = scene
  const were = olds.filter(({ untilMs }) => desk.nowMs <= untilMs).map((old) => old.place)
  const may = [place, ...were].some(ticks) || !hasLooked(scene)
  for (const { by } of desk.watch.vibrations.slice(noted.length)) {
    noted.push({ mayTick: may, after: ledger.breaks.length })
    if (by) breakOff(scene, 'going on')
  }
}

function ticks({ state, steps, index }: Place): boolean {
  const isHold = state === 'running' && steps[index]?.kind === 'hold'
  return isHold || state === 'waiting' || state === 'paused'
}
