import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  allowedNumbers,
  choices,
  defaultSettings,
  legsOf,
  numberRules,
  parseSettings,
  type Settings,
} from '../../../engine/routine/settings'
import { anySettings } from '../arbitraries'

describe('parseSettings', () => {
  it('keeps every valid set as it is', () => {
    fc.assert(
      fc.property(anySettings, (settings) => {
        expect(parseSettings(settings)).toEqual({ settings, replaced: [] })
      }),
    )
  })

  it.each([undefined, null, 0, '', 'x', true, [], {}, () => 0])(
    'makes the defaults of %s, and says that all were replaced',
    (input) => {
      const { settings, replaced } = parseSettings(input)
      expect(settings).toEqual(defaultSettings)
      expect(replaced).toEqual(Object.keys(defaultSettings))
    },
  )

  it.each<[keyof Settings, unknown, unknown]>([
    ['holdSeconds', 29, 30],
    ['holdSeconds', 91, 90],
    ['holdSeconds', 47, 45],
    ['holdSeconds', 48, 50],
    ['holdSeconds', Number.POSITIVE_INFINITY, 90],
    ['holdSeconds', Number.NaN, 45],
    ['holdSeconds', '60', 45],
    ['holdSeconds', null, 45],
    ['spotsPerPass', 0, 1],
    ['spotsPerPass', 4, 3],
    ['spotsPerPass', 1.4, 1],
    ['rollSeconds', 9, 10],
    ['rollSeconds', 41, 40],
    ['setUpSeconds', 4, 5],
    ['setUpSeconds', 31, 30],
    ['legOrder', 'both', 'right-left'],
    ['holdStart', 1, 'auto'],
    ['cueStrength', 'STRONG', 'normal'],
    ['countdownTicks', 'true', true],
    ['breathing', undefined, 'screen'],
  ])('replaces %s of %s by %s, names it, and keeps the rest', (key, value, expected) => {
    const others: Settings = { ...defaultSettings, legOrder: 'left', holdSeconds: 60 }
    const { settings, replaced } = parseSettings({ ...others, [key]: value })
    expect(settings).toEqual({ ...others, [key]: expected })
    expect(replaced).toEqual([key])
  })

  it('never throws, and always gives a complete valid set', { timeout: 120_000 }, () => {
    const nearly = fc
      .tuple(anySettings, fc.constantFrom(...Object.keys(defaultSettings)), fc.anything())
      .map(([settings, key, value]) => ({ ...settings, [key]: value }))
    fc.assert(
      fc.property(fc.oneof(fc.anything(), nearly), (input) => {
        const { settings } = parseSettings(input)
        expect(parseSettings(settings)).toEqual({ settings, replaced: [] })
      }),
      { numRuns: 100_000 },
    )
  })

  it('drops what it does not know', () => {
    expect(parseSettings({ ...defaultSettings, more: 1 }).settings).toEqual(defaultSettings)
  })
})

describe('the values on offer', () => {
  it('are what the product promises', () => {
    expect(allowedNumbers(numberRules.holdSeconds)).toEqual([
      30, 35, 40, 45, 50, 55, 60, 65, 70, 75, 80, 85, 90,
    ])
    expect(allowedNumbers(numberRules.spotsPerPass)).toEqual([1, 2, 3])
    expect(allowedNumbers(numberRules.rollSeconds)).toEqual([10, 15, 20, 25, 30, 35, 40])
    expect(allowedNumbers(numberRules.setUpSeconds)).toEqual([5, 10, 15, 20, 25, 30])
  })

  it('name the legs of each order', () => {
    expect(choices.legOrder.map(legsOf)).toEqual([
      ['right', 'left'],
      ['left', 'right'],
      ['right'],
      ['left'],
    ])
  })
})
