/** Bluetooth came back: the phone's service may be closed, or on its way. */
import { answersWithinMs, asksAfterMs } from '../engine/sync/asking'
import { startTimer, stopTimer, type Timer } from './platform/timer'

export interface Reunion {
  /** Until the phone is asked; then until its answer is overdue. */
  timer: Timer | undefined
  hasAsked: boolean
}

/** What the page does with its phone. */
export interface Ways {
  /** Sends what the phone should answer. */
  ask(): void
  /** Opens the way to the phone anew. */
  reopen(): void
}

export function createReunion(): Reunion {
  return { timer: undefined, hasAsked: false }
}

/** The link came back. The phone is asked once it has had time; unanswered, once more by a way that is opened anew. */
export function comeBack(reunion: Reunion, { ask, reopen }: Ways): void {
  reunion.timer = startTimer(() => {
    reunion.hasAsked = true
    reunion.timer = startTimer(() => {
      reopen()
      ask()
    }, answersWithinMs)
    ask()
  }, asksAfterMs)
}

/** The phone was heard: whatever it said, it can be reached. */
export function hear(reunion: Reunion): void {
  if (reunion.hasAsked) part(reunion)
}

/** The link or the page goes. */
export function part(reunion: Reunion): void {
  stopTimer(reunion.timer)
  reunion.hasAsked = false
}
