import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { change } from '../engine/acts'
import { type Screen, screenOf } from '../engine/screen'
import { at, ready, type Session, start } from '../engine/session'
import { defaultSettings } from '../engine/settings'
import { type Box, gridOf } from '../page/grid'
import { type Element, layOut } from '../page/layout'
import { type WatchModel, watchModels } from '../simulator/models.ts'

const t0 = 1_767_600_000_000

/** Says the msgid, and remembers it. */
function recordingSay(met: Set<string>) {
  return ({ msgid }: { msgid: string }): string => {
    met.add(msgid)
    return msgid
  }
}

const settings = { ...defaultSettings, holdStart: 'tap' } as const

function screen(session: Session, seconds: number, controls = false): Screen {
  const nowMs = t0 + seconds * 1000
  return screenOf(
    at(session, nowMs),
    {
      settings: defaultSettings,
      origin: { from: 'last-set' },
      clock: '10:42',
      mayBeSilent: false,
      controlsUntilMs: controls ? nowMs + 1 : 0,
      newsUntilMs: 0,
    },
    nowMs,
  )
}

const running = start(defaultSettings, t0)
const screens: Record<string, Screen> = {
  ready: screen(ready, 0),
  running: screen(running, 40),
  controls: screen(running, 40, true),
  waiting: screen(start(settings, t0), 40),
  paused: screen(change(at(running, t0 + 40_000), { type: 'pause' }, t0 + 40_000), 40),
  done: screen(running, 600),
}

/** True when all four corners of a box are on the glass. */
function isInside({ x, y, w, h }: Box, model: WatchModel): boolean {
  const corners: [number, number][] = [
    [x, y],
    [x + w, y],
    [x, y + h],
    [x + w, y + h],
  ]
  return corners.every(([cornerX, cornerY]) => {
    const radius = model.shape === 'round' ? model.width / 2 : model.cornerRadius
    const fromEdgeX = Math.min(cornerX, model.width - cornerX)
    const fromEdgeY = Math.min(cornerY, model.height - cornerY)
    if (fromEdgeX < 0 || fromEdgeY < 0) return false
    if (fromEdgeX >= radius || fromEdgeY >= radius) return true
    return Math.hypot(radius - fromEdgeX, radius - fromEdgeY) <= radius
  })
}

/** A ring is round, and the touch of the whole glass has no corners to lose. */
const hasCorners = ({ type }: Element): boolean => type === 'text' || type === 'button'

describe.each(watchModels.map((model) => [model.name, model] as const))('on %s', (_, model) => {
  it.each(Object.entries(screens))('all of the screen %s is on the glass', (_, shown) => {
    const elements = layOut(shown, gridOf(model), ({ msgid }) => msgid)
    const outside = elements.filter((one) => hasCorners(one) && !isInside(one, model))
    expect(outside.map(({ id }) => id)).toEqual([])
  })

  it('no text is smaller than 20 px, or than 24 px where the glass is 480 px wide', () => {
    const elements = Object.values(screens).flatMap((one) => layOut(one, gridOf(model), () => ''))
    const sizes = elements.flatMap((one) =>
      one.type === 'text' || one.type === 'button' ? [one.size] : [],
    )
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(model.width === 480 ? 24 : 20)
  })
})

describe('the layout', () => {
  it('has the same ids for a running step with controls and without', () => {
    const ids = (shown: Screen | undefined) =>
      shown &&
      layOut(shown, gridOf({ shape: 'round', width: 480, height: 480 }), () => '').map(
        ({ id }) => id,
      )
    expect(ids(screens.controls)).toEqual(ids(screens.running))
  })

  it.each([
    [480, 40, true],
    [360, 40, false],
    [360, 76, true],
  ])('on %i px at %i s shows what comes next: %s', (width, seconds, visible) => {
    const elements = layOut(
      screen(running, seconds),
      gridOf({ shape: 'round', width, height: width }),
      () => '',
    )
    expect(elements.find(({ id }) => id === 'next')?.visible).toBe(visible)
  })
})

describe('news from the phone', () => {
  it.each([480, 360])('is seen on %i px at any second of a step', (width) => {
    const nowMs = t0 + 40_000
    const around = {
      settings: defaultSettings,
      origin: { from: 'last-set' },
      clock: '10:42',
      mayBeSilent: false,
      controlsUntilMs: 0,
      newsUntilMs: nowMs + 1,
    } as const
    const shown = screenOf(at(running, nowMs), around, nowMs)
    const elements = layOut(
      shown,
      gridOf({ shape: 'round', width, height: width }),
      ({ msgid }) => msgid,
    )
    expect(elements.find(({ id }) => id === 'next')).toMatchObject({
      text: 'new-hold-length',
      visible: true,
    })
  })
})

describe('the words', () => {
  it('are there for every text that the screens ask for', () => {
    const met = new Set<string>()
    for (let second = 0; second <= 600; second += 5) {
      for (const one of [
        screen(running, second, true),
        screen(start({ ...settings, spotsPerPass: 2 }, t0), second),
      ]) {
        layOut(one, gridOf({ shape: 'round', width: 480, height: 480 }), recordingSay(met))
      }
    }
    for (const one of Object.values(screens))
      layOut(one, gridOf({ shape: 'round', width: 480, height: 480 }), recordingSay(met))
    const po = readFileSync(new URL('../page/i18n/en-US.po', import.meta.url), 'utf8')
    const known = [...po.matchAll(/^msgid "(.+)"$/gm)].map(([, id]) => id)
    expect([...met].filter((id) => !known.includes(id))).toEqual([])
  })
})
