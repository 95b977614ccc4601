/** What is decided about a screen on its way to the glass. That all of it fits is in fit.test.ts. */
import { describe, expect, it } from 'vitest'
import { defaultSettings } from '../../../engine/routine/settings'
import { screenOf } from '../../../engine/screen/screen'
import type { Surroundings } from '../../../engine/screen/screens'
import { afterAction } from '../../../engine/session/actions'
import { advance, ready, type Session, start } from '../../../engine/session/session'
import type { Element, Translate } from '../../../page/glass/elements'
import { gridOf } from '../../../page/glass/grid'
import { layOut } from '../../../page/glass/layout'
import { lineSize, widthEm } from '../../../page/glass/text'
import { screenName, type WatchModel } from '../../../simulator/models.ts'
import { plainSurroundings } from '../../engine/screen/surroundings.ts'
import { glasses } from './fit/margins.ts'
import { countOf, type Shown } from './screens.ts'

const t0 = 1_767_600_000_000
const around: Surroundings = {
  ...plainSurroundings,
  origin: 'last-set',
  mayBeSilent: true,
}

function screen(session: Session, seconds: number, more: Partial<Surroundings> = {}): Shown {
  const nowMs = t0 + seconds * 1000
  const screen = screenOf(advance(session, nowMs), { ...around, ...more }, nowMs)
  return { screen, count: countOf(screen, nowMs) }
}

const msgidOf: Translate = ({ msgid }) => msgid

function elementsOf({ screen, count }: Shown, width = 480, translate = msgidOf): Element[] {
  const grid = gridOf({ shape: 'round', width, height: width })
  return layOut(screen, { grid, translate }, count)
}

function elementsOn(glass: WatchModel, { screen, count }: Shown): Element[] {
  return layOut(screen, { grid: gridOf(glass), translate: msgidOf }, count)
}

function middleOf(one: Element | undefined): number {
  return one ? one.x + one.w / 2 : Number.NaN
}

function element(shown: Shown, id: string, width = 480): Element | undefined {
  return elementsOf(shown, width).find((one) => one.id === id)
}

/** Of the row that says which leg and pass it is. */
const rowIds = ['right', 'left'].flatMap((leg) => [
  `letter-${leg}`,
  ...[1, 2, 3].map((mark) => `${leg}-${mark}`),
])

const running = start(defaultSettings, t0)
const pausedAt = (seconds: number) =>
  screen(
    afterAction(advance(running, t0 + seconds * 1000), { type: 'pause' }, t0 + seconds * 1000),
    seconds,
  )
const readyShown = screen(ready, 0)
const withControls = { controlsUntilMs: t0 + 1e9 }

describe('the layout', () => {
  it.each([
    ['a set-up', 0, 14],
    ['a roll', 15, 34],
    ['a hold', 35, 79],
  ])('has the same ids in each second of %s', (_, from, to) => {
    const idsAt = (seconds: number) => elementsOf(screen(running, seconds)).map(({ id }) => id)
    for (let seconds = from; seconds <= to; seconds += 1)
      expect(idsAt(seconds), `at ${seconds} s`).toEqual(idsAt(from))
  })

  it('keeps of a step under controls its word, its number and its ring', () => {
    const shown = elementsOf(screen(running, 40, withControls))
    const names = ['touch', 'track', 'ring', ...rowIds, 'seconds', 'word', 'back', 'pause', 'skip']
    expect(shown.map(({ id }) => id)).toEqual([...names, 'one-more-spot'])
  })

  it.each([480, 360])('shows news from the phone on %i px at any second of a step', (width) => {
    const news = screen(running, 40, { newsUntilMs: t0 + 1e9, mayBeSilent: false })
    expect(element(news, 'line', width)).toMatchObject({ text: 'New hold: {seconds} s' })
  })

  it.each([
    ['a set-up', 10, 310, 'foot'],
    ['a roll', 20, 320, 'smallFoot'],
  ])(
    'puts the foot of %s on its own side, and turns all over for the other',
    (_, right, left, id) => {
      const middles = [right, left].map((seconds) => {
        const shown = [id, 'seconds'].map((one) => element(screen(running, seconds), one))
        return shown.map((one) => (one ? one.x + one.w / 2 - 240 : Number.NaN))
      })
      expect(middles[0]?.[0]).toBeGreaterThan(60)
      expect(middles[1]).toEqual(middles[0]?.map((middle) => -middle))
    },
  )

  it.each([
    ['a paused set-up', 5, 305],
    ['a paused hold', 40, 340],
  ])('puts the foot of %s on its own side', (_, right, left) => {
    const middles = [right, left].map((seconds) => {
      const foot = element(pausedAt(seconds), 'restFoot')
      return foot ? foot.x + foot.w / 2 - 240 : Number.NaN
    })
    expect(middles[0]).toBeGreaterThan(60)
    expect(middles[1]).toBe(-(middles[0] ?? 0))
  })

  it('says under controls, too, with which leg it is and in which pass', () => {
    const marks = [140, 440].map((seconds) => {
      const shown = elementsOf(screen(running, seconds, withControls))
      const letters = ['letter-right', 'letter-left'].map((id) =>
        shown.find((one) => one.id === id),
      )
      const largest = shown.filter(({ id, w }) => /^(right|left)-\d$/.test(id) && w === 30)
      expect((letters[0]?.x ?? 0) - (letters[1]?.x ?? 0)).toBeGreaterThan(60)
      return largest.map(({ id }) => id)
    })
    expect(marks).toEqual([['right-2'], ['left-2']])
  })

  it.each(['right', 'left'] as const)(
    'has the letter of a %s leg on no line with what a wait asks for',
    (legOrder) => {
      const settings = { ...defaultSettings, holdStart: 'tap', legOrder } as const
      for (const glass of glasses) {
        const waiting = screen(start(settings, t0), 60)
        const shown = elementsOn(glass, waiting)
        const letter = shown.find(({ id }) => id === `letter-${legOrder}`)
        for (const id of ['tap', 'word']) {
          const asked = shown.find((one) => one.id === id)
          expect((letter?.y ?? 0) - (asked?.y ?? 0) - (asked?.h ?? 0)).toBeGreaterThan(0)
        }
      }
    },
  )

  it('has the wrists beside their note, and the foot as it is without them', () => {
    const [shaking, after] = [201, 206].map((seconds) =>
      elementsOf(screen(running, seconds, { mayBeSilent: false })),
    )
    const foot = (shown: Element[] = []) => shown.find(({ id }) => id === 'foot')
    expect(shaking?.find(({ id }) => id === 'noteFigure')).toMatchObject({ picture: 'wrists' })
    expect(after?.find(({ id }) => id === 'noteFigure')).toBeUndefined()
    expect(foot(shaking)).toEqual(foot(after))
  })

  it('has the name of each control under its middle, or on a size none', () => {
    const pairs = [
      ...[
        ['cuesName', 'cues'],
        ['helpName', 'help'],
      ].map((pair) => [readyShown, ...pair] as const),
      ...[
        ['endName', 'end'],
        ['spotName', 'one-more-spot'],
      ].flatMap((pair) => [40, 340].map((seconds) => [pausedAt(seconds), ...pair] as const)),
    ]
    const without = new Set<string>()
    for (const glass of glasses)
      for (const [shown, nameId, buttonId] of pairs) {
        const [name, button] = [nameId, buttonId].map((id) =>
          elementsOn(glass, shown).find((one) => one.id === id),
        )
        if (!name) without.add(`${nameId} ${screenName(glass)}`)
        else expect(Math.abs(middleOf(name) - middleOf(button))).toBeLessThanOrEqual(1)
      }
    expect([...without].sort()).toEqual([
      ...['cuesName round-360x360', 'endName round-360x360', 'endName round-416x416'],
      ...['helpName round-360x360', 'spotName round-360x360', 'spotName round-416x416'],
    ])
  })

  it('closes the ring of what is done, and leaves open that of what was ended early', () => {
    const early = screen(
      afterAction(advance(running, t0 + 340_000), { type: 'end' }, t0 + 340_000),
      340,
    )
    const parts = [screen(running, 600), early].map((shown) => element(shown, 'doneRing'))
    expect(parts).toMatchObject([{ part: 1 }, { part: 14 / 24 }])
    const bars = ['bar-right', 'bar-left', 'whole-left'].map((id) => element(early, id))
    expect((bars[0]?.x ?? 0) - 240).toBeGreaterThan(0)
    expect((bars[1]?.x ?? 0) + (bars[1]?.w ?? 0) - 240).toBeLessThan(0)
    expect((bars[1]?.w ?? 0) / (bars[2]?.w ?? 0)).toBeCloseTo(5 / 135, 1)
    expect(element(early, 'held-left')).toMatchObject({ text: 'L 0:05' })
  })

  it('has one row for the session, which says by size what is done, under way, to come', () => {
    const sizes = ['right', 'left'].map((leg) =>
      [1, 2, 3].map((mark) => element(screen(running, 140), `${leg}-${mark}`)?.w),
    )
    expect(sizes).toEqual([
      [18, 30, 12],
      [12, 12, 12],
    ])
    expect(element(screen(running, 340), 'right-3')?.w).toBe(18)
  })

  it('names only the legs of the session', () => {
    const one = start({ ...defaultSettings, legOrder: 'left' }, t0)
    const letters = elementsOf(screen(one, 20)).filter(({ id }) => id.startsWith('letter'))
    expect(letters.map(({ id }) => id)).toEqual(['letter-left'])
  })

  it('writes the words of all set-ups in one size, and the held seconds of both legs', () => {
    const long: Translate = ({ msgid }) => (/out|Right/.test(msgid) ? msgid.repeat(3) : msgid)
    const sizesOf = (shown: Shown, ids: RegExp) =>
      elementsOf(shown, 480, long).flatMap((one) => (ids.test(one.id) ? [one.size] : []))
    const words = [10, 110].flatMap((seconds) => sizesOf(screen(running, seconds), /^word$/))
    const held = sizesOf(screen(running, 600), /^held/)
    const plan = sizesOf(readyShown, /^line[23]$/)
    const left = sizesOf(pausedAt(40), /^(title|left)$/)
    const names = sizesOf(pausedAt(40), /Name$/)
    for (const alike of [words, held, plan, left, names]) {
      expect(alike).toHaveLength(2)
      expect(new Set(alike).size).toBe(1)
    }
  })

  it('shows the glow only in a hold that breathes, and never behind controls', () => {
    expect(element(screen(running, 40), 'glow')).toMatchObject({ picture: 'glow' })
    expect(element(screen(running, 20), 'glow')).toBeUndefined()
    expect(element(screen(running, 40, withControls), 'glow')).toBeUndefined()
  })

  it('flashes white for a moment', () => {
    const flashed = screen(running, 35, { flashUntilMs: t0 + 1e9 })
    expect(element(flashed, 'ring')).toMatchObject({ color: 0xffffff })
    expect(element(screen(running, 35), 'ring')).toMatchObject({ color: 0x6ee7a0 })
  })

  it('ends a session only by a held press', () => {
    const paused = screen(afterAction(running, { type: 'pause' }, t0), 0)
    const held = elementsOf(paused).filter((one) => one.type === 'button' && one.held)
    expect(held.map(({ id }) => id)).toEqual(['end'])
  })

  it('keeps the place of the big number when it has one digit', () => {
    const sizes = [35, 75].map((seconds) => element(screen(running, seconds), 'seconds')?.size)
    expect(sizes).toEqual([198, 198])
  })
})

describe('the size of a text', () => {
  it('is what its slot allows, less where it is long, never below the least', () => {
    expect(lineSize('Hold', 300, 48, 24)).toBe(48)
    expect(lineSize('Bein wechseln', 300, 48, 24)).toBe(Math.floor(300 / widthEm('Bein wechseln')))
    expect(lineSize('x'.repeat(100), 300, 48, 24)).toBe(24)
  })
})
