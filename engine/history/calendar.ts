/** Days and weeks as a time zone counts them. Days are whole numbers: 0 is Thursday, 1 January 1970. */

/** Minutes that local time is ahead of UTC at a moment (ms since 1970 UTC): 60 in Berlin in winter. */
export type OffsetMinutesAt = (momentMs: number) => number

/** 0: Sunday … 6: Saturday. */
export type Weekday = 0 | 1 | 2 | 3 | 4 | 5 | 6

/** A day as it is written. */
export interface CalendarDate {
  readonly year: number
  /** 1 … 12 */
  readonly month: number
  readonly dayOfMonth: number
}

/** The day in which a moment lies. */
export function dayOf(momentMs: number, offsetMinutesAt: OffsetMinutesAt): number {
  return Math.floor((momentMs + offsetMinutesAt(momentMs) * minuteMs) / dayMs)
}

export function weekdayOf(day: number): Weekday {
  return midnight(day).getUTCDay() as Weekday
}

/** The first day of the week in which a day lies. */
export function weekOf(day: number, firstWeekday: Weekday): number {
  return day - ((weekdayOf(day) - firstWeekday + 7) % 7)
}

export function dateOf(day: number): CalendarDate {
  const date = midnight(day)
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    dayOfMonth: date.getUTCDate(),
  }
}

/** A day as ISO 8601 writes it: `2026-11-22`. Of the years 0 to 9999. */
export function isoDay(day: number): string {
  return midnight(day).toISOString().slice(0, 10)
}

/** A moment as ISO 8601 writes it, in local time with its offset: `2026-11-22T18:03:12+01:00`. */
export function isoMoment(momentMs: number, offsetMinutesAt: OffsetMinutesAt): string {
  const offsetMs = Math.round(offsetMinutesAt(momentMs)) * minuteMs
  const local = new Date(momentMs + offsetMs).toISOString().slice(0, 19)
  const ahead = new Date(Math.abs(offsetMs)).toISOString().slice(11, 16)
  return `${local}${offsetMs < 0 ? '-' : '+'}${ahead}`
}

const minuteMs = 60_000
const dayMs = 86_400_000

/** Where UTC stands for the local clock. */
function midnight(day: number): Date {
  return new Date(day * dayMs)
}
