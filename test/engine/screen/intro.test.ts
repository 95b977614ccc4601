import { describe, expect, it } from 'vitest'
import { defaultSettings } from '../../../engine/routine/settings'
import type { Control } from '../../../engine/screen/controls'
import { cueWords, type Intro, lead, safetyPages } from '../../../engine/screen/intro'
import { introScreen } from '../../../engine/screen/intro-screen'

const feeling = { settings: defaultSettings, playsPatterns: true }

/** Presses one control after the other, from the ready screen. */
function press(controls: readonly Control[], isRead: boolean) {
  let led = { intro: null as Intro | null, starts: false, isRead: false }
  for (const control of controls) led = lead(led.intro, control, isRead)
  return led
}
const toTheEnd = Array.from({ length: safetyPages.length - 1 }, () => 'next' as const)

describe('the safety text', () => {
  it('comes before the first session, which starts when it was read', () => {
    expect(press(['start'], false)).toMatchObject({ intro: { kind: 'safety' }, starts: false })
    expect(press(['start', ...toTheEnd, 'close'], false)).toEqual({
      intro: null,
      starts: true,
      isRead: true,
    })
  })

  it('does not come again', () => {
    expect(press(['start'], true)).toMatchObject({ intro: null, starts: true })
  })

  it('can be read from the ready screen, and starts nothing then', () => {
    expect(press(['safety', ...toTheEnd, 'close'], false)).toEqual({
      intro: null,
      starts: false,
      isRead: true,
    })
  })

  it('can be left by its first page, and is then unread', () => {
    expect(press(['start', 'next', 'previous', 'previous'], false)).toEqual({
      intro: null,
      starts: false,
      isRead: false,
    })
  })

  it('ends with its last page', () => {
    expect(press(['safety', ...toTheEnd, 'next'], true).intro).toMatchObject({ page: 5 })
    const last = { kind: 'safety', page: 5, thenStarts: false } as const
    expect(introScreen(last, feeling)).toMatchObject({
      isLast: true,
      text: { msgid: 'Stop if you feel sharp pain or tingling, or your wrists hurt.' },
    })
  })
})

describe('the cues to feel', () => {
  it('go round in both directions, and close', () => {
    expect(press(['cues', 'previous'], true).intro).toEqual({ kind: 'cues', page: 6 })
    expect(press(['cues', 'previous', 'next'], true).intro).toEqual({ kind: 'cues', page: 0 })
    expect(press(['cues', 'play', 'close'], true)).toEqual({
      intro: null,
      starts: false,
      isRead: false,
    })
  })

  it('are all the words that there are, each with a name and its pulses', () => {
    const shown = cueWords.map((_, page) => introScreen({ kind: 'cues', page }, feeling))
    expect(shown).toMatchObject([
      { name: { msgid: 'Pass {pass}', values: { pass: 1 } }, meaning: { msgid: 'Foot straight' } },
      { name: { msgid: 'Move' }, pulses: [{ fromMs: 0, lengthMs: 450 }, { fromMs: 650 }] },
      { name: { msgid: 'Settle' }, pulses: [{ fromMs: 0, lengthMs: 1000 }] },
      { name: { values: { pass: 2 } }, meaning: { msgid: 'Foot out' } },
      { name: { values: { pass: 3 } }, meaning: { msgid: 'Foot in' } },
      { name: { msgid: 'Change leg' }, meaning: { msgid: 'The other leg' } },
      { name: { msgid: 'Done' } },
    ])
  })
})
