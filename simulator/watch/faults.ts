import { tzOffset } from '@date-fns/tz'
import type { Awake, Cover, Faults } from '../types.ts'
import type { Hardware } from './hardware.ts'
import { defaultBrightMs } from './screen.ts'
import type { Stage } from './stage.ts'
import { modes } from './vibrations.ts'

/** What can happen to a watch; the conditions are apart. */
export function faults(stage: Stage): Faults {
  const { hardware } = stage
  const { bench, screen, covers, wall, alarms, disk } = hardware
  const suspend = (suspended: boolean) => {
    if (stage.run) stage.run.life.suspended = suspended
    bench.changed()
  }
  const darkenUnless = (pausedUntilMs = 0) => {
    if (pausedUntilMs <= bench.clock.nowMs) screen.darken()
  }
  const cover = (kind: Cover, ms: number) =>
    bench.run(() => {
      if (hardware.off) return
      covers.lay(kind, ms)
      screen.brighten()
      if (kind === 'notification') buzz(hardware)
    })
  return {
    suspend: () => bench.run(() => suspend(true)),
    resume: () => bench.run(() => suspend(false)),
    get suspended() {
      return stage.run?.life.suspended ?? false
    },
    crash(afterCalls = 0) {
      hardware.callsToCrash = afterCalls
    },
    halfWrite() {
      disk.halfWrite = true
    },
    reboot() {
      bench.run(() => powerOff(stage))
      powerOn(stage)
    },
    powerOff: () => bench.run(() => powerOff(stage)),
    powerOn: () => powerOn(stage),
    get poweredOff() {
      return hardware.off
    },
    dropWrist: () => bench.run(() => darkenUnless(stage.run?.pauses.wristUntilMs)),
    palm: () => bench.run(() => darkenUnless(stage.run?.pauses.palmUntilMs)),
    call: (ms) => cover('call', ms),
    notification: (ms) => cover('notification', ms),
    get covered() {
      return covers.top
    },
    get clockMs() {
      return wall.nowMs
    },
    stepClock(stepMs, { told = false } = {}) {
      wall.step(stepMs)
      setByPhone(stage, told)
    },
    setTimeZone(timeZone, { told = false } = {}) {
      refuseUnknownZone(timeZone)
      bench.timeZone = timeZone
      setByPhone(stage, told)
    },
    store(file, text) {
      disk.files.set(file, text)
      bench.run(bench.changed)
    },
    get alarms() {
      return alarms.armed()
    },
    get alarmsFiredIntoPage() {
      return stage.alarmsIntoPage
    },
    get awake() {
      return awakeOf(stage)
    },
  }
}

/** A notification's own vibration. */
function buzz({ motor, conditions }: Hardware): void {
  const { pulses } = modes.VIBRATOR_SCENE_NOTIFICATION
  if (conditions.notificationBuzz === 'over') motor.startOver(pulses, 'notification')
  if (conditions.notificationBuzz === 'instead') motor.start(pulses, 'notification')
}

function powerOff(stage: Stage): void {
  const { hardware } = stage
  const { screen, motor, covers, alarms, bluetooth } = hardware
  if (hardware.off) return
  stage.end()
  stage.relaunchUrl = null
  motor.stop()
  covers.clear()
  screen.darken()
  alarms.pause()
  hardware.linkWhenOn = bluetooth.on
  bluetooth.on = false
  hardware.off = true
}

function powerOn({ hardware }: Stage): void {
  const { bench, bluetooth, alarms, conditions } = hardware
  if (!hardware.off) return
  hardware.off = false
  bluetooth.on = hardware.linkWhenOn
  bench.run(() => alarms.goOn(conditions.alarmOverdue))
  bench.clock.advanceTo(bench.clock.nowMs)
}

/** The clock is another: the program hears of it if it is told, and then alarms that are overdue fire. */
function setByPhone({ run, hardware }: Stage, told: boolean): void {
  const { bench, alarms } = hardware
  bench.run(() => {
    alarms.follow()
    if (told) for (const callback of [...(run?.phoneSetTime ?? [])]) callback()
    bench.changed()
  })
  bench.clock.advanceTo(bench.clock.nowMs)
}

function awakeOf({ run, relaunchUrl, hardware }: Stage): Awake {
  const { bench, screen } = hardware
  const { wristUntilMs = 0, palmUntilMs = 0 } = run?.pauses ?? {}
  return {
    brightUntilMs: screen.brightMs === defaultBrightMs ? null : screen.brightUntilMs,
    wristPaused: wristUntilMs > bench.clock.nowMs,
    palmPaused: palmUntilMs > bench.clock.nowMs,
    relaunch: run?.relaunchOnWake ?? relaunchUrl !== null,
  }
}

function refuseUnknownZone(timeZone: string): void {
  if (timeZone === 'UTC' || !Number.isNaN(tzOffset(timeZone, new Date(0)))) return
  throw new RangeError(`There is no time zone "${timeZone}". Name one like "Europe/Berlin".`)
}
