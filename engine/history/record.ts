/** What is kept of a session: a few numbers in a row, so that a hundred of them stay small. */

import { isWhole } from '../parse'
import type { Leg } from '../routine/routine'
import { choices, type LegOrder, numberRules } from '../routine/settings'
import type { Begun, Done } from '../session/session'

/** A record as it is stored and sent, about 50 bytes of JSON: what `SessionRecord` says, in its order. */
export type RecordRow = readonly [
  id: number,
  startedAtMs: number,
  /** Its place in `choices.legOrder`. */
  legOrder: number,
  holdSeconds: number,
  heldRightSeconds: number,
  heldLeftSeconds: number,
  extraSpots: number,
  skippedSteps: number,
  /** 1 or 0 */
  finished: number,
  tookSeconds: number,
]

/** A session that held for at least one hold. */
export interface SessionRecord {
  /** Its name: no two have the same, and it stays the same however often it is sent. */
  readonly id: number
  /** When the user pressed start, ms since 1970 UTC, by the watch's clock. */
  readonly startedAtMs: number
  readonly legOrder: LegOrder
  /** The hold length at the session's end, seconds. */
  readonly holdSeconds: number
  /** Whole seconds held with each leg. */
  readonly heldSeconds: Readonly<Record<Leg, number>>
  /** Spots held that were not in the plan. */
  readonly extraSpots: number
  readonly skippedSteps: number
  /** False when the user ended it before its last step was over. */
  readonly finished: boolean
  /** From start to end, pauses included, seconds; a week at most. */
  readonly tookSeconds: number
}

/** Whole seconds held with a leg. */
export function heldSeconds(session: Begun, leg: Leg): number {
  const heldMs = session.steps
    .filter((step) => step.leg === leg)
    .reduce((sum, step) => sum + step.heldMs, 0)
  return Math.round(heldMs / 1000)
}

/**
 * The record of a session, a valid one; null when the session did not hold for as long as one hold, or by a clock
 * that is past the year 2099.
 */
export function recordOf(session: Done): RecordRow | null {
  const { settings, steps, id, startedAtMs } = session
  const right = heldSeconds(session, 'right')
  const left = heldSeconds(session, 'left')
  const row = [
    id,
    Math.max(0, startedAtMs),
    choices.legOrder.indexOf(settings.legOrder),
    settings.holdSeconds,
    right,
    left,
    steps.filter(({ extra, heldMs }) => extra && heldMs > 0).length,
    steps.filter(({ skipped }) => skipped).length,
    session.finished ? 1 : 0,
    Math.min(longestSeconds, Math.round((session.endedAtMs - startedAtMs) / 1000)),
  ]
  return right + left >= settings.holdSeconds && isRecord(row) ? row : null
}

/** Whether a value from outside is a whole, valid record. Never throws. */
export function isRecord(row: unknown): row is RecordRow {
  return (
    Array.isArray(row) &&
    row.length === most.length &&
    row.every((number, at) => isWhole(number) && number <= (most[at] as number)) &&
    row[3] >= numberRules.holdSeconds.min
  )
}

/** A week, seconds: a session that lay paused for longer is written with this. */
const longestSeconds = 604_800

/** The most that each number of a row may be. Moments end with the year 2099. */
const most: RecordRow = [
  Number.MAX_SAFE_INTEGER,
  4_102_444_799_999,
  3,
  90,
  2430,
  2430,
  54,
  120,
  1,
  longestSeconds,
]

/** What a record says. */
export function readRecord(row: RecordRow): SessionRecord {
  const [id, startedAtMs, order, holdSeconds, right, left, ...rest] = row
  const [extraSpots, skippedSteps, finished, tookSeconds] = rest
  return {
    id,
    startedAtMs,
    legOrder: choices.legOrder[order] ?? 'right-left',
    holdSeconds,
    heldSeconds: { right, left },
    extraSpots,
    skippedSteps,
    finished: finished === 1,
    tookSeconds,
  }
}

/** Reads a record from anything; null when it is not a whole, valid one. Never throws. */
export function parseRecord(row: unknown): SessionRecord | null {
  return isRecord(row) ? readRecord(row) : null
}

/** The row that says this. */
export function rowOf(record: SessionRecord): RecordRow {
  const { id, startedAtMs, legOrder, holdSeconds, heldSeconds } = record
  return [
    id,
    startedAtMs,
    choices.legOrder.indexOf(legOrder),
    holdSeconds,
    heldSeconds.right,
    heldSeconds.left,
    record.extraSpots,
    record.skippedSteps,
    record.finished ? 1 : 0,
    record.tookSeconds,
  ]
}
