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
  readonly weekday: Weekday
}

/** A moment as the local clock shows it, ms since midnight of day 0. */
export function localMs(momentMs: number, offsetMinutesAt: OffsetMinutesAt): number {
  return momentMs + offsetMinutesAt(momentMs) * 60_000
}

/** The day in which a moment lies. */
export function dayOf(momentMs: number, offsetMinutesAt: OffsetMinutesAt): number {
  return Math.floor(localMs(momentMs, offsetMinutesAt) / dayMs)
}

export function weekdayOf(day: number): Weekday {
  return modulo(day + thursday, 7) as Weekday
}

/** The first day of the week in which a day lies. */
export function weekOf(day: number, firstWeekday: Weekday): number {
  return day - modulo(weekdayOf(day) - firstWeekday, 7)
}

/** The date of a day, by the Gregorian calendar. Source: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms". */
export function dateOf(day: number): CalendarDate {
  const sinceMarch0 = day + 719_468
  const era = Math.floor(sinceMarch0 / 146_097)
  const ofEra = sinceMarch0 - era * 146_097
  const yearOfEra = Math.floor(
    (ofEra - Math.floor(ofEra / 1_460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) /
      365,
  )
  const ofYear = ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const monthFromMarch = Math.floor((5 * ofYear + 2) / 153)
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    dayOfMonth: ofYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1,
    weekday: weekdayOf(day),
  }
}

/** A day as ISO 8601 writes it: `2026-11-22`. */
export function isoDay(day: number): string {
  const { year, month, dayOfMonth } = dateOf(day)
  return `${digits(year, 4)}-${digits(month, 2)}-${digits(dayOfMonth, 2)}`
}

/** A moment as ISO 8601 writes it, in local time with its offset: `2026-11-22T18:03:12+01:00`. */
export function isoMoment(momentMs: number, offsetMinutesAt: OffsetMinutesAt): string {
  const offsetMinutes = Math.round(offsetMinutesAt(momentMs))
  const local = momentMs + offsetMinutes * 60_000
  const day = Math.floor(local / dayMs)
  const ofDay = Math.floor((local - day * dayMs) / 1000)
  const time = [Math.floor(ofDay / 3600), Math.floor(ofDay / 60) % 60, ofDay % 60]
  const ahead = Math.abs(offsetMinutes)
  const offset = [Math.floor(ahead / 60), ahead % 60]
  const sign = offsetMinutes < 0 ? '-' : '+'
  return `${isoDay(day)}T${colons(time)}${sign}${colons(offset)}`
}

const dayMs = 86_400_000
/** Of day 0. */
const thursday = 4

function colons(numbers: readonly number[]): string {
  return numbers.map((number) => digits(number, 2)).join(':')
}

function digits(number: number, length: number): string {
  return `${number}`.padStart(length, '0')
}

function modulo(number: number, by: number): number {
  return ((number % by) + by) % by
}
