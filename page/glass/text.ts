/** How large a text can be drawn so that it surely fits. An estimate for Noto Sans, on the wide side; the tests measure the fonts. Pure. */

/** The widest glyphs, capitals, narrow ones; all others are of the usual width. In parts of the font's size. */
const full = /[\u1100-\uffdc]/
const wide = /[mwMWQOGDHNU@%–—ШЩЖЮМФЫшщжюмфыŻŹ]/
const capital = /[A-ZÀ-ÞĀ-ŽА-Я]/
const narrow = /[iljItfrı.,:;'’!|()ïîíì› ]/

function glyphEm(glyph: string): number {
  if (full.test(glyph)) return 1
  if (wide.test(glyph)) return 0.9
  if (capital.test(glyph)) return 0.7
  return narrow.test(glyph) ? 0.4 : 0.61
}

/** Width of a text, in parts of its font's size. */
export function widthEm(text: string): number {
  return [...text].reduce((sum, glyph) => sum + glyphEm(glyph), 0)
}

/** The largest size, px, up to `most`, at which a text fits on one line of that width; never below `least`. */
export function lineSize(text: string, width: number, most: number, least: number): number {
  return Math.max(least, Math.min(most, Math.floor(width / widthEm(text))))
}
