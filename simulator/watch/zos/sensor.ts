import type { Answers } from '../../conditions/index.ts'
import { hasLevel } from '../../levels.ts'
import type { Pulse, WatchMode } from '../../types.ts'
import type { Run } from '../run.ts'
import { type Action, actionTypes, modes, pulsesOfMode, pulsesOfPattern } from '../vibrations.ts'

type Sensor = typeof import('@zos/sensor')
type Vibrator = InstanceType<Sensor['Vibrator']>
type Time = InstanceType<Sensor['Time']>
type ScreenSensor = InstanceType<Sensor['Screen']>

/** The Vibrator here: `getType` is missing below API 3.6, and `setMode` also takes the number, as the documentation's example does. */
export type FakeVibrator = Pick<Vibrator, 'stop' | 'getConfig'> &
  Partial<Pick<Vibrator, 'getType'>> & {
    start(option?: { mode?: number } | readonly Action[]): void
    setMode(option: { mode: number } | number): void
  }
/** The Time sensor: the watch's own wall clock, in the desk's time zone. */
export type FakeTime = Pick<
  Time,
  | 'getTime'
  | 'getFullYear'
  | 'getMonth'
  | 'getDate'
  | 'getHours'
  | 'getMinutes'
  | 'getSeconds'
  | 'getDay'
  | 'getHourFormat'
  | 'getFormatHour'
  | 'onPhoneTimeSetting'
>
/** The Screen sensor. */
export type FakeScreen = Pick<ScreenSensor, 'getStatus' | 'getAodMode' | 'onChange' | 'offChange'>

/** `@zos/sensor`: what the program uses of it. */
export interface SensorModule extends Record<keyof typeof modes, number> {
  readonly Vibrator: new () => FakeVibrator
  readonly Time: new () => FakeTime
  readonly Screen: new () => FakeScreen
  readonly TIME_HOUR_FORMAT_12: number
  readonly TIME_HOUR_FORMAT_24: number
}

/** The sensors of one run of the program, with its own `Date`. */
export function createSensorModule(run: Run, ProgramDate: DateConstructor): SensorModule {
  const scenes = Object.fromEntries(Object.entries(modes).map(([name, { value }]) => [name, value]))
  return {
    ...(scenes as Record<keyof typeof modes, number>),
    Vibrator: constructorOf(() => createVibrator(run)),
    Time: constructorOf(() => createTime(run, ProgramDate)),
    Screen: constructorOf(() => createScreenSensor(run)),
    TIME_HOUR_FORMAT_12: 0,
    TIME_HOUR_FORMAT_24: 1,
  }
}

function createVibrator(run: Run): FakeVibrator {
  const { motor, model, conditions } = run.hardware
  const patterns = hasLevel(model, '3.6')
  const answers = patterns ? { ...conditions, motorModesShifted: 'named' as const } : conditions
  let mode: number = modes.VIBRATOR_SCENE_SHORT_MIDDLE.value
  return {
    start(option = {}) {
      if (!Array.isArray(option))
        return play(run, pulsesOfMode('mode' in option ? option.mode : mode, answers))
      if (!patterns) {
        throw new Error(
          `start([…]) of a Vibrator needs API 3.6; ${model.name} has ${model.apiLevel}.`,
        )
      }
      play(run, pulsesOfPattern(option, answers))
    },
    stop: motor.stop,
    setMode(option) {
      const wanted = typeof option === 'object' ? option.mode : option
      pulsesOfMode(wanted, answers)
      mode = wanted
    },
    getConfig: () => ({ mode }),
    ...(patterns ? { getType: actionTypeNumbers } : {}),
  }
}

/** Starts the motor, unless it is mute or not ready yet. */
function play({ hardware, motorReadyAtMs }: Run, pulses: readonly Pulse[]): void {
  const { motor, bench, switches, conditions } = hardware
  const isMute = muteModes[conditions.motorMuted].includes(switches.mode)
  if (!isMute && bench.clock.nowMs >= motorReadyAtMs) motor.start(pulses)
}

const asleep: readonly WatchMode[] = ['sleep', 'do-not-disturb']
const muteModes: Readonly<Record<Answers['motorMuted'], readonly WatchMode[]>> = {
  never: [],
  'sleep-and-do-not-disturb': asleep,
  'every-quiet-mode': [...asleep, 'theater', 'power-saving', 'clock-only'],
}

function actionTypeNumbers(): ReturnType<Vibrator['getType']> {
  const numbers = Object.entries(actionTypes).map(([name, { value }]) => [name, value])
  return Object.fromEntries(numbers) as ReturnType<Vibrator['getType']>
}

function createTime({ life, phoneSetTime }: Run, ProgramDate: DateConstructor): FakeTime {
  const now = () => new ProgramDate()
  return {
    getTime: () => now().getTime(),
    getFullYear: () => now().getFullYear(),
    getMonth: () => now().getMonth() + 1,
    getDate: () => now().getDate(),
    getHours: () => now().getHours(),
    getMinutes: () => now().getMinutes(),
    getSeconds: () => now().getSeconds(),
    getDay: () => now().getDay() || 7,
    getHourFormat: () => 1,
    getFormatHour: () => now().getHours(),
    onPhoneTimeSetting: (callback) => {
      phoneSetTime.add(() => life.deliver(callback, 'clock set'))
    },
  }
}

function createScreenSensor({ hardware, life }: Run): FakeScreen {
  const { screen } = hardware
  const stops = new Map<(status: number) => void, () => void>()
  life.onEnd(() => {
    for (const stop of stops.values()) stop()
  })
  const offChange = (callback: (status: number) => void) => {
    stops.get(callback)?.()
    stops.delete(callback)
  }
  return {
    getStatus: () => statusOf(screen.state),
    getAodMode: () => false,
    onChange(callback) {
      offChange(callback)
      const listener = (state: 'bright' | 'dark') =>
        life.deliver(() => callback(statusOf(state)), 'screen')
      stops.set(callback, screen.onChange(listener))
    },
    offChange,
  }
}

function statusOf(state: 'bright' | 'dark'): number {
  return state === 'bright' ? 1 : 2
}

/** A class whose instances are what `create` makes. */
function constructorOf<T extends object>(create: () => T): new () => T {
  return function construct() {
    return create()
  } as unknown as new () => T
}
