/**
 * Knows what must be seen and felt: from the plan, the acts that reached a live program, the saves, and
 * the times at which the program could run. Of the program itself it knows nothing.
 */
import type { Save } from './comeback.ts'
import { passTo } from './course.ts'
import { type Doubt, noDoubt, positionUnsureMs } from './doubt.ts'
import { createLedger, type Expected, type Ledger, slackMs } from './ledger.ts'
import { type Act, intoMs, type Model, partOf, ready } from './model.ts'

/** A session with how exactly its position and what it held can be known, ms: a clock that is set is known only so well. */
export interface Kept extends Save {
  readonly unsureMs: number
  readonly heldUnsureMs: number
  /** The program had yet to look at a boundary that had passed: it can be told of it when it comes back. */
  readonly isBehind: boolean
}

export interface OracleOptions extends Pick<Doubt, 'now' | 'lateMs'> {
  readonly playsPatterns: boolean
}

/** What the oracle knows at present; acting.ts, living.ts and passing.ts change it. Moments are true ms unless they say otherwise. */
export interface Oracle extends Doubt {
  readonly ledger: Ledger
  isLive: boolean
  isSuspended: boolean
  /** The clock is being set without a word about it. */
  isJumping: boolean
  /** A boundary passed while the program could not look. */
  dueUnseen: Expected['need'] | null
  /** An alarm opened the program. */
  broughtBack: boolean
  openedAtMs: number
  /** A session was left, or took a new hold length, at a boundary, its clock just set: on which side nobody can know, so what follows is not judged. */
  isUndecided: boolean
  /** When the session went on from what was stored, or from a pause: a boundary right then may have been on either side. */
  wentOnAtMs: number
  /** An act that reaches the program later, if it still lives then. */
  later: { readonly what: Act; readonly dueMs: number } | null
  /** The program was held up, or its clock jumped: by then it has looked. */
  unsettledUntilMs: number
  /** The clock was set without a word: by then the program has seen that. */
  unseenUntilMs: number
  /** When something last happened to the session. */
  quietSinceMs: number
  /** When the session last changed. */
  changedMs: number
  /** How many sessions came to their planned end while the program ran. */
  finished: number
}

/** Knows of no session yet. */
export function createOracle({ playsPatterns, ...options }: OracleOptions): Oracle {
  const knows = { ...options, ...noDoubt, ...nothing }
  const ledger = createLedger({
    playsPatterns,
    strong: () => knows.model.state !== 'ready' && knows.model.isStrong,
    lateMs: options.lateMs,
    earlyMs: () => positionUnsureMs(knows),
    mayTick: () => mayTick(knows),
  })
  return Object.assign(knows, { ledger })
}

const nothing: Omit<Oracle, keyof Doubt | 'ledger'> & Pick<Doubt, 'model'> = {
  model: ready,
  isLive: false,
  isSuspended: false,
  isJumping: false,
  dueUnseen: null,
  broughtBack: false,
  openedAtMs: 0,
  isUndecided: false,
  wentOnAtMs: Number.NEGATIVE_INFINITY,
  later: null,
  unsettledUntilMs: 0,
  unseenUntilMs: 0,
  quietSinceMs: 0,
  changedMs: 0,
  finished: 0,
}

/** False shortly after a jump, until the program has looked. */
export function isSettled({ isLive, isSuspended, now, unsettledUntilMs }: Oracle): boolean {
  return isLive && !isSuspended && now().trueMs >= unsettledUntilMs
}

/** True while the program has yet to see a clock that was set, or to look after it was held up. */
export function isBlind(oracle: Oracle): boolean {
  const { isLive, now, unseenUntilMs } = oracle
  return isLive && (!isSettled(oracle) || now().trueMs < unseenUntilMs)
}

/** For how long nothing has happened to the session, true ms. */
export function quietMs({ now, quietSinceMs }: Oracle): number {
  return now().trueMs - quietSinceMs
}

/** The session as a save has it that was written just now, and says that it is in that step. */
export function keptAt(oracle: Oracle, savedAtMs: number, savedIndex: unknown): Kept {
  const { heldUnsureMs } = oracle
  const model: Model = passTo(oracle.model, savedAtMs).model
  const isBehind = model.state !== 'ready' && model.index !== savedIndex
  return { model, savedAtMs, unsureMs: positionUnsureMs(oracle), heldUnsureMs, isBehind }
}

/** Reminders while nothing moves, and the last seconds of a hold. */
function mayTick(doubt: Doubt): boolean {
  const { model, now, lateMs } = doubt
  if (model.state === 'waiting' || model.state === 'paused') return true
  const part = partOf(model)
  const into = intoMs(model, now().wallMs)
  if (part?.kind === 'roll-down' || part?.kind === 'roll-on')
    return into <= positionUnsureMs(doubt) + lateMs()
  if (part?.kind !== 'hold') return false
  const isCountdown = part.seconds * 1000 - into <= 3_000 + positionUnsureMs(doubt)
  const isBreathFelt = model.state !== 'ready' && model.isBreathFelt
  return isCountdown || (isBreathFelt && isTurnOfBreath(doubt, into, part.seconds * 1000))
}

/** In for four seconds, out for six; nothing in the last five of a hold. After a jump of the clock a tick may come up to a second late. */
function isTurnOfBreath(doubt: Doubt, into: number, lengthMs: number): boolean {
  const afterMs = positionUnsureMs(doubt) + doubt.lateMs() + slackMs + latestTickMs
  const nearest = Math.min(...[4_000, 10_000].map((turnMs) => (into - turnMs + 90_000) % 10_000))
  const nearestAhead =
    10_000 - Math.max(...[4_000, 10_000].map((turnMs) => (into - turnMs + 90_000) % 10_000))
  const isNear = nearest <= afterMs || nearestAhead <= positionUnsureMs(doubt)
  return isNear && into >= 4_000 - positionUnsureMs(doubt) && into <= lengthMs - 5_000 + afterMs
}

const latestTickMs = 1_000
