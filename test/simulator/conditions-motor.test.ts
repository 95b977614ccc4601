/** The motor of a watch that differs, with programs of a few lines. */
import { describe, expect, it } from 'vitest'
import type { Desk, WatchMode } from '../../simulator/types.ts'
import { build, lines, openedOn, startAtMs, tinyDesk } from './program.ts'

const forever = Number.POSITIVE_INFINITY
const oldModel = { model: 'Amazfit Bip 5 Unity' }
const vibrator = `const v = new sensor.Vibrator();`

/** The pulses of each vibration as [from, duration] ms. */
function pulses({ watch }: Desk): number[][][] {
  return watch.vibrations.map((one) =>
    one.pulses.map(({ fromMs, durationMs }) => [fromMs, durationMs]),
  )
}

describe('the pattern type CONTINUOUS', () => {
  const pattern = `${vibrator} const { CONTINUOUS, PAUSE, STRONG_SHORT } = v.getType()
    v.start([{ type: STRONG_SHORT }, { type: PAUSE, duration: 80 }, { type: CONTINUOUS, duration: 300 },
      { type: PAUSE, duration: 200 }, { type: CONTINUOUS, duration: 300 }]);`

  it.each([
    [
      'obeys',
      [
        [0, 20],
        [100, 300],
        [600, 300],
      ],
    ],
    [
      'own-length',
      [
        [0, 20],
        [100, 1000],
        [1300, 1000],
      ],
    ],
    [
      'until-stop',
      [
        [0, 20],
        [100, forever],
      ],
    ],
  ] as const)('%s', (motorContinuous, expected) => {
    const desk = openedOn({ motorContinuous }, pattern)
    expect(pulses(desk)).toEqual([expected])
    desk.advance(60_000)
    expect(desk.watch.vibrating).toBe(motorContinuous === 'until-stop')
  })

  it('that goes on is ended by stop, and by another start', () => {
    const desk = openedOn(
      { motorContinuous: 'until-stop' },
      `${pattern} setTimeout(() => v.start([{ type: CONTINUOUS }]), 400); setTimeout(() => v.stop(), 900)`,
    )
    desk.advance(5_000)
    expect(desk.watch.vibrations.map(({ stoppedAtMs = 0 }) => stoppedAtMs - startAtMs)).toEqual([
      400, 900,
    ])
    expect(desk.watch.vibrating).toBe(false)
  })
})

describe('the modes of the motor', () => {
  const play = (scene: string) => `${vibrator} v.setMode(sensor.VIBRATOR_SCENE_${scene}); v.start()`

  it.each([
    ['end', [[20], [600], [1000], [150, 150, 150, 150]]],
    ['durations-go-on', [[20], [forever], [forever], [150, 150, 150, 150]]],
    ['all-go-on', [[forever], [forever], [forever], [forever]]],
  ] as const)('%s', (motorModes, expected) => {
    const played = ['SHORT_STRONG', 'DURATION', 'DURATION_LONG', 'STRONG_REMINDER'].map((scene) =>
      pulses(openedOn({ motorModes }, play(scene)))[0]?.map(([, ms]) => ms),
    )
    expect(played).toEqual(expected)
  })

  it.each([
    ['named', 'Amazfit Bip 5 Unity', 600],
    ['shifted', 'Amazfit Bip 5 Unity', 20],
    ['shifted', 'Amazfit Balance', 600],
  ] as const)('are %s on an %s: DURATION lasts %i ms', (motorModesShifted, model, ms) => {
    expect(pulses(openedOn({ motorModesShifted }, play('DURATION'), { model }))).toEqual([
      [[0, ms]],
    ])
  })

  it('that are shifted stay as they are where no report says otherwise', () => {
    const answers = { motorModesShifted: 'shifted' } as const
    expect(pulses(openedOn(answers, play('DURATION_LONG'), oldModel))).toEqual([[[0, 1000]]])
    expect(pulses(openedOn(answers, play('SHORT_STRONG'), oldModel))).toEqual([[[0, 20]]])
  })
})

describe('after an alarm has opened the page', () => {
  const page =
    build(`${vibrator} v.start(); setTimeout(() => v.start(), 1999); setTimeout(() => v.start(), 2000)
    zos('@zos/alarm').set({ url: 'page/index', delay: 30 })`)

  it.each([
    ['ready', [30_000, 31_999, 32_000]],
    ['asleep', [32_000]],
  ] as const)('the motor is %s', (motorAfterAlarm, startsMs) => {
    const desk = tinyDesk({ page }, { conditions: { motorAfterAlarm } })
    desk.watch.open()
    expect(desk.watch.vibrations).toHaveLength(1)
    desk.watch.kill()
    desk.advance(35_000)
    const starts = desk.watch.vibrations.slice(1).map(({ atMs }) => atMs - startAtMs)
    expect(starts).toEqual(startsMs)
  })
})

describe('calls of the motor', () => {
  const tries = `${vibrator} for (const name of ['start', 'stop', 'getType']) {
    try { v[name](); console.log(name) } catch (error) { console.log('no ' + name) } }`

  it.each([
    ['never', ['start', 'stop', 'getType']],
    ['start', ['no start', 'stop', 'getType']],
    ['stop', ['start', 'no stop', 'getType']],
    ['getType', ['start', 'stop', 'no getType']],
  ] as const)('throw: %s', (motorRefuses, logged) => {
    const desk = openedOn({ motorRefuses }, tries)
    expect(lines(desk)).toEqual(logged)
    expect(desk.watch.vibrations).toHaveLength(motorRefuses === 'start' ? 0 : 1)
  })
})

describe('a notification over a word', () => {
  const word = `${vibrator} v.start({ mode: sensor.VIBRATOR_SCENE_DURATION_LONG })`
  const own = { by: 'notification', atMs: startAtMs + 400 }

  it('does not vibrate: none', () => {
    const desk = openedOn({ notificationBuzz: 'none' }, word)
    desk.advance(400)
    desk.watch.notification(5_000)
    expect(desk.watch.vibrations).toHaveLength(1)
  })

  it('lays its pulses over it: over', () => {
    const desk = openedOn({ notificationBuzz: 'over' }, word)
    desk.advance(400)
    desk.watch.notification(5_000)
    expect(desk.watch.vibrations).toMatchObject([{ atMs: startAtMs }, own])
    expect(desk.watch.vibrations[0]?.stoppedAtMs).toBeUndefined()
    desk.advance(500)
    expect(desk.watch.vibrating).toBe(true)
    desk.advance(100)
    expect(desk.watch.vibrating).toBe(false)
  })

  it('still buzzes over it when the program stops its own', () => {
    const desk = openedOn({ notificationBuzz: 'over' }, `${word}; setTimeout(() => v.stop(), 500)`)
    desk.advance(400)
    desk.watch.notification(5_000)
    desk.advance(100)
    expect(desk.watch.vibrations).toMatchObject([{ stoppedAtMs: startAtMs + 500 }, own])
    expect(desk.watch.vibrating).toBe(true)
  })

  it('cuts it: instead', () => {
    const desk = openedOn({ notificationBuzz: 'instead' }, word)
    desk.advance(400)
    desk.watch.notification(5_000)
    expect(desk.watch.vibrations).toMatchObject([{ stoppedAtMs: startAtMs + 400 }, own])
    desk.advance(350)
    expect(desk.watch.vibrating).toBe(false)
  })
})

describe('the motor is mute', () => {
  const modes: readonly WatchMode[] = [
    'normal',
    'sleep',
    'do-not-disturb',
    'theater',
    'power-saving',
    'clock-only',
    'locked',
  ]
  it.each([
    ['never', []],
    ['sleep-and-do-not-disturb', ['sleep', 'do-not-disturb']],
    ['every-quiet-mode', ['sleep', 'do-not-disturb', 'theater', 'power-saving', 'clock-only']],
  ] as const)('in modes: %s', (motorMuted, mute) => {
    const silent = modes.filter((mode) => {
      const desk = tinyDesk(
        { page: build(`${vibrator} v.start()`) },
        { conditions: { motorMuted } },
      )
      desk.watch.mode = mode
      desk.watch.open()
      return desk.watch.vibrations.length === 0
    })
    expect(silent).toEqual(mute)
  })
})
