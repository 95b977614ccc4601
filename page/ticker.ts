/** The page's one timer: looks at the session at each moment that is due, and notices a clock that was set. */
import { latestTimerMs } from '../engine/cue/turn-taking'
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

/** Moments are ms since 1970 UTC. */
export interface Ticker {
  readonly options: TickerOptions
  /** When the session was last looked at. */
  lookedAtMs: number
  dueAtMs: number
  /** The phone has set the clock (by how much it did, where that was guessed) until the timer fires that was armed before; one that is armed later cannot tell. */
  clock: 'sure' | 'told' | 'guessed'
  timer: Timer | undefined
  isStopped: boolean
}

export function createTicker(options: TickerOptions): Ticker {
  const atMs = nowMs()
  const ticker: Ticker = {
    options,
    lookedAtMs: atMs,
    dueAtMs: atMs,
    clock: 'sure',
    timer: undefined,
    isStopped: false,
  }
  onClockSet(() => hearClock(ticker))
  return ticker
}

/** Now, somewhere between two ticks. */
export function between(ticker: Ticker): number {
  const atMs = nowMs()
  if (atMs < ticker.lookedAtMs) moveAll(ticker, atMs - expectedOf(ticker))
  return atMs
}

/** The session was looked at `atMs`; the next tick is due then, never where that is Infinity. */
export function armNext(ticker: Ticker, atMs: number, dueMs: number): void {
  ticker.lookedAtMs = atMs
  ticker.dueAtMs = dueMs
  ticker.clock = 'sure'
  stopTimer(ticker.timer)
  ticker.timer = undefined
  if (dueMs < Number.POSITIVE_INFINITY && !ticker.isStopped)
    ticker.timer = startTimer(() => fire(ticker), dueMs - atMs)
}

/** No tick comes any more, whatever is armed later. */
export function stopTicker(ticker: Ticker): void {
  ticker.isStopped = true
  stopTimer(ticker.timer)
}

function fire(ticker: Ticker): void {
  const atMs = nowMs()
  const wasSet = ticker.clock === 'sure' ? atMs < ticker.lookedAtMs : isOff(ticker, atMs)
  if (wasSet) moveAll(ticker, atMs - ticker.dueAtMs - typicalLatenessMs)
  ticker.options.tick(atMs)
}

/** The timer that was armed before the phone set the clock has fired, and not as late as a timer can be. */
function isOff({ clock, dueAtMs }: Ticker, atMs: number): boolean {
  return clock === 'guessed' || atMs < dueAtMs || atMs > dueAtMs + latestTimerMs
}

/** Where a look was expected nothing moves now. By how much the clock was set is known exactly when the timer fires that was armed before. */
function hearClock(ticker: Ticker): void {
  if (ticker.isStopped) return
  const atMs = nowMs()
  const isWhereExpected = ticker.lookedAtMs <= atMs && atMs <= ticker.dueAtMs + latestTimerMs
  if (!isWhereExpected) {
    moveAll(ticker, atMs - expectedOf(ticker))
    ticker.lookedAtMs = atMs
    ticker.clock = 'guessed'
  } else if (ticker.clock === 'sure') ticker.clock = 'told'
  ticker.options.clockSet(atMs)
}

function moveAll(ticker: Ticker, byMs: number): void {
  ticker.lookedAtMs += byMs
  ticker.dueAtMs += byMs
  ticker.options.move(byMs)
}

function expectedOf({ lookedAtMs, dueAtMs }: Ticker): number {
  return expectedMs(lookedAtMs, dueAtMs)
}
