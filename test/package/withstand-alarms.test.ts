/** Alarms and the motor as they are reported: parameters lost, alarms not set, pulses that do not end, a motor asleep. */
import { describe, expect, it } from 'vitest'
import { conditions } from '../../simulator/conditions/index.ts'
import { minutes, seconds } from '../../simulator/node.ts'
import type { Desk } from '../../simulator/types.ts'
import { play } from './matrix/session.ts'
import { feltSince, running } from './withstand/desk.ts'

const doors = Object.keys(
  conditions.alarmParam.answers,
) as (keyof typeof conditions.alarmParam.answers)[]

/** A session whose program died, and that an alarm has brought back. */
async function broughtBack(alarmParam: (typeof doors)[number]): Promise<Desk> {
  const desk = await running(20, { conditions: { alarmParam, keysStoppable: 'no' } })
  desk.watch.kill()
  desk.advance(seconds(10))
  expect(desk.watch.showing).toBe('program')
  return desk
}

describe('who leaves a session that an alarm has brought back', () => {
  it.each(doors)('wants to leave, where its parameter arrives through: %s', async (door) => {
    const desk = await broughtBack(door)
    desk.advance(seconds(8))
    desk.watch.press('crown')
    desk.advance(minutes(5))
    expect([desk.watch.showing, desk.watch.alarms]).toEqual(['dial', []])
    desk.watch.open()
    expect(desk.watch.texts()).toContain('Paused')
  })

  it.each(doors)('a minute later is brought back again: %s', async (door) => {
    const desk = await broughtBack(door)
    desk.advance(seconds(45))
    desk.watch.press('crown')
    desk.advance(minutes(1))
    expect(desk.watch.showing).toBe('program')
  })
})

describe('the alarm', () => {
  it('that is new is set before the old one is cancelled: wherever the program dies, one is armed', async () => {
    let deaths = 0
    for (let afterCalls = 0; afterCalls < 60; afterCalls += 3) {
      const desk = await running(14)
      desk.advance(900)
      desk.watch.crash(afterCalls)
      desk.advance(200)
      if (desk.watch.showing === 'dial') deaths += 1
      expect(desk.watch.alarms.length, `${afterCalls} calls`).toBeGreaterThan(0)
    }
    expect(deaths).toBeGreaterThan(5)
  })

  it('that could not be set is tried again at the next sign of life', async () => {
    const calls = { '@zos/alarm set': { throwsOnce: { atCall: 1 } } } as const
    const desk = await running(0, { conditions: { calls } })
    expect(desk.watch.alarms).toEqual([])
    desk.advance(seconds(16))
    expect(desk.watch.alarms).toHaveLength(1)
  })

  it('that can never be set costs no word', async () => {
    const desk = await running(0, { conditions: { alarmSet: 'gives-0' } })
    const sinceMs = desk.nowMs
    desk.advance(seconds(36))
    expect(feltSince(desk, sinceMs)).toEqual(['15 move', '35 settle'])
  })
})

const motors = [
  ['Amazfit Balance', { motorContinuous: 'until-stop' }],
  ['Amazfit Balance', { motorContinuous: 'own-length' }],
  ['Amazfit Bip 5 Unity', { motorModes: 'durations-go-on' }],
  ['Amazfit Bip 5 Unity', { motorModes: 'all-go-on' }],
] as const

describe('a motor that does not end its pulses', () => {
  it.each(motors)(
    'on %s spells each word all the same, and rests at the end: %j',
    async (model, answers) => {
      const [played, twin] = await Promise.all([play(model, answers), play(model, {})])
      expect(played.felt).toEqual(twin.felt)
      expect(played.left).toEqual([])
    },
  )
})

it.each(motors)(
  'a motor that runs on after the program died is stopped when that opens again: %s, %j',
  async (model, conditions) => {
    const desk = await running(5, { model, conditions })
    while (!desk.watch.vibrating) desk.advance(10)
    desk.watch.kill()
    desk.advance(500)
    expect(desk.watch.vibrating).toBe(true)
    desk.watch.open()
    expect(desk.watch.vibrating).toBe(false)
  },
)

it('a motor that is asleep after an alarm plays a word of its first two seconds at the end of them', async () => {
  const desk = await running(20, { conditions: { motorAfterAlarm: 'asleep' } })
  const sinceMs = desk.nowMs
  desk.watch.relaunchMs = 5_000
  desk.watch.kill()
  desk.advance(seconds(18))
  expect(feltSince(desk, sinceMs)).toEqual(['15.9 settle']) // The alarm rings at a whole second.
  desk.advance(seconds(45))
  expect(feltSince(desk, sinceMs).at(-1)).toBe('60 move')
})

describe('an alarm', () => {
  it.each([
    ['not-in-sleep', 'sleep'],
    ['not-in-sleep-or-do-not-disturb', 'do-not-disturb'],
  ] as const)(
    'that is lost in a quiet mode leaves the program away, and a finger finds it at the right second: %s, %s',
    async (alarmInSleep, mode) => {
      const desk = await running(20, { conditions: { alarmInSleep } })
      desk.watch.mode = mode
      desk.watch.kill()
      desk.advance(seconds(30))
      expect([desk.watch.showing, desk.watch.alarms]).toEqual(['dial', []])
      desk.watch.open()
      expect(desk.watch.texts()).toEqual(expect.arrayContaining(['Hold', '30']))
      expect(desk.watch.alarms).toHaveLength(1)
    },
  )

  it.each([
    ['fires', 'program', 1],
    ['dropped', 'dial', 0],
    ['listed', 'dial', 1],
  ] as const)(
    'whose time passed while the watch was off ends in a question, and none is left: %s',
    async (alarmOverdue, shows, listed) => {
      const desk = await running(20, { conditions: { alarmOverdue } })
      desk.watch.powerOff()
      desk.advance(minutes(600))
      desk.watch.powerOn()
      expect(desk.watch.showing).toBe(shows)
      if (shows === 'dial') expect(desk.watch.alarms).toHaveLength(listed)
      const sinceMs = desk.nowMs
      desk.watch.open()
      desk.advance(seconds(5))
      expect(desk.watch.texts()).toContain('Go on?')
      expect([desk.watch.alarms, feltSince(desk, sinceMs)]).toEqual([[], []])
    },
  )

  it.each([
    ['reopens', ['15 settle']],
    ['ignored', ['26 settle']],
  ] as const)(
    'that finds the program suspended costs at most the time until it goes on, and one word: %s',
    async (alarmWhenSuspended, felt) => {
      const desk = await running(20, { conditions: { alarmWhenSuspended } })
      const sinceMs = desk.nowMs
      desk.watch.suspend()
      desk.advance(seconds(26))
      desk.watch.resume()
      desk.advance(seconds(2))
      expect(desk.watch.texts()).toEqual(expect.arrayContaining(['Hold', '32']))
      expect(feltSince(desk, sinceMs)).toEqual(felt)
    },
  )
})

it('a swipe that cannot be stopped leads out once, and the program comes back before the next boundary', async () => {
  const desk = await running(20, { conditions: { swipesStoppable: 'no' } })
  const sinceMs = desk.nowMs
  desk.watch.swipe('right')
  expect(desk.watch.showing).toBe('dial')
  desk.advance(seconds(14))
  expect(desk.watch.texts()).toEqual(expect.arrayContaining(['Roll up', '1']))
  desk.advance(seconds(3))
  expect(feltSince(desk, sinceMs)).toEqual(['15 settle'])
})
