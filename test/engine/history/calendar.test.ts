import { tzOffset } from '@date-fns/tz'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  dateOf,
  dayOf,
  isoDay,
  isoMoment,
  type Weekday,
  weekdayOf,
  weekOf,
} from '../../../engine/history/calendar'

const offsetIn = (timeZone: string) => (momentMs: number) => tzOffset(timeZone, new Date(momentMs))
const moment = (iso: string): number => Date.parse(iso)
const dayNamed = (iso: string): number => Date.parse(iso) / 86_400_000

/** Each day from 1 January 1800, a Wednesday 62,091 days before 1970, counted by the Gregorian rule. */
function countedDays() {
  const dates = years(1800, 2199).flatMap((year) =>
    lengthsOfMonths(year).flatMap((length, index) =>
      Array.from({ length }, (_, before) => ({ year, month: index + 1, dayOfMonth: before + 1 })),
    ),
  )
  return dates.map(({ year, month, dayOfMonth }, place) => {
    const iso = [year, month, dayOfMonth].map((part) => `${part}`.padStart(2, '0')).join('-')
    return { year, month, dayOfMonth, iso, day: place - 62_091, weekday: (3 + place) % 7 }
  })
}

function years(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, place) => first + place)
}

function lengthsOfMonths(year: number): number[] {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
}

describe('a day', () => {
  it('has the date and the weekday that counting gives it, for four centuries', () => {
    const wrong = countedDays().filter(({ day, iso, weekday, ...date }) => {
      const isSameDate = JSON.stringify(dateOf(day)) === JSON.stringify(date)
      return !isSameDate || isoDay(day) !== iso || weekdayOf(day) !== weekday
    })
    expect(wrong).toEqual([])
  })

  it.each([
    ['Europe/Berlin', '2026-03-28T22:59:59Z', '2026-03-28'],
    ['Europe/Berlin', '2026-03-28T23:00:00Z', '2026-03-29'],
    ['Europe/Berlin', '2026-03-29T21:59:59Z', '2026-03-29'],
    ['Europe/Berlin', '2026-03-29T22:00:00Z', '2026-03-30'],
    ['Europe/Berlin', '2026-10-24T21:59:59Z', '2026-10-24'],
    ['Europe/Berlin', '2026-10-25T22:59:59Z', '2026-10-25'],
    ['Europe/Berlin', '2026-10-25T23:00:00Z', '2026-10-26'],
    ['America/New_York', '2026-11-01T03:59:59Z', '2026-10-31'],
    ['America/New_York', '2026-11-02T04:59:59Z', '2026-11-01'],
    ['America/New_York', '2026-11-02T05:00:00Z', '2026-11-02'],
    ['America/New_York', '2026-03-09T03:59:59Z', '2026-03-08'],
    ['Asia/Kolkata', '2026-06-30T18:29:59Z', '2026-06-30'],
    ['Asia/Kolkata', '2026-06-30T18:30:00Z', '2026-07-01'],
    ['Pacific/Auckland', '2026-12-31T10:59:59Z', '2026-12-31'],
    ['Pacific/Auckland', '2026-12-31T11:00:00Z', '2027-01-01'],
  ])('in %s at %s is %s', (timeZone, iso, day) => {
    expect(isoDay(dayOf(moment(iso), offsetIn(timeZone)))).toBe(day)
  })
})

describe('a week', () => {
  it.each<[string, Weekday, string]>([
    ['2026-11-22', 1, '2026-11-16'],
    ['2026-11-22', 0, '2026-11-22'],
    ['2026-11-22', 6, '2026-11-21'],
    ['2027-01-03', 1, '2026-12-28'],
    ['2027-01-04', 1, '2027-01-04'],
    ['2027-01-01', 0, '2026-12-27'],
    ['2027-01-01', 6, '2026-12-26'],
    ['1969-12-31', 1, '1969-12-29'],
  ])('of %s, with weeks from weekday %i, begins on %s', (day, firstWeekday, first) => {
    expect(isoDay(weekOf(dayNamed(day), firstWeekday))).toBe(first)
  })

  it('begins on its first weekday, at most six days before any of its days', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e6, max: 1e6 }), fc.nat(6), (day, firstWeekday) => {
        const first = weekOf(day, firstWeekday as Weekday)
        expect(weekdayOf(first)).toBe(firstWeekday)
        expect(day - first).toBeGreaterThanOrEqual(0)
        expect(day - first).toBeLessThanOrEqual(6)
      }),
    )
  })
})

describe('a moment', () => {
  it.each([
    ['Europe/Berlin', '2026-10-25T00:30:00Z', '2026-10-25T02:30:00+02:00'],
    ['Europe/Berlin', '2026-10-25T01:30:00Z', '2026-10-25T02:30:00+01:00'],
    ['America/New_York', '2026-01-01T04:59:59Z', '2025-12-31T23:59:59-05:00'],
    ['Asia/Kolkata', '2026-11-22T00:00:00Z', '2026-11-22T05:30:00+05:30'],
    ['America/St_Johns', '2026-11-22T00:00:00Z', '2026-11-21T20:30:00-03:30'],
    ['Pacific/Auckland', '2026-11-22T10:00:05Z', '2026-11-22T23:00:05+13:00'],
  ])('in %s at %s is written %s', (timeZone, iso, written) => {
    expect(isoMoment(moment(iso), offsetIn(timeZone))).toBe(written)
  })

  it('is the same moment when it is read again', () => {
    const zones = ['Europe/Berlin', 'America/New_York', 'Asia/Kolkata', 'Pacific/Auckland', 'UTC']
    fc.assert(
      fc.property(fc.nat(4_102_444_799), fc.constantFrom(...zones), (second, timeZone) => {
        expect(Date.parse(isoMoment(second * 1000, offsetIn(timeZone)))).toBe(second * 1000)
      }),
    )
  })
})
