/** The pixels of a picture as its source in assets/ draws them: where its ink is, and in which colours. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Resvg } from '@resvg/resvg-js'
import type { Box } from '../../../../page/glass/box'
import type { PictureElement } from '../../../../page/glass/elements'
import { pictures } from '../../../../scripts/pictures.ts'
import { projectFolder } from '../../../../scripts/project.ts'

/** A square of pixels. */
interface Pixels {
  readonly px: number
  /** Red, green, blue, opacity of each, row by row. */
  readonly bytes: Uint8Array
  /** Shown turned over, left for right. */
  readonly mirrored: boolean
}

type Pixel = readonly [red: number, green: number, blue: number, opacity: number]

/** A picture's ink is told in boxes so high, one below the other: round things are not square. px */
const bandPx = 3

const drawn = new Map<string, Pixels>()
const inks = new Map<string, readonly Box[]>()

/** Where a picture has ink on the glass, in boxes one below the other. */
export function inkOfPicture({ picture, x, y, w }: PictureElement): Box[] {
  const key = `${picture} ${w}`
  const ink = inks.get(key) ?? inkOf(pixelsOf(picture, w))
  inks.set(key, ink)
  return ink.map((box) => ({ ...box, x: x + box.x, y: y + box.y }))
}

/** The colours, 0xRRGGBB, that a picture at full opacity has within a box on the black glass. */
export function colorsWithin({ picture, x, y, w }: PictureElement, box: Box): number[] {
  const pixels = pixelsOf(picture, w)
  const [left, right] = within(box.x - x, box.x + box.w - x, w)
  const [top, foot] = within(box.y - y, box.y + box.h - y, w)
  const colors = new Set<number>()
  for (let down = top; down < foot; down += 1)
    for (let along = left; along < right; along += 1)
      colors.add(onBlack(pixelAt(pixels, along, down)))
  return [...colors]
}

function inkOf(pixels: Pixels): Box[] {
  const { px } = pixels
  const tops = Array.from({ length: Math.ceil(px / bandPx) }, (_, band) => band * bandPx)
  return tops.flatMap((y) => {
    const h = Math.min(bandPx, px - y)
    const spans = Array.from({ length: h }, (_, row) => spanOf(pixels, y + row))
    const from = Math.min(...spans.map(([first]) => first))
    const to = Math.max(...spans.map(([, last]) => last))
    return from <= to ? [{ x: from, y, w: to + 1 - from, h }] : []
  })
}

/** The first and the last pixel of a row that has ink; the wrong way round when none has. */
function spanOf(pixels: Pixels, down: number): [first: number, last: number] {
  let first = pixels.px
  let last = -1
  for (let along = 0; along < pixels.px; along += 1) {
    if (pixelAt(pixels, along, down)[3] === 0) continue
    first = Math.min(first, along)
    last = along
  }
  return [first, last]
}

function pixelAt({ px, bytes, mirrored }: Pixels, along: number, down: number): Pixel {
  const at = 4 * (down * px + (mirrored ? px - 1 - along : along))
  return [bytes[at] ?? 0, bytes[at + 1] ?? 0, bytes[at + 2] ?? 0, bytes[at + 3] ?? 0]
}

function onBlack([red, green, blue, opacity]: Pixel): number {
  const [r, g, b] = [red, green, blue].map((channel) => Math.round((channel * opacity) / 255))
  return ((r ?? 0) << 16) | ((g ?? 0) << 8) | (b ?? 0)
}

function within(from: number, to: number, px: number): [number, number] {
  return [Math.max(0, Math.floor(from)), Math.min(px, Math.ceil(to))]
}

function pixelsOf(picture: string, px: number): Pixels {
  const key = `${picture} ${px}`
  const found = drawn.get(key) ?? draw(picture, px)
  drawn.set(key, found)
  return found
}

function draw(name: string, px: number): Pixels {
  const picture = pictures.find((one) => one.name === name)
  if (!picture) throw new RangeError(`A screen shows "${name}", which scripts/pictures.ts lacks.`)
  const svg = readFileSync(join(projectFolder, 'assets', `${picture.source}.svg`), 'utf8')
  const image = new Resvg(svg, { fitTo: { mode: 'width', value: px } }).render()
  return { px, bytes: image.pixels, mirrored: picture.mirrored }
}
