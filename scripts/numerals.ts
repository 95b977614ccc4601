/** The numerals of the glass: Barlow Condensed in bold, the ten figures only, each as wide as the others. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import subsetFont from 'subset-font'

/** Where the watch finds it among the assets. */
export const numeralsFile = 'fonts/numerals.ttf'

const figures = '0123456789'

/** The font as TrueType, without hints for small sizes, which are half of its bytes. Its licence, the SIL Open Font License, lets it be cut and shipped with a program. */
export async function makeNumerals(): Promise<Uint8Array> {
  const source = createRequire(import.meta.url).resolve(
    '@fontsource/barlow-condensed/files/barlow-condensed-latin-700-normal.woff2',
  )
  const cut = await subsetFont(readFileSync(source), figures, {
    targetFormat: 'truetype',
    noLayoutClosure: true,
    noHinting: true,
  })
  return withEvenWidths(new Uint8Array(cut))
}

/** A table of a font: where its entry, and where it itself begins, and how long it is. Source: the OpenType specification. */
interface Table {
  readonly entry: number
  readonly at: number
  readonly length: number
}

/** Every figure gets the width of the widest, and stands in its middle: so a count never jumps. */
function withEvenWidths(font: Uint8Array): Uint8Array {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength)
  const [metrics, head] = [tableOf(view, 'hmtx'), tableOf(view, 'hhea')]
  const count = view.getUint16(head.at + 34)
  const glyphs = Array.from({ length: count }, (_, glyph) => metrics.at + 4 * glyph)
  const widest = Math.max(...glyphs.slice(1).map((at) => view.getUint16(at)))
  for (const at of glyphs.slice(1)) {
    const wider = widest - view.getUint16(at)
    view.setUint16(at, widest)
    view.setInt16(at + 2, view.getInt16(at + 2) + Math.round(wider / 2))
  }
  view.setUint16(head.at + 10, widest)
  for (const table of [metrics, head])
    view.setUint32(table.entry + 4, sumOf(view, table.at, table.length))
  const whole = tableOf(view, 'head').at + 8
  view.setUint32(whole, 0)
  view.setUint32(whole, (0xb1b0afba - sumOf(view, 0, view.byteLength)) >>> 0)
  return font
}

function tableOf(view: DataView, name: string): Table {
  const tag = [...name].reduce((sum, letter) => sum * 256 + letter.charCodeAt(0), 0)
  for (let entry = 12; entry < 12 + 16 * view.getUint16(4); entry += 16) {
    if (view.getUint32(entry) === tag)
      return { entry, at: view.getUint32(entry + 8), length: view.getUint32(entry + 12) }
  }
  throw new RangeError(`The font of the numerals has no table "${name}".`)
}

/** The sum of all 32-bit words, as fonts check themselves. */
function sumOf(view: DataView, from: number, length: number): number {
  let sum = 0
  for (let at = from; at + 4 <= from + length; at += 4) sum = (sum + view.getUint32(at)) >>> 0
  return sum
}
