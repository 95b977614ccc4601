/** What an event makes of the page. */
import { describe, expect, it } from 'vitest'
import { defaultSettings } from '../../../engine/routine/settings'
import { openedPage, type PageState, reducePage } from '../../../engine/screen/page-state'

const t0 = 1_767_600_000_000
const at = (seconds: number) => ({
  settings: defaultSettings,
  sinceMs: t0 + seconds * 1000,
  nowMs: t0 + seconds * 1000,
})
const press = (state: PageState, control: 'start' | 'close' | 'cues', seconds: number) =>
  reducePage(state, { type: 'press', control }, at(seconds))

const started = press(openedPage(true, t0), 'start', 1).state

describe('a button that is still on the glass though its screen is over', () => {
  it('starts no second session', () => {
    expect(press(started, 'start', 1.05)).toEqual({
      ...{ state: started, cue: null },
      ...{ asksPhone: false, opens: null },
    })
  })

  it('leads nowhere in a session under way', () => {
    expect(press(started, 'cues', 1.05).state).toBe(started)
    expect(press(started, 'close', 1.05).state).toBe(started)
  })

  it('does not close what was done but by its own', () => {
    const done = reducePage(started, { type: 'press', control: 'end' }, at(2)).state
    expect(press(done, 'start', 2.05).state).toBe(done)
    expect(press(done, 'close', 3)).toMatchObject({
      state: { session: { state: 'ready' } },
      asksPhone: false,
    })
  })
})

describe('the phone is asked', () => {
  const asksAfter = (state: PageState, seconds: number) =>
    reducePage(state, { type: 'time' }, at(1 + seconds)).asksPhone

  it('at the start', () => {
    expect(press(openedPage(true, t0), 'start', 1).asksPhone).toBe(true)
    expect(press(openedPage(false, t0), 'start', 1)).toMatchObject({
      ...{ asksPhone: false, opens: 'first' },
    })
    const now = at(9)
    expect(reducePage(openedPage(false, t0), { type: 'begin' }, now).asksPhone).toBe(true)
  })

  it.each([
    ['at a set-up', 100, true],
    ['at the other leg', 300, true],
    ['not at a roll', 15, false],
    ['not at a hold', 35, false],
    ['not in the middle of a step', 5, false],
    ['at the end', 600, true],
  ])('%s', (_, seconds, asks) => {
    expect(asksAfter(started, seconds)).toBe(asks)
  })

  it('at a set-up to which a finger leads, and at an end by hand', () => {
    const rolling = reducePage(started, { type: 'time' }, at(91)).state
    const act = (control: 'skip' | 'end') =>
      reducePage(rolling, { type: 'press', control }, at(92)).asksPhone
    expect([act('skip'), act('end')]).toEqual([true, true])
  })

  it('once for each', () => {
    const inSetUp = reducePage(started, { type: 'time' }, at(101)).state
    expect(asksAfter(inSetUp, 101)).toBe(false)
    const done = reducePage(started, { type: 'time' }, at(601)).state
    expect(asksAfter(done, 602)).toBe(false)
  })
})
