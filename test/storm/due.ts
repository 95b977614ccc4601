/** What is due to be felt, entered in a ledger and settled with what was felt. Moments are true time, ms. */
import type { Vibration } from '../../simulator/types.ts'
import { refuseCutWord, take } from './claims.ts'
import { type Expected, type Ledger, slackMs } from './ledger.ts'

export function expect(ledger: Ledger, one: Expected): void {
  const untilMs =
    one.cue === 'tick' ? Math.max(one.untilMs, tickByMs(ledger, one.fromMs)) : one.untilMs
  ledger.expected.push({ ...one, untilMs })
}

/** A tick waits for the end of the word before it; several that wait are one. */
function tickByMs(ledger: Ledger, fromMs: number): number {
  const { busyUntilMs, isBlurred, lastWordMs, lateMs } = ledger
  return Math.max(busyUntilMs, isBlurred ? fromMs + lastWordMs : 0) + lateMs() + slackMs
}

export function feel(ledger: Ledger, felt: Vibration): void {
  takeStrangers(ledger)
  if (take(ledger, felt)) return
  ledger.strangers.push({ felt, untilMs: felt.atMs + ledger.earlyMs() })
}

function takeStrangers(ledger: Ledger): void {
  ledger.strangers = ledger.strangers.filter(({ felt }) => !take(ledger, felt))
}

/** A finger's own word takes the place of the words that were due and not yet felt. Where `atOnce`, one may have been felt in this very ms, before the finger's. */
export function overrule(ledger: Ledger, nowMs: number, atOnce: boolean): void {
  const isOpen = ledger.earlyMs() > 0
  ledger.expected = ledger.expected
    .filter(() => isOpen || atOnce)
    .map((one) => ({ ...one, need: 'may', untilMs: isOpen ? one.untilMs : nowMs }))
}

/** The words of boundaries that are due and not yet felt may take until then: for the program they may still be ahead. */
export function postpone(ledger: Ledger, untilMs: number): void {
  ledger.expected = ledger.expected.map((one) =>
    one.byFinger ? one : { ...one, untilMs: Math.max(one.untilMs, untilMs) },
  )
}

/** The program is gone: nothing more comes. */
export function silence(ledger: Ledger): void {
  ledger.expected = []
  ledger.playing = null
}

/** The program is held up: what has begun goes on later. Returns whether the word of a boundary was still due, which is then not felt by itself. */
export function hush(ledger: Ledger): Expected['need'] | null {
  const { expected, playing } = ledger
  ledger.expected = expected
    .filter(({ cue }) => cue === 'tick')
    .map((one) => ({ ...one, need: 'may', untilMs: Number.POSITIVE_INFINITY }))
  if (playing) ledger.playing = { ...playing, isHeldUp: true }
  return expected.find(({ byFinger }) => !byFinger)?.need ?? null
}

/** The watch's clock jumps: without a word about it the word before was long ago, by that clock. */
export function jump(ledger: Ledger, told: boolean): void {
  if (!told) ledger.lastWord = null
  ledger.isBlurred = true
}

/** Settles what can be told by now. Throws a sentence for a word missed, or one that nobody expected. */
export function settle(ledger: Ledger, nowMs: number): void {
  takeStrangers(ledger)
  const stranger = ledger.strangers.find(({ untilMs }) => untilMs <= nowMs)
  if (stranger) throw new Error(`A vibration that nobody expected: ${pulsesOf(stranger.felt)}.`)
  const missed = ledger.expected.find(({ untilMs, need }) => need === 'must' && untilMs < nowMs)
  if (missed) throw new Error(`The word ${missed.cue} was not felt.`)
  ledger.expected = ledger.expected.filter(({ untilMs }) => untilMs >= nowMs)
  refuseCutWord(ledger, nowMs)
}

function pulsesOf({ pulses }: Vibration): string {
  return pulses.map(({ durationMs }) => `${durationMs} ms`).join(', ')
}
