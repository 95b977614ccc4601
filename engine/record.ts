/** What is kept of a session: a few numbers, written as a row so that a hundred of them stay small. */
import type { Leg } from './routine'
import type { Begun, Done } from './session'
import { choices, type LegOrder, numberRules } from './settings'
import { isWhole, latestMs } from './sync'

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

/** What is kept of a session; null when it did not hold for as long as one hold. */
export function recordOf(session: Done): SessionRecord | null {
  const { settings, steps, id, startedAtMs, endedAtMs, finished } = session
  const { legOrder, holdSeconds } = settings
  const right = heldSeconds(session, 'right')
  const left = heldSeconds(session, 'left')
  if (right + left < holdSeconds) return null
  return {
    id: Math.max(0, id),
    startedAtMs: within(startedAtMs, latestMs - 1),
    legOrder,
    holdSeconds,
    heldSeconds: { right, left },
    extraSpots: steps.filter(({ extra, heldMs }) => extra && heldMs > 0).length,
    skippedSteps: steps.filter(({ skipped }) => skipped).length,
    finished,
    tookSeconds: within(Math.round((endedAtMs - startedAtMs) / 1000), longestSeconds),
  }
}

/** A record in the order of its fields, both legs apart, `legOrder` as its index, `finished` as 1 or 0. */
export type RecordRow = readonly number[]

/** A record as it is stored and sent: about 50 bytes of JSON. */
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

/** Reads a row from anything; null when it is not a whole, valid record. Never throws. */
export function parseRecord(row: unknown): SessionRecord | null {
  if (!Array.isArray(row) || row.length !== most.length || !row.every(isAllowed)) return null
  const [id, startedAtMs, order, holdSeconds, right, left, ...rest] = row as Numbers
  const legOrder = choices.legOrder[order]
  if (!legOrder || holdSeconds < numberRules.holdSeconds.min) return null
  const [extraSpots, skippedSteps, finished, tookSeconds] = rest
  return {
    id,
    startedAtMs,
    legOrder,
    holdSeconds,
    heldSeconds: { right, left },
    extraSpots,
    skippedSteps,
    finished: finished === 1,
    tookSeconds,
  }
}

/** The records among rows from outside; what is not one is left out. */
export function parseRecords(rows: unknown): SessionRecord[] {
  return Array.isArray(rows) ? rows.map(parseRecord).filter((record) => record !== null) : []
}

type Numbers = [number, number, number, number, number, number, number, number, number, number]

/** A week, seconds: a session that was paused for longer is written with this. */
const longestSeconds = 604_800

/** Three passes of nine spots, 90 s each, seconds. */
const mostHeldSeconds = 3 * 9 * 90

/** The most that each number of a row may be. */
const most = [
  Number.MAX_SAFE_INTEGER,
  latestMs - 1,
  choices.legOrder.length - 1,
  numberRules.holdSeconds.max,
  mostHeldSeconds,
  mostHeldSeconds,
  2 * 3 * 9,
  2 * 3 * (2 + 2 * 9),
  1,
  longestSeconds,
]

function isAllowed(value: unknown, index: number): boolean {
  return isWhole(value) && value <= (most[index] ?? 0)
}

function within(value: number, most: number): number {
  return Math.min(most, Math.max(0, value))
}
