/** A page that rests shows, stores, arms and sleeps as one that asks everything anew at each look. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Settings } from '../../engine/routine/settings'
import type { PageEvent } from '../../engine/screen/page-state'
import { alarmKeepsAwayMs } from '../../engine/session/alarm'
import { parseSaved } from '../../engine/session/saved'
import { findModel } from '../../simulator/models.ts'
import { openDesk } from '../../simulator/node.ts'
import type { Desk } from '../../simulator/types.ts'
import { anySettings } from '../engine/arbitraries'
import { type Anew, controlsOf, dueAtMs, elementsOf, looked, startedAnew } from './anew.ts'
import { choose, everyKey, knowsSafety } from './known.ts'
import { breathError, wordsOfElements, wordsOfWidgets } from './on-glass.ts'

/** What a finger does so long after the one before, ms: `control` is the place of a control among those on the glass. */
interface Finger {
  readonly afterMs: number
  readonly does: 'tap' | 'select' | 'control'
  readonly control: number
}

const anyFinger: fc.Arbitrary<Finger> = fc.record({
  afterMs: fc.oneof(fc.nat(3_000), fc.nat(40_000), fc.nat(200_000)),
  does: fc.constantFrom('tap', 'select', 'control', 'control'),
  control: fc.nat(4),
})

/** What a finger did is drawn by a timer of its own so long after, ms: a watch's timers are at their moment here. */
const drawnAfterMs = 1
const lateMs = 0

/** A desk with a session that begins now, and the same session asked anew. No message comes in between. */
async function begin(modelName: string, settings: Settings) {
  const conditions = everyKey
  const desk = knowsSafety(await openDesk({ model: modelName, lateness: () => lateMs, conditions }))
  choose(desk, settings)
  desk.watch.open()
  desk.advance(5_000 + lateMs)
  desk.bluetooth = 'off'
  desk.watch.tap('go')
  return { desk, page: startedAnew(findModel(modelName), settings, desk.nowMs - drawnAfterMs) }
}

function expectSame({ watch }: Desk, page: Anew): void {
  const elements = elementsOf(page)
  const at = `${page.state.session.state}, ${new Date(page.lookedAtMs).toISOString()}`
  expect(wordsOfWidgets(watch.widgets()), at).toEqual(wordsOfElements(elements))
  expect(breathError(watch.widgets(), elements) ?? 0, at).toBeLessThan(2)
  expect(storedAtMs(watch), at).toBe(page.stored.atMs)
  expect(watch.alarms[0]?.atMs ?? null, at).toBe(page.ringsAtMs)
  expect((page.ringsAtMs ?? Infinity) - page.lookedAtMs, at).toBeGreaterThanOrEqual(
    alarmKeepsAwayMs,
  )
  expect(watch.awake.relaunch, at).toBe(page.isAwake)
}

/** When the session was stored last, as its two files say. */
function storedAtMs({ storage }: Desk['watch']): number {
  const saved = ['session-0.json', 'session-1.json'].map((file) => {
    const { kept = '{}' } = JSON.parse(storage.get(file) ?? '{}')
    return parseSaved(JSON.parse(kept).value)?.savedAtMs ?? 0
  })
  return Math.max(...saved)
}

/** Lets time pass to that moment, and looks at both pages at each moment at which they look. */
function passTo(desk: Desk, page: Anew, untilMs: number, lateMs: number): Anew {
  let now = page
  for (;;) {
    const atMs = dueAtMs(now) + lateMs
    if (atMs > untilMs || isOver(now)) break
    desk.advance(atMs - desk.nowMs)
    now = looked(now, { type: 'time' }, atMs)
    if (now.state.session.state !== 'done') expectSame(desk, now)
  }
  desk.advance(untilMs - desk.nowMs)
  return now
}

/** The session is done, or the page lets the watch sleep: from then on a touch may only wake it. */
function isOver({ state, isAwake }: Anew): boolean {
  return state.session.state === 'done' || !isAwake
}

/** A finger is on the glass for so long, ms: a page that is looked at meanwhile may take away what it is on. */
const touchMs = 50

/** Touches the glass, presses the key, or presses a control; null where it is not there, or a second ends before what it does is drawn. */
function touch(desk: Desk, page: Anew, { does, control }: Finger, lateMs: number) {
  const drawnAtMs = desk.nowMs + touchMs + drawnAfterMs
  return dueAtMs(page) + lateMs > drawnAtMs ? touchNow(desk, page, does, control) : null
}

function touchNow(
  { watch, model }: Desk,
  page: Anew,
  does: Finger['does'],
  control: number,
): PageEvent | null {
  const controls = controlsOf(page)
  if (does === 'select') {
    watch.press('select')
    return { type: 'select' }
  }
  if (does === 'tap') {
    watch.tap({ x: model.width / 2, y: 20 })
    return page.state.session.state === 'paused' ? null : { type: 'tap' }
  }
  const chosen = controls[control % Math.max(1, controls.length)]
  if (!chosen || chosen === 'end') return null
  watch.tap(chosen === 'resume' ? 'go' : chosen)
  return { type: 'press', control: chosen }
}

describe.each(['Amazfit Balance', 'Amazfit Bip 6', 'Amazfit Bip 5 Unity'])('on %s', (model) => {
  it('a page that rests is as one that never does', { timeout: 120_000 }, async () => {
    const anySession = fc.tuple(anySettings, fc.array(anyFinger, { maxLength: 12 }))
    await fc.assert(
      fc.asyncProperty(anySession, async ([settings, fingers]) => {
        let { desk, page } = await begin(model, settings)
        expectSame(desk, page)
        for (const finger of fingers) {
          page = passTo(desk, page, desk.nowMs + finger.afterMs, lateMs)
          if (isOver(page)) return
          const event = touch(desk, page, finger, lateMs)
          const afterMs = event && event.type !== 'select' ? drawnAfterMs : 0
          if (event) page = looked(page, event, desk.nowMs - afterMs)
          if (event && page.state.session.state !== 'done') expectSame(desk, page)
        }
        passTo(desk, page, desk.nowMs + 120_000, lateMs)
        expect(desk.errors).toEqual([])
      }),
      { numRuns: 10, endOnFailure: true },
    )
  })
})
