/** What must be felt against what was: each word claims its pulses, and what neither side explains is wrong. Moments are true time, ms. */
import { at } from './moment.ts'
import { busyMs, type Cue, isWhole, left, type Motor, type Pulse, spells } from './words.ts'

/** A word, and when it begins. */
export interface Expected {
  readonly cue: Cue
  readonly fromMs: number
  readonly untilMs: number
  readonly need: 'must' | 'may'
  /** What waits for the end of a word comes at most so long after it. */
  readonly lateMs: number
  /** A finger asked for it: it waits for no word. */
  readonly isAsked?: boolean
  /** How many breaks came before it: none of them excuses it. */
  readonly after?: number
}

/** Something came between: there a word may break off, or be soon after another. Where it was no finger it may be missing. */
export interface Break {
  readonly atMs: number
  readonly by:
    | 'word of a finger'
    | 'tick of a finger'
    | 'opening'
    | 'stop'
    | 'going on'
    | 'fault'
    | 'felt again'
}

/** These begin words anew: no word goes on across one. */
const beginsAnew: readonly Break['by'][] = ['word of a finger', 'opening']
/** These are no finger's. */
const excuses: readonly Break['by'][] = ['opening', 'stop', 'going on', 'fault', 'felt again']

export interface Ledger {
  expected: Expected[]
  readonly breaks: Break[]
  /** All pulses up to here are explained. */
  heardMs: number
  /** The word that was felt last, how many of its pulses were not, and when it is over at the latest; until when a tick waits. */
  last: {
    readonly cue: Cue
    readonly atMs: number
    readonly left: number
    readonly untilMs: number
  } | null
  busyUntilMs: number
  /** How many words were felt, ticks apart. */
  words: number
}

export function createLedger(): Ledger {
  return { expected: [], breaks: [], heardMs: 0, last: null, busyUntilMs: 0, words: 0 }
}

/** Explains each pulse up to a moment that is far enough back. Throws a sentence for one that nobody expected, and for a word that was not felt. */
export function settle(
  ledger: Ledger,
  pulses: readonly Pulse[],
  motor: Motor,
  upToMs: number,
): void {
  let rest = pulses.filter(({ atMs }) => atMs > ledger.heardMs)
  while ((rest[0]?.atMs ?? Infinity) <= upToMs) {
    const count = explain(ledger, rest, motor)
    ledger.heardMs = rest[count - 1]?.atMs ?? 0
    rest = rest.slice(count)
  }
  const over = ledger.expected.filter((one) => latestMs(ledger, one) < upToMs - longestWordMs) // It may yet wait for the rest of a word.
  const missed = over.find((one) => one.need === 'must' && !isExcused(ledger, one))
  if (missed) throw new Error(`${at(missed.fromMs)} the word ${missed.cue} was not felt.`)
  ledger.expected = ledger.expected.filter((one) => !over.includes(one))
}

/** How many pulses at the front are one word, or tick. */
function explain(ledger: Ledger, all: readonly Pulse[], motor: Motor): number {
  const [{ atMs = 0, lengthMs = 0, mayTick = false } = {}] = all
  const pulses = uncut(ledger, all, atMs)
  if (isFurtherRun(ledger, pulses, atMs, motor)) return 1
  const isBroken = (cue: Cue) => hasBreak(ledger, atMs, atMs + busyMs(cue, motor) + motor.apartMs)
  const [claim] = ledger.expected
    .filter((one) => one.fromMs <= atMs && atMs <= latestMs(ledger, one))
    .map((one) => ({ one, count: spells(pulses, one.cue, motor) }))
    .filter(({ one, count }) => count > 0 && (isWhole(one.cue, count, motor) || isBroken(one.cue)))
    .sort((a, b) => b.count - a.count || rank(a.one) - rank(b.one))
  if (claim)
    return feel(ledger, { ...claim, atMs, lastMs: pulses[claim.count - 1]?.atMs ?? 0 }, motor)
  const isTick = mayTick && spells(pulses, 'tick', motor) > 0
  if (isTick) ledger.busyUntilMs = atMs + busyMs('tick', motor)
  if (isTick || isRest(ledger, atMs)) return 1
  throw new Error(`${at(atMs)} there was a vibration of ${lengthMs} ms that nobody expected.`)
}

/** What must be felt comes before what may, and then what is over sooner. */
const rank = ({ need, untilMs }: Expected): number => untilMs + (need === 'must' ? 0 : 1e6)

/** The pulses until a finger's word, or a program that opens, takes the motor. */
function uncut({ breaks }: Ledger, pulses: readonly Pulse[], fromMs: number): readonly Pulse[] {
  const cut = breaks.find(({ atMs, by }) => beginsAnew.includes(by) && atMs > fromMs)
  return cut ? pulses.filter(({ atMs }) => atMs < cut.atMs) : pulses
}

/** A word that was held up goes on when the program does, before any other. */
function isFurtherRun(
  ledger: Ledger,
  pulses: readonly Pulse[],
  atMs: number,
  motor: Motor,
): boolean {
  const { last, breaks } = ledger
  if (!last?.left || spells(pulses, last.cue, motor) === 0) return false
  const sinceMs = atMs - busyMs(last.cue, motor) - motor.apartMs
  const goesOn = breaks.some((one) => one.by === 'going on' && isBetween(sinceMs, one.atMs, atMs))
  const isOver = breaks.some(
    (one) => beginsAnew.includes(one.by) && last.atMs < one.atMs && one.atMs <= atMs,
  )
  if (!goesOn || isOver) return false
  ledger.last = { ...last, left: last.left - 1, untilMs: overMs(last.cue, atMs, motor) }
  return true
}

/** What is left of a word that began while the motor was mute. */
function isRest({ breaks }: Ledger, atMs: number): boolean {
  return breaks.some(
    (one) => one.by === 'felt again' && isBetween(one.atMs, atMs, one.atMs + longestWordMs),
  )
}
const isBetween = (fromMs: number, ms: number, untilMs: number): boolean =>
  fromMs <= ms && ms <= untilMs
const longestWordMs = 5_000

function feel(
  ledger: Ledger,
  { one, count, atMs, lastMs }: { one: Expected; count: number; atMs: number; lastMs: number },
  motor: Motor,
): number {
  const { cue } = one
  const { last } = ledger
  const untilMs = overMs(cue, lastMs, motor)
  const isTick = cue === 'tick'
  const isDone = (other: Expected) => isTick && other.cue === 'tick' && other.fromMs < atMs
  ledger.expected = ledger.expected.filter((other) => other !== one && !isDone(other))
  ledger.busyUntilMs = atMs + busyMs(cue, motor)
  if (isTick) return count
  ledger.words += 1
  ledger.last = {
    cue,
    atMs,
    left: isWhole(cue, count, motor) ? 0 : left(cue, count, motor),
    untilMs,
  }
  if (last && atMs - last.atMs < 1_000 && !hasBreak(ledger, last.atMs, atMs))
    throw new Error(`${at(atMs)} the word ${cue} came ${atMs - last.atMs} ms after ${last.cue}.`)
  return count
}

/** When a word that begins then is over, however late its runs are. */
const overMs = (cue: Cue, atMs: number, motor: Motor): number =>
  atMs + busyMs(cue, motor) + 3 * motor.apartMs

/** A tick, and a word that nobody asked for, wait until the word before is over. */
function latestMs({ busyUntilMs, last }: Ledger, one: Expected): number {
  const { cue, untilMs, lateMs, isAsked } = one
  if (cue === 'tick') return Math.max(untilMs, busyUntilMs + lateMs)
  const waits = last && !isAsked && last.atMs <= untilMs
  return waits ? Math.max(untilMs, last.untilMs + lateMs) : untilMs
}

/** The program could not run all the while, or a word took the place of a tick. */
function isExcused(ledger: Ledger, one: Expected): boolean {
  const { breaks, last } = ledger
  const isThen = (atMs: number) => one.fromMs <= atMs && atMs <= latestMs(ledger, one)
  const isTaken = one.cue === 'tick' && last !== null && isThen(last.atMs)
  return (
    isTaken || breaks.slice(one.after).some(({ atMs, by }) => excuses.includes(by) && isThen(atMs))
  )
}

function hasBreak({ breaks }: Ledger, fromMs: number, untilMs: number): boolean {
  return breaks.some(({ atMs }) => fromMs <= atMs && atMs <= untilMs)
}
