/** A glass as it is seen: the elements of a screen with the real pictures and fonts, as pixels. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Resvg } from '@resvg/resvg-js'
import type { Path } from 'opentype.js'
import type { ArcElement, Element, TextElement } from '../../../../page/glass/elements'
import { toDegrees } from '../../../../page/glass/ring'
import { pictures } from '../../../../scripts/pictures.ts'
import { projectFolder } from '../../../../scripts/project.ts'
import { composeSvg } from '../../../../scripts/rasterise.ts'
import type { WatchModel } from '../../../../simulator/models.ts'
import { fontOf, numeralsFont } from '../fit/glyphs.ts'
import { lineHeightPx, measure, measureNumerals, wrapLines } from '../fit/measure.ts'

/** Red, green, blue and opacity of each pixel, row by row. */
export interface Raster {
  readonly width: number
  readonly height: number
  readonly bytes: Uint8Array
}

/** What is on the glass of a model. */
export function render(elements: readonly Element[], model: WatchModel, locale: string): Raster {
  const { pixels, width, height } = new Resvg(svgOf(elements, model, locale)).render()
  return { width, height, bytes: pixels }
}

/** The same as an SVG, for people to look at. */
export function svgOf(elements: readonly Element[], model: WatchModel, locale: string): string {
  const { width, height } = model
  const radius = model.shape === 'round' ? width / 2 : model.cornerRadius
  const drawn = elements.map((element) => drawingOf(element, locale)).join('\n')
  return `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${width}" height="${height}">
<clipPath id="glass"><rect width="${width}" height="${height}" rx="${radius}"/></clipPath>
<g clip-path="url(#glass)"><rect width="${width}" height="${height}"/>
${drawn}</g></svg>`
}

function drawingOf(element: Element, locale: string): string {
  const { x, y, w, h } = element
  switch (element.type) {
    case 'text':
      return textOf(element, locale)
    case 'arc':
      return arcOf(element)
    case 'bar':
      return `<rect x="${x}" y="${y}" width="${w}" height="${h}" rx="${element.radius}" fill="${css(element.color)}"/>`
    case 'picture':
      return pictureOf(element.picture, x, y, w, element.breath?.level ?? 1)
    case 'button':
      return pictureOf(element.picture, x, y, w, 1)
    case 'touch':
      return ''
  }
}

/** From the middle of a line down to its baseline, as a share of the text's size. */
const baselineShare = 0.388

function textOf(element: TextElement, locale: string): string {
  return element.numerals ? numeralsOf(element) : lettersOf(element, locale)
}

/** In the package's numerals, whose baseline lies 0.4 of the size below the middle. */
function numeralsOf({ x, y, w, h, text, size, color }: TextElement): string {
  const from = x + (w - measureNumerals(text, size)) / 2
  const path = [...text]
    .map((figure, index) => {
      const left = from + index * measureNumerals(figure, size)
      return numeralsFont().getPath(figure, left, y + h / 2 + 0.4 * size, size)
    })
    .map(dataOf)
    .join('')
  return `<path fill="${css(color)}" d="${path}"/>`
}

function lettersOf(element: TextElement, locale: string): string {
  const { x, y, w, h, text, size, wraps, color } = element
  const lines = wraps ? wrapLines(text, size, w, locale) : [text]
  const lineHeight = lineHeightPx(size, locale)
  const top = y + (h - lines.length * lineHeight) / 2
  return lines
    .map((line, index) => {
      const baseline = top + (index + 0.5) * lineHeight + baselineShare * size
      return lineOf(line, x + (w - measure(line, size, locale)) / 2, baseline, size, locale)
    })
    .map((path) => `<path fill="${css(color)}" d="${path}"/>`)
    .join('')
}

function lineOf(line: string, fromX: number, baseline: number, size: number, locale: string) {
  let x = fromX
  return [...line]
    .map((glyph) => {
      const path = dataOf(fontOf(glyph, locale).getPath(glyph, x, baseline, size))
      x += measure(glyph, size, locale)
      return path
    })
    .join('')
}

function dataOf({ commands }: Path): string {
  return commands.map(({ type, ...points }) => `${type} ${numbersOf(points)}`).join(' ')
}

/** In the order in which SVG wants them: the points that bend a line come before its end. */
function numbersOf(points: Readonly<Record<string, number>>): string {
  return ['x1', 'y1', 'x2', 'y2', 'x', 'y'].flatMap((name) => points[name] ?? []).join(' ')
}

function arcOf(arc: ArcElement): string {
  const { x, y, w, thickness, color, fromDegrees } = arc
  const around = Math.min(359.9, toDegrees(arc) - fromDegrees)
  if (around <= 0) return ''
  const radius = (w - thickness) / 2
  const at = (degrees: number) => {
    const turn = (degrees * Math.PI) / 180
    return `${x + w / 2 + radius * Math.cos(turn)} ${y + w / 2 + radius * Math.sin(turn)}`
  }
  const large = around > 180 ? 1 : 0
  return `<path fill="none" stroke="${css(color)}" stroke-width="${thickness}" stroke-linecap="round" d="M${at(fromDegrees)} A${radius} ${radius} 0 ${large} 1 ${at(fromDegrees + around)}"/>`
}

function pictureOf(name: string, x: number, y: number, w: number, opacity: number): string {
  const picture = pictures.find((one) => one.name === name)
  if (!picture) throw new RangeError(`A screen shows "${name}", which scripts/pictures.ts lacks.`)
  const source = readFileSync(join(projectFolder, 'assets', `${picture.source}.svg`), 'utf8')
  const inner = Buffer.from(composeSvg(picture, source)).toString('base64')
  return `<image x="${x}" y="${y}" width="${w}" height="${w}" opacity="${opacity}" xlink:href="data:image/svg+xml;base64,${inner}"/>`
}

function css(color: number): string {
  return `#${color.toString(16).padStart(6, '0')}`
}
