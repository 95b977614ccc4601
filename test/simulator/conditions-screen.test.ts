/** The screen of a watch that differs, with programs of a few lines. */
import { describe, expect, it } from 'vitest'
import type { Desk } from '../../simulator/types.ts'
import { lines, openedOn, startAtMs } from './program.ts'

/** When the screen goes dark, s after the desk opened; asked each half second for ten minutes. */
function darkAfterSeconds(desk: Desk, meanwhile: () => void = () => undefined): number {
  for (let halves = 0; halves < 1_200 && desk.watch.screen === 'bright'; halves += 1) {
    desk.advance(500)
    meanwhile()
  }
  return (desk.nowMs - startAtMs) / 1_000
}

const bright = `zos('@zos/display').setPageBrightTime({ brightTime: 300000 });`

describe('a bright time of 300 s', () => {
  it.each([
    ['lasts', 300, 302],
    ['lost-after-notification', 300, 15],
    ['capped-after-notification', 300, 65],
    ['lost-after-60-s', 70, 70],
    ['capped-at-60-s', 60, 62],
  ] as const)(
    '%s: dark after %i s, and after %i s when a notification went',
    (brightTime, alone, notified) => {
      expect(darkAfterSeconds(openedOn({ brightTime }, bright))).toBe(alone)
      const desk = openedOn({ brightTime }, bright)
      const notify = () => {
        if (desk.nowMs === startAtMs + 2_000) desk.watch.notification(3_000)
      }
      expect(darkAfterSeconds(desk, notify)).toBe(notified)
    },
  )

  it.each(['lost-after-60-s', 'capped-at-60-s'] as const)(
    'that is %s lasts when it is set again',
    (brightTime) => {
      const again = `setInterval(() => { ${bright} }, 20000)`
      expect(darkAfterSeconds(openedOn({ brightTime }, bright + again))).toBe(600)
    },
  )

  it('that is lost after 60 s is not lost to the next run of the program', () => {
    const desk = openedOn({ brightTime: 'lost-after-60-s' }, bright)
    desk.advance(30_000)
    desk.watch.kill()
    desk.watch.open()
    expect(darkAfterSeconds(desk)).toBe(100)
  })
})

describe('what is written in the dark', () => {
  const statements = `const place = { x: 0, y: 0, w: 100, h: 50 }
    const text = ui.createWidget(ui.widget.TEXT, { ...place, text: 'before' })
    const other = ui.createWidget(ui.widget.TEXT, { ...place, text: 'hidden' })
    setTimeout(() => { text.setProperty(ui.prop.TEXT, 'in the dark'); other.setProperty(ui.prop.VISIBLE, false)
      ui.createWidget(ui.widget.TEXT, { ...place, text: 'new' }); console.log(text.getProperty(ui.prop.TEXT)) }, 12000)
    setTimeout(() => text.setProperty(ui.prop.MORE, { ...place, text: 'bright' }), 18000)`

  it.each([
    ['drawn', ['in the dark', 'new'], ['bright', 'new']],
    ['not-drawn', ['before', 'hidden'], ['bright', 'hidden']],
  ] as const)('is %s', (darkWrites, woken, written) => {
    const desk = openedOn({ darkWrites }, statements)
    desk.advance(15_000)
    desk.watch.wake()
    expect([lines(desk), desk.watch.texts()]).toEqual([['in the dark'], woken])
    desk.advance(5_000)
    expect(desk.watch.texts()).toEqual(written)
  })
})

describe('setStatusBarVisible', () => {
  const call = `try { ui.setStatusBarVisible(false); console.log('called') } catch (error) { console.log(error.message) }`

  it.each([
    ['nothing', 'Amazfit Balance', 'called'],
    ['throws', 'Amazfit Balance', 'The watch refuses @zos/ui setStatusBarVisible.'],
    ['throws', 'Amazfit Bip 6', 'called'],
  ] as const)('on a round glass does: %s (%s)', (statusBarOnRound, model, logged) => {
    const desk = openedOn({ statusBarOnRound }, call, { model })
    expect(lines(desk)).toEqual([logged])
  })

  const texts = `const put = (y, text) => ui.createWidget(ui.widget.BUTTON, { x: 0, y, w: 100, h: 40, text, click_func: () => console.log(text) })
    `
  const first = `${call}; ${texts} put(10, 'top'); put(70, 'below')`
  const late = `${texts} put(10, 'top'); put(70, 'below'); ${call}`
  const square = { model: 'Amazfit Bip 6' }

  it.each([
    ['hides', first, ['top', 'below']],
    ['hides', late, ['top', 'below']],
    ['only-first', first, ['top', 'below']],
    ['only-first', late, ['below']],
    ['stays', first, ['below']],
    ['stays', late, ['below']],
  ] as const)('on a square glass: %s', (statusBarOnSquare, statements, seen) => {
    const desk = openedOn({ statusBarOnSquare }, statements, square)
    expect(desk.watch.buttons()).toEqual(seen)
    desk.watch.tap({ x: 50, y: 30 })
    desk.watch.tap({ x: 50, y: 90 })
    expect(lines(desk).slice(1)).toEqual(seen)
  })

  it('leaves the bar there until it is called, and brings it back', () => {
    const show = `${texts} put(10, 'top'); setTimeout(() => ui.setStatusBarVisible(false), 1000)
      setTimeout(() => ui.setStatusBarVisible(true), 2000)`
    const desk = openedOn({}, show, square)
    const seen = [0, 1_000, 1_000].map((ms) => {
      desk.advance(ms)
      return desk.watch.widgets().map(({ type }) => type)
    })
    expect(seen).toEqual([['BUTTON', 'STATUS_BAR'], ['BUTTON'], ['BUTTON', 'STATUS_BAR']])
  })
})
