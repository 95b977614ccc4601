/** What is decided about a screen on its way to the glass. That all of it fits is in fit.test.ts. */
import { describe, expect, it } from 'vitest'
import { defaultSettings } from '../../../engine/routine/settings'
import { screenOf } from '../../../engine/screen/screen'
import type { Surroundings } from '../../../engine/screen/screens'
import { afterAction } from '../../../engine/session/actions'
import { advance, type Session, start } from '../../../engine/session/session'
import type { Element, Translate } from '../../../page/glass/elements'
import { gridOf } from '../../../page/glass/grid'
import { layOut } from '../../../page/glass/layout'
import { lineSize, widthEm } from '../../../page/glass/text'
import { plainSurroundings } from '../../engine/screen/surroundings.ts'
import { countOf, type Shown } from './screens.ts'

const t0 = 1_767_600_000_000
const around: Surroundings = {
  ...plainSurroundings,
  origin: { from: 'last-set' },
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

function element(shown: Shown, id: string, width = 480): Element | undefined {
  return elementsOf(shown, width).find((one) => one.id === id)
}

const running = start(defaultSettings, t0)
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
    const names = ['touch', 'track', 'ring', 'seconds', 'word', 'back', 'pause', 'skip']
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
    expect([...new Set(words), ...new Set(held)]).toHaveLength(2)
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
