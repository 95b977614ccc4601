/** A drawing over another shows what it shows on an empty glass, though only what may change in a widget changes. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Element } from '../../../page/glass/elements'
import { gridOf } from '../../../page/glass/grid'
import { layOut } from '../../../page/glass/layout'
import { stayingFor } from '../../../page/glass/staying'
import { screenName } from '../../../simulator/models.ts'
import { firstLocale, translateInto } from '../../locales/locales.ts'
import { gapBetween } from './fit/boxes.ts'
import { glasses } from './fit/margins.ts'
import { namedScreens } from './screens.ts'

/** What a watch has of an element. Its place in the list is its place in the drawing order: whatever is made lies on top. */
interface Widget {
  readonly shows: Element
  /** Whether a touch of it is heard as a tap of the glass, which is settled when it is made. */
  readonly hearsTap: boolean
}

/** A glass after a drawing over what was drawn before. */
function draw(glass: readonly Widget[], before: readonly Element[], after: readonly Element[]) {
  const staying = stayingFor(before, after)
  const isWhole = after.some(({ type }) => type === 'touch')
  const kept = glass.flatMap((widget) => {
    const place = staying.findIndex((element) => element?.id === widget.shows.id)
    const now = after[place]
    return now ? [{ ...widget, shows: changed(widget.shows, now) }] : []
  })
  const made = after
    .filter((_, place) => staying[place] === null)
    .map((shows) => ({ shows, hearsTap: isWhole && shows.type !== 'button' }))
  return [...kept, ...made]
}

/** What a widget shows after all that may change in it has changed. */
function changed(old: Element, now: Element): Element {
  if (old.type === 'text' && now.type === 'text') return { ...old, text: now.text }
  if (old.type === 'arc' && now.type === 'arc') return { ...old, part: now.part, color: now.color }
  if (old.type === 'picture' && now.type === 'picture') return { ...old, breath: now.breath }
  return old
}

const byId = (one: Widget, other: Widget) => one.shows.id.localeCompare(other.shows.id)

/** Each two elements that overlap, the lower one first. */
function overlaps(drawn: readonly Element[]): string[] {
  return drawn
    .flatMap((lower, place) =>
      drawn
        .slice(place + 1)
        .filter((upper) => gapBetween(lower, upper) < 0)
        .map((upper) => `${lower.id} under ${upper.id}`),
    )
    .sort()
}

describe.each(glasses.map((model) => [screenName(model), model] as const))(
  'on a glass %s',
  (_, model) => {
    const drawing = { grid: gridOf(model), translate: translateInto(firstLocale) }
    const anyDrawings = fc.array(
      fc
        .constantFrom(...namedScreens)
        .map(({ name, screen, count }) => ({ name, elements: layOut(screen, drawing, count) })),
      { minLength: 2, maxLength: 6 },
    )

    it('any screens drawn one over the other show the last one, in its order', () => {
      fc.assert(
        fc.property(anyDrawings, (drawings) => {
          let glass: Widget[] = []
          let before: readonly Element[] = []
          for (const { elements } of drawings) {
            glass = draw(glass, before, elements)
            before = elements
          }
          const told = drawings.map(({ name }) => name).join(' → ')
          expect([...glass].sort(byId), told).toEqual(draw([], [], before).sort(byId))
          expect(overlaps(glass.map(({ shows }) => shows)), told).toEqual(overlaps(before))
        }),
        { numRuns: 400 },
      )
    })
  },
)

describe('an element', () => {
  const box = { x: 0, y: 0, w: 100, h: 40, size: 24 }
  const word: Element = {
    ...{ ...box, type: 'text', id: 'word', text: 'Hold' },
    ...{ color: 0xffffff, wraps: false },
  }
  const figure: Element = { ...box, type: 'picture', id: 'figure', picture: 'wrists', breath: null }
  const button: Element = {
    ...{ ...box, type: 'button', id: 'back' },
    ...{ control: 'back', picture: 'back', held: false },
  }

  it.each<[string, Element, Element]>([
    ['a text whose text is another', word, { ...word, text: 'Roll up' }],
    ['a picture that fades', figure, { ...figure, breath: { inhales: true, level: 0, leftMs: 1 } }],
    ['a button that is the same', button, { ...button }],
  ])('stays: %s', (_, before, after) => {
    expect(stayingFor([before], [after])).toEqual([before])
  })

  it.each<[string, Element, Element]>([
    ['moves', word, { ...word, x: 1 }],
    ['has another height', word, { ...word, h: 41 }],
    ['has another colour', word, { ...word, color: 0x6ee7a0 }],
    ['has a larger font', word, { ...word, size: 25 }],
    ['breaks its line', word, { ...word, wraps: true }],
    ['is another control', button, { ...button, control: 'skip' }],
    ['shows another picture', figure, { ...figure, picture: 'foot-left-in' }],
    ['must be held', button, { ...button, held: true }],
  ])('is made anew where it %s', (_, before, after) => {
    expect(stayingFor([before], [after])).toEqual([null])
  })

  it('is made anew above one that is made anew under it, and stays beside it', () => {
    const under = { ...figure, picture: 'foot-left-in' }
    const beside: Element = { ...word, id: 'beside', x: 200 }
    expect(stayingFor([figure, word, beside], [under, word, beside])).toEqual([null, null, beside])
  })
})
