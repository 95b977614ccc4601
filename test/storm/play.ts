/** Plays a storm on a desk, and looks at it all the way. */
import { createDesk } from '../../simulator/index.ts'
import { findModel, screenName } from '../../simulator/models.ts'
import { loadProgram } from '../../simulator/node.ts'
import type { PackedProgram } from '../../simulator/types.ts'
import { choose, knowsSafety, safetyRead } from '../package/known.ts'
import { allowanceOf } from './allowances.ts'
import { calm, delayTimers, letItLook } from './faults.ts'
import { advance } from './follow.ts'
import { end, finger, pressOften, start, tapOften } from './hand.ts'
import { startAtMs } from './moment.ts'
import { isUnderway, leftMs, lengthMs } from './place.ts'
import { judge, look } from './rules/index.ts'
import { createScene, type Scene, type Tally } from './scene.ts'
import { onlyFile } from './stored.ts'
import type { Storm, When } from './storm.ts'
import { witness } from './witness.ts'

/** What a storm came to: what happened in it, words felt, and virtual time. */
export interface Outcome extends Tally {
  readonly words: number
  readonly seconds: number
}

/** No more happenings after so much virtual time, and a look this often while nothing happens, ms. */
const longestMs = 15 * 60_000
const lookEveryMs = 7_300

/** Plays a storm to its end. Throws an error that says what was wrong, and where in it that was seen. */
export function play(storm: Storm, other?: PackedProgram): Outcome {
  const model = findModel(storm.model)
  const { answers } = storm
  const program = programFor(screenName(model), other)
  const desk = createDesk({ model, program, startAtMs, conditions: answers })
  const { settings, timerSeed } = storm
  const scene = createScene({ desk, settings, timerSeed, allows: allowanceOf(answers) })
  const seconds = () => (desk.nowMs - startAtMs) / 1000
  let where = 'at the beginning'
  try {
    setUp(scene, storm)
    for (const [index, [when, what]] of storm.happenings.entries()) {
      if (seconds() * 1000 > longestMs) break
      where = `before ${index + 1}. ${what.name}`
      advanceAndLook(scene, waitMs(scene, when))
      letItLook(scene)
      where = `at ${index + 1}. ${what.name}`
      what.happen(scene)
      advanceAndLook(scene, 0)
      scene.tally.happened += 1
    }
    where = 'at the end'
    comeToAnEnd(scene, storm.finish)
  } catch (error) {
    const what = error instanceof Error ? error.message : String(error)
    throw new Error(`${where}, ${seconds()} s after the beginning: ${what}`)
  }
  return { ...scene.tally, words: scene.ledger.words, seconds: seconds() }
}

/** The package for a screen; the scripts of another program are the same on all. */
function programFor(screen: string, other?: PackedProgram): PackedProgram {
  const { device, phone } = loadProgram(screen)
  if (!other) return { device, phone }
  const scripts = [...other.device].filter(([path]) => path.endsWith('.js'))
  return { device: new Map([...device, ...scripts]), phone: other.phone }
}

/** The phone has the storm's settings, the watch has heard them, and a session starts. */
function setUp(scene: Scene, storm: Storm): void {
  const { desk } = scene
  delayTimers(scene, storm.lateMs)
  if (scene.allows.storesNothing) scene.storesMs = Infinity
  witness(scene)
  choose(knowsSafety(desk), storm.settings)
  const [path, text] = safetyRead
  desk.watch.store(onlyFile, JSON.stringify({ [path]: JSON.parse(text).kept }))
  finger(scene).open()
  advance(scene, 1_000)
  desk.watch.relaunchMs = storm.relaunchMs
  start(scene)
  advanceAndLook(scene, 0)
}

function waitMs({ desk, place }: Scene, when: When): number {
  if ('afterMs' in when) return when.afterMs
  const stepMs = place.state === 'running' ? lengthMs(place.steps[place.index]) : 0
  const boundaryMs = place.atMs + stepMs - place.intoMs
  return Math.max(0, boundaryMs - desk.watch.clockMs + when.fromBoundaryMs)
}

function advanceAndLook(scene: Scene, ms: number): void {
  let leftMs = ms
  do {
    advance(scene, Math.min(leftMs, lookEveryMs))
    look(scene)
    leftMs -= lookEveryMs
  } while (leftMs > 0)
}

/** Everything works again, the program is opened, both sides meet, and the session comes to its end: nothing is left behind. */
function comeToAnEnd(scene: Scene, finish: Storm['finish']): void {
  const { desk } = scene
  calm(scene)
  advanceAndLook(scene, 60_000)
  if (scene.opening.isBlind) desk.watch.kill()
  for (let times = 0; times < 3; times += 1) {
    finger(scene).open()
    advanceAndLook(scene, 4_000)
  }
  judge(scene, 'agreed')
  if (scene.place.state === 'ready') start(scene)
  if (finish === 'play') playToEnd(scene)
  if (isUnderway(scene.place)) end(scene)
  advanceAndLook(scene, 0)
  const { state } = scene.place
  if (state !== 'done') throw new Error(`The session is ${state}, and does not end.`)
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
