import { Buffer } from 'buffer/index.js'
import type { Bench } from '../bench.ts'
import type { Bluetooth } from '../bluetooth.ts'
import type { DeskOptions, WatchCounts } from '../types.ts'
import { type Alarm, createAlarms } from './alarms.ts'
import type { Hardware, Manifest, Run } from './hardware.ts'
import { createMotor } from './motor.ts'
import { type OpenProgram, openProgram } from './program.ts'
import { createRun, noCounts } from './run.ts'
import { createScreen, defaultBrightMs } from './screen.ts'

/** What is needed to make a watch. */
export interface WatchParts {
  readonly bench: Bench
  readonly bluetooth: Bluetooth
  readonly options: DeskOptions
}

/** The program's place on the watch: which run is open, and how one begins and ends. */
export interface Stage {
  readonly hardware: Hardware
  /** The run whose code may still run; null on the dial. */
  run: Run | null
  /** The same run once its page stands. */
  open: OpenProgram | null
  /** The cost of the last run. */
  counts: WatchCounts
  /** The page that the next wake opens, after an end in the dark. */
  relaunchUrl: string | null
  start(url: string, param?: string): void
  /** Ends the program without a word to it. */
  end(): void
  /** Ends it with its life-cycle calls. */
  leave(): void
  /** Lights the screen, and what goes with it. */
  wake(): void
}

/** A watch on its dial, with nothing open. Throws a sentence when the package has no app.json. */
export function createStage(parts: WatchParts): Stage {
  const { bench, bluetooth } = parts
  const hardware = createHardware(parts, {
    onAlarm: (alarm) => stage.start(alarm.url, alarm.param),
    onDarkTooLong: () => endInTheDark(stage),
  })
  const stage: Stage = {
    hardware,
    run: null,
    open: null,
    counts: noCounts(),
    relaunchUrl: null,
    start: (url, param) => start(stage, url, param),
    end() {
      stage.run?.life.end()
      stage.run = null
      stage.open = null
      hardware.screen.brightMs = defaultBrightMs
      bench.changed()
    },
    leave() {
      stage.open?.destroy()
      stage.end()
    },
    wake() {
      hardware.screen.brighten()
      if (stage.relaunchUrl && !stage.run) stage.start(stage.relaunchUrl)
      stage.relaunchUrl = null
    },
  }
  bluetooth.attach('watch', {
    receive: (bytes) => stage.run?.link.receive?.(bytes),
    linked(on) {
      for (const tell of [...(stage.run?.link.linked ?? [])]) tell(on)
    },
  })
  return stage
}

/** Opens a page in a new run, instead of the one that is open. */
function start(stage: Stage, url: string, param?: string): void {
  const { hardware } = stage
  stage.end()
  stage.relaunchUrl = null
  const run: Run = createRun({
    hardware,
    leave: () => hardware.bench.soon(() => stage.run === run && stage.leave()),
    replacePage(nextUrl, params) {
      hardware.bench.soon(() => {
        stage.leave()
        stage.start(nextUrl, params)
      })
    },
  })
  stage.run = run
  stage.counts = run.counts
  hardware.screen.brighten()
  const opened = openProgram(run, url, param)
  if (opened && stage.run === run) stage.open = opened
  else if (stage.run === run) stage.end()
}

function endInTheDark(stage: Stage): void {
  if (!stage.open) return
  stage.relaunchUrl = stage.open.run.relaunchOnWake ? stage.open.url : null
  stage.end()
}

interface HardwareEvents {
  onAlarm(alarm: Alarm): void
  onDarkTooLong(): void
}

function createHardware(
  { bench, bluetooth, options }: WatchParts,
  events: HardwareEvents,
): Hardware {
  return {
    bench,
    bluetooth,
    model: options.model,
    program: options.program,
    manifest: readManifest(options.program.device.get('app.json')),
    screen: createScreen(bench, events.onDarkTooLong),
    motor: createMotor(bench),
    alarms: createAlarms(bench, events.onAlarm),
    files: new Map(),
  }
}

function readManifest(file: Uint8Array | undefined): Manifest {
  if (!file) throw new Error('The package for the watch has no app.json.')
  return JSON.parse(Buffer.from(file).toString('utf-8')) as Manifest
}
