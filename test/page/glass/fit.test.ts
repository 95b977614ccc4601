import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { screenName } from '../../../simulator/models.ts'
import { gapBetween, gapToArc, marginInside } from './fit/boxes.ts'
import { glasses, smallestOf, type Tightest, tightestOn } from './fit/margins.ts'
import { leastTextPx, ruleNames } from './fit/rules.ts'

const all: Tightest[] = []

/** With VERBOSE=1 the smallest margins are printed, for who chooses sizes. */
afterAll(() => {
  if (process.env.VERBOSE) console.table(smallestOf(all))
})

describe.each(glasses.map((model) => [screenName(model), model] as const))(
  'on a glass %s, in every language',
  (_, model) => {
    let tightest: Tightest[] = []
    beforeAll(() => {
      tightest = tightestOn(model)
      all.push(...tightest)
    })

    it.each(ruleNames)('%s', (rule) => {
      const broken = tightest.filter((one) => one.rule === rule && one.px < 0)
      expect(broken.map(inWords)).toEqual([])
    })
  },
)

function inWords({ locale, id, screen, px }: Tightest): string {
  return `${locale}: ${id} lacks ${(-px).toFixed(1)} px (${screen})`
}

describe('a margin', () => {
  const disc = { x: 0, y: 0, w: 480, h: 480, radius: 240 }
  const card = { x: 0, y: 0, w: 390, h: 450, radius: 86 }
  it.each([
    ['in the middle of a round glass', { x: 240, y: 240, w: 0, h: 0 }, disc, 240],
    ['at its edge', { x: 0, y: 240, w: 0, h: 0 }, disc, 0],
    ['on the chord of a line', { x: 96, y: 48, w: 288, h: 20 }, disc, 0],
    ['beyond that chord', { x: 95, y: 48, w: 290, h: 20 }, disc, -0.6],
    ['in a corner of a square glass', { x: 0, y: 0, w: 20, h: 20 }, card, -35.6],
    ['beside its corner', { x: 10, y: 86, w: 20, h: 20 }, card, 10],
    ['beyond its side', { x: -3, y: 200, w: 20, h: 20 }, card, -3],
  ])('%s is measured to the edge', (_, box, glass, px) => {
    expect(marginInside(box, glass)).toBeCloseTo(px, 1)
  })

  it.each([
    ['beside', { x: 110, y: 0, w: 50, h: 50 }, 10],
    ['below', { x: 0, y: 57, w: 50, h: 50 }, 7],
    ['over', { x: 90, y: 40, w: 50, h: 50 }, -10],
  ])('of a box %s another is the room between them', (_, box, px) => {
    expect(gapBetween({ x: 0, y: 0, w: 100, h: 50 }, box)).toBe(px)
  })

  it.each([
    ['within', { x: 230, y: 230, w: 20, h: 20 }, 222 - Math.hypot(10, 10)],
    ['around', { x: 0, y: 0, w: 20, h: 20 }, Math.hypot(220, 220) - 232],
    ['under the line of', { x: 460, y: 230, w: 20, h: 20 }, -5],
    ['before the end of', { x: 230, y: 0, w: 20, h: 30 }, 227 * Math.sin(Math.PI / 18) - 10 - 5],
  ])('of a box %s an arc is the room to its line', (_, box, px) => {
    const half = { x: 8, y: 8, w: 464, h: 464, thickness: 10, fromDegrees: -80, toDegrees: 90 }
    expect(gapToArc(box, half)).toBeCloseTo(px)
  })

  it.each([
    [480, 24],
    [454, 23.35],
    [400, 22],
    [320, 20],
  ])('of a text on %i px is counted from a size of %f px', (width, size) => {
    expect(leastTextPx(width)).toBe(size)
  })
})
