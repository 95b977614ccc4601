/** What the phone's page decides before it draws: pure, without a phone. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { patternOf } from '../../engine/cue/pulses'
import { planSession, totalSeconds } from '../../engine/routine/plan'
import {
  choices,
  defaultSettings,
  legsOf,
  parseSettings,
  type Settings,
} from '../../engine/routine/settings'
import { chosenToStored } from '../../engine/sync/chosen'
import {
  freshState,
  pageStateToStored,
  readPageState,
  settingsToUndo,
} from '../../setting/page-memory'
import { palette } from '../../setting/palette'
import { cueWords, pulsePicture } from '../../setting/pulse-picture'
import { readChoice } from '../../setting/stored'
import { syncStatusLine } from '../../setting/sync-status'
import { timelinesOf } from '../../setting/timeline'
import { settingKeys, valuesOf, valueWords } from '../../setting/values'
import { anySettings } from '../engine/arbitraries'

const stored = (settings: unknown, chosenAtMs: unknown = 5) =>
  readChoice(JSON.stringify({ version: 1, settings, chosenAtMs }))

describe('a stored choice', () => {
  it('is read as it was chosen', () => {
    fc.assert(
      fc.property(anySettings, fc.integer({ min: 1 }), (settings, chosenAtMs) => {
        const chosen = { settings, chosenAtMs }
        const whole = { chosen, mended: 'nothing', whose: 'user' }
        expect(readChoice(JSON.stringify(chosenToStored(chosen)))).toEqual(whole)
      }),
    )
  })

  it.each([undefined, null, '', 'null'])(
    'is the defaults, and no fault, when %o is stored',
    (text) => {
      const chosen = { settings: defaultSettings, chosenAtMs: 0 }
      expect(readChoice(text)).toEqual({ chosen, mended: 'nothing', whose: 'nobody' })
    },
  )

  it.each(['{', '7', '[]', '"x"', '{}', '{"version":1,"settings":7}', '{"version":1}'])(
    'is the defaults, and says that all was replaced, when %s is stored',
    (text) => {
      const { chosen, mended, whose } = readChoice(text)
      expect({ chosen, mended, whose }).toEqual({
        chosen: { settings: defaultSettings, chosenAtMs: 0 },
        mended: 'all',
        whose: 'unreadable',
      })
    },
  )

  it('names what was replaced, and keeps the rest', () => {
    const { chosen, mended } = stored({
      ...defaultSettings,
      holdSeconds: 61,
      legOrder: 'up',
      rollSeconds: 30,
    })
    expect(mended).toEqual(['holdSeconds', 'legOrder'])
    expect(chosen.settings).toEqual({ ...defaultSettings, holdSeconds: 60, rollSeconds: 30 })
  })

  it('cannot be told when only its moment is damaged', () => {
    expect(stored(defaultSettings, 'x')).toMatchObject({ mended: 'nothing', whose: 'unreadable' })
  })
})

describe('what is said of the watch', () => {
  const whole = stored(defaultSettings, 5)
  const nobodys = readChoice(null)
  const watchs = readChoice('{', JSON.stringify(chosenToStored(whole.chosen)))
  const halfGone = stored({ ...defaultSettings, holdSeconds: 61 }, 5)
  /** `chosenAtMs`: what the watch has; undefined: no watch ever spoke. */
  const says = (choice: typeof whole, chosenAtMs?: number | null) =>
    syncStatusLine(
      choice,
      chosenAtMs === undefined
        ? null
        : { watchId: 1, playsPatterns: true, chosenAtMs, saidAtMs: 9 },
      (atMs) => `at ${atMs}`,
    )

  const toSend = 'Open Soleus Roll on the watch to send it these settings.'
  const older = 'The watch has older settings. Open Soleus Roll on the watch to send it these.'
  const other =
    'The watch may have different settings. Open Soleus Roll on the watch to send it these.'
  const both = 'Open Soleus Roll on the watch, so that both have the same settings.'
  const keep = 'Keep these settings or choose others: only then does the watch get them.'
  it.each<[string, string, typeof whole, number | null | undefined]>([
    ['of a choice that no watch heard', toSend, whole, undefined],
    ['of a choice, and a watch that has none', toSend, whole, null],
    ['of a choice, and a watch with an older one', older, whole, 4],
    ['of a choice, and a watch with a later one', other, whole, 6],
    ["of another watch's settings", older, watchs, 4],
    ['of defaults that no watch heard', both, nobodys, undefined],
    ['of defaults, and a watch with settings', both, nobodys, 6],
    ['of a choice with a part damaged', keep, halfGone, 5],
    ['of one without its moment', keep, stored(defaultSettings, 'x'), 0],
  ])('%s is "%s", and open', (_, msgid, choice, confirmed) => {
    expect(says(choice, confirmed)).toEqual({ isSettled: false, phrase: { msgid } })
  })

  it.each<[string, typeof whole, number]>([
    ['this very choice', whole, 5],
    ['the settings that came from it', watchs, 5],
    ['the defaults that nobody chose', nobodys, 0],
  ])('is settled, with the moment when it said so, when it has %s', (_, choice, chosenAtMs) => {
    const phrase = {
      msgid: 'The watch has these settings (confirmed {time}).',
      values: { time: 'at 9' },
    }
    expect(says(choice, chosenAtMs)).toEqual({ isSettled: true, phrase })
  })
})

describe('the way back from a reset', () => {
  const before = { ...defaultSettings, holdSeconds: 60 }
  const state = { ...freshState(1), undo: { settings: before, chosenAtMs: 7 } }
  const chosen = (chosenAtMs: number) => ({ settings: defaultSettings, chosenAtMs })

  it('is there until something else is chosen', () => {
    expect(settingsToUndo(state, chosen(7))).toEqual(before)
    expect(settingsToUndo(state, chosen(8))).toBeNull()
  })

  it('is gone when the page is opened again', () => {
    const text = JSON.stringify(pageStateToStored(state))
    expect(readPageState(text, 1)).toEqual(state)
    expect(readPageState(text, 2)).toEqual(freshState(2))
  })

  it.each([undefined, null, '{', '[]', '{"version":1,"openedAtMs":1,"undo":{"chosenAtMs":7}}'])(
    'is not there when %o is stored',
    (text) => expect(readPageState(text, 1)).toEqual(freshState(1)),
  )
})

describe('the picture of a session', () => {
  it('has the legs in their order, and every second of the plan', () => {
    fc.assert(
      fc.property(anySettings, (settings) => {
        const timelines = timelinesOf(settings)
        expect(timelines.map(({ leg }) => leg)).toEqual(legsOf(settings.legOrder))
        const drawn = timelines.flatMap(({ stretches }) => stretches.map(({ seconds }) => seconds))
        const steps = planSession(settings)
        expect(drawn).toEqual(steps.map(({ seconds }) => seconds))
        expect(timelines.reduce((sum, { seconds }) => sum + seconds, 0)).toBe(totalSeconds(steps))
      }),
    )
  })
})

describe('a step in the picture', () => {
  it('looks like what is done in it', () => {
    const settings: Settings = { ...defaultSettings, legOrder: 'left-right', spotsPerPass: 2 }
    const [first, second] = timelinesOf(settings)
    const pass = ['set-up', 'roll', 'hold', 'roll', 'hold', 'roll']
    for (const timeline of [first, second]) {
      expect(timeline?.stretches.slice(0, 6).map(({ look }) => look)).toEqual(pass)
    }
  })
})

describe('the pictures of the cue words', () => {
  it.each(choices.cueStrength)(
    'are in proportion, the longest as wide as its place: %s',
    (strength) => {
      const words = cueWords.flatMap(({ forms }) => [...forms])
      const widths = words.map((word) => {
        const { count, pulseWidth, gapWidth } = pulsePicture(word, strength)
        expect(count).toBe(patternOf(word, strength).count)
        return count * pulseWidth + (count - 1) * gapWidth
      })
      expect(Math.max(...widths)).toBeCloseTo(100)
      expect(widths[words.indexOf('done')]).toBeCloseTo(100)
    },
  )
})

describe('the values offered', () => {
  it.each(settingKeys)('read differently, each from the others: %s', (key) => {
    const texts = valuesOf(key).map((value) => JSON.stringify(valueWords(key, value)))
    expect(new Set(texts).size).toBe(texts.length)
  })

  it('are all that each setting may have, and no other', () => {
    for (const key of settingKeys) {
      for (const value of valuesOf(key)) {
        expect(parseSettings({ ...defaultSettings, [key]: value }).replaced).toEqual([])
      }
    }
    expect([...settingKeys].sort()).toEqual(
      Object.keys(defaultSettings).sort() as (keyof Settings)[],
    )
  })
})

describe('the colours', () => {
  const grounds = ['#ffffff', '#f2f3f5', '#1c1c1e', '#2c2c2e', '#000000']
  it.each(Object.entries(palette))('%s has 3:1 on light and on dark', (_, color) => {
    for (const ground of grounds) expect(contrast(color, ground)).toBeGreaterThanOrEqual(3)
  })
})

/** Source: WCAG 2.2, contrast ratio. */
function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(color.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
