/** Plays a storm on a desk, and compares what is seen and felt with the oracle all the way. */
import { isDeepStrictEqual } from 'node:util'
import { createDesk } from '../../simulator/index.ts'
import { findModel, screenName } from '../../simulator/models.ts'
import { loadProgram } from '../../simulator/node.ts'
import type { Desk, PackedProgram } from '../../simulator/types.ts'
import {
  checkAlarm,
  checkAwake,
  checkErrors,
  checkSaves,
  checkStorage,
  type Scene,
} from './checks.ts'
import { start } from './fingers.ts'
import { happen } from './happenings.ts'
import { endsAtMs, isUnderway, leftMs } from './model.ts'
import { observe } from './observer.ts'
import { createOracle } from './oracle.ts'
import { checkGlass } from './seen.ts'
import { newest } from './storage.ts'
import type { Happening, Storm, When } from './storm.ts'
import { advance, latenessOf, type Weather } from './weather.ts'

/** What a storm came to. */
export interface Outcome {
  /** How many of its happenings came about before time was up. */
  readonly happened: number
  /** How many sessions were led to their end. */
  readonly finished: number
  readonly sessions: number
  readonly words: number
  readonly broughtBack: number
  readonly saves: number
  /** Virtual time, s. */
  readonly seconds: number
}

/** Which watch, and which program: the packed one unless told otherwise. */
export interface Place {
  readonly model: string
  readonly program?: PackedProgram
}

/** A storm that the program did not weather, and where in it that was seen. */
export class StormError extends Error {}

/** No more happenings after so much virtual time, ms. */
const longestMs = 15 * 60_000

/** Plays a storm to its end. Throws a StormError that says what was wrong. */
export function weather(storm: Storm, place: Place): Outcome {
  const desk = openStormDesk(storm, place)
  const under = gather(desk, storm)
  const beganMs = desk.nowMs
  let at = 'at the beginning'
  let happened = 0
  try {
    setUp(under)
    for (const [index, [when, what]] of storm.happenings.entries()) {
      if (desk.nowMs - beganMs > longestMs || under.oracle.isUndecided) break
      at = `before ${index + 1}. ${what.do}`
      advance(under, waitMs(under, when))
      check(under)
      at = `at ${index + 1}. ${what.do}`
      keepClearOfBoundaries(under)
      if (setsClock(what)) letItLook(under)
      happen(under, what)
      happened += 1
      advance(under, 0)
      check(under)
    }
    at = 'at the end'
    if (!under.oracle.isUndecided) settle(under)
  } catch (error) {
    const seconds = (desk.nowMs - beganMs) / 1000
    if (!under.oracle.isUndecided)
      throw new StormError(`${at}, ${seconds} s after the beginning: ${messageOf(error)}`)
  }
  return {
    happened,
    finished: under.oracle.finished,
    sessions: under.started,
    words: under.oracle.words,
    broughtBack: under.observer.broughtBack,
    saves: under.observer.saves,
    seconds: (desk.nowMs - beganMs) / 1000,
  }
}

const startAtMs = Date.UTC(2026, 0, 5, 8, 0, 0)

function openStormDesk(storm: Storm, place: Place): Desk {
  const model = findModel(place.model)
  return createDesk({
    model,
    program: place.program ?? loadProgram(screenName(model)),
    startAtMs,
    lateness: latenessOf(storm, storm.lateness.upToMs),
  })
}

function gather(desk: Desk, storm: Storm): Weather {
  const under = { desk, storm, lateMs: storm.lateness.upToMs, started: 0 }
  const oracle = createOracle({
    now: () => ({ trueMs: desk.nowMs, wallMs: desk.watch.clockMs }),
    lateMs: () => weathered.lateMs,
    playsPatterns: desk.model.name !== 'Amazfit Bip 5 Unity',
  })
  const weathered: Weather = {
    ...under,
    oracle,
    observer: observe(desk, oracle),
    isGarbled: false,
    isSpoilt: false,
    storesSinceMs: 0,
  }
  return weathered
}

/** The phone has the storm's settings, the watch has heard them, and a session starts. */
function setUp(under: Weather): void {
  const { desk, storm, observer } = under
  desk.phone.store('chosen', JSON.stringify({ settings: storm.settings, chosenAtMs: 1 }))
  observer.byFinger(() => desk.watch.open())
  advance(under, 1_000)
  desk.watch.relaunchMs = storm.relaunchMs
  desk.watch.alarmWhenSuspended = storm.alarmWhenSuspended
  start(under)
  check(under)
}

function waitMs({ desk, oracle }: Weather, when: When): number {
  if ('afterMs' in when) return when.afterMs
  const boundaryMs = endsAtMs(oracle.model) ?? desk.watch.clockMs
  return Math.max(0, boundaryMs - desk.watch.clockMs + when.fromBoundaryMs)
}

/** Right after the clock was set nobody knows to the ms on which side of a boundary an act falls: it waits until that is clear. */
function keepClearOfBoundaries(under: Weather): void {
  for (let times = 0; under.oracle.isDelicate && times < 20; times += 1) advance(under, 500)
}

/** The clock is set by it, or the program is told that it was. */
function setsClock(what: Happening): boolean {
  return what.do === 'set clock' || what.do === 'away' || (what.do === 'time zone' && what.told)
}

/** Of two jumps of the clock between two looks a program sees only the sum, and a word about the second explains both: it gets to look at the first one. */
function letItLook(under: Weather): void {
  const isBlind = () => under.oracle.isLive && !under.oracle.isSettled
  for (let times = 0; isBlind() && times < 4; times += 1) advance(under, 500)
}

function check(under: Weather): void {
  const { oracle, lateMs, desk } = under
  const scene: Scene = { desk, oracle, lateMs }
  checkErrors(scene, under.isGarbled)
  checkStorage(scene, under.isSpoilt)
  if (!oracle.isSettled) return
  const isStoring = under.storesSinceMs + 17_000 + lateMs < desk.nowMs
  if (isStoring && oracle.changedMs > under.storesSinceMs)
    checkSaves(scene, under.observer.lastSaveMs)
  checkGlass(scene)
  checkAlarm(scene)
  checkAwake(scene)
}

/** The storm is over: everything works again, the program is opened, and the session comes to its end. */
function settle(under: Weather): void {
  const { desk, oracle, observer, storm } = under
  const { watch } = desk
  calm(under)
  advance(under, 60_000)
  for (let times = 0; times < 3; times += 1) {
    observer.byFinger(() => watch.open())
    advance(under, 4_000)
  }
  check(under)
  converge(under)
  if (oracle.model.state === 'ready') start(under)
  if (isUnderway(oracle.model) && storm.finish === 'play') playToEnd(under)
  else {
    keepClearOfBoundaries(under)
    happen(under, { do: 'end' })
  }
  advance(under, 0)
  check(under)
  afterwards(under)
}

function calm(under: Weather): void {
  const { desk, oracle } = under
  const { watch, phone } = desk
  if (watch.suspended) oracle.resume()
  watch.resume()
  watch.crash(Number.POSITIVE_INFINITY)
  happen(under, { do: 'storage', fault: 'none' })
  desk.cutBluetoothAfter(1e9)
  desk.bluetoothRepeats = 0
  desk.bluetooth = 'off'
  desk.bluetooth = 'on'
  if (!phone.running) phone.restart()
}

/** Both sides have the phone's last choice, and the phone says so. */
function converge({ desk }: Weather): void {
  const { phone, watch } = desk
  phone.openSettings()
  const texts = phone.texts()
  phone.closeSettings()
  const chosen = JSON.parse(phone.storage.get('chosen') ?? '{}').settings
  const kept = newest(watch.storage, 'settings')?.value?.settings
  if (!isDeepStrictEqual(chosen, kept))
    throw new Error(
      `The phone chose ${JSON.stringify(chosen)}, but the watch has ${JSON.stringify(kept)}.`,
    )
  if (!texts.some((text) => text.startsWith('The watch has these settings')))
    throw new Error(
      `The phone does not know that the watch has its settings: ${texts.join(' | ')}.`,
    )
}

function playToEnd(under: Weather): void {
  const { oracle } = under
  for (let times = 0; times < 200 && isUnderway(oracle.model); times += 1) {
    const { model } = oracle
    if (model.state === 'paused') happen(under, { do: 'press', button: 'resume', times: 1 })
    else if (model.state === 'waiting') happen(under, { do: 'tap', times: 1, apartMs: 0 })
    else advance(under, Math.min(60_000, leftMs(model, oracle.nowWallMs()) + 1_000))
    check(under)
  }
}

/** A while after the end nothing of the program is left in the watch. */
function afterwards(under: Weather): void {
  const { desk, oracle } = under
  const { watch } = desk
  if (oracle.model.state !== 'done')
    throw new Error(`The session is ${oracle.model.state} and does not end.`)
  advance(under, 200_000)
  if (watch.vibrating) throw new Error('A vibration is left running.')
  if (watch.alarms.length > 0) throw new Error('An alarm is left armed.')
  const { brightUntilMs, wristPaused, palmPaused, relaunch } = watch.awake
  if (brightUntilMs !== null || wristPaused || palmPaused || relaunch)
    throw new Error(`The screen is not given back: ${JSON.stringify(watch.awake)}.`)
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
