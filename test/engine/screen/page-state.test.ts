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
      asksPhone: true,
    })
  })
})
