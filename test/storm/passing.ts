/** Time passes for the oracle: which words are due, and until when. */
import { perform } from './acts.ts'
import { arrival } from './comeback.ts'
import { passTo } from './course.ts'
import {
  awaitTick,
  isClockUnsure,
  isGuessing,
  keepGuess,
  placeAnew,
  positionUnsureMs,
} from './doubt.ts'
import { expect, overrule, postpone, settle } from './due.ts'
import { type Expected, slackMs } from './ledger.ts'
import {
  type Act,
  type Boundary,
  beganAtMs,
  endsAtMs,
  intoMs,
  isUnderway,
  type Model,
} from './model.ts'
import type { Oracle } from './oracle.ts'

/** Lets time pass until now; boundaries on the way are to be felt while the program can run. */
export function catchUp(oracle: Oracle): void {
  const { wallMs, trueMs } = oracle.now()
  if (oracle.later && trueMs >= oracle.later.dueMs) actLate(oracle, oracle.later.what)
  const { model, passed } = passTo(oracle.model, wallMs)
  oracle.model = model
  if (passed.length === 0) return
  oracle.quietSinceMs = trueMs
  oracle.changedMs = trueMs - (wallMs - beganAtMs(model))
  if (!oracle.isLive) return
  if (model.state === 'done') oracle.finished += 1
  if (oracle.isSuspended || oracle.isJumping) oracle.dueUnseen = 'must'
  else for (const boundary of passed) expectBoundary(oracle, boundary)
}

/** A press that was long enough acts from a timer: others may have fired before it in the same ms. */
function actLate(oracle: Oracle, what: Act): void {
  oracle.later = null
  act(oracle, what, true)
}

function expectBoundary(oracle: Oracle, { atMs, cue }: Boundary): void {
  const { wallMs, trueMs } = oracle.now()
  const unsure = positionUnsureMs(oracle)
  const fromMs = trueMs - (wallMs - atMs)
  const seenMs = Math.max(oracle.unsettledUntilMs, fromMs + oracle.lateMs())
  const untilMs = seenMs + slackMs + unsure
  const need = fromMs - oracle.wentOnAtMs < unsure ? 'may' : 'must'
  expect(oracle.ledger, { cue, fromMs, untilMs, need, byFinger: false })
}

/** A finger's act that reached the program. */
export function act(oracle: Oracle, what: Act, fromTimer = false): void {
  catchUp(oracle)
  const { wallMs, trueMs } = oracle.now()
  const before = oracle.model
  oracle.unseenUntilMs = 0
  lookOnGuess(oracle)
  const { model, cue, meant } = perform(before, what, wallMs)
  oracle.model = model
  oracle.quietSinceMs = trueMs
  if (before.state === 'paused') oracle.wentOnAtMs = trueMs
  if (meant) oracle.changedMs = trueMs
  if (meant && isAtBeginning(before, oracle)) placeAnew(oracle)
  awaitTick(oracle)
  if (!cue) return
  overrule(oracle.ledger, trueMs, fromTimer)
  expectFromFinger(oracle, cue)
}

/** The program looks, and times its next tick anew, by a guess of how far the clock was set: a boundary that has passed may still be ahead for it. */
export function lookOnGuess(oracle: Oracle): void {
  if (!isGuessing(oracle)) return
  const { trueMs } = oracle.now()
  postpone(oracle.ledger, trueMs + oracle.guessMs + oracle.lateMs() + slackMs)
  keepGuess(oracle)
}

function isAtBeginning(before: Model, { model, now }: Oracle): boolean {
  const moved = isUnderway(before) && isUnderway(model) && before.index !== model.index
  return moved || intoMs(model, now().wallMs) <= 0
}

/** A word, or the tick, that a finger asks for now. */
export function expectFromFinger({ ledger, now }: Oracle, cue: Expected['cue']): void {
  const { trueMs } = now()
  expect(ledger, { cue, fromMs: trueMs, untilMs: trueMs, need: 'must', byFinger: true })
}

/** Since the clock was set the program may have passed a boundary already that is still ahead here. */
export function lookAhead(oracle: Oracle): void {
  const { ledger, isLive, isSuspended, model, now } = oracle
  const { wallMs, trueMs } = now()
  const unsure = positionUnsureMs(oracle)
  if (!isLive || isSuspended || unsure === 0) return
  for (const { atMs, cue } of passTo(model, wallMs + unsure).passed) {
    const fromMs = trueMs + atMs - wallMs
    expect(ledger, { cue, fromMs, untilMs: fromMs, need: 'may', byFinger: false })
  }
  settle(ledger, trueMs)
}

/** A look after which nobody knows how long nothing was looked at: one word at most, for where the session is now. */
export function expectArrival(oracle: Oracle, withinMs: number, isDoubtful: boolean): void {
  const { model, now, ledger } = oracle
  const { wallMs, trueMs } = now()
  const unsure = positionUnsureMs(oracle)
  const arrived = arrival(model, wallMs, withinMs + unsure)
  if (!arrived) return
  const endMs = endsAtMs(model) ?? Number.POSITIVE_INFINITY
  const isShort = endMs - wallMs < withinMs + slackMs + unsure
  const isFresh = wallMs - beganAtMs(model) < unsure
  const need = isShort || isFresh || isDoubtful ? 'may' : arrived.need
  const untilMs = trueMs + withinMs + slackMs + unsure
  expect(ledger, { cue: arrived.cue, fromMs: trueMs, untilMs, need, byFinger: false })
}

/** What was due unseen is to be felt now, once. */
export function expectUnseen(oracle: Oracle, withinMs: number): void {
  if (oracle.dueUnseen)
    expectArrival(oracle, withinMs, oracle.unsureMs > 0 || oracle.dueUnseen === 'may')
  oracle.dueUnseen = null
}

/** The clock is unsure, and the program's next tick will say. */
export function waitsForTick(oracle: Oracle): boolean {
  return oracle.isLive && oracle.model.state === 'running' && isClockUnsure(oracle)
}
