import { Buffer } from 'buffer/index.js'
import type { Bench } from '../bench.ts'
import type { Bluetooth } from '../bluetooth.ts'
import { type Conditions, readConditions } from '../conditions/index.ts'
import { measuredPrices } from '../conditions/speed.ts'
import { type Meter, noMeter } from '../meter.ts'
import type { WatchModel } from '../models.ts'
import type { DeskOptions, PackedProgram, Switches } from '../types.ts'
import { type Alarm, type Alarms, createAlarms } from './alarms.ts'
import { type Calls, createCalls } from './calls.ts'
import { type Covers, createCovers } from './cover.ts'
import { createDisk, type Disk } from './disk.ts'
import { createMotor, type Motor } from './motor.ts'
import { refusalsOf } from './refusals.ts'
import { createScreen, defaultBrightMs, longestBrightMs, type Screen } from './screen.ts'
import { createWallClock, type WallClock } from './time.ts'

/** What is needed to make a watch. */
export interface WatchParts {
  readonly bench: Bench
  readonly bluetooth: Bluetooth
  readonly options: DeskOptions
}

/** What stays when a program ends: the watch itself. */
export interface Hardware {
  readonly bench: Bench
  readonly model: WatchModel
  readonly program: PackedProgram
  readonly manifest: Manifest
  /** How this watch answers. */
  readonly conditions: Conditions
  readonly calls: Calls
  readonly meter: Meter
  readonly switches: Switches
  readonly bluetooth: Bluetooth
  readonly wall: WallClock
  readonly screen: Screen
  readonly covers: Covers
  readonly motor: Motor
  readonly alarms: Alarms
  readonly disk: Disk
  /** Switched off: nothing runs, and nobody hears a touch. */
  off: boolean
  /** Whether Bluetooth was on before. */
  linkWhenOn: boolean
  /** After how many more calls into the watch the program crashes; null when it does not. */
  callsToCrash: number | null
}

/** What the watch reads in the package's `app.json`. */
export interface Manifest {
  readonly app: { readonly appId: number; readonly appName: string }
  readonly permissions: readonly string[]
  readonly defaultLanguage: string
  readonly designWidth: number
  readonly module: { readonly page: { readonly pages: readonly string[] } }
}

/** What the watch does by itself when a time is over. */
export interface HardwareEvents {
  onAlarm(alarm: Alarm): void
  onDarkTooLong(): void
}

/** A watch in the dark, with nothing kept and nothing armed. Throws a sentence when the package has no app.json. */
export function createHardware(parts: WatchParts, events: HardwareEvents): Hardware {
  const { bench, bluetooth, options } = parts
  const conditions = readConditions(options.conditions)
  const switches = createSwitches(conditions)
  const wall = createWallClock(bench)
  const screen = createScreen(bench, events.onDarkTooLong)
  return {
    bench,
    model: options.model,
    program: options.program,
    manifest: readManifest(options.program.device.get('app.json')),
    conditions,
    calls: createCalls(bench.clock, refusalsOf(conditions, options.model)),
    meter: options.meter ?? noMeter,
    switches,
    bluetooth,
    wall,
    screen,
    covers: createCovers(bench, () => loseBrightTime(screen, conditions)),
    motor: createMotor(bench),
    alarms: createAlarms(bench, wall, events.onAlarm),
    disk: createDisk(bench, switches),
    off: false,
    linkWhenOn: true,
    callsToCrash: null,
  }
}

/** What a call or a notification leaves of a bright time. */
function loseBrightTime(screen: Screen, { brightTime }: Conditions): void {
  if (brightTime === 'lost-after-notification') screen.brightMs = defaultBrightMs
  if (brightTime === 'capped-after-notification') {
    screen.brightMs = Math.min(screen.brightMs, longestBrightMs)
  }
}

function createSwitches({
  keysStoppable,
  swipesStoppable,
  alarmWhenSuspended,
}: Conditions): Switches {
  return {
    keysCanBeStopped: keysStoppable === 'yes',
    gesturesCanBeStopped: swipesStoppable === 'yes',
    relaunchMs: 0,
    alarmWhenSuspended,
    mode: 'normal',
    steps: measuredPrices,
    storageFault: 'none',
  }
}

function readManifest(file: Uint8Array | undefined): Manifest {
  if (!file) throw new Error('The package for the watch has no app.json.')
  return JSON.parse(Buffer.from(file).toString('utf-8')) as Manifest
}
