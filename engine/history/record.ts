/** What is kept of a session: a few numbers, in a row where it is stored or sent, so that a hundred of them stay small. */

import { decode, isUpTo, latestMs } from '../parse'
import type { Leg } from '../routine/routine'
import { type LegOrder, numberRules } from '../routine/settings'
import type { Begun, Done } from '../session/session'

/** A session that held for at least 30 s in all. */
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

/** A session that held for less is no record, seconds. */
export const leastHeldSeconds = 30

/** Whole seconds held with a leg: of no hold more than it is long, whatever its length was before. */
export function heldSeconds(session: Begun, leg: Leg): number {
  const heldMs = session.steps
    .filter((step) => step.leg === leg)
    .reduce((sum, { heldMs, seconds }) => sum + Math.min(heldMs, seconds * 1000), 0)
  return Math.round(heldMs / 1000)
}

/**
 * The record of a session, one that can be stored; null when the session held for less than 30 s in all, or
 * by a clock that is past the year 2099.
 */
export function recordOf(session: Done): SessionRecord | null {
  const { settings, steps, id, startedAtMs } = session
  const held = { right: heldSeconds(session, 'right'), left: heldSeconds(session, 'left') }
  if (held.right + held.left < leastHeldSeconds) return null
  const record = {
    id,
    startedAtMs: Math.max(0, startedAtMs),
    legOrder: settings.legOrder,
    holdSeconds: settings.holdSeconds,
    heldSeconds: held,
    extraSpots: steps.filter(({ extra, heldMs }) => extra && heldMs > 0).length,
    skippedSteps: steps.filter(({ skipped }) => skipped).length,
    finished: session.finished,
    tookSeconds: Math.min(longestSeconds, Math.round((session.endedAtMs - startedAtMs) / 1000)),
  }
  return parseRecord(rowOf(record))
}

/** Of one session that ended twice: whether the one record says more. It held for longer; where both held alike, it took longer. */
export function saysMore(one: SessionRecord, other: SessionRecord): boolean {
  const byHeld = inAll(one) - inAll(other)
  return byHeld === 0 ? one.tookSeconds > other.tookSeconds : byHeld > 0
}

const inAll = ({ heldSeconds: { right, left } }: SessionRecord) => right + left

/** How an order of legs is stored and sent. */
const legOrderCodes = {
  'right-left': 'rl',
  'left-right': 'lr',
  right: 'r',
  left: 'l',
} as const satisfies Record<LegOrder, string>

/** A record as it is stored and sent, about 50 bytes of JSON: what `SessionRecord` says. See docs/formats.md. */
export type RecordRow = readonly [
  id: number,
  startedAtMs: number,
  legOrder: (typeof legOrderCodes)[LegOrder],
  holdSeconds: number,
  heldRightSeconds: number,
  heldLeftSeconds: number,
  extraSpots: number,
  skippedSteps: number,
  finished: 0 | 1,
  tookSeconds: number,
]

/** The row that says this. */
export function rowOf(record: SessionRecord): RecordRow {
  return [
    record.id,
    record.startedAtMs,
    legOrderCodes[record.legOrder],
    record.holdSeconds,
    record.heldSeconds.right,
    record.heldSeconds.left,
    record.extraSpots,
    record.skippedSteps,
    record.finished ? 1 : 0,
    record.tookSeconds,
  ]
}

/** Reads a record from anything; null when it is not a whole, valid row. Never throws. */
export function parseRecord(row: unknown): SessionRecord | null {
  if (!Array.isArray(row) || row.length !== 10) return null
  const [id, startedAtMs, orderCode, holdSeconds, right, left, ...rest]: unknown[] = row
  const [extraSpots, skippedSteps, finished, tookSeconds] = rest
  const legOrder = decode(legOrderCodes, orderCode)
  const { min, max } = numberRules.holdSeconds
  const isValid =
    isUpTo(id, Number.MAX_SAFE_INTEGER) &&
    isUpTo(startedAtMs, latestMs - 1) &&
    isUpTo(holdSeconds, max) &&
    holdSeconds >= min &&
    isUpTo(right, mostHeldSeconds) &&
    isUpTo(left, mostHeldSeconds) &&
    isUpTo(extraSpots, 54) &&
    isUpTo(skippedSteps, 120) &&
    isUpTo(finished, 1) &&
    isUpTo(tookSeconds, longestSeconds)
  if (!legOrder || !isValid) return null
  const counts = { extraSpots, skippedSteps, finished: finished === 1, tookSeconds }
  return { id, startedAtMs, legOrder, holdSeconds, heldSeconds: { right, left }, ...counts }
}

/** Reads rows from anything. What is no whole, valid record is left out. Never throws. */
export function parseRecords(rows: unknown): SessionRecord[] {
  return Array.isArray(rows) ? rows.map(parseRecord).filter((record) => record !== null) : []
}

/** A week, seconds: a session that lay paused for longer is written with this. */
const longestSeconds = 604_800

/** Three passes of nine spots, each of 90 s: no leg can be held for longer, seconds. */
const mostHeldSeconds = 2_430
