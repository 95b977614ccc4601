import { afterAll, describe, expect, it } from 'vitest'
import type { Element, PictureElement, TextElement } from '../../../page/glass/elements'
import { screenName } from '../../../simulator/models.ts'
import { firstLocale, translateInto } from '../../locales/locales.ts'
import { contrast } from './contrast/luminance.ts'
import { type Seen, seenOn } from './contrast/seen.ts'
import { drawingsOn } from './drawings.ts'
import { glasses } from './fit/margins.ts'
import { drawnOf } from './fit/rules.ts'

const all: (Seen & { screen: string })[] = []

/** With VERBOSE=1 the lowest contrasts are told, for who chooses colours. */
afterAll(() => {
  const lowest = [7, 4.5].flatMap((least) =>
    all
      .filter((one) => one.least === least)
      .sort((a, b) => a.ratio - b.ratio)
      .slice(0, 1),
  )
  if (process.env.VERBOSE) console.table(lowest)
})

describe.each(glasses.map((model) => [screenName(model), model] as const))(
  'on a glass %s',
  (_, model) => {
    it('a text has at least 7:1 to what is under it, a large text or a graphic 4.5:1', () => {
      const drawings = drawingsOn(model, translateInto(firstLocale))
      const seen = drawings.flatMap(({ name, elements }) =>
        seenOn(drawnOf(elements, firstLocale)).map((one) => ({
          ...one,
          screen: name,
        })),
      )
      all.push(...seen)
      const dim = worstOfEach(seen.filter(({ ratio, least }) => ratio < least))
      const told = dim.map(({ id, ratio, screen }) => `${id} has ${ratio.toFixed(2)}:1 (${screen})`)
      expect(told).toEqual([])
    })
  },
)

function worstOfEach<One extends Seen>(seen: readonly One[]): One[] {
  const falling = [...seen].sort((one, other) => other.ratio - one.ratio)
  return [...new Map(falling.map((one) => [one.id, one])).values()]
}

describe('contrast', () => {
  it.each([
    ['black on white', 0x000000, 0xffffff, 21],
    ['the same colour', 0x6ee7a0, 0x6ee7a0, 1],
    ['grey #767676 on white', 0x767676, 0xffffff, 4.54],
    ['red on white', 0xff0000, 0xffffff, 4],
    ['blue on white', 0x0000ff, 0xffffff, 8.59],
  ])('of %s is as WCAG counts it', (_, one, other, ratio) => {
    expect(contrast(one, other)).toBeCloseTo(ratio, 2)
    expect(contrast(other, one)).toBe(contrast(one, other))
  })
})

describe('what is seen', () => {
  const box = { x: 0, y: 0, w: 100, h: 40 }
  const text: TextElement = {
    ...box,
    ...{ type: 'text', id: 'word', text: 'Hold', size: 24, wraps: false, color: 0xb8b8b8 },
  }
  const glow: PictureElement = {
    ...{ x: 0, y: -80, w: 100, h: 100, size: 0 },
    ...{ type: 'picture', id: 'glow', picture: 'glow', breath: null },
  }
  const ratioOf = (elements: readonly Element[]) =>
    seenOn(drawnOf(elements, firstLocale)).find(({ id }) => id === 'word')?.ratio ?? 0
  const alone = contrast(0xb8b8b8, 0x000000)

  it('is counted against black where nothing lies under it', () => {
    expect(ratioOf([text])).toBeCloseTo(alone)
  })

  it('is counted against the brightest colour under its ink', () => {
    const edge = ratioOf([glow, text])
    const middle = ratioOf([{ ...glow, y: -30 }, text])
    expect(middle).toBeLessThan(edge)
    expect(edge).toBeLessThan(alone)
  })

  it('is not counted against what is drawn over it, or lies beside its ink', () => {
    expect(ratioOf([text, glow])).toBeCloseTo(alone)
    expect(ratioOf([{ ...glow, x: 200 }, text])).toBeCloseTo(alone)
  })

  it.each([
    [24, 7],
    [31, 7],
    [32, 4.5],
  ])('needs, as a text of %i px, %f to 1', (size, least) => {
    expect(seenOn(drawnOf([{ ...text, size }], firstLocale))).toMatchObject([{ least }])
  })
})
