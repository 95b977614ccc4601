/** What becomes of the program, for the oracle: it opens, dies, is held up, starts a session, and its clock is set. */
import type { Settings } from '../../engine/routine/settings'
import { pausedAt } from './acts.ts'
import { comeBack } from './comeback.ts'
import { begin, shift, withHoldLength } from './course.ts'
import {
  awaitTick,
  isClockUnsure,
  isNearHold,
  nextTickByMs,
  noDoubt,
  setClock as setClockInDoubt,
} from './doubt.ts'
import { hush, jump, silence } from './due.ts'
import { beganAtMs, endsAtMs, isUnderway, ready } from './model.ts'
import type { Kept, Oracle } from './oracle.ts'
import {
  catchUp,
  expectArrival,
  expectFromFinger,
  expectUnseen,
  lookAhead,
  lookOnGuess,
} from './passing.ts'

/** Who leaves so soon after an alarm brought the program back wants to leave, ms. */
const wantsToLeaveMs = 15_000

/** The program opens, with what is stored. */
export function opened(oracle: Oracle, save: Kept | null, byAlarm: boolean): void {
  const { wallMs, trueMs } = oracle.now()
  const { unsureMs = 0, heldUnsureMs = 0 } = save ?? {}
  const { model, arrived } = comeBack(save, wallMs)
  Object.assign(oracle, afresh(trueMs), { broughtBack: byAlarm, model, unsureMs, heldUnsureMs })
  const isNear = isNearBoundary(save)
  if (model.state === 'paused' && isNear) oracle.isUndecided = true
  if (arrived || isNear) expectArrival(oracle, unsureMs > 0 ? oracle.lateMs() : 0, isNear)
  else if (save?.isBehind) expectArrival(oracle, 1_000 + oracle.lateMs(), true)
}

function afresh(trueMs: number): Partial<Oracle> {
  return {
    ...noDoubt,
    isLive: true,
    isSuspended: false,
    isJumping: false,
    dueUnseen: null,
    quietSinceMs: trueMs,
    openedAtMs: trueMs,
    wentOnAtMs: trueMs,
    unsettledUntilMs: 0,
    unseenUntilMs: 0,
  }
}

/** On which side of a boundary it was saved cannot be known. */
function isNearBoundary(save: Kept | null): boolean {
  if (!save || save.unsureMs === 0) return false
  const { model, savedAtMs, unsureMs } = save
  const endMs = endsAtMs(model) ?? Number.POSITIVE_INFINITY
  return savedAtMs - beganAtMs(model) <= unsureMs || endMs - savedAtMs <= unsureMs
}

export function died(oracle: Oracle): void {
  oracle.later = null
  catchUp(oracle)
  lookAhead(oracle)
  Object.assign(oracle, { isJumping: false, isLive: false, isSuspended: false })
  silence(oracle.ledger)
}

/** A session starts, from the ready screen. */
export function start(oracle: Oracle, settings: Settings): void {
  const { model, cue } = begin(settings, oracle.now().wallMs)
  Object.assign(oracle, { model, unsureMs: 0, heldUnsureMs: 0 })
  expectFromFinger(oracle, cue)
}

/** The screen of a session that is over is closed. */
export function close(oracle: Oracle): void {
  if (oracle.model.state === 'done') oracle.model = ready
}

/** A new hold length: it counts for the holds that are still ahead, and near the beginning of one that may be unknown. */
export function takeHoldLength(oracle: Oracle, holdSeconds: number): void {
  catchUp(oracle)
  lookOnGuess(oracle)
  awaitTick(oracle)
  const { model } = oracle
  const isNew = isUnderway(model) && model.holdSeconds !== holdSeconds
  if (isNew && isNearHold(oracle)) oracle.isUndecided = true
  oracle.model = withHoldLength(model, holdSeconds)
}

/** The user makes the program go, with its life-cycle calls. */
export function leave(oracle: Oracle): void {
  catchUp(oracle)
  lookOnGuess(oracle)
  const { wallMs, trueMs } = oracle.now()
  const { broughtBack, openedAtMs, model } = oracle
  const soon = broughtBack && trueMs - openedAtMs < wantsToLeaveMs
  if (soon && isUnderway(model)) oracle.model = pausedAt(model, wallMs)
}

export function suspend(oracle: Oracle): void {
  catchUp(oracle)
  lookAhead(oracle)
  oracle.isSuspended = oracle.isLive
  oracle.dueUnseen = oracle.isLive ? hush(oracle.ledger) : null
}

export function resume(oracle: Oracle): void {
  catchUp(oracle)
  oracle.isSuspended = false
  if (!oracle.isLive) return
  if (isClockUnsure(oracle)) oracle.quietSinceMs = oracle.now().trueMs
  expectUnseen(oracle, oracle.lateMs())
  oracle.unsettledUntilMs = nextTickByMs(oracle)
}

/** To be called before the watch's clock is set, by so much. */
export function setClock(oracle: Oracle, stepMs: number, told: boolean): void {
  catchUp(oracle)
  jump(oracle.ledger, told)
  if (!oracle.isLive) return
  const follows = told || stepMs < 0
  oracle.isJumping = !follows
  oracle.quietSinceMs = oracle.now().trueMs
  if (!follows) oracle.dueUnseen = hush(oracle.ledger)
  else {
    oracle.model = shift(oracle.model, stepMs)
    setClockInDoubt(oracle, stepMs)
  }
  oracle.unsettledUntilMs = nextTickByMs(oracle)
  oracle.unseenUntilMs = told ? 0 : nextLookByMs(oracle)
}

/** A session that does not move is looked at once a minute. */
function nextLookByMs(oracle: Oracle): number {
  return nextTickByMs(oracle) + (oracle.model.state === 'running' ? 0 : 60_000)
}

/** To be called after the watch's clock was set without a word to the program: what passed is passed. */
export function jumped(oracle: Oracle): void {
  if (!oracle.isJumping) return
  catchUp(oracle)
  oracle.isJumping = false
  expectUnseen(oracle, 1_000 + oracle.lateMs())
}
