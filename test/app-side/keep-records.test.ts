/** The phone's courier keeps records in a storage that may refuse at any moment. */
import fc from 'fast-check'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { keepRecords } from '../../app-side/keep-records'
import { deleteAll, readRecords } from '../../engine/history/months'
import { add, confirm, emptyOutbox } from '../../engine/history/outbox'
import type { SessionRecord } from '../../engine/history/record'
import {
  deletedKey,
  droppedKey,
  droppedText,
  monthsKey,
  noRoomKey,
} from '../../engine/history/stored-months'
import { batchLength } from '../../engine/sync/messages'
import { largestRecord } from '../engine/arbitraries'

const nowMs = Date.parse('2026-11-22T12:00:00Z')
const dayMs = 86_400_000

/** A storage that refuses the calls for which `refuses` says so. */
function storageFor(refuses: () => boolean = () => false) {
  const entries = new Map<string, string>()
  let writes = 0
  const guarded = <Value>(call: () => Value): Value => {
    if (refuses()) throw new Error('The storage refuses.')
    return call()
  }
  const settingsStorage: SettingsStorage = {
    getItem: (key) => guarded(() => entries.get(key) ?? null),
    setItem: (key, value) =>
      guarded(() => {
        writes += 1
        entries.set(key, value)
      }),
    removeItem: (key) => guarded(() => void entries.delete(key)),
  }
  vi.stubGlobal('settings', { settingsStorage })
  const read = (key: string) => entries.get(key)
  return {
    entries,
    read,
    records: (atMs = nowMs) => readRecords(read, atMs).records,
    writes: () => writes,
  }
}

afterEach(() => vi.unstubAllGlobals())

/** The session of that many days ago. */
function record(id: number, daysAgo = id): SessionRecord {
  return { ...largestRecord, id, startedAtMs: nowMs - daysAgo * dayMs }
}

const batch = (records: readonly SessionRecord[], dropped = 0) =>
  ({ type: 'records', records, dropped }) as const
const ids = (records: readonly { readonly id: number }[]) => records.map(({ id }) => id)

describe('the courier', () => {
  it('keeps each record in its month, and confirms it', () => {
    const { entries, records } = storageFor()
    expect(keepRecords(batch([record(1), record(40)], 2)).sort()).toEqual([1, 40])
    expect(ids(records())).toEqual([40, 1])
    expect([...entries.keys()].sort()).toEqual(
      ['records-2026-10', 'records-2026-11', droppedKey, monthsKey].sort(),
    )
    expect(entries.get(droppedKey)).toBe(droppedText(2))
  })

  it('writes nothing for what it has, and confirms it again', () => {
    const { writes } = storageFor()
    keepRecords(batch([record(1)]))
    const before = writes()
    expect(keepRecords(batch([record(1)]))).toEqual([1])
    expect(writes()).toBe(before)
  })

  it('loses nothing where a clock was wrong once', () => {
    const { records } = storageFor()
    keepRecords(batch([record(1), record(40)]))
    keepRecords(batch([{ ...record(2), startedAtMs: nowMs + 760 * dayMs }]))
    expect(ids(records()).sort()).toEqual([1, 2, 40])
  })

  it('counts what goes for want of room before it goes', () => {
    const { entries, read } = storageFor()
    const months = Array.from({ length: 26 }, (_, ago) => record(ago + 2, 30.5 * (ago + 1)))
    keepRecords(batch(months))
    expect(readRecords(read, nowMs)).toMatchObject({ noRoom: 0 })
    expect(keepRecords(batch([record(1)]))).toEqual([1])
    const stored = readRecords(read, nowMs)
    expect(ids(stored.records)).toEqual(ids(months.slice(0, -1)).reverse().concat(1))
    expect(stored.noRoom).toBe(1)
    expect(entries.get(noRoomKey)).toBe(droppedText(1))
    for (const key of deleteAll(read, nowMs).remove) entries.delete(key)
    expect(readRecords(read, nowMs).noRoom).toBe(0)
  })

  it('lets no month go that it could not count', () => {
    const phone = storageFor()
    const months = Array.from({ length: 26 }, (_, ago) => record(ago + 2, 30.5 * (ago + 1)))
    keepRecords(batch(months))
    const { settingsStorage } = settings
    const setItem = (key: string, value: string) => {
      if (key !== noRoomKey) settingsStorage.setItem(key, value)
    }
    vi.stubGlobal('settings', { settingsStorage: { ...settingsStorage, setItem } })
    expect(keepRecords(batch([record(1)]))).toEqual([])
    expect(phone.records()).toHaveLength(26)
  })

  it('does not confirm what it could not store, and confirms the rest', () => {
    const { entries } = storageFor()
    entries.set('records-2026-10', '{"version":2}')
    expect(keepRecords(batch([record(1), record(40)]))).toEqual([1])
    expect(entries.get('records-2026-10')).toBe('{"version":2}')
  })

  it('does not believe a storage that forgets what it is given', () => {
    storageFor()
    const { settingsStorage } = settings
    vi.stubGlobal('settings', { settingsStorage: { ...settingsStorage, setItem: () => undefined } })
    expect(keepRecords(batch([record(1)]))).toEqual([])
  })

  it.each(['', 'x', '{', 'null', '[]', '{"version":1,"rows":[[1]]}'])(
    'works with %s in every key',
    (text) => {
      const { entries, records } = storageFor()
      for (const key of ['records-2026-11', monthsKey, droppedKey, deletedKey])
        entries.set(key, text)
      expect(keepRecords(batch([record(1)]))).toEqual([1])
      expect(ids(records())).toEqual([1])
    },
  )
})

/** What happens to watch, way and phone. */
type Event =
  | { readonly what: 'session' }
  | { readonly what: 'delete-all' }
  /** The watch sends; the way there, the storage's calls from the n-th on, and the way back may fail. */
  | {
      readonly what: 'send'
      readonly arrives: boolean
      readonly refusesAfter: number
      readonly refusesFor: number
      readonly isConfirmed: boolean
      readonly times: number
    }

const anyEvent: fc.Arbitrary<Event> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ what: fc.constant('session' as const) }) },
  { weight: 1, arbitrary: fc.record({ what: fc.constant('delete-all' as const) }) },
  {
    weight: 4,
    arbitrary: fc.record({
      what: fc.constant('send' as const),
      arrives: fc.boolean(),
      refusesAfter: fc.nat(20),
      refusesFor: fc.nat(20),
      isConfirmed: fc.boolean(),
      times: fc.integer({ min: 1, max: 3 }),
    }),
  },
)

describe('between a watch that forgets what is confirmed and a phone that may die at any call', () => {
  it('every record ends on the phone once, and what was deleted stays deleted', () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 60, size: 'max' }), (events) => {
        let refusesFrom = Number.POSITIVE_INFINITY
        let refusesUntil = 0
        let calls = 0
        const phone = storageFor(() => {
          calls += 1
          return calls > refusesFrom && calls <= refusesUntil
        })
        let watch = emptyOutbox
        let sessions = 0
        const deleted = new Set<number>()

        const send = (isConfirmed: boolean) => {
          const records = watch.records.slice(0, batchLength)
          const kept = keepRecords(batch(records, watch.dropped))
          const has = new Set([...ids(phone.records()), ...deleted])
          expect(kept.filter((id) => !has.has(id))).toEqual([])
          if (isConfirmed) watch = confirm(watch, kept)
        }

        for (const event of events) {
          if (event.what === 'session') {
            sessions += 1
            watch = add(watch, record(sessions, sessions % 100))
          } else if (event.what === 'delete-all') {
            for (const id of ids(phone.records())) deleted.add(id)
            const { write, remove } = deleteAll(phone.read, nowMs)
            phone.entries.set(write.key, write.value)
            for (const key of remove) phone.entries.delete(key)
            expect(phone.records()).toEqual([])
          } else if (event.arrives) {
            refusesFrom = calls + event.refusesAfter
            refusesUntil = refusesFrom + event.refusesFor
            for (let time = 0; time < event.times; time += 1) send(event.isConfirmed)
          }
        }
        refusesFrom = Number.POSITIVE_INFINITY
        while (watch.records.length > 0) send(true)
        const all = Array.from({ length: sessions }, (_, index) => index + 1)
        const left = all.filter((id) => !deleted.has(id))
        expect(ids(phone.records()).sort((a, b) => a - b)).toEqual(left)
      }),
      { numRuns: 1_000 },
    )
  })
})
