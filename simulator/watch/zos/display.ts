import { showValue } from '../../describe.ts'
import type { Run } from '../hardware.ts'
import { booleanIn } from '../properties.ts'
import { defaultBrightMs } from '../screen.ts'

/** `@zos/display`: what keeps the screen on and brings the page back. */
export type DisplayModule = Pick<
  typeof import('@zos/display'),
  | 'setPageBrightTime'
  | 'resetPageBrightTime'
  | 'pauseDropWristScreenOff'
  | 'resetDropWristScreenOff'
  | 'pausePalmScreenOff'
  | 'resetPalmScreenOff'
  | 'setWakeUpRelaunch'
  | 'setScreenOff'
>

const done = 0
const shortestMs = 1000
const longestMs = 2_147_483_000

/** The display of one run of the program. */
export function createDisplayModule(run: Run): DisplayModule {
  const { screen } = run.hardware
  return {
    setPageBrightTime({ brightTime = defaultBrightMs } = {}) {
      screen.brightMs = msIn(brightTime, 'brightTime', shortestMs)
      return done
    },
    resetPageBrightTime() {
      screen.brightMs = defaultBrightMs
      return done
    },
    pauseDropWristScreenOff: checkPause,
    resetDropWristScreenOff: () => done,
    pausePalmScreenOff: checkPause,
    resetPalmScreenOff: () => done,
    setWakeUpRelaunch(option: { relaunch: boolean } | boolean) {
      const relaunch = typeof option === 'object' ? option.relaunch : option
      run.relaunchOnWake = booleanIn(relaunch, 'setWakeUpRelaunch')
    },
    setScreenOff() {
      screen.darken()
      return done
    },
  }
}

/** The wrist on the desk never drops and no palm covers it: there is nothing to pause. */
function checkPause({ duration = 0 }: { duration?: number } = {}): number {
  msIn(duration, 'duration', 0)
  return done
}

function msIn(value: unknown, name: string, least: number): number {
  if (typeof value === 'number' && value >= least && value <= longestMs) return value
  throw new RangeError(
    `${name} must be a number of ms from ${least} to ${longestMs}, not ${showValue(value)}.`,
  )
}
