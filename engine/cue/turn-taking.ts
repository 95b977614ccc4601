/** Who has the motor: when a cue begins, and how long the motor rests between its runs and after them. */
import { type Cue, isBreath, isWord } from './cue'
import { betweenWordsMs, overtimeMs, type Pulse } from './pulses'

/**
 * A timer can be so late by itself, ms. When the phone has set the clock by less, or by nothing, that cannot be told from a
 * late timer: nothing moves, however often.
 */
export const latestTimerMs = 500

/** A cue that comes, and who brought it. */
export interface Coming {
  readonly cue: Cue
  /** A finger asked for it. */
  readonly isAsked: boolean
  /** By the watch's clock, ms since 1970 UTC. */
  readonly atMs: number
}

/** What the motor is at when a cue comes. */
export interface MotorState {
  /** A word that comes sooner waits until then, ms since 1970 UTC. */
  readonly readyAtMs: number
  /** What is playing is over then, and a gap after it, ms since 1970 UTC. */
  readonly busyUntilMs: number
  /** A word is playing. */
  readonly isSpeaking: boolean
}

/**
 * When a cue begins: in so many ms, 0 is now; after the word that is playing; or not at all. A word cuts what is still
 * playing, but one that nobody asked for waits for the word before. A tick waits, too, and a breath is left out: late,
 * it would mean the wrong thing.
 */
export function beginningOf({ cue, isAsked, atMs }: Coming, motor: MotorState): Beginning {
  const comesFirst = isWord(cue)
  if (comesFirst && !isAsked && motor.isSpeaking) return 'after-word'
  const waitMs = Math.max(0, (comesFirst ? motor.readyAtMs : motor.busyUntilMs) - atMs)
  return waitMs > 0 && isBreath(cue) ? 'never' : waitMs
}

export type Beginning = number | 'after-word' | 'never'

/** How long the motor rests before the next run of a cue, ms: the run makes up for as much as a timer can be late. */
export function restBetweenMs(over: Pulse, next: Pulse, sinceBeginningMs: number): number {
  const endsMs = endOf(over)
  const lateMs = sinceBeginningMs - endsMs
  const makesUpMs = lateMs < latestTimerMs ? Math.max(0, lateMs) : 0
  return Math.max(0, next.fromMs - endsMs - makesUpMs)
}

/** How long the motor rests after the last run of a cue, ms; no rest where that is not above 0. One that refused to stop is stopped once more then. */
export function restAfterMs(cue: Cue, last: Pulse, hasStopped: boolean): number {
  if (!hasStopped) return overtimeMs
  return isWord(cue) ? betweenWordsMs - endOf(last) : 0
}

function endOf({ fromMs, lengthMs }: Pulse): number {
  return fromMs + lengthMs
}
