/** How large a text can be drawn so that it surely fits. An estimate for Noto Sans, on the wide side; the tests measure the fonts. Pure. */

/** Chinese, Japanese and Korean glyphs fill the square. */
const full = /[\u1100-\uffdc]/

/** Width of all other glyphs, in parts of the font's size: of narrow and wide ones together, a little more than usual. */
const glyphEm = 0.62

/** Width of a text, in parts of its font's size. */
export function widthEm(text: string): number {
  return [...text].reduce((sum, glyph) => sum + (full.test(glyph) ? 1 : glyphEm), 0)
}

/** The largest size, px, up to `most`, at which a text fits on one line of that width; never below `least`. */
export function lineSize(text: string, width: number, most: number, least: number): number {
  return Math.max(least, Math.min(most, Math.floor(width / widthEm(text))))
}
