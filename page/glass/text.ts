/** How large a text can be drawn so that it surely fits. An estimate for Noto Sans, on the wide side; the tests measure the fonts. Pure. */

/** Width of a glyph, in parts of the font's size: of narrow and wide ones together, a little more than usual. Chinese, Japanese and Korean ones fill the square. */
const glyphEm = 0.62
const narrowEm = 0.4
const narrowGlyphs = /[ijltfrI.,:'’ ]/g
const fullGlyphs = /[\u1100-\uffff]/g

/** What was measured before: a look at each letter costs a watch more than the rest of a layout. */
const known = new Map<string, number>()
const mostKnown = 60

/** Width of a text, in parts of its font's size. */
export function widthEm(text: string): number {
  const before = known.get(text)
  if (before) return before
  if (known.size === mostKnown) known.clear()
  const width = measuredEm(text)
  known.set(text, width)
  return width
}

function measuredEm(text: string): number {
  const full = text.match(fullGlyphs)?.length ?? 0
  const narrow = text.match(narrowGlyphs)?.length ?? 0
  return (text.length - full - narrow) * glyphEm + narrow * narrowEm + full
}

/** The largest size, px, up to `most`, at which a text fits on one line of that width; never below `least`. */
export function lineSize(text: string, width: number, most: number, least: number): number {
  return Math.max(least, Math.min(most, Math.floor(width / widthEm(text))))
}
