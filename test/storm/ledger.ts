/** What must be felt against what was: each word claims its pulses, and what neither side explains is wrong. Moments are true time, ms. */
import { at } from './moment.ts'
import { busyMs, type Cue, isWhole, type Motor, type Pulse, spells } from './words.ts'

/** One of these words, begun between two moments. */
export interface Expected {
  readonly cues: readonly Cue[]
  readonly fromMs: number
  readonly untilMs: number
  readonly need: 'must' | 'may'
  /** A tick that waits for the end of a word comes at most so long after it. */
  readonly lateMs: number
}

/** Something came between: a word may break off there, or be soon after another; where the program could not run, it may be missing. */
export interface Break {
  readonly atMs: number
  readonly byFinger: boolean
  /** The word of a finger takes the motor at once. */
  readonly isWord?: boolean
}

export interface Ledger {
  expected: Expected[]
  readonly breaks: Break[]
  /** From when on ticks may be felt that nobody asked for, and from when on not. */
  readonly ticks: { readonly fromMs: number; readonly may: boolean }[]
  /** All pulses up to here are explained. */
  heardMs: number
  /** The word that was felt last, whether it broke off, and until when a tick waits for it. */
  last: { readonly cue: Cue; readonly atMs: number; readonly isWhole: boolean } | null
  busyUntilMs: number
  /** How many words were felt, ticks apart. */
  words: number
}

export function createLedger(): Ledger {
  const nothing = { expected: [], breaks: [], ticks: [], last: null }
  return { ...nothing, heardMs: 0, busyUntilMs: 0, words: 0 }
}

/** Explains each pulse up to a moment that is far enough back. Throws a sentence for one that nobody expected, and for a word that was not felt. */
export function settle(
  ledger: Ledger,
  pulses: readonly Pulse[],
  motor: Motor,
  upToMs: number,
): void {
  let rest = pulses.filter(({ atMs }) => atMs > ledger.heardMs)
  for (let first = rest[0]; first && first.atMs <= upToMs; first = rest[0]) {
    const count = explain(ledger, uncut(ledger, rest, first.atMs), first.atMs, motor)
    ledger.heardMs = rest[count - 1]?.atMs ?? first.atMs
    rest = rest.slice(count)
  }
  const over = ledger.expected.filter((one) => latestMs(ledger, one) < upToMs)
  const missed = over.find((one) => one.need === 'must' && !isExcused(ledger, one))
  if (missed)
    throw new Error(`${at(missed.fromMs)} the word ${missed.cues.join('/')} was not felt.`)
  ledger.expected = ledger.expected.filter((one) => !over.includes(one))
}

/** The pulses before a finger's word took the motor. */
function uncut({ breaks }: Ledger, pulses: readonly Pulse[], fromMs: number): readonly Pulse[] {
  const cutMs = breaks.find(({ atMs, isWord }) => isWord && atMs > fromMs)?.atMs
  return cutMs === undefined ? pulses : pulses.filter(({ atMs }) => atMs < cutMs)
}

/** How many pulses at the front are one word, or tick. */
function explain(ledger: Ledger, pulses: readonly Pulse[], atMs: number, motor: Motor): number {
  const [claim] = ledger.expected
    .filter((one) => one.fromMs <= atMs && atMs <= latestMs(ledger, one))
    .flatMap((one) => one.cues.map((cue) => ({ one, cue, count: spells(pulses, cue, motor) })))
    .filter(
      ({ cue, count }) =>
        isWhole(cue, count, motor) || (count > 0 && breaksOff(ledger, cue, atMs, motor)),
    )
    .sort((a, b) => b.count - a.count || mustBe(b) - mustBe(a) || a.one.untilMs - b.one.untilMs)
  if (claim) return feel(ledger, { ...claim, atMs }, motor)
  const { last } = ledger
  const isTick = spells(pulses, 'tick', motor) > 0 && mayTick(ledger, atMs)
  if (isTick) ledger.busyUntilMs = atMs + busyMs('tick', motor)
  const isRest = last && !last.isWhole && spells(pulses, last.cue, motor) > 0
  if (isTick || (isRest && isHeldUp(ledger, last.cue, atMs, motor))) return 1
  throw new Error(
    `${at(atMs)} there was a vibration of ${pulses[0]?.lengthMs} ms that nobody expected.`,
  )
}

const mustBe = ({ one }: Pick<Claim, 'one'>): number => (one.need === 'must' ? 1 : 0)

interface Claim {
  readonly one: Expected
  readonly cue: Cue
  readonly count: number
  readonly atMs: number
}

function feel(ledger: Ledger, { one, cue, count, atMs }: Claim, motor: Motor): number {
  const { last } = ledger
  const isTick = cue === 'tick'
  ledger.expected = ledger.expected.filter(
    (other) => other !== one && !(isTick && other.cues.includes('tick') && other.fromMs <= atMs),
  )
  ledger.busyUntilMs = atMs + busyMs(cue, motor)
  if (isTick) return count
  ledger.words += 1
  ledger.last = { cue, atMs, isWhole: isWhole(cue, count, motor) }
  const isSoon = last && atMs - last.atMs < 1_000 && !hasBreak(ledger, last.atMs, atMs)
  if (isSoon)
    throw new Error(`${at(atMs)} the word ${cue} came ${atMs - last.atMs} ms after ${last.cue}.`)
  return count
}

function latestMs({ busyUntilMs }: Ledger, { cues, untilMs, lateMs }: Expected): number {
  return cues.includes('tick') ? Math.max(untilMs, busyUntilMs + lateMs) : untilMs
}

/** The program could not run all the while, or a word took the place of a tick. */
function isExcused(ledger: Ledger, one: Expected): boolean {
  const { breaks, last } = ledger
  const untilMs = latestMs(ledger, one)
  const isWithin = (atMs: number) => one.fromMs <= atMs && atMs <= untilMs
  const isTaken = one.cues.includes('tick') && last !== null && isWithin(last.atMs)
  return isTaken || breaks.some(({ atMs, byFinger }) => !byFinger && isWithin(atMs))
}

function hasBreak({ breaks }: Ledger, fromMs: number, untilMs: number): boolean {
  return breaks.some(({ atMs }) => fromMs <= atMs && atMs <= untilMs)
}

function breaksOff(ledger: Ledger, cue: Cue, atMs: number, motor: Motor): boolean {
  return hasBreak(ledger, atMs, atMs + busyMs(cue, motor) + motor.apartMs)
}

/** The further runs of a word go on when the program does. */
function isHeldUp(ledger: Ledger, cue: Cue, atMs: number, motor: Motor): boolean {
  return hasBreak(ledger, atMs - busyMs(cue, motor) - motor.apartMs, atMs)
}

/** One that waited for a word may come when the time of ticks is over. */
function mayTick({ ticks }: Ledger, atMs: number): boolean {
  return ticks.some(({ fromMs, may }, index) => {
    const untilMs = ticks[index + 1]?.fromMs ?? Number.POSITIVE_INFINITY
    return may && fromMs <= atMs && atMs <= untilMs + longestWordMs
  })
}

const longestWordMs = 5_000
