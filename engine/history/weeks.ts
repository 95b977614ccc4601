/** What was done, added up: this week, the last weeks, the last sessions. */

import type { Leg } from '../routine/routine'
import { dayOf, type OffsetMinutesAt, type Weekday, weekOf } from './calendar'
import type { SessionRecord } from './record'

/** What was held on a day, or in a week: sessions, and whole seconds with each leg. */
export interface Sum {
  readonly sessions: number
  readonly heldSeconds: Readonly<Record<Leg, number>>
}

export interface Week extends Sum {
  /** Its first day; `dateOf` in calendar.ts gives the date. */
  readonly firstDay: number
}

export interface History {
  /** The seven days of this week, the first one first, those to come empty. */
  readonly days: readonly Sum[]
  readonly thisWeek: Week
  /** The oldest first, this week last; weeks without a session are there, and empty. */
  readonly weeks: readonly Week[]
  /** The last sessions, the latest first. */
  readonly latest: readonly SessionRecord[]
}

/** As many weeks are summed up where nobody asks for another number. */
export const weeksShown = 12

export interface HistoryOptions {
  /** Now, ms since 1970 UTC. */
  readonly nowMs: number
  readonly offsetMinutesAt: OffsetMinutesAt
  /** With which day a week begins. */
  readonly firstWeekday: Weekday
  /** How many weeks, this one included. Default 12. */
  readonly weekCount?: number
  /** How many of the last sessions. Default 10. */
  readonly latestCount?: number
}

/**
 * Adds up records (oldest first, as `readRecords` gives them) in one pass. A session belongs to the day on which
 * it started, by the phone's time zone then; one that starts after this week, by a clock that was wrong, only to
 * the last sessions.
 */
export function historyOf(records: readonly SessionRecord[], options: HistoryOptions): History {
  const { nowMs, offsetMinutesAt, firstWeekday, weekCount = weeksShown, latestCount = 10 } = options
  const thisWeek = weekOf(dayOf(nowMs, offsetMinutesAt), firstWeekday)
  const firstDay = thisWeek - 7 * (weekCount - 1)
  const weeks = Array.from({ length: weekCount }, (_, index) => sumFrom(firstDay + 7 * index))
  const days = Array.from({ length: 7 }, (_, index) => sumFrom(thisWeek + index))
  for (const record of records) {
    const day = dayOf(record.startedAtMs, offsetMinutesAt)
    addTo(weeks[Math.floor((day - firstDay) / 7)], record)
    addTo(days[day - thisWeek], record)
  }
  return {
    days,
    thisWeek: weeks[weekCount - 1] ?? sumFrom(thisWeek),
    weeks,
    latest: records.slice(-latestCount).reverse(),
  }
}

/** A sum under way. */
interface Summing {
  readonly firstDay: number
  sessions: number
  readonly heldSeconds: Record<Leg, number>
}

function sumFrom(firstDay: number): Summing {
  return { firstDay, sessions: 0, heldSeconds: { right: 0, left: 0 } }
}

function addTo(sum: Summing | undefined, { heldSeconds }: SessionRecord): void {
  if (!sum) return
  sum.sessions += 1
  sum.heldSeconds.right += heldSeconds.right
  sum.heldSeconds.left += heldSeconds.left
}
