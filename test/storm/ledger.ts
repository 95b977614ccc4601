/** Words that must be felt against vibrations that were: each claims the other, or the storm fails. Moments are true time, ms. */
import type { Vibration } from '../../simulator/types.ts'
import { busyMs, fits, furtherRunsMs } from './felt.ts'
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

export interface Ledger {
  expect(one: Expected): void
  feel(one: Vibration): void
  /** A finger's own word takes the place of the words of boundaries that were due and not yet felt. */
  overrule(nowMs: number): void
  /** The program is gone: nothing more comes. */
  silence(): void
  /** The program is held up: what has begun goes on later. Returns whether the word of a boundary was still due, which is then not felt by itself. */
  hush(): Expected['need'] | null
  /** The watch's clock jumps: without a word about it the word before was long ago, by that clock. */
  jump(told: boolean): void
  /** Settles what can be told by now. Throws a sentence for a word missed, or one that nobody expected. */
  settle(nowMs: number): void
  /** How many words were felt, ticks apart. */
  readonly words: number
}

export interface LedgerOptions {
  readonly playsPatterns: boolean
  readonly strong: () => boolean
  /** Whether a tick may be felt at this moment without any boundary or finger. */
  readonly mayTick: (atMs: number) => boolean
  /** How much earlier than expected a word may come, ms. */
  readonly earlyMs: () => number
  readonly lateMs: () => number
}

/** What a word that was felt still has to play. */
interface Playing {
  readonly cue: Cue
  readonly atMs: number
  rest: number[]
  /** Its further runs come when they come. */
  readonly isHeldUp: boolean
}

export function createLedger(options: LedgerOptions): Ledger {
  const { playsPatterns, mayTick } = options
  let expected: Expected[] = []
  let strangers: { felt: Vibration; untilMs: number }[] = []
  let playing: Playing | null = null
  /** A run that was held up comes in the very ms of the word that cuts it short: which of the two came first cannot be felt. */
  let heldUp: { cue: Cue; atMs: number } | null = null
  let lastWord: { atMs: number; byFinger: boolean; cue: Cue } | null = null
  let words = 0
  let busyUntilMs = 0
  /** How long the last word takes. */
  let lastWordMs = 0
  /** The clock was set since the last word: as far as the program can know, that word may have begun just now. */
  let isBlurred = false

  const how = () => ({ playsPatterns, strong: options.strong() })
  /** A tick waits for the end of the word before it; several that wait are one. */
  const tickByMs = (fromMs: number): number =>
    Math.max(busyUntilMs, isBlurred ? fromMs + lastWordMs : 0) + options.lateMs() + slackMs
  const isNext = (felt: Vibration): boolean => {
    const dueMs = playing ? playing.atMs + (playing.rest[0] ?? Number.POSITIVE_INFINITY) : 0
    return (
      playing !== null &&
      fits(felt, playing.cue, how()) &&
      felt.atMs >= dueMs &&
      (playing.isHeldUp || felt.atMs <= dueMs + options.lateMs() + slackMs)
    )
  }
  const find = (felt: Vibration): number =>
    expected.findIndex(
      ({ cue, fromMs, untilMs }) =>
        fits(felt, cue, how()) && felt.atMs >= fromMs - options.earlyMs() && felt.atMs <= untilMs,
    )
  const claim = (felt: Vibration, place: number): void => {
    const [{ cue, byFinger } = strange] = expected.splice(place, 1)
    refuseCutWord(felt.atMs)
    expected = expected.filter((one) => one.cue !== 'tick' || one.fromMs > felt.atMs)
    busyUntilMs = felt.atMs + busyMs(cue, playsPatterns)
    playing = { cue, atMs: felt.atMs, rest: furtherRunsMs(cue, playsPatterns), isHeldUp: false }
    if (cue === 'tick') return
    words += 1
    lastWordMs = busyMs(cue, playsPatterns)
    isBlurred = false
    if (lastWord && felt.atMs - lastWord.atMs < 1_000 && !byFinger && !lastWord.byFinger) {
      throw new Error(
        `Two words within a second: ${lastWord.cue}, then ${cue} ${felt.atMs - lastWord.atMs} ms later.`,
      )
    }
    lastWord = { atMs: felt.atMs, byFinger, cue }
  }
  const remind = ({ atMs }: Vibration): void => {
    refuseCutWord(atMs)
    playing = null
    busyUntilMs = atMs + busyMs('tick', playsPatterns)
  }
  /** A run of a mode that is overdue by now was lost. */
  const refuseCutWord = (nowMs: number): void => {
    const dueMs = playing?.rest[0]
    if (!playing || playing.isHeldUp || dueMs === undefined) return
    if (playing.atMs + dueMs + options.lateMs() + slackMs < nowMs)
      throw new Error(`The word ${playing.cue} stopped before its end.`)
  }
  const take = (felt: Vibration): boolean => {
    const byFinger = expected.findIndex(
      (one) => one.byFinger && one.fromMs === felt.atMs && fits(felt, one.cue, how()),
    )
    if (byFinger >= 0) claim(felt, byFinger)
    else if (playing?.isHeldUp && find(felt) >= 0) {
      heldUp = playing.rest.length > 0 ? { cue: playing.cue, atMs: felt.atMs } : null
      claim(felt, find(felt))
    } else if (heldUp?.atMs === felt.atMs && fits(felt, heldUp.cue, how())) heldUp = null
    else if (isNext(felt)) playing?.rest.shift()
    else if (find(felt) >= 0) claim(felt, find(felt))
    else if (fits(felt, 'tick', how()) && mayTick(felt.atMs)) remind(felt)
    else return false
    return true
  }
  return {
    expect(one) {
      if (one.cue !== 'tick') expected.push(one)
      else expected.push({ ...one, untilMs: Math.max(one.untilMs, tickByMs(one.fromMs)) })
    },
    feel(felt) {
      strangers = strangers.filter((one) => !take(one.felt))
      if (!take(felt)) strangers.push({ felt, untilMs: felt.atMs + options.earlyMs() })
    },
    overrule(nowMs) {
      expected = expected
        .filter(({ fromMs }) => fromMs > nowMs - 0 || options.earlyMs() > 0)
        .map((one) => ({ ...one, need: 'may' }))
    },
    silence() {
      expected = []
      playing = null
    },
    hush() {
      const due = expected.find(({ byFinger }) => !byFinger)?.need ?? null
      expected = expected
        .filter(({ cue }) => cue === 'tick')
        .map((one) => ({ ...one, need: 'may', untilMs: Number.POSITIVE_INFINITY }))
      if (playing) playing = { ...playing, isHeldUp: true }
      return due
    },
    jump(told) {
      if (!told) lastWord = null
      isBlurred = true
    },
    settle(nowMs) {
      strangers = strangers.filter(({ felt }) => !take(felt))
      const stranger = strangers.find(({ untilMs }) => untilMs <= nowMs)
      if (stranger) throw new Error(`A vibration that nobody expected: ${pulsesOf(stranger.felt)}.`)
      const missed = expected.find(({ untilMs, need }) => need === 'must' && untilMs < nowMs)
      if (missed) throw new Error(`The word ${missed.cue} was not felt.`)
      expected = expected.filter(({ untilMs }) => untilMs >= nowMs)
      refuseCutWord(nowMs)
    },
    get words() {
      return words
    },
  }
}

/** Beyond one late timer, ms. */
const slackMs = 150
const strange = { cue: 'tick', byFinger: false } as const

function pulsesOf({ pulses }: Vibration): string {
  return pulses.map(({ durationMs }) => `${durationMs} ms`).join(', ')
}
