/** The page's one timer: looks at the session at each moment that is due, and notices a clock that was set. */
import { expectedMs, typicalLatenessMs } from '../engine/session/turn'
import { nowMs, onClockSet } from './platform/clock'
import { startTimer, stopTimer, type Timer } from './platform/timer'

export interface TickerOptions {
  /** A moment that was due has come. */
  tick(atMs: number): void
  /** The clock was set by `byMs`: all moments move along. */
  move(byMs: number): void
  /** The phone has set the clock, and whatever moves has moved. */
  clockSet(atMs: number): void
}

export interface Ticker {
  /** When the session was last looked at, ms since 1970 UTC. */
  readonly lookedAtMs: number
  /** Now, somewhere between two ticks. */
  between(): number
  /** The session was looked at `atMs`; the next tick is due then, never where that is Infinity. */
  next(atMs: number, dueAtMs: number): void
  stop(): void
}

export function createTicker({ tick, move, clockSet }: TickerOptions): Ticker {
  let lookedAtMs = nowMs()
  let dueAtMs = lookedAtMs
  let clockIsUnsure = false
  let timer: Timer | undefined

  function moveAll(byMs: number): void {
    lookedAtMs += byMs
    dueAtMs += byMs
    move(byMs)
  }

  function fire(): void {
    const atMs = nowMs()
    if (clockIsUnsure || atMs < lookedAtMs) moveAll(atMs - dueAtMs - typicalLatenessMs)
    clockIsUnsure = false
    tick(atMs)
  }

  /** By how much it was set is known to half a second now, and exactly when the timer fires that was set before. */
  onClockSet(() => {
    const atMs = nowMs()
    const isWhereExpected = lookedAtMs <= atMs && atMs <= dueAtMs
    if (!isWhereExpected) moveAll(atMs - expectedMs(lookedAtMs, dueAtMs))
    clockIsUnsure = true
    lookedAtMs = atMs
    clockSet(atMs)
  })

  return {
    get lookedAtMs() {
      return lookedAtMs
    },
    between() {
      const atMs = nowMs()
      if (atMs < lookedAtMs) moveAll(atMs - expectedMs(lookedAtMs, dueAtMs))
      return atMs
    },
    next(atMs, dueMs) {
      lookedAtMs = atMs
      dueAtMs = dueMs
      stopTimer(timer)
      timer = dueMs < Number.POSITIVE_INFINITY ? startTimer(fire, dueMs - atMs) : undefined
    },
    stop: () => stopTimer(timer),
  }
}
