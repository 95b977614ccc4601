import type { Answers } from '../conditions/index.ts'
import type { WatchCounts, WatchMode } from '../types.ts'
import type { Alarm } from './alarms.ts'
import { refuseUnknownCalls } from './call-names.ts'
import { createHardware, type Hardware, type WatchParts } from './hardware.ts'
import { type Opening, type OpenProgram, openProgram } from './program.ts'
import { createRun, noCounts, type Run } from './run.ts'
import { defaultBrightMs } from './screen.ts'

/** The program's place on the watch: which run is open, and how one begins and ends. */
export interface Stage {
  readonly hardware: Hardware
  /** The run whose code may still run; null on the dial. */
  run: Run | null
  /** The same run once its page stands. */
  open: OpenProgram | null
  /** The page whose script runs when `relaunchMs` is over. */
  launch: Launch | null
  /** The cost of the last run. */
  counts: WatchCounts
  /** The page that the next wake opens, after an end in the dark. */
  relaunchUrl: string | null
  /** Alarms that found the program running. */
  alarmsIntoPage: number
  /** Opens a page after `relaunchMs`, instead of what is open. One that is on its way already keeps its time. */
  start(opening: Opening): void
  /** Ends the program without a word to it. */
  end(): void
  /** Ends it with its life-cycle calls. */
  leave(): void
  /** Lights the screen, and what goes with it. */
  wake(): void
}

interface Launch {
  readonly opening: Opening
  readonly cancel: () => void
}

/** A watch on its dial, with nothing open. Throws a sentence when the package has no app.json. */
export function createStage(parts: WatchParts): Stage {
  const hardware = createHardware(parts, {
    onAlarm: (alarm) => ring(stage, alarm),
    onDarkTooLong: () => endInTheDark(stage),
  })
  const stage: Stage = {
    hardware,
    run: null,
    open: null,
    launch: null,
    counts: noCounts(),
    relaunchUrl: null,
    alarmsIntoPage: 0,
    start: (opening) => launch(stage, opening),
    end: () => end(stage),
    leave() {
      stage.open?.destroy()
      stage.end()
    },
    wake() {
      if (hardware.off) return
      hardware.screen.brighten()
      if (stage.relaunchUrl && !stage.run) stage.start({ url: stage.relaunchUrl })
      stage.relaunchUrl = null
    },
  }
  refuseUnknownCalls(hardware)
  parts.bluetooth.attach('watch', {
    receive: (bytes) => stage.run?.link.receive?.(bytes),
    linked(on) {
      for (const callback of [...(stage.run?.link.linked ?? [])]) callback(on)
    },
  })
  return stage
}

function launch(stage: Stage, opening: Opening): void {
  const { switches, off } = stage.hardware
  if (off) return
  if (!stage.launch) stage.end()
  stage.relaunchUrl = null
  light(stage, opening)
  if (switches.relaunchMs > 0) launchLater(stage, opening)
  else begin(stage, opening)
}

/** What opens lights the glass, but for an alarm on some watches. */
function light({ hardware }: Stage, { byAlarm }: Opening): void {
  const { screen, conditions } = hardware
  if (!byAlarm || conditions.alarmLights === 'lights') screen.brighten()
}

function launchLater(stage: Stage, opening: Opening): void {
  const { bench, switches } = stage.hardware
  const arrive = () => {
    if (stage.launch) begin(stage, stage.launch.opening)
  }
  const atMs = bench.clock.nowMs + switches.relaunchMs
  const cancel = stage.launch?.cancel ?? bench.clock.at(atMs, () => bench.run(arrive))
  stage.launch = { opening, cancel }
  bench.changed()
}

/** Runs the scripts of a page in a new run. */
function begin(stage: Stage, opening: Opening): void {
  const { hardware } = stage
  const run: Run = createRun({
    hardware,
    motorReadyAtMs: motorReadyAtMs(hardware, opening),
    end: () => stage.run === run && stage.end(),
    leave: () => hardware.bench.soon(() => stage.run === run && stage.leave()),
    replacePage(url, pageParam) {
      hardware.bench.soon(() => {
        stage.leave()
        begin(stage, { url, pageParam })
      })
    },
  })
  stage.launch?.cancel()
  stage.launch = null
  stage.run = run
  stage.counts = run.counts
  light(stage, opening)
  const opened = openProgram(run, opening)
  if (opened && stage.run === run) stage.open = opened
  else if (stage.run === run) stage.end()
}

function end(stage: Stage): void {
  const { hardware, run } = stage
  run?.life.end()
  if (run) hardware.callsToCrash = null
  stage.run = null
  stage.open = null
  stage.launch?.cancel()
  stage.launch = null
  hardware.screen.brightMs = defaultBrightMs
  hardware.bench.changed()
}

const motorSleepMs = 2_000

/** Right after an alarm opened a page, the motor of some watches still sleeps. */
function motorReadyAtMs({ bench, conditions }: Hardware, { byAlarm }: Opening): number {
  const isAsleep = byAlarm && conditions.motorAfterAlarm === 'asleep'
  return isAsleep ? bench.clock.nowMs + motorSleepMs : 0
}

function ring(stage: Stage, { url, param }: Alarm): void {
  const { run, hardware } = stage
  const { alarmInSleep, alarmParam } = hardware.conditions
  if (silentModes[alarmInSleep].includes(hardware.switches.mode)) return
  if (run?.life.suspended && hardware.switches.alarmWhenSuspended === 'ignored') return
  if (run && !run.life.suspended) stage.alarmsIntoPage += 1
  stage.start({
    url,
    appParam: alarmParam === 'app' || alarmParam === 'both' ? param : undefined,
    pageParam: alarmParam === 'page' || alarmParam === 'both' ? param : undefined,
    byAlarm: true,
  })
}

/** In which modes an alarm that is due is lost. */
const silentModes: Readonly<Record<Answers['alarmInSleep'], readonly WatchMode[]>> = {
  fires: [],
  'not-in-sleep': ['sleep'],
  'not-in-sleep-or-do-not-disturb': ['sleep', 'do-not-disturb'],
}

function endInTheDark(stage: Stage): void {
  if (!stage.open) return
  stage.relaunchUrl = stage.open.run.relaunchOnWake ? stage.open.url : null
  stage.end()
}
