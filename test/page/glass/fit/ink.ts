/** How alike the ink of two words is. */
import { Resvg } from '@resvg/resvg-js'
import { fontOf } from './glyphs.ts'

export { fontOf } from './glyphs.ts'

const sizePx = 100
const boardPx = 400

/**
 * The ink that two words share, as a share of the ink of both: 0 to 1. Both are drawn in the middle of one place, as the
 * glass draws the letter of a leg.
 */
export function inkOverlap(one: string, other: string, locale: string): number {
  const [first, second] = [one, other].map((word) => inkOf(word, locale))
  let shared = 0
  let either = 0
  first?.forEach((isInked, place) => {
    if (isInked && second?.[place]) shared += 1
    if (isInked || second?.[place]) either += 1
  })
  return shared / either
}

function inkOf(word: string, locale: string): boolean[] {
  const { path, width } = outlineOf(word, locale)
  const at = `translate(${(boardPx - width) / 2} ${boardPx / 2})`
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${boardPx}" height="${boardPx}"><path transform="${at}" d="${path}"/></svg>`
  const { pixels } = new Resvg(svg).render()
  return Array.from({ length: boardPx ** 2 }, (_, place) => (pixels[4 * place + 3] ?? 0) > 127)
}

function outlineOf(
  word: string,
  locale: string,
): { readonly path: string; readonly width: number } {
  let width = 0
  const paths = [...word].map((glyph) => {
    const font = fontOf(glyph, locale)
    const path = font.getPath(glyph, width, 0, sizePx)
    width += font.getAdvanceWidth(glyph, sizePx)
    return path.toPathData(2)
  })
  return { path: paths.join(' '), width }
}
