/** Clocks: of a phone that tells the watch's again and again, and of one that goes forward without a word. */
import { describe, expect, it } from 'vitest'
import type { ChosenConditions } from '../../simulator/conditions/index.ts'
import { lateBetween, minutes, seconds } from '../../simulator/node.ts'
import type { Desk } from '../../simulator/types.ts'
import { feltSince, running } from './withstand/desk.ts'

/** The phone says that it has set the clock, every so often, by nothing, until so much time has passed. */
function tellEvery(desk: Desk, everyMs: number, forMs: number): void {
  for (let passedMs = 0; passedMs < forMs; passedMs += everyMs) {
    desk.advance(everyMs)
    desk.watch.stepClock(0, { told: true })
  }
}

describe('a clock that is told by 0', () => {
  it.each([
    [60_000, 78],
    [777, 78],
    [1_000, 200],
    [333, 499],
  ])('every %i ms moves nothing, timers up to %i ms late', async (everyMs, lateMs) => {
    const desk = await running(0)
    const startedAtMs = desk.nowMs - 1 // The finger was up 1 ms ago.
    desk.lateness = lateBetween(7, 6, lateMs)
    tellEvery(desk, everyMs, minutes(9))
    desk.advance(startedAtMs + minutes(10) - 1 - desk.nowMs)
    expect(desk.watch.texts()).not.toContain('Done')
    desk.advance(lateMs + 2)
    expect(desk.watch.texts()).toContain('Done')
    expect(desk.watch.storage.get('session-0.json')).toContain(
      `endedAtMs\\":${startedAtMs + minutes(10)},`,
    )
  })

  it('loses no tick before the end of a hold', async () => {
    const desk = await running(70)
    const sinceMs = desk.nowMs
    desk.lateness = () => 78
    tellEvery(desk, 10, seconds(12))
    expect(feltSince(desk, sinceMs)).toEqual(['7.1 tick', '8.1 tick', '9.1 tick', '10.1 move'])
  })
})

/** The true moments at which a word began, ms after `sinceMs`. */
function wordsBegun({ watch }: Desk, sinceMs: number): number[] {
  const starts = watch.vibrations.filter(({ atMs }) => atMs >= sinceMs)
  return starts
    .filter(({ atMs }, at) => atMs - (starts[at - 1]?.atMs ?? 0) > 700)
    .map(({ atMs }) => atMs - sinceMs)
}

describe('a clock that goes forward without a word right after a boundary', () => {
  const looks: [string, (desk: Desk) => void][] = [
    ['the next second', () => undefined],
    ['a finger', ({ watch }) => watch.tap({ x: 240, y: 150 })],
    [
      'new settings',
      ({ phone }) => {
        phone.openSettings()
        phone.choose('Hold length', '60 s')
      },
    ],
  ]
  /** When the word of the step to which the clock has led comes after the one before, ms; the clock is set so long after that one. */
  async function apart(
    afterMs: number,
    look: (desk: Desk) => void,
    conditions: ChosenConditions,
  ): Promise<number | undefined> {
    const desk = await running(33, { conditions })
    const boundaryMs = desk.nowMs + seconds(2) - 1
    desk.lateness = () => (desk.nowMs < boundaryMs ? 78 : 40)
    desk.advance(seconds(2) + 78)
    const sinceMs = desk.nowMs - 1
    desk.advance(afterMs)
    desk.watch.stepClock(50_000)
    look(desk)
    desk.advance(seconds(5))
    const [first, second, ...more] = wordsBegun(desk, sinceMs)
    expect([first, more]).toEqual([0, []])
    return second
  }

  it.each(looks)('makes no two words within a second: seen by %s', async (_, look) => {
    for (const afterMs of [10, 50, 100, 400, 900]) {
      const apartMs = await apart(afterMs, look, { alarmSet: 'gives-0' })
      expect(apartMs, `set after ${afterMs} ms`).toBeGreaterThanOrEqual(1_000)
      expect(apartMs, `set after ${afterMs} ms`).toBeLessThanOrEqual(1_150)
    }
  })

  it('nor where that makes the alarm ring into the program', async () => {
    expect(await apart(50, () => undefined, {})).toBeGreaterThanOrEqual(1_000)
  })

  it('keeps no finger waiting', async () => {
    const desk = await running(35)
    desk.watch.tap({ x: 240, y: 150 })
    desk.advance(200)
    desk.watch.tap('skip')
    expect(wordsBegun(desk, desk.nowMs - 1)).toEqual([0])
  })
})

describe('a session that was left so long ago that "Go on?" is asked', () => {
  const opened = ({ watch }: Desk): string[] => {
    watch.open()
    const texts = watch.texts()
    watch.kill()
    return texts
  }

  /** The watch was off for 30 hours; what its alarm opens then stays dark. */
  const offForLong = async () => {
    const desk = await running(40, { conditions: { alarmLights: 'stays-dark' } })
    desk.watch.powerOff()
    desk.advance(hours(30))
    desk.watch.powerOn()
    return desk
  }

  it('waits for a day from when it was first on a lit glass', async () => {
    const desk = await offForLong()
    desk.advance(seconds(20))
    expect([desk.watch.screen, ...desk.watch.texts()]).toEqual(
      expect.arrayContaining(['dark', 'Go on?']),
    )
    desk.watch.kill()
    desk.advance(hours(30))
    expect(opened(desk)).toContain('Go on?')
    desk.advance(hours(20))
    expect(opened(desk)).toContain('Go on?')
    desk.advance(hours(4) + minutes(1))
    expect(opened(desk)).not.toContain('Go on?')
    expect(desk.errors).toEqual([])
  })

  it('waits from then on when a hand wakes the glass on which an alarm has put it', async () => {
    const desk = await offForLong()
    desk.advance(hours(1))
    desk.watch.wake()
    expect(desk.watch.texts()).toContain('Go on?')
    desk.watch.kill()
    desk.advance(hours(23))
    expect(opened(desk)).toContain('Go on?')
    desk.advance(hours(1) + minutes(1))
    expect(opened(desk)).not.toContain('Go on?')
  })
})

const hours = (count: number): number => minutes(60 * count)
