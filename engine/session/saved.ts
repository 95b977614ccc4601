/** A session as it is stored to survive the program: versioned, small, read back from anything. */

import { decode, type Fields, fieldsOfVersion, isUpTo, isWhole } from '../parse'
import type { StepKind } from '../routine/plan'
import type { Leg, PassNumber } from '../routine/routine'
import { parseSettings } from '../routine/settings'
import { type Begun, type Course, type Session, type SessionStep, stepEndsAtMs } from './session'

/** The version of a stored session. Raised with each change of what is stored: docs/formats.md says how. */
const savedVersion = 1

/** A session and when it was stored, by the watch's clock, ms since 1970 UTC. */
export interface Saved {
  readonly session: Begun
  readonly savedAtMs: number
}

/** A session under way that did not change is stored again after this long, as a sign of life, ms. */
export const signOfLifeMs = 15_000

/** A sign of life keeps away from the boundary that follows, whose word must not wait for a slow file, ms. */
export const signKeepsAwayMs = 2_000

/** When an unchanged session must be stored again, ms since 1970 UTC; Infinity where it need not, or its next boundary stores it. */
export function saveIsDueAtMs(session: Session, triedAtMs: number, failed: boolean): number {
  const lives = session.state === 'running' || session.state === 'waiting'
  if (!failed && !lives) return Number.POSITIVE_INFINITY
  const dueAtMs = triedAtMs + signOfLifeMs
  const isNear = session.state === 'running' && stepEndsAtMs(session) - dueAtMs < signKeepsAwayMs
  return isNear ? Number.POSITIVE_INFINITY : dueAtMs
}

/** What is stored, as plain data for JSON: about 25 bytes for each step, less than 1,000 for a session of 24. See docs/formats.md. */
export function toStored({ session, savedAtMs }: Saved): object {
  const { id, startedAtMs, settings, steps, index, heldFromMs } = session
  return {
    version: savedVersion,
    savedAtMs,
    id,
    startedAtMs,
    settings,
    steps: steps.map(rowOf),
    index,
    heldFromMs,
    ...stateToStored(session),
  }
}

function stateToStored(session: Begun): object {
  switch (session.state) {
    case 'running':
      return { state: 'running', stepStartedAtMs: session.stepStartedAtMs }
    case 'waiting':
      return { state: 'waiting', waitingSinceMs: session.waitingSinceMs }
    case 'paused': {
      const { pausedAtMs, elapsedMs, waiting, asks } = session
      return { state: 'paused', pausedAtMs, elapsedMs, waiting, asks }
    }
    case 'done':
      return { state: 'done', endedAtMs: session.endedAtMs, finished: session.finished }
  }
}

/** Reads what was stored. Null when it is not a whole session of this version: a newer program's is not read. Never throws. */
export function parseSaved(input: unknown): Saved | null {
  const fields = fieldsOfVersion(input, savedVersion)
  const course = courseOf(fields)
  if (!course || !isMoment(fields.savedAtMs)) return null
  const session = sessionOf(fields, course)
  return session && { session, savedAtMs: fields.savedAtMs }
}

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

/** How a kind of step is stored. One that is renamed in the code keeps its code here. */
const kindCodes = {
  'set-up': 'set-up',
  'change-leg': 'change-leg',
  'roll-up': 'roll-up',
  hold: 'hold',
  'roll-on': 'roll-on',
  'roll-down': 'roll-down',
} as const satisfies Record<StepKind, string>

/** How a leg is stored. */
const legCodes = { right: 'r', left: 'l' } as const satisfies Record<Leg, string>

/** What has become of a step, stored as the sum of these. */
const marks = { skipped: 1, extra: 2 } as const
const mostMarks = marks.skipped + marks.extra

/** A step as it is stored. */
type StepRow = readonly [
  kind: (typeof kindCodes)[StepKind],
  leg: (typeof legCodes)[Leg],
  pass: PassNumber,
  seconds: number,
  heldMs: number,
  marks: number,
]

function rowOf({ kind, leg, pass, seconds, heldMs, skipped, extra }: SessionStep): StepRow {
  const sum = marks.skipped * +skipped + marks.extra * +extra
  return [kindCodes[kind], legCodes[leg], pass, seconds, heldMs, sum]
}

function stepOf(row: unknown): SessionStep | null {
  if (!Array.isArray(row) || row.length !== 6) return null
  const [kindCode, legCode, pass, seconds, heldMs, sum]: unknown[] = row
  const kind = decode(kindCodes, kindCode)
  const leg = decode(legCodes, legCode)
  const isValid =
    isPass(pass) &&
    isUpTo(seconds, longestStepSeconds) &&
    seconds >= 1 &&
    isUpTo(heldMs, longestStepSeconds * 1000) &&
    isUpTo(sum, mostMarks)
  if (!kind || !leg || !isValid) return null
  const has = (mark: number) => (sum & mark) > 0
  return { kind, leg, pass, seconds, heldMs, skipped: has(marks.skipped), extra: has(marks.extra) }
}

/** No setting makes a step longer, seconds. */
const longestStepSeconds = 90

function isPass(value: unknown): value is PassNumber {
  return value === 1 || value === 2 || value === 3
}

/** Whole ms since 1970 UTC; below 0 for what began before a watch lost its clock. */
function isMoment(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value)
}
