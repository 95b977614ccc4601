/** What a status bar may cover on a square glass: it takes the first 64 px where a watch does not hide it. */
import { describe, expect, it } from 'vitest'
import { gridOf } from '../../../page/glass/grid'
import { layOut } from '../../../page/glass/layout'
import { screenName } from '../../../simulator/models.ts'
import { localesOf, translateInto } from '../../locales/locales.ts'
import { glasses } from './fit/margins.ts'
import { drawnOf } from './fit/rules.ts'
import { namedScreens } from './screens.ts'

const barPx = 64

/** The time of day, rings, and what cannot be seen. Without controls the minutes left, too. */
function mayBeCovered(id: string, type: string, hasControls: boolean): boolean {
  return id === 'clock' || type === 'arc' || type === 'touch' || (id === 'toGo' && !hasControls)
}

const squares = glasses.filter(({ shape }) => shape === 'square')

describe.each(squares.map((model) => [screenName(model), model] as const))(
  'the first 64 px of a glass %s',
  (_, model) => {
    it.each(localesOf('page/i18n'))('hold no word, number, foot or control, in %s', (locale) => {
      const drawing = { grid: gridOf(model), translate: translateInto(locale) }
      const covered = namedScreens.flatMap(({ name, screen, count }) => {
        const elements = layOut(screen, drawing, count)
        const hasControls = elements.some(({ type }) => type === 'button')
        return drawnOf(elements, locale)
          .filter(({ element: { id, type } }) => !mayBeCovered(id, type, hasControls))
          .filter(({ inked }) => inked.some(({ y }) => y < barPx))
          .map(({ element }) => `${element.id} (${name})`)
      })
      expect(covered.slice(0, 5)).toEqual([])
    })
  },
)
