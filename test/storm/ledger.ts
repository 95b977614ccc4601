/** Words that must be felt against vibrations that were: each claims the other, or the storm fails. Moments are true time, ms. */
import type { Vibration } from '../../simulator/types.ts'
import type { Cue } from './model.ts'

/** A word, and when it must begin. */
export interface Expected {
  readonly cue: Cue
  readonly fromMs: number
  readonly untilMs: number
  readonly need: 'must' | 'may'
  /** A finger asked for it; else a boundary did. */
  readonly byFinger: boolean
}

/** What a word that was felt still has to play. */
export interface Playing {
  readonly cue: Cue
  readonly atMs: number
  rest: number[]
  /** Its further runs come when they come. */
  readonly isHeldUp: boolean
}

export interface LedgerOptions {
  readonly playsPatterns: boolean
  readonly strong: () => boolean
  /** Whether a tick may be felt at this moment without any boundary or finger. */
  readonly mayTick: () => boolean
  /** How much earlier than expected a word may come, ms. */
  readonly earlyMs: () => number
  readonly lateMs: () => number
}

/** What is due, and what was felt. */
export interface Ledger extends LedgerOptions {
  expected: Expected[]
  /** Felt, and so far expected by nobody. */
  strangers: { readonly felt: Vibration; readonly untilMs: number }[]
  playing: Playing | null
  /** A run that was held up comes in the very ms of the word that cuts it short: which of the two came first cannot be felt. */
  heldUp: { readonly cue: Cue; readonly atMs: number } | null
  lastWord: { readonly atMs: number; readonly byFinger: boolean; readonly cue: Cue } | null
  /** How many words were felt, ticks apart. */
  words: number
  busyUntilMs: number
  /** How long the last word takes. */
  lastWordMs: number
  /** The clock was set since the last word: as far as the program can know, that word may have begun just now. */
  isBlurred: boolean
}

/** Nothing is due, nothing was felt. */
export function createLedger(options: LedgerOptions): Ledger {
  return {
    ...options,
    expected: [],
    strangers: [],
    playing: null,
    heldUp: null,
    lastWord: null,
    words: 0,
    busyUntilMs: 0,
    lastWordMs: 0,
    isBlurred: false,
  }
}

/** Beyond one late timer, ms. */
export const slackMs = 150
