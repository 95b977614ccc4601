/** The way of a record from the wrist to the phone: in the package, on the simulator. */
import { describe, expect, it } from 'vitest'
import { readRecords } from '../../engine/history/months'
import { outboxToStored } from '../../engine/history/outbox'
import type { SessionRecord } from '../../engine/history/record'
import { monthsKey } from '../../engine/history/stored-months'
import { minutes, openDesk, seconds } from '../../simulator/node.ts'
import type { Desk } from '../../simulator/types.ts'
import { largestRecord } from '../engine/arbitraries'
import { recordsOnWatch } from '../storm/records/watch.ts'
import { choose, knowsSafety, startUnread } from './known.ts'

/** A session of 165 s: one leg, the shortest steps. */
const short = {
  holdSeconds: 30,
  legOrder: 'right' as const,
  rollSeconds: 10,
  setUpSeconds: 5,
}

async function deskWithShortSessions(): Promise<Desk> {
  const desk = knowsSafety(await openDesk())
  choose(desk, short)
  desk.watch.open()
  desk.advance(seconds(2))
  return desk
}

function roll(desk: Desk): void {
  desk.watch.tap('go')
  desk.advance(seconds(170))
}

const onPhone = (desk: Desk): readonly SessionRecord[] =>
  readRecords((key) => desk.phone.storage.get(key), desk.nowMs).records

/** So many records on a watch that is closed, as if the phone had been away for long. */
function fillWatch(desk: Desk, count: number, dropped = 0): SessionRecord[] {
  const records = Array.from({ length: count }, (_, index) => ({
    ...largestRecord,
    id: index + 1,
    startedAtMs: desk.nowMs - minutes(60 * 24 * (count - index)),
  }))
  const value = outboxToStored({ records, dropped, last: null })
  const kept = JSON.stringify({ turn: 1, value })
  desk.watch.store('records-0.json', JSON.stringify({ kept }))
  return records
}

describe('a session that ends', () => {
  it('is on the phone at once, and no longer on the watch', async () => {
    const desk = await deskWithShortSessions()
    const startedAtMs = desk.nowMs
    roll(desk)
    expect(onPhone(desk)).toMatchObject([
      {
        legOrder: 'right',
        holdSeconds: 30,
        heldSeconds: { right: 90, left: 0 },
        finished: true,
        tookSeconds: 165,
      },
    ])
    expect(Math.abs((onPhone(desk)[0]?.startedAtMs ?? 0) - startedAtMs)).toBeLessThan(200)
    expect(recordsOnWatch(desk)).toEqual([])
    expect([...desk.phone.storage.keys()]).toEqual(
      expect.arrayContaining([monthsKey, 'records-2026-01']),
    )
    expect(desk.errors).toEqual([])
  })

  it('without the phone stays on the watch, and goes when the phone is back', async () => {
    const desk = await deskWithShortSessions()
    desk.bluetooth = 'off'
    roll(desk)
    expect(recordsOnWatch(desk)).toHaveLength(1)
    desk.watch.kill()
    desk.watch.open()
    desk.advance(seconds(2))
    desk.bluetooth = 'on'
    desk.advance(seconds(6))
    expect(onPhone(desk)).toHaveLength(1)
    expect(recordsOnWatch(desk)).toEqual([])
    expect(desk.errors).toEqual([])
  })

  it('while the program is away is a record when it is opened again, hours later too', async () => {
    const desk = await deskWithShortSessions()
    desk.watch.tap('go')
    desk.advance(seconds(164))
    desk.watch.kill()
    desk.advance(minutes(5))
    desk.watch.open()
    desk.advance(seconds(2))
    expect(onPhone(desk)).toHaveLength(1)
  })

  it('is one record although the clock is set and the program dies and comes back to it', async () => {
    const desk = await deskWithShortSessions()
    desk.watch.tap('go')
    desk.advance(seconds(60))
    desk.watch.stepClock(-3_600_000, { told: true })
    desk.advance(seconds(110))
    desk.watch.stepClock(7_200_000, { told: true })
    desk.advance(seconds(2))
    desk.watch.kill()
    desk.watch.stepClock(-7_200_000)
    desk.watch.open()
    desk.advance(seconds(90))
    expect(onPhone(desk)).toHaveLength(1)
    expect(recordsOnWatch(desk)).toEqual([])
  })

  it('that the storage does not take is shown, and still reaches the phone', async () => {
    const desk = await deskWithShortSessions()
    desk.watch.tap('go')
    desk.advance(seconds(160))
    desk.watch.storageFault = 'full'
    desk.advance(seconds(5) + 500)
    expect(desk.watch.texts()).toContain('Session not saved')
    desk.advance(seconds(5))
    expect(onPhone(desk)).toHaveLength(1)
    expect(desk.errors).toEqual([])
  })

  it('is sent once, although the storage cannot even be read', async () => {
    const desk = await deskWithShortSessions()
    desk.watch.tap('go')
    desk.advance(seconds(160))
    desk.watch.storageFault = 'throws'
    desk.advance(seconds(10))
    const logged = desk.log.length
    desk.advance(minutes(1))
    expect(onPhone(desk)).toHaveLength(1)
    expect(desk.log).toHaveLength(logged)
  })

  it('where nothing could be read before writes nothing over', async () => {
    const desk = await deskWithShortSessions()
    desk.bluetooth = 'off'
    roll(desk)
    desk.watch.kill()
    desk.advance(minutes(11))
    desk.watch.storageFault = 'throws'
    desk.watch.open()
    desk.advance(seconds(1))
    startUnread(desk)
    desk.advance(minutes(5))
    desk.watch.storageFault = 'none'
    desk.advance(minutes(6))
    expect(recordsOnWatch(desk)).toHaveLength(2)
    desk.bluetooth = 'on'
    desk.advance(seconds(6))
    expect(onPhone(desk)).toHaveLength(2)
    expect(recordsOnWatch(desk)).toEqual([])
  })
})

describe('a hundred records', () => {
  it('arrive in batches, each once, however often a message comes', async () => {
    const desk = knowsSafety(await openDesk())
    const records = fillWatch(desk, 100, 3)
    desk.bluetoothRepeats = 2
    desk.watch.open()
    desk.advance(seconds(5))
    expect(onPhone(desk)).toEqual(records)
    expect(readRecords((key) => desk.phone.storage.get(key), desk.nowMs).dropped).toBe(3)
    expect(recordsOnWatch(desk)).toEqual([])
    expect(desk.errors).toEqual([])
  })

  it('and one more: the oldest goes, and the user is told how many went', async () => {
    const desk = knowsSafety(await openDesk())
    fillWatch(desk, 100, 2)
    desk.bluetooth = 'off'
    desk.watch.open()
    desk.watch.tap('go')
    desk.advance(minutes(10))
    expect(recordsOnWatch(desk)).toHaveLength(100)
    expect(recordsOnWatch(desk).map(({ id }) => id)).not.toContain(1)
    expect(desk.watch.texts()).toContain('Lost sessions: 3')
  })

  it.each([0, 40, 400, 3_000, 4_200, 7_600])(
    'are not lost when the link goes down after %i bytes',
    async (bytes) => {
      const desk = knowsSafety(await openDesk())
      const records = fillWatch(desk, 100)
      desk.cutBluetoothAfter(bytes)
      desk.watch.open()
      desk.advance(seconds(5))
      const safe = new Set([...onPhone(desk), ...recordsOnWatch(desk)].map(({ id }) => id))
      expect(safe.size).toBe(100)
      desk.bluetooth = 'on'
      desk.advance(seconds(6))
      expect(onPhone(desk)).toEqual(records)
      expect(recordsOnWatch(desk)).toEqual([])
    },
  )
})

describe('the courier', () => {
  it('never answers to what it writes itself', async () => {
    const desk = knowsSafety(await openDesk())
    fillWatch(desk, 1)
    desk.watch.open()
    desk.advance(seconds(5))
    const writes = desk.watch.counts.storageWrites
    for (const key of [monthsKey, 'records-2026-01', 'records-deleted', 'a key of the page'])
      desk.phone.store(key, 'null')
    desk.advance(seconds(5))
    expect(desk.watch.counts.storageWrites).toBe(writes)
  })

  it('keeps what is no record of ours in the months, and leaves it on the watch until there is room', async () => {
    const desk = knowsSafety(await openDesk())
    fillWatch(desk, 1)
    const newer = '{"version":2,"rows":"?"}'
    desk.phone.store('records-2026-01', newer)
    desk.watch.open()
    desk.advance(seconds(5))
    expect(desk.phone.storage.get('records-2026-01')).toBe(newer)
    expect(recordsOnWatch(desk)).toHaveLength(1)
  })
})
