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
    ['a set-up', 0, 6],
    ['a roll', 15, 34],
    ['a hold', 35, 79],
  ])('has the same ids in each second of %s', (_, from, to) => {
    const idsAt = (seconds: number) => elementsOf(screen(running, seconds)).map(({ id }) => id)
    for (let seconds = from; seconds <= to; seconds += 1)
      expect(idsAt(seconds), `at ${seconds} s`).toEqual(idsAt(from))
  })

  it('has of a step under controls only its number, and what takes a touch', () => {
    const shown = elementsOf(screen(running, 40, withControls))
    const names = ['touch', 'seconds', 'back', 'pause', 'skip', 'one-more-spot']
    expect(shown.map(({ id }) => id)).toEqual(names)
  })

  it.each([
    [480, 40, true],
    [360, 40, false],
    [360, 76, true],
  ])('on %i px at %i s shows what comes next: %s', (width, seconds, isShown) => {
    const shown = screen(running, seconds, { isNarrow: width === 360 })
    expect(element(shown, 'line', width) !== undefined).toBe(isShown)
  })

  it.each([480, 360])('shows news from the phone on %i px at any second of a step', (width) => {
    const news = screen(running, 40, { newsUntilMs: t0 + 1e9, isNarrow: width === 360 })
    expect(element(news, 'line', width)).toMatchObject({ text: 'New hold: {seconds} s' })
  })

  it('puts the leg and its passes at the edge on its own side', () => {
    const middles = [40, 340].map((seconds) => {
      const marks = elementsOf(screen(running, seconds)).filter(({ id }) => /letter|pass-/.test(id))
      return marks.map(({ x, w }) => x + w / 2 > 240)
    })
    expect(middles).toEqual([
      [true, true, true, true],
      [false, false, false, false],
    ])
  })

  it('says by size which pass is done, under way, to come', () => {
    const sizes = [1, 2, 3].map((mark) => element(screen(running, 140), `pass-${mark}`)?.w)
    expect(sizes).toEqual([14, 20, 8])
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
    expect(sizes).toEqual([210, 210])
  })
})

describe('the size of a text', () => {
  it('is what its slot allows, less where it is long, never below the least', () => {
    expect(lineSize('Hold', 300, 48, 24)).toBe(48)
    expect(lineSize('Bein wechseln', 300, 48, 24)).toBe(Math.floor(300 / widthEm('Bein wechseln')))
    expect(lineSize('x'.repeat(100), 300, 48, 24)).toBe(24)
  })
})
