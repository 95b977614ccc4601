/** What is drawn of the texts beside the screens: toasts, the letters of the legs, and how lines begin. */
import { describe, expect, it } from 'vitest'
import type { WatchMsgid } from '../../engine/screen/watch-msgids'
import { fontOf, inkOverlap } from '../page/glass/fit/ink.ts'
import { glasses } from '../page/glass/fit/margins.ts'
import { measure, wrapLines } from '../page/glass/fit/measure.ts'
import { entriesOf, localesOf, msgidsIn, translateInto } from './locales.ts'

const locales = localesOf('page/i18n')

/** The widest count that a toast has room for. */
const toasts: readonly (readonly [WatchMsgid, { readonly count?: number }])[] = [
  ['See the phone', {}],
  ['Lost sessions: {count}', { count: 12 }],
  ['Session not saved', {}],
  ['Settings not saved', {}],
  ['Session unreadable', {}],
]

/** The desk's pill, simulator/desk/glass/draw.ts: what a real one holds is on the list of docs/watches-differ.md. */
function toastRoomPx(glassWidthPx: number): { readonly widthPx: number; readonly sizePx: number } {
  const widthPx = 0.7 * glassWidthPx
  return { widthPx, sizePx: Math.max(20, Math.round(widthPx / 14)) }
}

describe.each(locales)('in %s', (locale) => {
  const translate = translateInto(locale)

  it.each(toasts)('the toast "%s" fits on every glass', (msgid, values) => {
    const text = translate(msgid, values)
    for (const { width } of glasses) {
      const { widthPx, sizePx } = toastRoomPx(width)
      expect(measure(text, sizePx, locale), `${text} on ${width} px`).toBeLessThanOrEqual(widthPx)
    }
  })

  it('no line begins with a mark that belongs to the word before it', () => {
    const texts =
      locale === 'en-US'
        ? msgidsIn['page/i18n']
        : entriesOf('page/i18n', locale).map(({ text }) => text)
    const narrowest = 60
    const lines = texts.flatMap((text) =>
      wrapLines(text.replace(/\{\w+\}/g, '8'), 24, narrowest, locale),
    )
    expect(lines.filter((line) => /^[:;?!：；？！]/.test(line))).toEqual([])
  })

  it('right and left are letters that do not blur into one: their ink overlaps by a third at most', () => {
    expect(inkOverlap(translate('R'), translate('L'), locale)).toBeLessThanOrEqual(0.35)
  })
})

describe('the ink of two words', () => {
  it.each([
    ['П', 'Л', 'ru-RU', 0.46],
    ['D', 'G', 'fr-FR', 0.41],
    ['R', 'L', 'en-US', 0.21],
    ['R', 'R', 'en-US', 1],
  ])('%s and %s in %s overlaps as a careful reader measured it', (one, other, locale, overlap) => {
    expect(inkOverlap(one, other, locale)).toBeCloseTo(overlap, 1)
  })
})

describe('Vietnamese', () => {
  it('has letters no higher than the lines that are counted for it', () => {
    const letters = new Set(entriesOf('page/i18n', 'vi-VN').flatMap(({ text }) => [...text.trim()]))
    const boxes = [...letters]
      .filter((letter) => letter.trim() !== '')
      .map((letter) => fontOf(letter, 'vi-VN').charToGlyph(letter).getBoundingBox())
    const heightOfAll =
      Math.max(...boxes.map(({ y2 }) => y2)) - Math.min(...boxes.map(({ y1 }) => y1))
    expect(heightOfAll / 1000).toBeLessThanOrEqual(1.25)
  })
})
