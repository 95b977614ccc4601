import { describe, expect, test } from 'vitest'
import { preset, readConditions } from '../../simulator/conditions/index.ts'
import { browserPattern } from '../../simulator/desk/buzz/motor.ts'
import { spell, wordsOf } from '../../simulator/desk/buzz/spell.ts'
import { chosenModel, searchFor } from '../../simulator/desk/choice.ts'
import { virtualMs } from '../../simulator/desk/clock.ts'
import { differenceOf, presetOf } from '../../simulator/desk/conditions/kind.ts'
import { layOutLines } from '../../simulator/desk/glass/text.ts'
import { type Awakeness, paceNote, paceOf } from '../../simulator/desk/pace.ts'
import type { Scene } from '../../simulator/desk/part.ts'
import { carryStorage } from '../../simulator/desk/phone/carry.ts'
import { choice, isOn } from '../../simulator/desk/trouble/control.ts'
import { doingOf, type Seen, statesOf } from '../../simulator/desk/trouble/states.ts'
import { fitScale } from '../../simulator/desk/watch/fit.ts'
import { keyPlaces } from '../../simulator/desk/watch/keys.ts'
import { swipeOf } from '../../simulator/desk/watch/touch.ts'
import { findModel } from '../../simulator/models.ts'
import type { Cover, Pulse } from '../../simulator/types.ts'
import { textStyle } from '../../simulator/watch/constants.ts'

function pulsesOf(durationsMs: readonly number[], gapMs = 200): Pulse[] {
  let fromMs = 0
  return durationsMs.map((durationMs) => {
    const pulse = { fromMs, durationMs }
    fromMs += durationMs + gapMs
    return pulse
  })
}

describe('the word that pulses spell', () => {
  test.each([
    [[1000], 'settle'],
    [[450, 450], 'move'],
    [[200], 'pass 1'],
    [[200, 200], 'pass 2'],
    [[200, 200, 200], 'pass 3'],
    [[150, 150, 150, 150], 'change leg'],
    [[1000, 1000, 1000], 'done'],
    [[1400], 'settle'],
    [[650, 650], 'move'],
    [[300, 300, 300], 'pass 3'],
    [[200, 200, 200, 200], 'change leg'],
    [[1400, 1400, 1400], 'done'],
    [[100], 'tick'],
    [[450, 200], null],
    [[], null],
  ])('on a watch with patterns, %j is %j', (durationsMs, word) => {
    expect(spell(pulsesOf(durationsMs), true)).toBe(word)
  })

  test.each([
    [[1000], 'settle'],
    [[1000, 1000], 'move'],
    [[600, 600], 'pass 2'],
    [[180, 180, 180, 180], 'change leg'],
    [[1000, 1000, 1000], 'done'],
    [[20], 'tick'],
  ])('on a watch without patterns, %j is %j', (durationsMs, word) => {
    expect(spell(pulsesOf(durationsMs, 400), false)).toBe(word)
  })

  test('vibrations 400 ms apart are one word, ticks a second apart are three', () => {
    const long = [{ fromMs: 0, durationMs: 1000 }]
    const tick = [{ fromMs: 0, durationMs: 100 }]
    const vibrations = [
      { atMs: 0, pulses: long },
      { atMs: 1478, pulses: long },
      { atMs: 10_000, pulses: tick },
      { atMs: 11_000, pulses: tick },
      { atMs: 12_000, pulses: tick },
    ]
    const words = wordsOf(vibrations)
    expect(words.map(({ pulses }) => pulses.length)).toEqual([2, 1, 1, 1])
    expect(words[0]?.pulses[1]).toEqual({ fromMs: 1478, durationMs: 1000 })
  })

  test('a vibration that was stopped is as long as it ran', () => {
    const [felt] = wordsOf([{ atMs: 500, pulses: pulsesOf([1000, 1000]), stoppedAtMs: 800 }])
    expect(felt).toEqual({ atMs: 500, pulses: [{ fromMs: 0, durationMs: 300 }], cut: true })
  })

  test('a browser vibrates the same pulses, shorter at high speed', () => {
    expect(browserPattern({ pulses: pulsesOf([450, 450]) }, 1)).toEqual([450, 200, 450])
    expect(browserPattern({ pulses: pulsesOf([450, 450]) }, 10)).toEqual([45, 20, 45])
  })
})

describe('time on the desk', () => {
  test.each([
    [16, 1, 16],
    [16, 60, 960],
    [16, 0, 0],
    [-3, 10, 0],
    [60_000, 1, 250],
  ] as const)('%i ms of real time at %ix are %i ms', (elapsedMs, speed, expected) => {
    expect(virtualMs(elapsedMs, speed)).toBe(expected)
  })

  const keptBright = (brightForMs: number | null): Awakeness => {
    const brightUntilMs = brightForMs === null ? null : eightUtcMs + brightForMs
    const awake = { brightUntilMs, wristPaused: false, palmPaused: false, relaunch: false }
    return { nowMs: eightUtcMs, watch: { awake } }
  }

  test.each([
    ['on the dial, or before a session', null, 60, 1],
    ['in the first second of a session', 20 * 60_000, 60, 60],
    ['in the last second of a session', 10 * 60_000 + 1, 10, 10],
    ['in a session that was just paused', 2 * 60_000, 60, 1],
    ['when the session is done', 60_000, 10, 1],
    ['while time stands still', null, 0, 0],
    ['when nothing else was chosen', null, 1, 1],
  ] as const)('%s, with %j ms left to be bright, %ix is %ix', (_when, leftMs, chosen, pace) => {
    expect(paceOf(chosen, keptBright(leftMs))).toBe(pace)
  })

  test('says when the chosen speed comes', () => {
    expect(paceNote(60, 1)).toBe('60× while a session runs')
    expect(paceNote(60, 60)).toBe('')
    expect(paceNote(0, 0)).toBe('')
  })
})

describe('text on the glass', () => {
  const tenPxALetter = (text: string) => [...text].length * 10
  test.each([
    ['one line, whole', textStyle.NONE, 'roll slowly', ['roll slowly']],
    ['one line, cut with dots', textStyle.ELLIPSIS, 'roll slowly', ['roll …']],
    ['lines between words', textStyle.WRAP, 'roll up slowly', ['roll', 'up', 'slowly']],
    [
      'lines inside a word that is too long',
      textStyle.WRAP,
      'a gastrocnemius',
      ['a gast', 'rocnem', 'ius'],
    ],
    ['lines inside words', textStyle.CHAR_WRAP, 'roll up', ['roll u', 'p']],
    ['a line of its own', textStyle.WRAP, 'up\ndown', ['up', 'down']],
  ])('%s', (_what, style, text, lines) => {
    expect(layOutLines(tenPxALetter, text, 60, style)).toEqual(lines)
  })
})

describe('the conditions on the desk', () => {
  const refusing = { calls: { '@zos/alarm set': 'throws' } } as const

  test.each([
    ['documented', preset('documented'), 'documented', 0],
    ['worst', preset('worst'), 'worst', differenceOf(preset('worst'))],
    ['one answer', readConditions({ promise: 'missing' }), null, 1],
    [
      'one answer less than worst',
      { ...preset('worst'), promise: 'there' },
      null,
      differenceOf(preset('worst')) - 1,
    ],
    ['one call', readConditions(refusing), null, 1],
  ] as const)('tell what kind of watch it is: %s', (_, answers, kind, differing) => {
    expect([presetOf(answers), differenceOf(answers)]).toEqual([kind, differing])
  })
})

describe('the watch on the desk', () => {
  test.each([
    [1, ['crown']],
    [2, ['crown', 'shortcut']],
    [4, ['select', 'up', 'down', 'back']],
    [5, ['crown', 'select', 'up', 'down', 'back']],
  ])('with %i keys has %j', (keys, expected) => {
    expect(keyPlaces({ keys }).map(({ key }) => key)).toEqual(expected)
  })

  test.each([
    [{ x: 130, y: 105 }, 'right'],
    [{ x: 20, y: 110 }, 'left'],
    [{ x: 90, y: 190 }, 'down'],
    [{ x: 100, y: 40 }, 'up'],
    [{ x: 120, y: 120 }, null],
  ])('a finger from (80, 100) to %j swipes %s', (to, expected) => {
    expect(swipeOf({ x: 80, y: 100 }, to)).toBe(expected)
  })

  test('is never larger than its own px and never too small to touch', () => {
    expect(fitScale(2000, 2000)).toBe(1)
    expect(fitScale(290, 900)).toBe(0.5)
    expect(fitScale(10, 10)).toBe(0.4)
  })

  test('is the one that the address names', () => {
    expect(chosenModel('').name).toBe('Amazfit Balance')
    const search = searchFor(findModel('Amazfit Bip 6'), '?other=1')
    expect(search).toContain('other=1')
    expect(chosenModel(search).name).toBe('Amazfit Bip 6')
    expect(() => chosenModel('?model=Sundial')).toThrow('There is no watch called "Sundial"')
  })
})

const eightUtcMs = Date.UTC(2026, 0, 5, 8, 0, 0)

function seen(watch: Partial<Seen['watch']> = {}): Seen {
  const calm: Seen['watch'] = {
    showing: 'program',
    launching: false,
    suspended: false,
    covered: null,
    clockMs: eightUtcMs,
    alarms: [],
  }
  return { nowMs: eightUtcMs, watch: { ...calm, ...watch } }
}

function alarmsAt(...secondsAfterEight: number[]) {
  return secondsAfterEight.map((seconds, id) => ({
    id,
    atMs: eightUtcMs + seconds * 1000,
    param: undefined,
  }))
}

describe('the trouble that there is, in words', () => {
  test.each<[string, Partial<Seen['watch']>, string[]]>([
    ['none', {}, ['No alarm is armed.']],
    ['the next alarm', { alarms: alarmsAt(200, 11) }, ['An alarm opens Soleus Roll at 09:00:11.']],
    [
      'a launch',
      { showing: 'dial', launching: true },
      ['Soleus Roll is opening…', 'No alarm is armed.'],
    ],
    [
      'a suspension under a call',
      { suspended: true, covered: 'call' },
      [
        'Soleus Roll is suspended: none of its code runs.',
        'A call lies over the page.',
        'No alarm is armed.',
      ],
    ],
    [
      'a clock that is ahead',
      { clockMs: eightUtcMs + 90_000 },
      ["The watch's clock is 1.5 min ahead.", 'No alarm is armed.'],
    ],
    [
      'a clock that is behind',
      { clockMs: eightUtcMs - 60_000 },
      ["The watch's clock is 1 min behind.", 'No alarm is armed.'],
    ],
  ])('%s', (_what, watch, sentences) => {
    expect(statesOf(seen(watch), 'Europe/Berlin')).toEqual(sentences)
  })

  test.each<[string, Partial<Seen['watch']>]>([
    ['Soleus Roll is open', {}],
    ['Soleus Roll is suspended', { suspended: true }],
    ['a call lies over Soleus Roll', { covered: 'call', suspended: true }],
    ['Soleus Roll is opening…', { showing: 'dial', launching: true, alarms: alarmsAt(11) }],
    ['Soleus Roll is closed', { showing: 'dial' }],
    [
      'Soleus Roll is closed · an alarm opens it at 08:00:11',
      { showing: 'dial', alarms: alarmsAt(11) },
    ],
  ])('"%s"', (words, watch) => {
    expect(doingOf(seen(watch), 'UTC')).toBe(words)
  })
})

describe('a choice of trouble', () => {
  const covers = choice<Cover | null>(
    'Over the page',
    [
      [null, 'nothing'],
      ['call', 'a call'],
    ],
    () => covered,
    (_scene, cover) => {
      covered = cover
    },
  )
  let covered: Cover | null = null
  const scene = {} as Scene

  test('is on when it is not the first, and takes only what it offers', () => {
    expect([covers.read(scene), isOn(covers, scene)]).toEqual([0, false])
    covers.pick(scene, 1)
    expect([covers.read(scene), isOn(covers, scene)]).toEqual([1, true])
    covers.pick(scene, 7)
    expect(covered).toBe('call')
    covered = 'notification'
    expect([covers.read(scene), isOn(covers, scene)]).toEqual([-1, true])
  })
})

test('a phone that pairs with another watch keeps all but what its old watch confirmed', () => {
  const stored: string[][] = []
  const storage = new Map([
    ['chosen', '{"a":1}'],
    ['confirmed', '{"b":2}'],
    ['other', 'text'],
  ])
  carryStorage({ storage }, { store: (key, value) => stored.push([key, value]) })
  expect(stored).toEqual([
    ['chosen', '{"a":1}'],
    ['other', 'text'],
  ])
})
