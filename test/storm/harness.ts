/** Plays a storm on a desk, and compares what is seen and felt with the oracle all the way. */
import { createDesk } from '../../simulator/index.ts'
import { findModel, screenName } from '../../simulator/models.ts'
import { loadProgram } from '../../simulator/node.ts'
import type { Desk, PackedProgram } from '../../simulator/types.ts'
import { choose, knowsSafety } from '../package/known.ts'
import { check } from './checks.ts'
import { comeToAnEnd } from './ending.ts'
import { start } from './fingers.ts'
import { happen } from './happenings.ts'
import { byFinger, observe } from './observer.ts'
import { createOracle } from './oracle.ts'
import type { Happening, Storm } from './storm.ts'
import { keepClearOfBoundaries, letItLook, waitMs } from './waits.ts'
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
  /** Its last part was not judged: nobody can know what is right there. */
  readonly undecided: boolean
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
  const progress = { at: 'at the beginning', happened: 0 }
  const seconds = (): number => (desk.nowMs - startAtMs) / 1000
  try {
    setUp(under)
    rage(under, progress)
    progress.at = 'at the end'
    if (!under.oracle.isUndecided) comeToAnEnd(under)
  } catch (error) {
    const what = error instanceof Error ? error.message : String(error)
    if (!under.oracle.isUndecided)
      throw new StormError(`${progress.at}, ${seconds()} s after the beginning: ${what}`)
  }
  const { oracle, observer, started } = under
  return {
    happened: progress.happened,
    finished: oracle.finished,
    sessions: started,
    words: oracle.ledger.words,
    broughtBack: observer.broughtBack,
    saves: observer.saves,
    seconds: seconds(),
    undecided: oracle.isUndecided,
  }
}

/** One happening after the other, and a look before and after each. */
function rage(under: Weather, progress: { at: string; happened: number }): void {
  for (const [index, [when, what]] of under.storm.happenings.entries()) {
    if (under.desk.nowMs - startAtMs > longestMs || under.oracle.isUndecided) return
    const name = `${index + 1}. ${what.do}`
    progress.at = `before ${name}`
    advance(under, waitMs(under, when))
    check(under)
    progress.at = `at ${name}`
    strike(under, what)
    progress.happened += 1
    check(under)
  }
}

function strike(under: Weather, what: Happening): void {
  keepClearOfBoundaries(under)
  if (setsClock(what)) letItLook(under)
  happen(under, what)
  advance(under, 0)
}

/** The clock is set by it, or the program is told that it was. */
function setsClock(what: Happening): boolean {
  return what.do === 'set clock' || what.do === 'away' || (what.do === 'time zone' && what.told)
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
  const oracle = createOracle({
    now: () => ({ trueMs: desk.nowMs, wallMs: desk.watch.clockMs }),
    lateMs: () => weathered.lateMs,
    playsPatterns: desk.model.name !== 'Amazfit Bip 5 Unity',
  })
  const weathered: Weather = {
    desk,
    storm,
    oracle,
    observer: observe(desk, oracle),
    lateMs: storm.lateness.upToMs,
    isGarbled: false,
    isSpoilt: false,
    storesSinceMs: 0,
    started: 0,
  }
  return weathered
}

/** The phone has the storm's settings, the watch has heard them, and a session starts. */
function setUp(under: Weather): void {
  const { desk, storm, observer } = under
  knowsSafety(desk)
  choose(desk, storm.settings)
  byFinger(observer, () => desk.watch.open())
  advance(under, 1_000)
  desk.watch.relaunchMs = storm.relaunchMs
  desk.watch.alarmWhenSuspended = storm.alarmWhenSuspended
  start(under)
  check(under)
}
