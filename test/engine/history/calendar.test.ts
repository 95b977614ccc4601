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

describe('a day', () => {
  it('has the date that everybody gives it, for four centuries', () => {
    const first = dayNamed('1800-01-01')
    const days = Array.from({ length: 146_097 }, (_, index) => first + index)
    const wrong = days.filter((day) => {
      const date = new Date(day * 86_400_000)
      const isSameDay = isoDay(day) === date.toISOString().slice(0, 10)
      return !isSameDay || dateOf(day).weekday !== date.getUTCDay()
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
