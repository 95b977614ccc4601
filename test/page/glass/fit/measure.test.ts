import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import opentype from 'opentype.js'
import { describe, expect, it } from 'vitest'
import { inkOf, lineHeightPx, measure, wrapLines } from './measure.ts'

describe('a text in the fonts of the watch', () => {
  it.each([
    ['0', 'en-US', 572],
    ['i', 'en-US', 258],
    ['W', 'de-DE', 930],
    ['Ж', 'ru-RU', 905],
    ['ł', 'pl-PL', 258],
    ['ş', 'tr-TR', 479],
    ['の', 'ja-JP', 1000],
    ['휴', 'ko-KR', 920],
    ['脚', 'zh-CN', 1000],
    ['腳', 'zh-TW', 1000],
    ['ự', 'vi-VN', 674],
    ['ř', 'cs-CZ', 413],
    ['ґ', 'uk-UA', 436],
    ['、', 'ja-JP', 1000],
    ['100', 'zh-CN', 3 * 572],
  ])('%s in %s is as wide at 1000 px as its glyphs: %d px', (text, locale, widthPx) => {
    expect(measure(text, 1000, locale)).toBe(widthPx)
  })

  it.each([
    ['WWW', 20, 3 * 19],
    ['iii', 20, 3 * 5.16],
  ])('%s at %i px counts as the wider of exact and whole px: %f px', (text, sizePx, widthPx) => {
    expect(measure(text, sizePx, 'en-US')).toBeCloseTo(widthPx)
  })

  it('is refused when a watch has no glyph for it, and the sentence names the glyph', () => {
    expect(() => measure('脚', 30, 'en-US')).toThrow('No font of en-US has the glyph "脚"')
  })

  it.each([
    ['en-US', 116],
    ['ru-RU', 116],
    ['ja-JP', 125],
    ['ko-KR', 125],
    ['zh-CN', 125],
    ['zh-TW', 125],
    ['vi-VN', 125],
  ])('has lines in %s of %i percent of its size', (locale, percent) => {
    expect(lineHeightPx(100, locale)).toBeCloseTo(percent)
  })
})

describe('the ink of a line', () => {
  it('is as high as the line when it has letters', () => {
    const { above, below } = inkOf('45 s', 100, 'en-US')
    expect([above, below]).toEqual([58, 58].map((px) => expect.closeTo(px)))
  })

  const latin = ['noto-sans', 'noto-sans-jp', 'noto-sans-kr', 'noto-sans-sc', 'noto-sans-tc']
  it.each(latin)('is no less than what %s draws of figures', (family) => {
    const file = createRequire(import.meta.url).resolve(
      `@fontsource/${family}/files/${family}-latin-400-normal.woff`,
    )
    const font = opentype.parse(new Uint8Array(readFileSync(file)).buffer)
    const { above, below } = inkOf('0123456789:', 1000, 'en-US')
    const baselineBelowMiddle = 388
    for (const figure of '0123456789:') {
      const { y1, y2 } = font.charToGlyph(figure).getBoundingBox()
      expect(y2 - baselineBelowMiddle).toBeLessThanOrEqual(above)
      expect(baselineBelowMiddle - y1).toBeLessThanOrEqual(below)
    }
  })
})

describe('a text that is too wide for a line', () => {
  it.each([
    ['breaks at spaces', 'Roll slowly up', 'en-US', 120, ['Roll', 'slowly', 'up']],
    ['fills each line', 'Roll slowly up', 'en-US', 200, ['Roll slowly', 'up']],
    ['stays whole where it fits', 'Roll slowly up', 'en-US', 400, ['Roll slowly up']],
    ['keeps a long word whole', 'Wadenmuskulatur', 'de-DE', 100, ['Wadenmuskulatur']],
    ['breaks in Korean at spaces only', '천천히 굴리기', 'ko-KR', 110, ['천천히', '굴리기']],
    ['breaks in Chinese anywhere', '慢慢滚动', 'zh-CN', 80, ['慢慢', '滚动']],
    ['never before closing punctuation', '慢慢滚，停', 'zh-CN', 120, ['慢慢', '滚，停']],
    ['never after an opening bracket', '慢慢（停', 'zh-CN', 120, ['慢慢', '（停']],
    ['keeps figures together in Japanese', '保持45秒', 'ja-JP', 90, ['保持', '45秒']],
    ['never at a no-break space', 'Hold 45\u00a0s', 'en-US', 150, ['Hold', '45\u00a0s']],
    ['keeps breaks of its own', 'Up\nDown', 'en-US', 400, ['Up', 'Down']],
  ])('%s', (_, text, locale, widthPx, lines) => {
    expect(wrapLines(text, 40, widthPx, locale)).toEqual(lines)
  })
})
