import { showValue } from '../../describe.ts'
import { booleanIn } from '../properties.ts'
import type { Run } from '../run.ts'

/** `@zos/alarm`: alarms that fire once. */
export type AlarmModule = Pick<
  typeof import('@zos/alarm'),
  'set' | 'cancel' | 'getAllAlarms' | 'REPEAT_ONCE'
>
type Option = Parameters<AlarmModule['set']>[0]

const permission = 'device:os.alarm'
const known = ['url', 'time', 'delay', 'param', 'store', 'repeat_type', 'appid']
const once = 0
const done = 0
const failed = -1

/** The alarms of the watch, as one run of the program sees them. */
export function createAlarmModule(run: Run): AlarmModule {
  const { alarms, wall, program } = run.hardware
  return {
    REPEAT_ONCE: once,
    set(option) {
      run.need(permission, '@zos/alarm set')
      refuseUnknown(option)
      if (!program.device.has(scriptOf(option.url))) {
        throw new Error(`No page "${option.url}" in the package for the alarm to open.`)
      }
      const { url, param, store = false } = option
      const stored = booleanIn(store, 'store of an alarm')
      return alarms.set({ atSeconds: secondsOf(option, wall.nowMs), url, param, stored })
    },
    cancel(option: { id: number } | number) {
      run.need(permission, '@zos/alarm cancel')
      return alarms.cancel(typeof option === 'number' ? option : option.id) ? done : failed
    },
    getAllAlarms() {
      run.need(permission, '@zos/alarm getAllAlarms')
      return alarms.ids()
    },
  }
}

/** The file of a page by its url, with or without `.js`. */
export function scriptOf(url: unknown): string {
  return `${String(url).replace(/\.js$/, '')}.js`
}

function refuseUnknown(option: Option): void {
  for (const name of Object.keys(option)) {
    if (!known.includes(name)) throw new TypeError(`The simulator's alarms have no "${name}".`)
  }
  if ((option.repeat_type ?? once) !== once) {
    throw new RangeError("The simulator's alarms fire once: repeat_type REPEAT_ONCE.")
  }
  if (option.param !== undefined && typeof option.param !== 'string') {
    throw new TypeError(`An alarm's param must be a string, not ${showValue(option.param)}.`)
  }
}

function secondsOf({ time, delay }: Option, nowMs: number): number {
  const seconds = time ?? delay
  if (typeof seconds !== 'number' || !Number.isInteger(seconds)) {
    throw new TypeError(`An alarm needs time or delay in whole seconds, not ${showValue(seconds)}.`)
  }
  return time === undefined ? Math.floor(nowMs / 1000) + seconds : seconds
}
