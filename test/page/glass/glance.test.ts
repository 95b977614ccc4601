/** The running session through a blur: what a glance must tell apart differs in enough of the glass. */
import { afterAll, describe, expect, it } from 'vitest'
import { gridOf } from '../../../page/glass/grid'
import { layOut } from '../../../page/glass/layout'
import { screenName, type WatchModel } from '../../../simulator/models.ts'
import { firstLocale, translateInto } from '../../locales/locales.ts'
import { glasses } from './fit/margins.ts'
import { differInColour, differInGrey, type Glimpse, glimpse } from './glance/glance.ts'
import { type Pair, pairs } from './glance/pairs.ts'
import { render } from './glance/render.ts'
import type { Shown } from './screens.ts'

/** One glass of each size. */
const sizes = [...new Map(glasses.map((model) => [screenName(model), model])).values()]

const told: Record<string, Record<string, string>> = {}

/** With VERBOSE=1 the smallest share of each kind on each glass is told. */
afterAll(() => {
  if (process.env.VERBOSE) console.table(told)
})

/** Each screen is drawn once. */
function glimpses(model: WatchModel): (shown: Shown) => Glimpse {
  const drawing = { grid: gridOf(model), translate: translateInto(firstLocale) }
  const seen = new Map<string, Glimpse>()
  return ({ screen, count }) => {
    const key = JSON.stringify({ ...screen, countdown: null, count })
    const known =
      seen.get(key) ?? glimpse(render(layOut(screen, drawing, count), model, firstLocale))
    seen.set(key, known)
    return known
  }
}

describe.each(sizes.map((model) => [screenName(model), model] as const))(
  'a glance at a glass %s',
  (name, model) => {
    it('tells apart what differs in one thing', { timeout: 60_000 }, () => {
      const seen = glimpses(model)
      const shares = pairs.map((pair) => ({ pair, percent: shareOf(pair, seen) }))
      told[name] = smallest(shares)
      const alike = shares.filter(({ pair, percent }) => percent < pair.least)
      expect(
        alike.map(({ pair, percent }) => `${pair.name}: ${percent.toFixed(2)} of ${pair.least} %`),
      ).toEqual([])
    })
  },
)

function shareOf({ one, other, coloured }: Pair, seen: (shown: Shown) => Glimpse): number {
  return (coloured ? differInColour : differInGrey)(seen(one), seen(other))
}

function smallest(shares: readonly { pair: Pair; percent: number }[]): Record<string, string> {
  const least = new Map<string, number>()
  for (const { pair, percent } of shares)
    least.set(pair.differIn, Math.min(percent, least.get(pair.differIn) ?? 100))
  return Object.fromEntries([...least].map(([kind, percent]) => [kind, percent.toFixed(1)]))
}
