import { tzOffset } from '@date-fns/tz'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isoDay, type Weekday } from '../../../engine/history/calendar'
import { csvHeader, toCsv } from '../../../engine/history/csv'
import type { SessionRecord } from '../../../engine/history/record'
import { type HistoryOptions, historyOf } from '../../../engine/history/weeks'
import { anyRecord, largestRecord } from '../arbitraries'

const offsetIn = (timeZone: string) => (momentMs: number) => tzOffset(timeZone, new Date(momentMs))

function at(iso: string, right = 135, left = 135): SessionRecord {
  const startedAtMs = Date.parse(iso)
  const heldSeconds = { right, left }
  return { ...largestRecord, id: startedAtMs, startedAtMs, heldSeconds, holdSeconds: 45 }
}

function options(nowIso: string, timeZone = 'UTC', firstWeekday: Weekday = 1): HistoryOptions {
  return { nowMs: Date.parse(nowIso), offsetMinutesAt: offsetIn(timeZone), firstWeekday }
}

describe('the history', () => {
  it('of nothing has twelve empty weeks and no session', () => {
    const { weeks, thisWeek, days, latest } = historyOf([], options('2026-11-22T12:00:00Z'))
    expect(weeks).toHaveLength(12)
    expect(weeks.every(({ sessions }) => sessions === 0)).toBe(true)
    expect(isoDay(weeks[0]?.firstDay ?? 0)).toBe('2026-08-31')
    expect(isoDay(thisWeek.firstDay)).toBe('2026-11-16')
    expect(days).toHaveLength(7)
    expect(latest).toEqual([])
  })

  it('adds up each week with the legs apart, and the days of this one', () => {
    const records = [
      at('2026-11-09T08:00:00Z', 90, 0),
      at('2026-11-16T08:00:00Z', 135, 90),
      at('2026-11-16T20:00:00Z', 45, 0),
      at('2026-11-22T08:00:00Z', 0, 30),
    ]
    const { weeks, thisWeek, days } = historyOf(records, options('2026-11-22T12:00:00Z'))
    expect(weeks.slice(-3)).toMatchObject([
      { sessions: 0 },
      { sessions: 1, heldSeconds: { right: 90, left: 0 } },
      { sessions: 3, heldSeconds: { right: 180, left: 120 } },
    ])
    expect(thisWeek).toEqual(weeks[11])
    expect(days.map(({ sessions }) => sessions)).toEqual([2, 0, 0, 0, 0, 0, 1])
    expect(days[0]?.heldSeconds).toEqual({ right: 180, left: 90 })
  })

  it.each<[string, string, Weekday, string, string]>([
    // zone, now, first weekday, the last moment of last week, the first of this week
    [
      'Europe/Berlin',
      '2026-03-30T10:00:00Z',
      1,
      '2026-03-29T21:59:59.999Z',
      '2026-03-29T22:00:00Z',
    ],
    [
      'Europe/Berlin',
      '2026-03-29T10:00:00Z',
      0,
      '2026-03-28T22:59:59.999Z',
      '2026-03-28T23:00:00Z',
    ],
    [
      'Europe/Berlin',
      '2026-10-26T10:00:00Z',
      1,
      '2026-10-25T22:59:59.999Z',
      '2026-10-25T23:00:00Z',
    ],
    [
      'Europe/Berlin',
      '2026-10-25T20:00:00Z',
      0,
      '2026-10-24T21:59:59.999Z',
      '2026-10-24T22:00:00Z',
    ],
    [
      'America/New_York',
      '2026-11-02T12:00:00Z',
      1,
      '2026-11-02T04:59:59.999Z',
      '2026-11-02T05:00:00Z',
    ],
    [
      'America/New_York',
      '2026-03-08T12:00:00Z',
      0,
      '2026-03-08T04:59:59.999Z',
      '2026-03-08T05:00:00Z',
    ],
    ['Asia/Kolkata', '2026-11-21T12:00:00Z', 6, '2026-11-20T18:29:59.999Z', '2026-11-20T18:30:00Z'],
    [
      'Pacific/Auckland',
      '2026-09-27T12:00:00Z',
      1,
      '2026-09-27T10:59:59.999Z',
      '2026-09-27T11:00:00Z',
    ],
    [
      'Pacific/Auckland',
      '2027-01-02T00:00:00Z',
      1,
      '2026-12-27T10:59:59.999Z',
      '2026-12-27T11:00:00Z',
    ],
    ['UTC', '2027-01-02T00:00:00Z', 1, '2026-12-27T23:59:59.999Z', '2026-12-28T00:00:00Z'],
    ['UTC', '2020-12-31T00:00:00Z', 0, '2020-12-26T23:59:59.999Z', '2020-12-27T00:00:00Z'],
    ['UTC', '2021-01-02T00:00:00Z', 6, '2021-01-01T23:59:59.999Z', '2021-01-02T00:00:00Z'],
  ])(
    'begins a week at midnight in %s (now %s, weeks from weekday %i): not %s, but %s',
    (timeZone, now, firstWeekday, before, first) => {
      const records = [at(before), at(first)]
      const { weeks } = historyOf(records, options(now, timeZone, firstWeekday))
      expect(weeks.slice(-2).map(({ sessions }) => sessions)).toEqual([1, 1])
    },
  )

  it('has no gap and no overlap where a year has 53 weeks', () => {
    const daily = Array.from({ length: 84 }, (_, back) =>
      at(new Date(Date.parse('2027-01-10T12:00:00Z') - back * 86_400_000).toISOString()),
    ).reverse()
    const { weeks } = historyOf(daily, options('2027-01-10T13:00:00Z', 'Europe/Berlin'))
    expect(weeks.map(({ sessions }) => sessions)).toEqual(Array(12).fill(7))
    expect(weeks.slice(-3).map(({ firstDay }) => isoDay(firstDay))).toEqual([
      '2026-12-21',
      '2026-12-28',
      '2027-01-04',
    ])
  })

  it('shows the last sessions, the latest first', () => {
    const records = Array.from({ length: 30 }, (_, day) =>
      at(new Date(Date.UTC(2026, 9, day + 1)).toISOString()),
    )
    const { latest } = historyOf(records, { ...options('2026-11-22T12:00:00Z'), latestCount: 3 })
    expect(latest).toEqual([records[29], records[28], records[27]])
  })

  it('loses no second of the last twelve weeks, in any zone, with any first weekday', () => {
    const nowMs = Date.parse('2026-11-22T12:00:00Z')
    const zones = ['Europe/Berlin', 'America/New_York', 'Asia/Kolkata', 'Pacific/Auckland']
    const inside = fc.integer({ min: nowMs - 76 * 86_400_000, max: nowMs })
    fc.assert(
      fc.property(
        fc.array(anyRecord(inside)),
        fc.constantFrom(...zones),
        fc.nat(6),
        (records, zone, firstWeekday) => {
          const offsetMinutesAt = offsetIn(zone)
          const options = { nowMs, offsetMinutesAt, firstWeekday: firstWeekday as Weekday }
          const { weeks } = historyOf(records, options)
          for (const leg of ['right', 'left'] as const) {
            const all = records.reduce((sum, { heldSeconds }) => sum + heldSeconds[leg], 0)
            expect(weeks.reduce((sum, week) => sum + week.heldSeconds[leg], 0)).toBe(all)
          }
        },
      ),
    )
  })

  it('asks for the time zone once a record, and once for now', () => {
    const records = Array.from({ length: 1_000 }, (_, hour) =>
      at(new Date(Date.UTC(2026, 0, 1, hour)).toISOString()),
    )
    let asked = 0
    const offsetMinutesAt = () => {
      asked += 1
      return 0
    }
    historyOf(records, { ...options('2026-11-22T12:00:00Z'), offsetMinutesAt })
    expect(asked).toBe(1_001)
  })
})

describe('the table of all records', () => {
  it('has a header, and a row for each session with its local time', () => {
    const record: SessionRecord = {
      ...at('2026-10-25T00:30:00Z', 135, 90),
      legOrder: 'left-right',
      extraSpots: 1,
      skippedSteps: 2,
      finished: true,
      tookSeconds: 605,
    }
    const later: SessionRecord = {
      ...at('2026-10-25T01:30:00Z', 45, 0),
      legOrder: 'left',
      finished: false,
    }
    expect(toCsv([record, later], offsetIn('Europe/Berlin')).split('\r\n')).toEqual([
      'started,order,hold_seconds,held_right_seconds,held_left_seconds,extra_spots,skipped_steps,finished,total_seconds',
      '2026-10-25T02:30:00+02:00,left-right,45,135,90,1,2,yes,605',
      '2026-10-25T02:30:00+01:00,left,45,45,0,54,120,no,604800',
      '',
    ])
  })

  it('has as many cells in each row as in its header, and nothing that needs quotes', () => {
    fc.assert(
      fc.property(fc.array(anyRecord()), (records) => {
        const text = toCsv(records, () => -210)
        const lines = text.split('\r\n').slice(0, -1)
        expect(lines).toHaveLength(records.length + 1)
        for (const line of lines) expect(line.split(',')).toHaveLength(csvHeader.length)
        expect(text).not.toContain('"')
      }),
    )
  })
})
