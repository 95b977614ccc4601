import { describe, expect, it } from 'vitest'
import { defaultSettings, type Settings } from '../../../engine/routine/settings'
import { controlsUntilAfter } from '../../../engine/screen/controls'
import { openedPage, reducePage } from '../../../engine/screen/page-state'
import { clockText, minutesAndSeconds } from '../../../engine/screen/phrase'
import { heldScreenOf, screenOf } from '../../../engine/screen/screen'
import type { Count, Screen } from '../../../engine/screen/screens'
import { countAt, minutesPhrase } from '../../../engine/screen/step-screen'
import { afterAction } from '../../../engine/session/actions'
import { advance, ready, type Session, start } from '../../../engine/session/session'
import { plainSurroundings } from './surroundings.ts'

const t0 = 1_767_600_000_000
const tenMinutes = { msgid: '{minutes} min', values: { minutes: 10, seconds: 0 } }
const around = plainSurroundings

function screenAt(seconds: number, settings: Settings = defaultSettings, more = {}): Screen {
  const nowMs = t0 + seconds * 1000
  return screenOf(advance(start(settings, t0), nowMs), { ...around, ...more }, nowMs)
}

/** What the countdown of a running screen shows. */
function countOf(seconds: number, settings: Settings = defaultSettings, more = {}): Count {
  const screen = screenAt(seconds, settings, more)
  if (screen.kind !== 'running') throw new Error(`The screen is ${screen.kind}.`)
  return countAt(screen.countdown, t0 + seconds * 1000)
}

function actionAt(seconds: number, type: 'pause' | 'skip' | 'end'): Session {
  const nowMs = t0 + seconds * 1000
  return afterAction(advance(start(defaultSettings, t0), nowMs), { type }, nowMs)
}

describe('before', () => {
  it('shows the plan, its time, and where it comes from', () => {
    expect(screenOf(ready, around, t0)).toEqual({
      kind: 'ready',
      clock: '10:42',
      hold: { msgid: 'Hold {seconds} s', values: { seconds: 45 } },
      order: { msgid: 'Right, then left' },
      total: { msgid: '{time} in all', values: { time: tenMinutes } },
      origin: { msgid: 'defaults' },
      warning: null,
    })
  })

  it('says "about" where holds start with a tap, and not where the settings come from when the phone has just said them', () => {
    const settings: Settings = { ...defaultSettings, holdStart: 'tap' }
    const origin = 'phone' as const
    expect(screenOf(ready, { ...around, settings, origin }, t0)).toMatchObject({
      total: { msgid: 'about {time} in all' },
      origin: null,
    })
  })
})

describe('a running step', () => {
  it.each<[number, number, number]>([
    [0, 15, 1],
    [0.005, 15, 1],
    [1, 14, 14 / 15],
    [14.999, 1, 1 / 15],
    [15.08, 20, 1],
  ])('at %d s shows %i, and %d of the ring', (seconds, shown, ring) => {
    expect(countOf(seconds)).toMatchObject({ seconds: shown, ring })
  })

  it('says what to do, with which leg and foot, and what comes next', () => {
    expect(screenAt(109)).toMatchObject({
      word: { msgid: 'Foot out' },
      leg: 'right',
      legs: ['right', 'left'],
      pass: 2,
      figure: 'foot-right-out',
      arrow: null,
      note: null,
      line: { msgid: 'Roller above the ankle' },
      tone: 'set-up',
      clock: '10:42',
    })
    expect(screenAt(595)).toMatchObject({
      word: { msgid: 'Roll down' },
      figure: 'foot-left-in',
      arrow: 'down',
      line: { msgid: '› {step}', values: { step: { msgid: 'Done' } } },
      note: null,
      tone: 'roll',
    })
  })

  const lineAt = (seconds: number, settings = defaultSettings, more = {}) => {
    const screen = screenAt(seconds, settings, more)
    return screen.kind === 'running' ? (screen.note ?? screen.line).msgid : null
  }

  it.each<[number, string]>([
    [0, 'Roller above the ankle'],
    [9.9, 'Roller above the ankle'],
    [10, '› {step}'],
    [15, 'Hips up, slowly'],
    [29, '› {step}'],
    [35, 'Relax, breathe'],
    [71.9, 'Relax, breathe'],
    [72, '› {step}'],
    [80, 'Slowly back, hips down'],
    [100, 'Shake out your wrists'],
    [104.9, 'Shake out your wrists'],
    [105, 'Roller above the ankle'],
    [300, 'Shake out your wrists'],
  ])('at %d s has on its line: %s', (seconds, msgid) => {
    expect(lineAt(seconds)).toBe(msgid)
  })

  it('has on its line what matters most', () => {
    const all = { mayBeSilent: true, newsUntilMs: t0 + 1e9, spotUntilMs: t0 + 1e9 }
    expect(lineAt(101, defaultSettings, all)).toBe('Vibration may be off')
    expect(lineAt(106, defaultSettings, all)).toBe('New hold: {seconds} s')
    expect(lineAt(101, defaultSettings, { ...all, mayBeSilent: false })).toBe(
      'New hold: {seconds} s',
    )
    expect(lineAt(101, defaultSettings, { spotUntilMs: t0 + 1e9 })).toBe('+1 spot')
  })

  it('has a figure of the wrists beside their note, and beside no other', () => {
    const figureAt = (seconds: number, more = {}) => {
      const screen = screenAt(seconds, defaultSettings, more)
      return screen.kind === 'running' ? [screen.noteFigure, screen.figure] : []
    }
    expect(figureAt(101)).toEqual(['wrists', 'foot-right-out'])
    expect(figureAt(106)).toEqual([null, 'foot-right-out'])
    expect(figureAt(101, { newsUntilMs: t0 + 1e9 })).toEqual([null, 'foot-right-out'])
  })

  it.each([5, 10, 30])('says how the foot is turned through a whole set-up of %i s', (setUp) => {
    const settings = { ...defaultSettings, setUpSeconds: setUp }
    const secondPassMs = setUp + 85
    for (let second = 0; second < setUp; second += 1)
      expect(screenAt(secondPassMs + second, settings)).toMatchObject({
        word: { msgid: 'Foot out' },
        figure: 'foot-right-out',
      })
  })

  it('says which hold it is, where there are several', () => {
    const settings = { ...defaultSettings, spotsPerPass: 3 }
    const words = [35, 90, 145].map((second) => {
      const screen = screenAt(second, settings)
      return screen.kind === 'running' ? screen.word : null
    })
    const hold = (spot: number) => ({ msgid: 'Hold {spot}/{spots}', values: { spot, spots: 3 } })
    expect(words).toEqual([hold(1), hold(2), hold(3)])
    expect(screenAt(35)).toMatchObject({ word: { msgid: 'Hold' } })
  })

  it('points where it goes: up, down, or to the other leg', () => {
    const arrows = [0, 15, 35, 80, 300].map((second) => {
      const screen = screenAt(second)
      return screen.kind === 'running' ? screen.arrow : undefined
    })
    expect(arrows).toEqual([null, 'up', null, 'down', 'left'])
  })

  it.each([
    [0, 10],
    [59.9, 10],
    [60, 9],
    [599, 1],
  ])('at %d s says that there are %i minutes left', (seconds, minutes) => {
    expect(countOf(seconds)).toMatchObject({ minutes })
  })

  it('says the minutes as about so many where holds start with a tap', () => {
    const phrases = [false, true].map((isAbout) => {
      const settings: Settings = { ...defaultSettings, holdStart: isAbout ? 'tap' : 'auto' }
      const screen = screenAt(0, settings)
      return screen.kind === 'running' ? minutesPhrase(screen.countdown, 9).msgid : null
    })
    expect(phrases).toEqual(['{minutes} min', '~{time}'])
  })

  it('flashes for a while after a word', () => {
    const flashed = { flashUntilMs: t0 + 35_600 }
    expect(countOf(35, defaultSettings, flashed)).toMatchObject({ flash: true })
    expect(countOf(35.6, defaultSettings, flashed)).toMatchObject({ flash: false })
  })

  it('breathes in a hold, unless that is off', () => {
    expect(countOf(35)).toMatchObject({ breath: { inhales: true, level: 0, leftMs: 4_000 } })
    expect(countOf(42)).toMatchObject({ breath: { inhales: false, level: 0.5, leftMs: 3_000 } })
    expect(countOf(30)).toMatchObject({ breath: null })
    expect(countOf(35, { ...defaultSettings, breathing: 'off' })).toMatchObject({ breath: null })
  })

  it('shows controls only for a while after a tap, one more spot only where it is offered', () => {
    const tapped = { controlsUntilMs: t0 + 45_000 }
    expect(screenAt(40, defaultSettings, tapped)).toMatchObject({
      controls: ['back', 'pause', 'skip', 'one-more-spot'],
    })
    expect(screenAt(45, defaultSettings, tapped)).toMatchObject({ controls: [] })
    expect(screenAt(20, defaultSettings, tapped)).toMatchObject({
      controls: ['back', 'pause', 'skip'],
    })
  })

  it('shows for a while that a new hold length came', () => {
    expect(screenAt(40, defaultSettings, { newsUntilMs: t0 + 45_000 })).toMatchObject({
      note: { msgid: 'New hold: {seconds} s', values: { seconds: 45 } },
    })
  })

  it('keeps the controls after back and skip, which are often wanted twice', () => {
    expect(controlsUntilAfter('skip', t0)).toBe(t0 + 5_000)
    expect(controlsUntilAfter('pause', t0)).toBe(0)
    expect(controlsUntilAfter('one-more-spot', t0)).toBe(0)
  })
})

describe('waiting', () => {
  it('asks for the spot', () => {
    expect(screenAt(60, { ...defaultSettings, holdStart: 'tap' })).toMatchObject({
      kind: 'waiting',
      word: { msgid: 'Tender spot?' },
      line: { values: { step: { msgid: 'Hold' } } },
    })
  })
})

describe('paused', () => {
  it('shows what is left and every control', () => {
    expect(screenOf(actionAt(40.5, 'pause'), around, t0 + 90_000)).toMatchObject({
      kind: 'paused',
      word: { msgid: '{step}: {seconds} s', values: { step: { msgid: 'Hold' }, seconds: 40 } },
      left: { msgid: '{time} to go', values: { time: '9:20' } },
      controls: ['back', 'resume', 'skip', 'one-more-spot', 'end'],
    })
  })
})

describe('a press on End that was too short', () => {
  it('is answered for four seconds by what to do, and changes nothing', () => {
    const paused = { ...openedPage(true, t0), session: actionAt(40.5, 'pause') }
    const now = { settings: defaultSettings, sinceMs: t0 + 50_000, nowMs: t0 + 50_000 }
    const { state, cue } = reducePage(paused, { type: 'too-brief' }, now)
    expect(state).toEqual({ ...paused, hintUntilMs: t0 + 54_000 })
    expect(cue).toBeNull()
    const seen = [53_999, 54_000].map((ms) =>
      heldScreenOf(state.session, { ...around, ...state }, t0 + ms),
    )
    expect(seen).toMatchObject([
      { screen: { hint: { msgid: 'Press longer to end' } }, holdsUntilMs: t0 + 54_000 },
      { screen: { hint: null } },
    ])
    const pressed = reducePage(state, { type: 'press', control: 'back' }, now)
    expect(pressed.state.hintUntilMs).toBe(0)
  })
})

describe('left for too long', () => {
  it('asks whether to go on, whatever news there is, and offers that and the end', () => {
    const left = actionAt(40.5, 'pause')
    if (left.state !== 'paused') throw new Error('The session is not paused.')
    const asking = { ...left, asks: true }
    expect(screenOf(asking, { ...around, newsUntilMs: t0 + 1e9 }, t0 + 90_000)).toMatchObject({
      word: { msgid: 'Go on?' },
      note: null,
      controls: ['resume', 'end'],
    })
  })
})

describe('after', () => {
  it('shows the seconds held with each leg, in their order', () => {
    expect(screenAt(600, { ...defaultSettings, legOrder: 'left-right' })).toEqual({
      kind: 'done',
      title: { msgid: 'Done' },
      part: 1,
      held: [
        { leg: 'left', time: '2:15', share: 1 },
        { leg: 'right', time: '2:15', share: 1 },
      ],
      skipped: null,
      kept: { msgid: 'Too short to save' },
      total: { msgid: '{time} in all', values: { time: '10:00' } },
    })
  })

  it('says so when it was ended early, and counts what was skipped', () => {
    expect(screenOf(actionAt(50, 'end'), around, t0)).toMatchObject({
      title: { msgid: 'Ended early' },
      part: 2 / 24,
      held: [
        { leg: 'right', time: '0:15', share: 1 / 9 },
        { leg: 'left', time: '0:00', share: 0 },
      ],
    })
    const skipped = advance(actionAt(50, 'skip'), t0 + 9_000_000)
    expect(screenOf(skipped, around, t0)).toMatchObject({
      skipped: { msgid: 'Steps skipped: {count}', values: { count: 1 } },
    })
  })
})

describe('times', () => {
  it.each([
    [0, '0:00'],
    [59, '0:59'],
    [600, '10:00'],
    [3_725, '62:05'],
  ])('%i s are written %s', (seconds, text) => {
    expect(minutesAndSeconds(seconds)).toBe(text)
  })

  it.each([
    [0, 5, false, '0:05'],
    [0, 5, true, '12:05'],
    [12, 0, true, '12:00'],
    [13, 30, true, '1:30'],
    [23, 59, false, '23:59'],
  ])('%i h %i min, in twelve hours: %s, is written %s', (hours, minutes, twelve, text) => {
    expect(clockText(hours, minutes, twelve)).toBe(text)
  })
})
