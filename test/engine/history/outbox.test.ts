import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  add,
  confirm,
  emptyOutbox,
  join,
  mostInOutbox,
  outboxToStored,
  parseOutbox,
} from '../../../engine/history/outbox'
import { parseRecord, recordOf, rowOf, type SessionRecord } from '../../../engine/history/record'
import { defaultSettings, type Settings } from '../../../engine/routine/settings'
import { afterAction } from '../../../engine/session/actions'
import {
  advance,
  type Done,
  type Session,
  shift,
  start,
  stepOf,
} from '../../../engine/session/session'
import { anyRecord, anySettings, largestRecord } from '../arbitraries'

const minute = 60_000
const throughJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value))
const record = (id: number, part: Partial<SessionRecord> = {}): SessionRecord => ({
  ...largestRecord,
  id,
  ...part,
})
const many = (count: number): SessionRecord[] =>
  Array.from({ length: count }, (_, id) => record(id))

function ended(afterMs: number, settings: Partial<Settings> = {}): Done {
  const session = advance(start({ ...defaultSettings, ...settings }, minute), minute + afterMs)
  const done = afterAction(session, { type: 'end' }, minute + afterMs)
  if (done.state !== 'done') throw new Error('It is not over.')
  return done
}

describe('a record', () => {
  it('says of a whole session what was done', () => {
    expect(recordOf(ended(11 * minute))).toEqual({
      id: minute,
      startedAtMs: minute,
      legOrder: 'right-left',
      holdSeconds: 45,
      heldSeconds: { right: 135, left: 135 },
      extraSpots: 0,
      skippedSteps: 0,
      finished: true,
      tookSeconds: 600,
    })
  })

  it('says of one that was ended early how far it came', () => {
    expect(recordOf(ended(180_000, { legOrder: 'left' }))).toMatchObject({
      legOrder: 'left',
      heldSeconds: { right: 0, left: 90 },
      finished: false,
      tookSeconds: 180,
    })
  })

  it.each<[number, boolean]>([
    [64_000, false],
    [65_000, true],
  ])('is there only when 30 s were held: ended after %i ms, %s', (afterMs, isRecord) => {
    expect(recordOf(ended(afterMs)) !== null).toBe(isRecord)
  })

  it('is there when 30 s were held, though a hold is longer', () => {
    expect(recordOf(ended(65_000, { holdSeconds: 90 }))?.heldSeconds.right).toBe(30)
  })

  it('credits no hold beyond its length, though that was longer when it was held', () => {
    const begun = start({ ...defaultSettings, holdSeconds: 90 }, minute)
    const rollsDown: Session = advance(begun, minute + 126_000)
    const back = (now: Session) => afterAction(now, { type: 'back' }, minute + 126_500)
    const rollsUp = back(back(rollsDown))
    const shorter = { type: 'new-hold-length', holdSeconds: 30 } as const
    const after = afterAction(rollsUp, shorter, minute + 127_000)
    const done = afterAction(after, { type: 'end' }, minute + 128_000)
    expect(stepOf(rollsUp)?.kind).toBe('roll-up')
    expect(done.state === 'done' && recordOf(done)?.heldSeconds.right).toBe(30)
  })

  it('counts spots held besides the plan, and steps skipped, in a pause too', () => {
    const moments: [number, Parameters<typeof afterAction>[1]['type']][] = [
      [40, 'one-more-spot'],
      [140, 'skip'],
      [141, 'one-more-spot'],
      [142, 'pause'],
      [143, 'skip'],
      [144, 'end'],
    ]
    const end = moments.reduce(
      (session, [second, type]) =>
        afterAction(advance(session, second * 1000), { type } as never, second * 1000),
      start(defaultSettings, 0) as ReturnType<typeof advance>,
    )
    expect(recordOf(end as Done)).toMatchObject({ extraSpots: 1, skippedSteps: 2 })
  })

  it('keeps its name when the clock is set, and stays valid wherever the clock was', () => {
    const most = 2 ** 50
    fc.assert(
      fc.property(fc.integer({ min: -most, max: 2 ** 41 }), fc.nat(most), (byMs, afterMs) => {
        const shifted = shift(ended(80_000 + afterMs), byMs)
        const moved = shifted.state === 'done' ? recordOf(shifted) : null
        expect(moved?.id).toBe(minute)
        expect(moved && parseRecord(throughJson(rowOf(moved)))).toEqual(moved)
      }),
    )
  })

  it('of any session is valid', () => {
    fc.assert(
      fc.property(anySettings, fc.nat(3_600_000), (settings, afterMs) => {
        const made = recordOf(ended(afterMs, settings))
        if (made) expect(parseRecord(throughJson(rowOf(made)))).toEqual(made)
      }),
    )
  })

  it('comes back from its row, and from nothing that is not one', () => {
    fc.assert(
      fc.property(anyRecord(), fc.nat(10), fc.anything(), (any, index, damage) => {
        expect(parseRecord(throughJson(rowOf(any)))).toEqual(any)
        const damaged: unknown[] = [...rowOf(any)]
        damaged[index] = damage
        const read = parseRecord(damaged)
        if (read) expect(rowOf(read)).toEqual(damaged)
      }),
    )
  })

  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['an object', record(5)],
    ['a row too short', rowOf(record(5)).slice(1)],
    ['a row too long', [...rowOf(record(5)), 0]],
    ['an id below 0', changed(0, -1)],
    ['a start after the year 2099', changed(1, 4_102_444_800_000)],
    ['an order that is none', changed(2, 'right')],
    ['a hold too short', changed(3, 25)],
    ['a hold too long', changed(3, 95)],
    ['a half second', changed(4, 0.5)],
    ['more held than can be', changed(5, 2_431)],
    ['finished twice', changed(8, 2)],
    ['a text for a number', changed(9, '600')],
  ])('is not read from %s', (_, input) => {
    expect(parseRecord(input)).toBeNull()
  })

  function changed(index: number, value: unknown): unknown[] {
    return rowOf(record(5)).map((number, at) => (at === index ? value : number))
  }
})

describe('the records on the watch', () => {
  it('are kept in their order until each is confirmed', () => {
    const kept = many(3).reduce(add, emptyOutbox)
    expect(kept.records).toEqual(many(3))
    expect(confirm(kept, [1]).records.map(({ id }) => id)).toEqual([0, 2])
    expect(confirm(kept, [7])).toEqual(kept)
  })

  it('do not take one twice, even when it is confirmed, but take more that is said of it', () => {
    const kept = add(emptyOutbox, record(1, { tookSeconds: 100 }))
    const confirmed = confirm(kept, [1])
    expect(add(kept, record(1, { tookSeconds: 100 }))).toBe(kept)
    expect(add(confirmed, record(1, { tookSeconds: 100 }))).toBe(confirmed)
    const longer = record(1, { tookSeconds: 101 })
    expect(add(kept, longer).records).toEqual([longer])
    expect(add(confirmed, longer).records).toEqual([longer])
  })

  it('keep of one session that ended twice what held more, though it took less', () => {
    const held = (left: number, tookSeconds: number) =>
      record(1, { heldSeconds: { right: 60, left }, tookSeconds })
    const kept = add(emptyOutbox, held(30, 300))
    expect(add(kept, held(29, 900))).toBe(kept)
    expect(add(kept, held(31, 200)).records).toEqual([held(31, 200)])
  })

  it.each([
    [100, 0],
    [101, 1],
    [103, 3],
  ])('are at most a hundred: of %i the oldest %i go, and are counted', (count, dropped) => {
    const kept = many(count).reduce(add, emptyOutbox)
    expect(kept.records).toEqual(many(count).slice(-mostInOutbox))
    expect(kept.dropped).toBe(dropped)
  })

  it('come back from the storage as they were, without those that are damaged', () => {
    fc.assert(
      fc.property(fc.array(anyRecord()), (records) => {
        const kept = records.reduce(add, emptyOutbox)
        expect(parseOutbox(throughJson(outboxToStored(kept)))).toEqual(kept)
      }),
    )
    const kept = many(2).reduce(add, emptyOutbox)
    const rows = [...kept.records.map(rowOf), [1, 2, 3], null]
    const damaged = { ...outboxToStored(kept), rows }
    expect(parseOutbox(damaged)).toEqual(kept)
  })

  it('that turn up in the storage late join those in memory, each once', () => {
    const stored = [record(1), record(2)].reduce(add, emptyOutbox)
    const memory = [record(2), record(3)].reduce(add, emptyOutbox)
    expect(join(stored, memory).records).toEqual([record(1), record(2), record(3)])
  })

  it('that are confirmed while the storage cannot be read are not taken again', () => {
    const confirmed = confirm(add(emptyOutbox, record(1)), [1])
    expect(add(join(emptyOutbox, confirmed), record(1)).records).toEqual([])
  })

  it('are none in whatever else is stored there', () => {
    const damaged = { version: 1, rows: [[...rowOf(record(1)), 0]], last: [1], dropped: 'many' }
    expect(parseOutbox(damaged)).toEqual(emptyOutbox)
    fc.assert(
      fc.property(fc.anything(), (input) => {
        expect(parseOutbox(input)).toEqual(emptyOutbox)
      }),
    )
  })
})
