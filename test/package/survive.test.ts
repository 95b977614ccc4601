/** A session survives: each fault once, by hand, in the package on the simulator. The storms mix them. */
import { describe, expect, it } from 'vitest'
import type { Refusals } from '../../simulator/conditions/calls.ts'
import { wordsOf } from '../../simulator/desk/buzz/spell.ts'
import { minutes, openDesk, seconds } from '../../simulator/node.ts'
import type { Desk } from '../../simulator/types.ts'
import { everyKey, knowsSafety } from './known.ts'

/** A desk with a session that has run for so many seconds. */
async function running(
  forSeconds: number,
  model = 'Amazfit Balance',
  calls: Refusals = {},
): Promise<Desk> {
  const desk = knowsSafety(await openDesk({ model, conditions: { ...everyKey, calls } }))
  desk.watch.relaunchMs = 3_000
  desk.watch.open()
  desk.advance(seconds(5))
  desk.watch.tap('go')
  desk.advance(seconds(forSeconds))
  return desk
}

/** Words felt since a moment: seconds after it, and the pulses. Ticks are left out. */
function wordsSince(desk: Desk, sinceMs: number): [number, number[]][] {
  return wordsOf(desk.watch.vibrations)
    .filter(({ atMs }) => atMs >= sinceMs)
    .map(({ atMs, pulses }): [number, number[]] => [
      Math.round((atMs - sinceMs) / 10) / 100,
      pulses.map(({ durationMs }) => durationMs),
    ])
    .filter(([, pulses]) => pulses.some((durationMs) => durationMs > 100))
}

const settle = [1000]
const move = [450, 450]

describe('a program that died', () => {
  it('is open again before the next boundary, at the right second, and plays its word on time', async () => {
    const desk = await running(20)
    const diedAtMs = desk.nowMs
    desk.watch.kill()
    desk.advance(seconds(14))
    expect(desk.watch.showing).toBe('program')
    expect(desk.watch.texts()).toEqual(expect.arrayContaining(['Roll up', '1']))
    desk.advance(seconds(61))
    expect(wordsSince(desk, diedAtMs)).toEqual([
      [15, settle],
      [60, move],
    ])
    expect(desk.errors).toEqual([])
  })

  it('goes on when a finger opens it, with one word for where the user is', async () => {
    const desk = await running(20)
    desk.watch.relaunchMs = 0
    desk.watch.kill()
    desk.advance(seconds(9))
    desk.watch.open()
    expect(desk.watch.texts()).toEqual(expect.arrayContaining(['Roll up', '6']))
  })

  it('plays nothing for the boundaries that passed meanwhile but the word of the step it comes back to', async () => {
    const desk = await running(20)
    const frozenAtMs = frozen(desk)
    desk.advance(minutes(1) + seconds(27))
    expect(reopened(desk)).toEqual(expect.arrayContaining(['Foot out', '8']))
    desk.advance(seconds(3))
    expect(wordsSince(desk, frozenAtMs)).toEqual([[89, [200, 200]]])
  })

  it('asks after ten minutes, and goes on from where it was left, or ends', async () => {
    const desk = await running(40)
    frozen(desk)
    desk.advance(minutes(11))
    expect(reopened(desk)).toEqual(expect.arrayContaining(['Paused', 'Go on?', 'End']))
    desk.watch.tap('go')
    desk.advance(seconds(1))
    expect(desk.watch.texts()).toContain('Hold')
    desk.advance(minutes(10))
    expect(desk.errors).toEqual([])
  })

  it('in a pause is found paused, hours later', async () => {
    const desk = await running(40)
    desk.watch.press('select')
    desk.advance(minutes(3))
    expect(desk.watch.showing).toBe('dial')
    expect(desk.watch.alarms).toEqual([])
    desk.advance(minutes(600))
    desk.watch.relaunchMs = 0
    desk.watch.open()
    expect(desk.watch.texts()).toEqual(expect.arrayContaining(['Paused', '9:20 to go']))
  })

  it('shows for ten minutes what was done', async () => {
    const desk = await running(600)
    desk.watch.kill()
    desk.watch.relaunchMs = 0
    desk.advance(minutes(5))
    desk.watch.open()
    expect(desk.watch.texts()).toContain('Done')
  })

  it('comes back after a reboot, too', async () => {
    const desk = await running(20)
    desk.watch.reboot()
    desk.advance(seconds(14))
    expect(desk.watch.texts()).toContain('Roll up')
  })
})

/** Nothing of the program runs from now on, and no alarm opens it; gives the moment. */
function frozen(desk: Desk): number {
  desk.watch.alarmWhenSuspended = 'ignored'
  desk.watch.suspend()
  return desk.nowMs
}

/** A finger opens a program that was frozen and is dead by now. */
function reopened(desk: Desk): string[] {
  desk.watch.kill()
  desk.watch.relaunchMs = 0
  desk.watch.open()
  return desk.watch.texts()
}

describe('the crown, where it cannot be stopped', () => {
  it('leads out, and the alarm back', async () => {
    const desk = await running(20)
    desk.watch.keysCanBeStopped = false
    desk.watch.press('crown')
    expect(desk.watch.showing).toBe('dial')
    desk.advance(seconds(14))
    expect(desk.watch.showing).toBe('program')
    expect(desk.watch.texts()).toContain('Roll up')
  })

  it('pressed again soon after that pauses: who leaves twice wants to leave', async () => {
    const desk = await running(20)
    desk.watch.keysCanBeStopped = false
    desk.watch.press('crown')
    desk.advance(seconds(20))
    desk.watch.press('crown')
    expect(desk.watch.alarms).toEqual([])
    expect(desk.watch.awake).toEqual({
      brightUntilMs: null,
      wristPaused: false,
      palmPaused: false,
      relaunch: false,
    })
    desk.advance(minutes(2))
    desk.watch.relaunchMs = 0
    desk.watch.open()
    expect(desk.watch.texts()).toContain('Paused')
  })
})

describe('the screen', () => {
  it('stays bright under a palm and a dropped wrist', async () => {
    const desk = await running(20)
    desk.watch.palm()
    desk.watch.dropWrist()
    expect(desk.watch.screen).toBe('bright')
  })

  it('is given back when the session is done, or paused for two minutes', async () => {
    const given = { brightUntilMs: null, wristPaused: false, palmPaused: false, relaunch: false }
    const done = await running(600)
    done.advance(minutes(2))
    expect(done.watch.awake).toEqual(given)
    const paused = await running(20)
    paused.watch.press('select')
    paused.advance(minutes(3))
    expect(paused.watch.awake).toEqual(given)
  })
})

describe('the storage', () => {
  it('is written once a boundary or tap, and every 15 s, not every second', async () => {
    const desk = await running(0)
    const before = desk.watch.counts.storageWrites
    desk.advance(seconds(100))
    expect(desk.watch.counts.storageWrites - before).toBeLessThanOrEqual(10)
  })

  it('that loses half a write loses nothing', async () => {
    const desk = await running(20)
    desk.watch.halfWrite()
    desk.advance(seconds(15))
    expect(desk.watch.showing).toBe('dial')
    desk.watch.relaunchMs = 0
    desk.watch.open()
    expect(desk.watch.texts()).toEqual(expect.arrayContaining(['R']))
    expect(desk.errors).toEqual([])
  })

  it('that fails between a word and its save costs the word once more, and no second', async () => {
    const desk = await running(34)
    const sinceMs = desk.nowMs
    desk.watch.halfWrite()
    desk.advance(seconds(1) + 300)
    expect(desk.watch.showing).toBe('dial')
    expect(wordsSince(desk, sinceMs).map(([, pulses]) => pulses)).toEqual([settle])
    desk.watch.relaunchMs = 0
    desk.advance(seconds(5))
    desk.watch.open()
    desk.advance(seconds(30))
    expect(desk.watch.texts()).toEqual(expect.arrayContaining(['Hold', '10']))
    expect(wordsSince(desk, sinceMs).map(([, pulses]) => pulses)).toEqual([settle, settle])
  })

  it('that fails between a skip and its save brings back the step that was skipped', async () => {
    const desk = await running(20)
    desk.watch.tap({ x: 240, y: 240 })
    desk.watch.halfWrite()
    desk.watch.tap('skip')
    desk.watch.relaunchMs = 0
    desk.advance(seconds(1))
    desk.watch.open()
    expect(desk.watch.texts()).toEqual(expect.arrayContaining(['Roll up', '14']))
  })

  it.each(['full', 'throws'] as const)(
    'that is %s lets the session go on, and is shown once',
    async (fault) => {
      const desk = await running(10)
      desk.watch.storageFault = fault
      desk.advance(seconds(5) + 200)
      expect(desk.watch.texts()).toContain('Session not saved')
      desk.advance(seconds(30))
      expect(desk.watch.texts()).not.toContain('Session not saved')
      desk.advance(minutes(10))
      expect(wordsOf(desk.watch.vibrations).at(-1)?.pulses).toHaveLength(3)
      expect(desk.errors).toEqual([])
    },
  )

  /** Start would lead through the intro, since that it was read is not known either: here no page can be opened. */
  it('that cannot be read at an opening and works later brings back the new session, not the old one', async () => {
    const calls = { '@zos/router replace': 'throws' } as const
    const desk = await running(33, 'Amazfit Balance', calls)
    desk.watch.relaunchMs = 0
    desk.watch.press('select')
    desk.watch.kill()
    desk.watch.storageFault = 'throws'
    desk.watch.open()
    desk.watch.storageFault = 'none'
    desk.watch.tap('go')
    desk.advance(seconds(5))
    desk.watch.kill()
    desk.watch.open()
    expect(desk.watch.texts()).toEqual(expect.arrayContaining(['Foot straight', '10']))
  })

  it.each([
    '',
    '{',
    'null',
    '[]',
    '{"kept":5}',
    '{"kept":"{\\"turn\\":1,\\"value\\":{\\"version\\":2}}"}',
  ])('with %s in it gives a working start', async (text) => {
    const desk = knowsSafety(await openDesk({ conditions: everyKey }))
    for (const file of ['session-0.json', 'session-1.json', 'settings-0.json', 'settings-1.json'])
      desk.watch.store(file, text)
    desk.watch.open()
    expect(desk.watch.texts()).toContain('Hold 45 s')
    desk.watch.tap('go')
    desk.advance(minutes(10))
    expect(desk.watch.texts()).toContain('Done')
    expect(desk.errors).toEqual([])
  })
})

describe('a session whose storage is garbage', () => {
  it.each(['{"kept":"garbage"}', '{"kept":"{}"}', '{"kept":"5"}', '{"kept":"{\\"turn\\":3}"}'])(
    'is missed aloud: %s',
    async (garbage) => {
      const desk = knowsSafety(await openDesk({ conditions: everyKey }))
      for (const file of ['session-0.json', 'session-1.json']) desk.watch.store(file, garbage)
      desk.watch.open()
      expect(desk.watch.texts()).toEqual(
        expect.arrayContaining(['Hold 45 s', 'Session unreadable']),
      )
    },
  )

  it('in one of its two places is not missed', async () => {
    const desk = await running(20)
    desk.watch.relaunchMs = 0
    const files = [...desk.watch.storage].filter(([file]) => file.startsWith('session'))
    const turnOf = (text: string) => JSON.parse(JSON.parse(text).kept).turn
    const [older] = files.sort(([, one], [, other]) => turnOf(one) - turnOf(other))
    desk.watch.kill()
    desk.watch.store(older?.[0] ?? '', '{"kept":"garbage"}')
    desk.watch.open()
    expect(desk.watch.texts()).toContain('Roll up')
    expect(desk.watch.texts()).not.toContain('Session unreadable')
  })
})

describe('a session that another version stored', () => {
  it('is left where it lies until a new one starts', async () => {
    const newer = JSON.stringify({ kept: JSON.stringify({ turn: 7, value: { version: 2 } }) })
    const desk = knowsSafety(await openDesk({ conditions: everyKey }))
    desk.watch.store('session-0.json', newer)
    desk.watch.open()
    expect(desk.watch.texts()).toContain('Session unreadable')
    desk.advance(seconds(5))
    expect(desk.watch.storage.get('session-0.json')).toBe(newer)
    expect(desk.watch.storage.has('session-1.json')).toBe(false)
    desk.watch.tap('go')
    desk.advance(seconds(20))
    desk.watch.kill()
    desk.watch.open()
    expect(desk.watch.texts()).toContain('Roll up')
  })
})

describe('the clock', () => {
  it.each([3_600_000, -3_600_000, 1_234, -1_234])(
    'set by the phone by %i ms moves nothing in the session',
    async (stepMs) => {
      const desk = await running(20)
      const setAtMs = desk.nowMs
      desk.watch.stepClock(stepMs, { told: true })
      desk.advance(seconds(75))
      const [first, second] = wordsSince(desk, setAtMs)
      expect(first?.[0]).toBeCloseTo(15, 0)
      expect(Math.abs((first?.[0] ?? 0) - 15)).toBeLessThanOrEqual(0.05)
      expect(first?.[1]).toEqual(settle)
      expect(Math.abs((second?.[0] ?? 0) - 60)).toBeLessThanOrEqual(0.05)
      expect(desk.watch.alarmsFiredIntoPage).toBe(0)
      expect(desk.watch.alarms).toHaveLength(1)
    },
  )

  it('that goes back by an hour, not told, has the alarm at its place again within two seconds', async () => {
    const desk = await running(20)
    desk.watch.stepClock(-3_600_000)
    desk.advance(seconds(2))
    const [alarm] = desk.watch.alarms
    expect((alarm?.atMs ?? 0) - desk.watch.clockMs).toBeGreaterThanOrEqual(seconds(2))
    expect((alarm?.atMs ?? 0) - desk.watch.clockMs).toBeLessThanOrEqual(seconds(13))
  })

  it('that goes back without a word takes nothing back', async () => {
    const desk = await running(20)
    desk.watch.stepClock(-60_000)
    desk.advance(seconds(2))
    expect(desk.watch.texts()).toEqual(expect.arrayContaining(['Roll up', '13']))
  })

  it('that goes back right after a word does not hold up the next tick', async () => {
    const desk = await running(16)
    desk.watch.stepClock(-2_500)
    desk.watch.press('select')
    desk.advance(100)
    expect(desk.watch.vibrations.at(-1)?.pulses).toEqual([{ fromMs: 0, durationMs: 100 }])
  })

  it.each([false, true])(
    'that goes back, told %s, leaves the controls on the glass for five seconds',
    async (told) => {
      const desk = await running(40)
      desk.watch.tap({ x: 240, y: 150 })
      desk.advance(seconds(2))
      desk.watch.stepClock(-60_000, { told })
      desk.advance(seconds(2))
      expect(desk.watch.buttons()).toContain('pause')
      desk.advance(seconds(2))
      expect(desk.watch.buttons()).toEqual([])
    },
  )

  it('set by the phone, and then a tap, makes no late tick count as a clock that was set again', async () => {
    const desk = await running(20)
    const setAtMs = desk.nowMs
    desk.advance(300)
    desk.watch.setTimeZone('Asia/Tokyo', { told: true })
    desk.lateness = () => 500
    desk.watch.tap({ x: 240, y: 150 })
    desk.lateness = () => 0
    desk.advance(seconds(20))
    const [first] = wordsSince(desk, setAtMs)
    expect(Math.abs((first?.[0] ?? 0) - 15)).toBeLessThanOrEqual(0.05)
  })

  it('that goes forward without a word is time that passed', async () => {
    const desk = await running(40)
    desk.watch.stepClock(10_000)
    desk.advance(seconds(2))
    expect(desk.watch.texts()).toEqual(expect.arrayContaining(['Hold', '28']))
  })

  it('in another time zone changes only the time of day', async () => {
    const desk = await running(20)
    desk.advance(300)
    desk.watch.setTimeZone('Asia/Tokyo', { told: true })
    desk.advance(seconds(2))
    expect(desk.watch.texts()).toEqual(expect.arrayContaining(['17:00', 'Roll up', '13']))
  })

  it('in another time zone, not told, is seen within a minute', async () => {
    const desk = await running(36)
    desk.advance(300)
    desk.watch.setTimeZone('Asia/Tokyo')
    desk.advance(minutes(1))
    expect(desk.watch.texts()).toEqual(expect.arrayContaining(['17:01', 'Roll down', '4']))
  })
})

describe('the phone', () => {
  it('cut in the middle of a message, repeating itself, silent, or back, ends in one set of settings', async () => {
    const desk = await openDesk()
    desk.phone.openSettings()
    desk.watch.open()
    desk.advance(seconds(2))
    desk.bluetoothRepeats = 2
    desk.phone.choose('Hold length', '60 s')
    desk.advance(seconds(2))
    desk.cutBluetoothAfter(40)
    desk.phone.choose('Hold length', '75 s')
    desk.advance(seconds(2))
    expect(desk.watch.texts()).toContain('Hold 60 s')
    desk.phone.stop()
    desk.bluetooth = 'on'
    desk.advance(seconds(2))
    desk.phone.restart()
    desk.phone.openSettings()
    desk.watch.kill()
    desk.watch.open()
    desk.advance(seconds(10))
    expect(desk.watch.texts()).toContain('Hold 75 s')
    expect(desk.phone.texts().join(' ')).toContain('The watch has these settings')
    expect(desk.errors).toEqual([])
  })
})

describe('a watch in a mode that may silence the motor', () => {
  it.each(['theater', 'sleep', 'power-saving'] as const)(
    '%s, says so before the start',
    async (mode) => {
      const desk = await openDesk()
      desk.watch.mode = mode
      desk.watch.open()
      desk.advance(seconds(1))
      expect(desk.watch.texts()).toContain('Vibration may be off')
    },
  )
})

describe('a call over the page', () => {
  it('lets the session and its words go on', async () => {
    const desk = await running(20)
    const atMs = desk.nowMs
    desk.watch.call(30_000)
    desk.advance(seconds(20))
    expect(wordsSince(desk, atMs)).toEqual([[15, settle]])
  })
})
