/** How much room a text takes on the glass, in the watch's fonts. */
import { advanceOf, numeralAdvanceOf } from './glyphs.ts'

/**
 * Width of one line, px. Nobody says whether a watch sets each glyph at whole px: the wider of both counts. Nor
 * whether it kerns, which seldom widens: not counted.
 */
export function measure(text: string, sizePx: number, locale: string): number {
  const key = `${locale} ${sizePx} ${text}`
  const width = known.get(key) ?? measured(text, sizePx, locale)
  known.set(key, width)
  return width
}

const known = new Map<string, number>()

function measured(text: string, sizePx: number, locale: string): number {
  let exact = 0
  let atWholePx = 0
  for (const glyph of text) {
    const width = advanceOf(glyph, locale) * sizePx
    exact += width
    atWholePx += Math.round(width)
  }
  return Math.max(exact, atWholePx)
}

/** Width of a number in the package's numerals, px, as `measure`. */
export function measureNumerals(text: string, sizePx: number): number {
  return [...text].reduce((sum, figure) => {
    const width = numeralAdvanceOf(figure) * sizePx
    return sum + Math.max(width, Math.round(width))
  }, 0)
}

/** The ink of a number in the package's numerals: their baseline lies 0.4 below the middle, the highest is 0.713 high. */
export function inkOfNumerals(sizePx: number): Ink {
  return { above: 0.313 * sizePx, below: 0.411 * sizePx }
}

/**
 * Height of a line, px: 116 % of the size, in Chinese, Japanese and Korean 125 % (Zepp's design guide, Font). In Vietnamese,
 * whose letters carry two marks, 125 % too: more than the ink of its letters, test/locales/glass-texts.test.ts.
 */
export function lineHeightPx(sizePx: number, locale: string): number {
  return sizePx * (/^(ja|ko|vi|zh)/.test(locale) ? 1.25 : 1.16)
}

/** How far the ink of a line reaches from its middle, px. */
export interface Ink {
  readonly above: number
  readonly below: number
}

/** The ink of a line: the whole height of the line, but for figures, which reach neither up nor down as far as letters. */
export function inkOf(line: string, sizePx: number, locale: string): Ink {
  const half = lineHeightPx(sizePx, locale) / 2
  const isFigures = /^[\d:]+$/.test(line)
  return isFigures
    ? { above: figures.above * sizePx, below: figures.below * sizePx }
    : { above: half, below: half }
}

/** As shares of the size: the baseline lies 0.388 below the middle, figures are up to 0.74 high. */
const figures = { above: 0.36, below: 0.402 }

/**
 * The lines that a text breaks into: at spaces, in Chinese and Japanese between any two glyphs but
 * before closing and after opening punctuation. A word wider than the line stays whole, and so too wide.
 */
export function wrapLines(text: string, sizePx: number, widthPx: number, locale: string): string[] {
  return text.split('\n').flatMap((paragraph) => {
    const lines = ['']
    for (const piece of paragraph.split(breaksOf(locale))) {
      const longer = `${lines.at(-1)}${piece}`
      const fits = measure(longer.trimEnd(), sizePx, locale) <= widthPx
      if (fits || lines.at(-1) === '') lines[lines.length - 1] = longer
      else lines.push(piece)
    }
    return lines.map((line) => line.trimEnd())
  })
}

const ideograph = '[\\u3000-\\u30ff\\u3400-\\u9fff\\uff01-\\uff60]'
const closing = '[\\s、。，．：；！？）」』】〉》・ー…,.:;!?)]'
const opening = '[（「『【〈《(]'
const breaks = {
  atSpaces: /(?<=[^\S\u00a0])/u,
  betweenGlyphs: new RegExp(
    `(?<=[^\\S\\u00a0])|(?<!${opening})(?:(?<=${ideograph})|(?=${ideograph}))(?!${closing})`,
    'u',
  ),
}

function breaksOf(locale: string): RegExp {
  return /^(ja|zh)/.test(locale) ? breaks.betweenGlyphs : breaks.atSpaces
}
