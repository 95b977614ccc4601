import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  byMonth,
  deleteAll,
  listWith,
  monthWith,
  mostMonths,
  readRecords,
} from '../../../engine/history/months'
import { rowOf, type SessionRecord } from '../../../engine/history/record'
import {
  deletedKey,
  droppedKey,
  droppedText,
  listText,
  monthKey,
  monthsKey,
  monthText,
  noRoomKey,
  nothingDeleted,
  parseDeleted,
} from '../../../engine/history/stored-months'
import { anyRecord, largestRecord } from '../arbitraries'

const nowMs = Date.parse('2026-11-22T12:00:00Z')
const month = (...records: SessionRecord[]): string => monthText(records)
const record = (id: number, part: Partial<SessionRecord> = {}): SessionRecord => ({
  ...largestRecord,
  id,
  startedAtMs: nowMs,
  ...part,
})
const reading = (entries: Record<string, string>) => (key: string) => entries[key] ?? null

describe('a month', () => {
  it.each([
    ['2026-11-30T23:59:59.999Z', 'records-2026-11'],
    ['2026-12-01T00:00:00Z', 'records-2026-12'],
    ['1970-01-01T00:00:00Z', 'records-1970-01'],
  ])('of %s has the key %s', (iso, key) => {
    expect(monthKey(Date.parse(iso))).toBe(key)
  })

  it.each<[string, Partial<SessionRecord>, Partial<SessionRecord>]>([
    [
      'held more, though it took less',
      { heldSeconds: { right: 60, left: 30 }, tookSeconds: 300 },
      { heldSeconds: { right: 60, left: 29 }, tookSeconds: 900 },
    ],
    ['took longer, where both held alike', { tookSeconds: 20 }, { tookSeconds: 10 }],
  ])('takes its records, each once, of two with one id the one that %s', (_, more, less) => {
    const [kept, gone] = [record(1, more), record(1, less)]
    expect(monthWith(month(gone), [kept, record(2)], nothingDeleted)).toBe(month(kept, record(2)))
    expect(monthWith(month(kept), [gone, gone], nothingDeleted)).toBe(month(kept))
  })

  it('is the same in whatever order and however often its records come', () => {
    const some = fc.uniqueArray(anyRecord(), { selector: ({ id }) => id, maxLength: 20 })
    fc.assert(
      fc.property(some, fc.infiniteStream(fc.nat()), (records, dice) => {
        const once = monthWith(null, records, nothingDeleted)
        const order = [...records, ...records].map((one) => ({
          one,
          at: Number(dice.next().value),
        }))
        const mixed = order.sort((a, b) => a.at - b.at).map(({ one }) => one)
        const often = mixed.reduce<string | null>(
          (text, one) => monthWith(text, [one], nothingDeleted),
          null,
        )
        const sorted = (text: string | null) =>
          (JSON.parse(text ?? '{"rows":[]}').rows as unknown[]).map(String).sort()
        expect(sorted(often)).toEqual(sorted(once))
      }),
    )
  })

  it('leaves out what was deleted', () => {
    const deleted = { ids: [1], dropped: 0 }
    expect(monthWith(month(record(1)), [record(1), record(2)], deleted)).toBe(month(record(2)))
  })

  it('that a newer program wrote is left as it is', () => {
    expect(monthWith('{"version":2,"rows":[]}', [record(1)], nothingDeleted)).toBeNull()
  })

  it.each([null, undefined, '', 'x', '{', 'null', '[]', '5', '{"rows":5}', '{"version":1}'])(
    'that holds %s, takes records',
    (text) => {
      expect(monthWith(text, [record(1)], nothingDeleted)).toBe(month(record(1)))
    },
  )

  it('that is partly damaged keeps what can be read', () => {
    const text = JSON.stringify({ version: 1, rows: [rowOf(record(1)), [1], null] })
    expect(monthWith(text, [record(2)], nothingDeleted)).toBe(month(record(1), record(2)))
  })

  it('has the records that started in it', () => {
    const older = record(1, { startedAtMs: Date.parse('2026-10-31T23:59:59Z') })
    expect([...byMonth([older, record(2), record(3)])]).toEqual([
      ['records-2026-10', [older]],
      ['records-2026-11', [record(2), record(3)]],
    ])
  })
})

/** As many months as are kept, ending with 2026-10. */
const many = Array.from({ length: mostMonths }, (_, at) => {
  const month = 2026 * 12 + 10 - mostMonths + at
  return `${Math.floor(month / 12)}-${`${(month % 12) + 1}`.padStart(2, '0')}`
})

/** Seven months, each far from all others. */
const far = ['1970-01', '1999-05', '2012-12', '2041-01', '2060-06', '2088-08', '2099-01']

/** Seven months that follow each other, three years later. */
const anew = ['2029-10', '2029-11', '2029-12', '2030-01', '2030-02', '2030-03', '2030-04']

describe('the list of months', () => {
  const list = (...keys: string[]) => listText(keys)
  it.each<[string, string[], string[], string[]]>([
    ['takes a new month', [], ['2026-11'], []],
    ['has each once', ['2026-10', '2026-11'], ['2026-11'], []],
    ['keeps the newest', many.slice(0, 25), ['2026-11'], []],
    ['drops the oldest where there are too many', many, ['2026-11'], many.slice(0, 1)],
    ['drops nothing for a date that is wrong', ['2024-10', '2026-09'], ['2090-01'], []],
    ['drops nothing for two years without a session', ['2023-05'], ['2026-05'], []],
    ['keeps what has just come, however old', many, ['1970-01'], []],
    [
      'keeps a month far from the others when the next comes',
      ['1970-01', ...many],
      ['2026-11'],
      many.slice(0, 1),
    ],
    ['takes no month from the others for a date that is wrong', many, ['2090-01'], []],
    [
      'keeps six dates that are wrong beside the others',
      [...many, ...far.slice(0, 5)],
      far.slice(5, 6),
      [],
    ],
    [
      'keeps a seventh, and lets the oldest of the others go',
      [...many, ...far.slice(0, 6)],
      far.slice(6),
      many.slice(0, 1),
    ],
    [
      'lets the oldest go after a long rest, not the newest',
      [...many, ...anew.slice(0, 6)],
      anew.slice(6),
      many.slice(0, 1),
    ],
  ])('%s', (_, before, coming, gone) => {
    const keys = (months: string[]) => months.map((name) => `records-${name}`)
    const all = [...new Set([...before, ...coming])].sort()
    const listing = listWith(list(...keys(before)), keys(coming))
    const value = list(...keys(all.filter((name) => !gone.includes(name))))
    expect(listing).toEqual({ remove: keys(gone), months: { key: monthsKey, value } })
  })

  it('that is damaged begins anew', () => {
    const damaged = '{"version":1,"keys":["x",5,"chosen"]}'
    const months = { key: monthsKey, value: list('records-2026-11') }
    expect(listWith(damaged, ['records-2026-11'])).toEqual({ remove: [], months })
  })
})

describe('what the phone has', () => {
  it('is read oldest first, each once, from the list and from the last two years', () => {
    const old = record(1, { startedAtMs: Date.parse('2024-11-01T00:00:00Z') })
    const odd = record(2, { startedAtMs: 5 })
    const read = reading({
      [monthsKey]: listText(['records-1970-01']),
      'records-1970-01': month(odd),
      'records-2024-11': month(old),
      'records-2026-10': month(record(3)),
      'records-2026-11': month(record(3, { tookSeconds: 1 }), record(4)),
      [droppedKey]: droppedText(7),
      [noRoomKey]: droppedText(2),
    })
    expect(readRecords(read, nowMs)).toEqual({
      records: [odd, old, record(3), record(4)],
      dropped: 7,
      noRoom: 2,
      unreadableMonths: 0,
    })
  })

  it('is read whatever is stored, and a month of a newer program is counted', () => {
    const read = reading({
      'records-2026-10': '{"version":2}',
      'records-2026-11': month(record(1)),
    })
    expect(readRecords(read, nowMs)).toMatchObject({ records: [record(1)], unreadableMonths: 1 })
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json(), fc.anything()), (text) => {
        expect(readRecords(() => text, nowMs).records).toEqual([])
        expect(deleteAll(() => text, nowMs).remove).toContain('records-2026-11')
      }),
    )
  })

  it('takes at most 31 reads, unless a clock was wrong', () => {
    let reads = 0
    readRecords(() => {
      reads += 1
      return null
    }, nowMs)
    expect(reads).toBeLessThanOrEqual(31)
  })
})

describe('deleting all', () => {
  const entries = {
    [monthsKey]: listText(['records-1970-01', 'records-2026-11']),
    'records-1970-01': month(record(1, { startedAtMs: 5 })),
    'records-2026-11': month(record(2), record(3)),
    [droppedKey]: droppedText(7),
  }

  it('removes every month and the list, and remembers what was there', () => {
    const { write, remove } = deleteAll(reading(entries), nowMs)
    expect(remove).toEqual(
      expect.arrayContaining([monthsKey, 'records-1970-01', 'records-2026-11']),
    )
    expect(write.key).toBe(deletedKey)
    expect(parseDeleted(write.value)).toEqual({ ids: [1, 2, 3], dropped: 7 })
  })

  it('lets nothing come back that was deleted, and everything that is new', () => {
    const { write } = deleteAll(reading(entries), nowMs)
    const deleted = parseDeleted(write.value)
    expect(monthWith(null, [record(2), record(9)], deleted ?? nothingDeleted)).toBe(
      month(record(9)),
    )
    const resurrected = reading({ ...entries, [write.key]: write.value })
    expect(readRecords(resurrected, nowMs)).toMatchObject({ records: [], dropped: 0 })
  })

  it('remembers the last 500, those deleted before too', () => {
    const many = Array.from({ length: 600 }, (_, id) => record(id + 1, { startedAtMs: nowMs + id }))
    const first = deleteAll(reading({ 'records-2026-11': month(...many) }), nowMs).write.value
    expect(parseDeleted(first)?.ids).toEqual(many.slice(100).map(({ id }) => id))
    const read = reading({ [deletedKey]: first, 'records-2026-11': month(record(900)) })
    const ids = parseDeleted(deleteAll(read, nowMs).write.value)?.ids
    expect(ids).toHaveLength(500)
    expect(ids?.[499]).toBe(900)
    expect(ids?.[498]).toBe(600)
  })
})
