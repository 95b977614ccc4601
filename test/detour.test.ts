import { describe, expect, it } from 'vitest'
import type { Control } from '../engine/controls'
import { cueWords, type Detour, lead, safetyPages } from '../engine/detour'
import { detourScreen } from '../engine/detour-screen'
import { defaultSettings } from '../engine/settings'

const feeling = { settings: defaultSettings, playsPatterns: true }

/** Presses one control after the other, from the ready screen. */
function press(controls: readonly Control[], isRead: boolean) {
  let led = { detour: null as Detour | null, starts: false, isRead: false }
  for (const control of controls) led = lead(led.detour, control, isRead)
  return led
}
const toTheEnd = Array.from({ length: safetyPages.length - 1 }, () => 'next' as const)

describe('the safety text', () => {
  it('comes before the first session, which starts when it was read', () => {
    expect(press(['start'], false)).toMatchObject({ detour: { kind: 'safety' }, starts: false })
    expect(press(['start', ...toTheEnd, 'close'], false)).toEqual({
      detour: null,
      starts: true,
      isRead: true,
    })
  })

  it('does not come again', () => {
    expect(press(['start'], true)).toMatchObject({ detour: null, starts: true })
  })

  it('can be read from the ready screen, and starts nothing then', () => {
    expect(press(['safety', ...toTheEnd, 'close'], false)).toEqual({
      detour: null,
      starts: false,
      isRead: true,
    })
  })

  it('can be left by its first page, and is then unread', () => {
    expect(press(['start', 'next', 'previous', 'previous'], false)).toEqual({
      detour: null,
      starts: false,
      isRead: false,
    })
  })

  it('ends with its last page', () => {
    expect(press(['safety', ...toTheEnd, 'next'], true).detour).toMatchObject({ page: 5 })
    const last = { kind: 'safety', page: 5, thenStarts: false } as const
    expect(detourScreen(last, feeling)).toMatchObject({ isLast: true, text: { msgid: 'safety-6' } })
  })
})

describe('the cues to feel', () => {
  it('go round in both directions, and close', () => {
    expect(press(['cues', 'previous'], true).detour).toEqual({ kind: 'cues', page: 6 })
    expect(press(['cues', 'previous', 'next'], true).detour).toEqual({ kind: 'cues', page: 0 })
    expect(press(['cues', 'play', 'close'], true)).toEqual({
      detour: null,
      starts: false,
      isRead: false,
    })
  })

  it('are all the words that there are, each with a name and its pulses', () => {
    const shown = cueWords.map((_, page) => detourScreen({ kind: 'cues', page }, feeling))
    expect(shown).toMatchObject([
      { name: { msgid: 'cue-pass', values: { pass: 1 } }, says: { msgid: 'foot-straight' } },
      { name: { msgid: 'cue-move' }, pulses: [{ fromMs: 0, lengthMs: 450 }, { fromMs: 650 }] },
      { name: { msgid: 'cue-settle' }, pulses: [{ fromMs: 0, lengthMs: 1000 }] },
      { name: { values: { pass: 2 } }, says: { msgid: 'foot-out' } },
      { name: { values: { pass: 3 } }, says: { msgid: 'foot-in' } },
      { name: { msgid: 'cue-change-leg' }, says: { msgid: 'cue-change-leg-says' } },
      { name: { msgid: 'cue-done' } },
    ])
  })
})
