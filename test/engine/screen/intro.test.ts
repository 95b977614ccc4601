import { describe, expect, it } from 'vitest'
import type { Control } from '../../../engine/screen/controls'
import {
  howTexts,
  type Intro,
  type IntroPlace,
  type Led,
  lead,
  openedIntro,
  safetyPages,
} from '../../../engine/screen/intro'
import { introScreen } from '../../../engine/screen/intro-screen'
import {
  backParam,
  type IntroPart,
  introParam,
  parseBackParam,
  parseIntroParam,
} from '../../../engine/screen/intro-way'
import { type Lesson, lessons } from '../../../engine/screen/lesson'
import { alarmParam } from '../../../engine/session/alarm'

/** Presses one control after the other, from the intro as it opens on a watch that knows nothing. */
function press(part: IntroPart, controls: readonly Control[], wasAsked = false): Led {
  let led: Led = { intro: openedIntro(part, false, wasAsked), plays: false, leavesTo: null }
  for (const control of controls) {
    expect(led.leavesTo, `before ${control}`).toBeNull()
    led = lead(led.intro, control)
  }
  return led
}

const next = (count: number) => Array.from({ length: count }, () => 'next' as const)
const howThrough = next(howTexts.length)
const safetyThrough = next(safetyPages.length)

describe('before the first session', () => {
  it('come how to roll, the safety text, and the start, in eight presses', () => {
    const controls: Control[] = [...howThrough, ...safetyThrough, 'start']
    expect(controls.length).toBe(8)
    expect(press('first', controls)).toMatchObject({
      leavesTo: 'begin',
      intro: { isSafetyRead: true },
    })
  })

  it('one press goes past how to roll, from each of its pages, and none past the safety text', () => {
    for (let page = 0; page < howTexts.length; page += 1) {
      const { intro } = press('first', [...next(page), 'skip'])
      expect(intro.place).toEqual({ kind: 'safety', page: 0 })
      expect(lead(intro, 'skip').intro).toEqual(intro)
      expect(lead(intro, 'start').leavesTo).toBeNull()
    }
  })

  it('the text counts as read after its last page, not before', () => {
    const isRead = (count: number) => press('first', ['skip', ...next(count)]).intro.isSafetyRead
    expect([1, 2, 3].map(isRead)).toEqual([false, false, true])
  })

  it('every page leads back to the one before, the first one to the ready screen', () => {
    const there: Control[] = [...howThrough, ...safetyThrough]
    const backwards = there.map((): Control => 'previous')
    expect(press('first', [...there, ...backwards]).intro.place).toEqual({ kind: 'how', page: 0 })
    expect(press('first', [...there, ...backwards, 'previous']).leavesTo).toBe('ready')
  })

  it('the cues can be felt before the start, and lead back to it', () => {
    const controls: Control[] = ['skip', ...safetyThrough, 'cues', 'close', 'next']
    expect(press('first', controls).intro.place).toEqual({ kind: 'start' })
  })
})

describe('later', () => {
  it('how to roll and the safety text are read, and lead to the ready screen', () => {
    const led = press('help', [...howThrough, ...next(safetyPages.length - 1), 'close'])
    expect(led).toMatchObject({ leavesTo: 'ready', intro: { isSafetyRead: true } })
  })

  it('the cues lead to the ready screen', () => {
    expect(press('cues', ['close'], true).leavesTo).toBe('ready')
    expect(press('cues', ['previous'], true).leavesTo).toBe('ready')
  })
})

describe('the cues to feel', () => {
  it('are played as they are shown, when they are turned to and when that is asked for', () => {
    expect(press('cues', ['next'])).toMatchObject({
      plays: true,
      intro: { place: { page: 1 } },
    })
    expect(press('cues', ['next', 'play'])).toMatchObject({
      plays: true,
      intro: { place: { page: 1 } },
    })
    expect(press('first', ['skip', ...safetyThrough, 'cues']).plays).toBe(true)
  })

  it('end after the ninth', () => {
    expect(lessons).toHaveLength(9)
    expect(press('cues', next(8), true).intro.place).toEqual({ kind: 'cues', page: 8 })
    expect(press('cues', next(9), true).leavesTo).toBe('ready')
  })

  it.each<[string, Control[]]>([
    ['after the last', next(9)],
    ['when they are closed', ['next', 'close']],
    ['when the first one is left', ['previous']],
  ])('are asked about the first time, %s, and then no more', (_, controls) => {
    const { intro } = press('cues', controls)
    expect(intro).toMatchObject({ place: { kind: 'felt' }, wasAsked: true })
    expect(lead(intro, 'cues')).toMatchObject({
      plays: true,
      intro: { place: { kind: 'cues', page: 0 } },
    })
    expect(lead(lead(intro, 'cues').intro, 'close').leavesTo).toBe('ready')
    expect(lead(intro, 'next').leavesTo).toBe('ready')
  })

  it('have a name and a meaning each, by which they are told apart', () => {
    const texts: readonly Lesson[] = lessons
    const names = texts.map(({ name, meaning }) => `${name.values?.pass ?? name.msgid}: ${meaning}`)
    expect(new Set(names).size).toBe(9)
    expect(names.slice(0, 3)).toEqual([
      '1: Foot straight',
      'Move: Start rolling',
      'Settle: A hold begins',
    ])
  })
})

describe('a press that a place does not know', () => {
  it.each<[IntroPlace, Control]>([
    [{ kind: 'how', page: 1 }, 'start'],
    [{ kind: 'safety', page: 1 }, 'skip'],
    [{ kind: 'cues', page: 1 }, 'start'],
    [{ kind: 'felt' }, 'start'],
    [{ kind: 'start' }, 'next'],
  ])('does nothing: %j, %s', (place, control) => {
    const intro: Intro = { part: 'first', place, isSafetyRead: false, wasAsked: false }
    expect(lead(intro, control)).toEqual({ intro, plays: false, leavesTo: null })
  })
})

describe('what to do if nothing is felt', () => {
  const textsWith = (strength: 'normal' | 'strong', playsPatterns: boolean) => {
    const screen = introScreen(press('cues', ['close']).intro, { strength, playsPatterns })
    return screen.kind === 'felt' ? screen.texts.map(({ msgid }) => msgid) : []
  }

  it('names strong cues where they would be stronger', () => {
    expect(textsWith('normal', true)).toEqual([
      'If not: wear it tighter. See the vibration settings of the watch.',
      'Or choose strong cues on the phone.',
    ])
    expect([textsWith('strong', true), textsWith('normal', false)]).toEqual([
      [expect.stringContaining('tighter')],
      [expect.stringContaining('tighter')],
    ])
  })
})

describe('what the pages hand each other', () => {
  it.each(['first', 'help', 'cues'] as const)('is read as it was written: %s', (part) => {
    for (const strength of ['normal', 'strong'] as const) {
      const way = { part, strength, luggage: '{"a":[1]}' }
      expect(parseIntroParam(introParam(way))).toEqual(way)
    }
    for (const begins of [true, false]) {
      const back = { begins, luggage: '{"a":[1]}' }
      expect(parseBackParam(backParam(back))).toEqual(back)
    }
  })

  it.each([undefined, null, '', 'x', 7, {}, '[object Object]'])(
    'is all of the intro where it is lost: %j',
    (lost) => {
      expect(parseIntroParam(lost)).toMatchObject({ part: 'first', strength: 'normal' })
      expect(parseBackParam(lost).begins).toBe(false)
    },
  )

  it('is not what the alarm says', () => {
    expect(parseBackParam(alarmParam).begins).toBe(false)
  })
})
