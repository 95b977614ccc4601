/** Whose vibration it is: a finger's, a boundary's, the rest of a word, or a reminder. */
import type { Vibration } from '../../simulator/types.ts'
import { busyMs, fits, furtherRunsMs } from './felt.ts'
import { type Expected, type Ledger, slackMs } from './ledger.ts'
import type { Cue } from './model.ts'

/** Finds who expected a vibration. False when nobody did. Throws a sentence where a word is cut, or two are felt at once. */
export function take(ledger: Ledger, felt: Vibration): boolean {
  const { playing, heldUp } = ledger
  const fromFinger = ledger.expected.find(
    (one) => one.byFinger && one.fromMs === felt.atMs && looksLike(ledger, felt, one.cue),
  )
  const due = find(ledger, felt)
  if (fromFinger) claim(ledger, felt, fromFinger)
  else if (playing?.isHeldUp && due) goOn(ledger, felt, due)
  else if (heldUp?.atMs === felt.atMs && looksLike(ledger, felt, heldUp.cue)) ledger.heldUp = null
  else if (isNext(ledger, felt)) playing?.rest.shift()
  else if (due) claim(ledger, felt, due)
  else if (looksLike(ledger, felt, 'tick') && ledger.mayTick()) remind(ledger, felt)
  else return false
  return true
}

/** A program that goes on plays a run that was held up, or the word that is due, or both: they can look alike. */
function goOn(ledger: Ledger, felt: Vibration, due: Expected): void {
  const { playing } = ledger
  const isRest = playing !== null && isNext(ledger, felt)
  claim(ledger, felt, due, isRest && due.need === 'may')
  ledger.heldUp = isRest ? { cue: due.cue, atMs: felt.atMs } : null
}

/** A run of a mode that is overdue by now was lost: throws. */
export function refuseCutWord({ playing, lateMs }: Ledger, nowMs: number): void {
  const dueMs = playing?.rest[0]
  if (!playing || playing.isHeldUp || dueMs === undefined) return
  if (playing.atMs + dueMs + lateMs() + slackMs < nowMs)
    throw new Error(`The word ${playing.cue} stopped before its end.`)
}

function looksLike({ playsPatterns, strong }: Ledger, felt: Vibration, cue: Cue): boolean {
  return fits(felt, cue, { playsPatterns, strong: strong() })
}

function isNext(ledger: Ledger, felt: Vibration): boolean {
  const { playing, lateMs } = ledger
  if (!playing || !looksLike(ledger, felt, playing.cue)) return false
  const dueMs = playing.atMs + (playing.rest[0] ?? Number.POSITIVE_INFINITY)
  return felt.atMs >= dueMs && (playing.isHeldUp || felt.atMs <= dueMs + lateMs() + slackMs)
}

function find(ledger: Ledger, felt: Vibration): Expected | undefined {
  return ledger.expected.find(
    ({ cue, fromMs, untilMs }) =>
      looksLike(ledger, felt, cue) &&
      felt.atMs >= fromMs - ledger.earlyMs() &&
      felt.atMs <= untilMs,
  )
}

/** Where it is doubtful whether it was that word, its further runs need not come. */
function claim(ledger: Ledger, { atMs }: Vibration, claimed: Expected, isDoubtful = false): void {
  const { cue, byFinger } = claimed
  const { playsPatterns } = ledger
  refuseCutWord(ledger, atMs)
  ledger.expected = ledger.expected.filter(
    (one) => one !== claimed && (one.cue !== 'tick' || one.fromMs > atMs),
  )
  ledger.busyUntilMs = atMs + busyMs(cue, playsPatterns)
  ledger.playing = { cue, atMs, rest: furtherRunsMs(cue, playsPatterns), isHeldUp: isDoubtful }
  if (cue !== 'tick' && !isDoubtful) noteWord(ledger, { atMs, byFinger, cue })
}

function noteWord(ledger: Ledger, word: NonNullable<Ledger['lastWord']>): void {
  const { lastWord, playsPatterns } = ledger
  ledger.words += 1
  ledger.lastWordMs = busyMs(word.cue, playsPatterns)
  ledger.isBlurred = false
  ledger.lastWord = word
  if (!lastWord || word.byFinger || lastWord.byFinger) return
  const apartMs = word.atMs - lastWord.atMs
  if (apartMs < 1_000)
    throw new Error(
      `Two words within a second: ${lastWord.cue}, then ${word.cue} ${apartMs} ms later.`,
    )
}

function remind(ledger: Ledger, { atMs }: Vibration): void {
  refuseCutWord(ledger, atMs)
  ledger.playing = null
  ledger.busyUntilMs = atMs + busyMs('tick', ledger.playsPatterns)
}
