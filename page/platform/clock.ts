/** What time it is. The only file that reads the clock. */
import { Time } from '@zos/sensor'
import { clockText } from '../../engine/screen/phrase'
import { writesTwelveHours } from './device'
import { attempt, made } from './refusals'

/** Ms since 1970 UTC, by the watch's clock. */
export function nowMs(): number {
  return Date.now()
}

/** The time of day in the watch's zone and as its owner has it written. */
export function timeOfDay(momentMs: number): string {
  const moment = new Date(momentMs)
  return clockText(moment.getHours(), moment.getMinutes(), writesTwelveHours())
}

/**
 * Calls back when the phone has set the watch's clock: the one way to tell that from time that passed. Where the watch
 * refuses, a clock that is set forward counts as time that passed.
 */
export function onClockSet(callback: () => void): void {
  attempt(
    'Time',
    made('Time', () => new Time()),
    'onPhoneTimeSetting',
    callback,
  )
}
