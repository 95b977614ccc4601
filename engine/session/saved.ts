/** A session as it is stored to survive the program: versioned, small, read back from anything. */

import { fieldsOf, isWhole } from '../parse'
import type { StepKind } from '../routine/plan'
import type { Leg, PassNumber } from '../routine/routine'
import { parseSettings } from '../routine/settings'
import type { Begun, Course, Session, SessionStep } from './session'

/** Raised when an older program would misread what is stored. */
export const savedVersion = 1

/** A session and when it was stored, by the watch's clock, ms since 1970 UTC. */
export interface Saved {
  readonly session: Begun
  readonly savedAtMs: number
}

/** A session under way that did not change is stored again after this long, as a sign of life, ms. */
export const signOfLifeMs = 15_000

/** Whether a session must be stored now: at each change of state, as a sign of life, and again when the last save failed. */
export function saveIsDue(
  session: Session,
  { changed, failed, sinceMs }: { changed: boolean; failed: boolean; sinceMs: number },
): boolean {
  const again = failed || session.state === 'running' || session.state === 'waiting'
  return changed || (again && sinceMs >= signOfLifeMs)
}

/** The first moment at which an unchanged session must be stored again, ms since 1970 UTC; Infinity where it need not. */
export function saveIsDueAtMs(session: Session, triedAtMs: number, failed: boolean): number {
  return saveIsDue(session, { changed: false, failed, sinceMs: signOfLifeMs })
    ? triedAtMs + signOfLifeMs
    : Number.POSITIVE_INFINITY
}

/** What is stored, as plain data for JSON. Steps are rows of numbers: a session of 24 steps is about 700 bytes. */
export function toStored({ session, savedAtMs }: Saved): object {
  return { ...session, version: savedVersion, savedAtMs, steps: session.steps.map(rowOf) }
}

/** Reads what was stored. Null when it is not a whole session of this version. Never throws. */
export function parseSaved(input: unknown): Saved | null {
  const fields = fieldsOf(input)
  const course = courseOf(fields)
  if (fields.version !== savedVersion || !course || !isMoment(fields.savedAtMs)) return null
  const session = sessionOf(fields, course)
  return session && { session, savedAtMs: fields.savedAtMs }
}

type Fields = ReturnType<typeof fieldsOf>

function sessionOf(fields: Fields, course: Course): Begun | null {
  const { state, stepStartedAtMs, waitingSinceMs, pausedAtMs, elapsedMs, endedAtMs } = fields
  const isOver = course.index === course.steps.length
  if (state === 'done' && isMoment(endedAtMs))
    return { ...course, state, endedAtMs, finished: fields.finished === true }
  if (isOver) return null
  if (state === 'running' && isMoment(stepStartedAtMs)) return { ...course, state, stepStartedAtMs }
  if (state === 'waiting' && isMoment(waitingSinceMs)) return { ...course, state, waitingSinceMs }
  if (state === 'paused' && isMoment(pausedAtMs) && isWhole(elapsedMs)) {
    const { waiting, asks } = fields
    return {
      ...course,
      state,
      pausedAtMs,
      elapsedMs,
      waiting: waiting === true,
      asks: asks === true,
    }
  }
  return null
}

function courseOf(fields: Fields): Course | null {
  const { settings, steps, index, id, startedAtMs, heldFromMs } = fields
  const rows = Array.isArray(steps) && steps.length <= mostSteps ? steps.map(stepOf) : []
  const parsed = parseSettings(settings)
  const whole = rows.filter((row) => row !== null)
  const isValid =
    rows.length > 0 &&
    whole.length === rows.length &&
    parsed.replaced.length === 0 &&
    isWhole(index) &&
    index <= rows.length &&
    isMoment(id) &&
    isMoment(startedAtMs) &&
    isWhole(heldFromMs)
  return isValid
    ? { settings: parsed.settings, steps: whole, index, id, startedAtMs, heldFromMs }
    : null
}

/** Two legs, three passes, nine spots in each: more steps than that are not ours. */
const mostSteps = 2 * 3 * (2 + 2 * 9)

const kinds: readonly StepKind[] = [
  'set-up',
  'change-leg',
  'roll-up',
  'hold',
  'roll-on',
  'roll-down',
]
const legs: readonly Leg[] = ['right', 'left']

type Row = readonly [
  kind: number,
  leg: number,
  pass: number,
  seconds: number,
  heldMs: number,
  flags: number,
]

function rowOf({ kind, leg, pass, seconds, heldMs, skipped, extra }: SessionStep): Row {
  const flags = (skipped ? 1 : 0) + (extra ? 2 : 0)
  return [kinds.indexOf(kind), legs.indexOf(leg), pass, seconds, heldMs, flags]
}

function stepOf(row: unknown): SessionStep | null {
  if (!Array.isArray(row) || row.length !== 6 || !row.every(isWhole)) return null
  const [kindIndex, legIndex, pass, seconds, heldMs, flags] = row as unknown as Row
  const kind = kinds[kindIndex]
  const leg = legs[legIndex]
  const isValid =
    isPass(pass) &&
    seconds >= 1 &&
    seconds <= longestStepSeconds &&
    heldMs <= longestStepSeconds * 1000 &&
    flags <= 3
  if (!kind || !leg || !isValid) return null
  return { kind, leg, pass, seconds, heldMs, skipped: flags % 2 === 1, extra: flags >= 2 }
}

/** No setting makes a step longer, seconds. */
const longestStepSeconds = 90

function isPass(value: number): value is PassNumber {
  return value === 1 || value === 2 || value === 3
}

/** Whole ms since 1970 UTC; below 0 for what began before a watch lost its clock. */
function isMoment(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value)
}
