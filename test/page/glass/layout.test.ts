/** What is decided about a screen on its way to the glass. That all of it fits is in fit.test.ts. */
import { describe, expect, it } from 'vitest'
import { defaultSettings } from '../../../engine/routine/settings'
import { screenOf } from '../../../engine/screen/screen'
import type { Screen, Surroundings } from '../../../engine/screen/screens'
import { afterAction } from '../../../engine/session/actions'
import { advance, type Session, start } from '../../../engine/session/session'
import type { Element, Translate } from '../../../page/glass/elements'
import { gridOf } from '../../../page/glass/grid'
import { layOut } from '../../../page/glass/layout'
import { lineSize, widthEm } from '../../../page/glass/text'
import { plainSurroundings } from '../../engine/screen/surroundings.ts'

const t0 = 1_767_600_000_000
const around: Surroundings = {
  ...plainSurroundings,
  origin: { from: 'last-set' },
  mayBeSilent: true,
}

function screen(session: Session, seconds: number, more: Partial<Surroundings> = {}): Screen {
  const nowMs = t0 + seconds * 1000
  return screenOf(advance(session, nowMs), { ...around, ...more }, nowMs)
}

const msgidOf: Translate = ({ msgid }) => msgid

function elementsOf(shown: Screen, width = 480, translate = msgidOf): Element[] {
  return layOut(shown, { grid: gridOf({ shape: 'round', width, height: width }), translate })
}

function element(shown: Screen, id: string, width = 480): Element | undefined {
  return elementsOf(shown, width).find((one) => one.id === id)
}

const running = start(defaultSettings, t0)
const withControls = { controlsUntilMs: t0 + 1e9 }

describe('the layout', () => {
  it('has the same ids for a running step with controls and without, in a hold and out of it', () => {
    const ids = (shown: Screen) => elementsOf(shown).map(({ id }) => id)
    expect(ids(screen(running, 40, withControls))).toEqual(ids(screen(running, 20)))
    expect(ids(screen(running, 400))).toEqual(ids(screen(running, 20)))
  })

  it.each([
    [480, 40, true],
    [360, 40, false],
    [360, 76, true],
  ])('on %i px at %i s shows what comes next: %s', (width, seconds, visible) => {
    expect(element(screen(running, seconds), 'line', width)?.visible).toBe(visible)
  })

  it.each([480, 360])('shows news from the phone on %i px at any second of a step', (width) => {
    const news = screen(running, 40, { newsUntilMs: t0 + 1e9 })
    expect(element(news, 'line', width)).toMatchObject({
      text: 'New hold: {seconds} s',
      visible: true,
    })
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
    expect(element(screen(running, 40), 'glow')?.visible).toBe(true)
    expect(element(screen(running, 20), 'glow')?.visible).toBe(false)
    expect(element(screen(running, 40, withControls), 'glow')?.visible).toBe(false)
  })

  it('flashes white for a moment', () => {
    const flashed = screen(running, 35, { flashUntilMs: t0 + 1e9 })
    expect(element(flashed, 'ring')).toMatchObject({ visible: true, color: 0xffffff })
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
