/** Plays a storm on a desk, and looks at it all the way. */
import { createDesk } from '../../simulator/index.ts'
import { findModel, screenName } from '../../simulator/models.ts'
import { loadProgram } from '../../simulator/node.ts'
import type { Desk, PackedProgram } from '../../simulator/types.ts'
import { knowsSafety } from '../package/known.ts'
import { allowanceOf } from './allowances.ts'
import { calm, keepClear } from './faults.ts'
import { advance } from './follow.ts'
import { end, finger, pressOften, start, tapOften } from './hand.ts'
import { startAtMs } from './moment.ts'
import { isUnderway, leftMs, lengthMs } from './place.ts'
import { judge, look } from './rules/index.ts'
import { createScene, latenessOf, type Scene, type Tally } from './scene.ts'
import type { Storm, When } from './storm.ts'
import { witness } from './witness.ts'

/** A storm that the program did not weather: what was wrong, and where in it that was seen. */
export class StormError extends Error {}

/** The packed program for a screen, e.g. `round-480x480`. */
export type Packed = (screen: string) => PackedProgram

/** What a storm came to: what happened in it, words felt, and virtual time. */
export interface Outcome extends Tally {
  readonly words: number
  readonly seconds: number
}

/** No more happenings after so much virtual time, ms. */
const longestMs = 15 * 60_000

/** Plays a storm to its end. Throws a StormError that says what was wrong. */
export function play(storm: Storm, packed: Packed = loadProgram): Outcome {
  const scene = createScene(openStormDesk(storm, packed), storm, allowanceOf(storm.watch.answers))
  const { desk, tally, ledger } = scene
  let where = 'at the beginning'
  try {
    setUp(scene)
    for (const [index, [when, what]] of storm.happenings.entries()) {
      if (desk.nowMs - startAtMs > longestMs) break
      where = `before ${index + 1}. ${what.name}`
      advanceAndLook(scene, waitMs(scene, when))
      where = `at ${index + 1}. ${what.name}`
      keepClear(scene)
      what.happen(scene)
      advanceAndLook(scene, 0)
      tally.happened += 1
    }
    where = 'at the end'
    comeToAnEnd(scene)
  } catch (error) {
    const what = error instanceof Error ? error.message : String(error)
    throw new StormError(
      `${where}, ${(desk.nowMs - startAtMs) / 1000} s after the beginning: ${what}`,
    )
  }
  return { ...tally, words: ledger.words, seconds: (desk.nowMs - startAtMs) / 1000 }
}

function openStormDesk(storm: Storm, packed: Packed): Desk {
  const model = findModel(storm.watch.model)
  const lateness = latenessOf(storm, storm.lateness.upToMs)
  return createDesk({ model, program: packed(screenName(model)), startAtMs, lateness })
}

/** The phone has the storm's settings, the watch has heard them, and a session starts. */
function setUp(scene: Scene): void {
  const { desk, storm } = scene
  witness(scene)
  ;(globalThis as { __trace?: (scene: Scene) => void }).__trace?.(scene)
  knowsSafety(desk)
  desk.phone.store('chosen', JSON.stringify({ settings: storm.settings, chosenAtMs: 1 }))
  finger(scene).open()
  advance(scene, 1_000)
  desk.watch.relaunchMs = storm.relaunchMs
  desk.watch.alarmWhenSuspended = storm.alarmWhenSuspended
  start(scene)
  look(scene)
}

function waitMs({ desk, place }: Scene, when: When): number {
  if ('afterMs' in when) return when.afterMs
  const stepMs = place.state === 'running' ? lengthMs(place.steps[place.index]) : 0
  const boundaryMs = place.atMs + stepMs - place.intoMs
  return Math.max(0, boundaryMs - desk.watch.clockMs + when.fromBoundaryMs)
}

/** Looks this often while nothing happens, ms. */
const lookEveryMs = 7_300

function advanceAndLook(scene: Scene, ms: number): void {
  let leftMs = ms
  do {
    advance(scene, Math.min(leftMs, lookEveryMs))
    look(scene)
    leftMs -= lookEveryMs
  } while (leftMs > 0)
}

/** Everything works again, the program is opened, both sides meet, and the session comes to its end: nothing is left behind. */
function comeToAnEnd(scene: Scene): void {
  const { storm } = scene
  calm(scene)
  advanceAndLook(scene, 60_000)
  for (let times = 0; times < 3; times += 1) {
    finger(scene).open()
    advance(scene, 4_000)
  }
  look(scene)
  judge(scene, 'agreed')
  if (scene.place.state === 'ready') start(scene)
  if (storm.finish === 'play') playToEnd(scene)
  if (isUnderway(scene.place)) end(scene)
  advanceAndLook(scene, 0)
  if (scene.place.state !== 'done')
    throw new Error(`The session is ${scene.place.state}, and does not end.`)
  advanceAndLook(scene, 200_000)
}

function playToEnd(scene: Scene): void {
  for (let times = 0; times < 200 && isUnderway(scene.place); times += 1) {
    const { state } = scene.place
    if (state === 'paused') pressOften(scene, { button: 'resume', times: 1 })
    else if (state === 'waiting') tapOften(scene, { times: 1, apartMs: 0 })
    advanceAndLook(scene, Math.min(60_000, leftMs(scene.place) + 1_000))
  }
}
