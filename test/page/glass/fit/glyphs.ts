/** How wide the glyphs of the watch's fonts are: Noto Sans, and its Japanese, Korean and two Chinese families. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import opentype, { type Font } from 'opentype.js'
import { makeNumerals } from '../../../../scripts/numerals.ts'
import { sfntOf } from './woff.ts'

type Family = 'noto-sans' | 'noto-sans-jp' | 'noto-sans-kr' | 'noto-sans-sc' | 'noto-sans-tc'

const ownFamilies: Readonly<Record<string, Family>> = {
  'ja-JP': 'noto-sans-jp',
  'ko-KR': 'noto-sans-kr',
  'zh-CN': 'noto-sans-sc',
  'zh-TW': 'noto-sans-tc',
}

/**
 * Width of a glyph as a share of the text size. In Japanese, Korean and Chinese nobody says which of the
 * two families draws Latin letters and figures, so the wider one counts. Throws a sentence for a glyph
 * that the fonts of this language lack: a watch would show a box.
 */
export function advanceOf(glyph: string, locale: string): number {
  const own = ownFamilies[locale]
  const families: Family[] = own ? [own, 'noto-sans'] : ['noto-sans']
  const widths = families.flatMap((family) => widthsIn(family, glyph))
  if (widths.length > 0) return Math.max(...widths)
  throw new RangeError(
    `No font of ${locale} has the glyph "${glyph}" (U+${codeOf(glyph).toString(16)}): write it otherwise.`,
  )
}

const known = new Map<string, readonly number[]>()

/** One width, or none when the family lacks the glyph. */
function widthsIn(family: Family, glyph: string): readonly number[] {
  const key = `${family} ${glyph}`
  const widths = known.get(key) ?? measureIn(family, glyph)
  known.set(key, widths)
  return widths
}

/** The package's own numerals, as the build makes them. */
const numerals = opentype.parse(new Uint8Array(await makeNumerals()).buffer)

/** Width of a figure in the package's numerals, as a share of the text size. */
export function numeralAdvanceOf(figure: string): number {
  return (numerals.charToGlyph(figure).advanceWidth ?? 0) / numerals.unitsPerEm
}

/** The package's numerals. */
export function numeralsFont(): Font {
  return numerals
}

/** The font that draws a glyph in a language. Throws as `advanceOf`. */
export function fontOf(glyph: string, locale: string): Font {
  const own = ownFamilies[locale]
  const families: Family[] = own ? [own, 'noto-sans'] : ['noto-sans']
  const font = families.map((family) => fontIn(family, glyph)).find((one) => one !== undefined)
  if (font) return font
  throw new RangeError(`No font of ${locale} has the glyph "${glyph}".`)
}

function fontIn(family: Family, glyph: string): Font | undefined {
  return slicesOf(family)
    .filter(({ covers }) => covers(codeOf(glyph)))
    .map(({ file }) => load(file))
    .find((one) => one.charToGlyphIndex(glyph) > 0)
}

function measureIn(family: Family, glyph: string): number[] {
  const font = fontIn(family, glyph)
  return font ? [(font.charToGlyph(glyph).advanceWidth ?? 0) / font.unitsPerEm] : []
}

interface Slice {
  readonly file: string
  readonly covers: (code: number) => boolean
}

const require = createRequire(import.meta.url)
const slices = new Map<Family, readonly Slice[]>()
const fonts = new Map<string, Font>()

/** The files into which a family is cut, each with the glyphs of a few ranges. */
function slicesOf(family: Family): readonly Slice[] {
  const found = slices.get(family) ?? readSlices(family)
  slices.set(family, found)
  return found
}

function readSlices(family: Family): Slice[] {
  const table = require.resolve(`@fontsource/${family}/unicode.json`)
  const ranges: Record<string, string> = JSON.parse(readFileSync(table, 'utf8'))
  return Object.entries(ranges).map(([subset, range]) => ({
    file: join(
      dirname(table),
      'files',
      `${family}-${subset.replace(/[[\]]/g, '')}-400-normal.woff`,
    ),
    covers: coverage(range),
  }))
}

/** Reads `U+30-39,U+2026`. */
function coverage(range: string): (code: number) => boolean {
  const spans = range.split(',').map((span) => {
    const [from = 0, to = from] = span
      .replace('U+', '')
      .split('-')
      .map((hex) => Number.parseInt(hex, 16))
    return { from, to }
  })
  return (code) => spans.some(({ from, to }) => from <= code && code <= to)
}

function load(file: string): Font {
  const font = fonts.get(file) ?? opentype.parse(sfntOf(readFileSync(file)))
  fonts.set(file, font)
  return font
}

function codeOf(glyph: string): number {
  return glyph.codePointAt(0) ?? 0
}
