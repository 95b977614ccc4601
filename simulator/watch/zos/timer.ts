import { showValue } from '../../describe.ts'
import { hasLevel } from '../../levels.ts'
import type { Run } from '../run.ts'

type Callback = (arg?: unknown) => void

/** `@zos/timer`, and the same functions as globals. */
export interface TimerModule
  extends Partial<Pick<typeof import('@zos/timer'), 'createSysTimer' | 'stopTimer'>> {
  /** `delayMs` is 1 by default. Returns the timer's number. */
  setTimeout(callback: Callback, delayMs?: number): number
  setInterval(callback: Callback, periodMs?: number): number
  clearTimeout(id?: unknown): void
  clearInterval(id?: unknown): void
}

/** Each timer fires late by what the desk says; a periodic one counts on from there, as seen on watches. */
export function createTimerModule(run: Run): TimerModule {
  const pending = new Map<number, () => void>()
  let lastId = 0

  const start = (callback: Callback, ms: unknown, periodic: boolean, arg?: unknown) => {
    if (typeof callback !== 'function') {
      throw new TypeError(`A timer needs a function, not ${showValue(callback)}.`)
    }
    const periodMs = delayOf(ms)
    lastId += 1
    const id = lastId
    const arm = () => pending.set(id, at(run, periodMs, fire))
    const fire = () => {
      if (periodic) arm()
      else pending.delete(id)
      run.counts.timerCallbacks += 1
      callback(arg)
    }
    arm()
    return id
  }
  const stop = (id: unknown) => {
    pending.get(Number(id))?.()
    pending.delete(Number(id))
  }
  return {
    setTimeout: (callback, delayMs) => start(callback, delayMs, false),
    setInterval: (callback, periodMs) => start(callback, periodMs, true),
    clearTimeout: stop,
    clearInterval: stop,
    ...(hasLevel(run.hardware.model, '4.0')
      ? {
          createSysTimer: (periodic: boolean, period: number, callback: Callback, arg?: unknown) =>
            start(callback, period, periodic, arg),
          stopTimer: stop,
        }
      : {}),
  }
}

function at({ hardware, life }: Run, ms: number, callback: () => void): () => void {
  const { clock, lateness } = hardware.bench
  return life.at(clock.nowMs + ms + Math.max(0, lateness()), callback, 'timer')
}

function delayOf(ms: unknown): number {
  if (ms === undefined) return 1
  if (typeof ms === 'number' && !Number.isNaN(ms)) return Math.max(1, ms)
  throw new TypeError(`A timer's delay must be a number of ms, not ${showValue(ms)}.`)
}
