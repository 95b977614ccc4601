import { showValue } from '../../describe.ts'
import { booleanIn } from '../properties.ts'
import type { Run } from '../run.ts'
import { defaultBrightMs, longestBrightMs } from '../screen.ts'

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
const defaultPauseMs = 30_000

/** The display of one run of the program. */
export function createDisplayModule(run: Run): DisplayModule {
  const { screen, bench } = run.hardware
  const pause = (until: keyof Run['pauses'], option?: { duration?: number }) => {
    run.pauses[until] = bench.clock.nowMs + pauseMs(option)
    return done
  }
  const reset = (until: keyof Run['pauses']) => {
    run.pauses[until] = 0
    return done
  }
  return {
    setPageBrightTime({ brightTime = defaultBrightMs } = {}) {
      keepBright(run, msIn(brightTime, 'brightTime', shortestMs))
      return done
    },
    resetPageBrightTime() {
      run.brightTimeSet += 1
      screen.brightMs = defaultBrightMs
      return done
    },
    pauseDropWristScreenOff: (option) => pause('wristUntilMs', option),
    resetDropWristScreenOff: () => reset('wristUntilMs'),
    pausePalmScreenOff: (option) => pause('palmUntilMs', option),
    resetPalmScreenOff: () => reset('palmUntilMs'),
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

/** Sets a bright time, as far as the watch keeps it. */
function keepBright(run: Run, ms: number): void {
  const { screen, bench, conditions } = run.hardware
  run.brightTimeSet += 1
  screen.brightMs = conditions.brightTime === 'capped-at-60-s' ? Math.min(ms, longestBrightMs) : ms
  if (conditions.brightTime !== 'lost-after-60-s') return
  const set = run.brightTimeSet
  const lose = () => {
    if (run.life.alive && run.brightTimeSet === set) screen.brightMs = defaultBrightMs
  }
  bench.clock.at(bench.clock.nowMs + longestBrightMs, () => bench.run(lose))
}

/** 30 s by default; 0 means until it is reset. That a pause ends with its program is not documented. */
function pauseMs({ duration = defaultPauseMs }: { duration?: number } = {}): number {
  return msIn(duration, 'duration', 0) || Number.POSITIVE_INFINITY
}

function msIn(value: unknown, name: string, least: number): number {
  if (typeof value === 'number' && value >= least && value <= longestMs) return value
  throw new RangeError(
    `${name} must be a number of ms from ${least} to ${longestMs}, not ${showValue(value)}.`,
  )
}
