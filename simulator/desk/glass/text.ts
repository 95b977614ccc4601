import { align, textStyle } from '../../watch/constants.ts'
import { fontFamilies, lineHeightShare } from '../language.ts'
import { type Box, boxOf, cssColor, numberOf, type Props, textOf } from './props.ts'

/** Measures a text in the font that is set, px. */
export type Measure = (text: string) => number

/** From the middle of a line down to its baseline, as a share of the text size (metrics of Noto Sans). */
const baselineShare = 0.388

const defaultTextSizePx = 32

/**
 * Breaks a text into the lines that a TEXT widget shows in `widthPx`: WRAP breaks between words (and
 * inside one that is wider than the box), ELLIPSIS cuts one line with dots, NONE leaves one line whole.
 */
export function layOutLines(
  measure: Measure,
  text: string,
  widthPx: number,
  style: number,
): string[] {
  if (style === textStyle.WRAP || style === textStyle.CHAR_WRAP) {
    return text.split('\n').flatMap((line) => wrapLine(measure, line, widthPx, style))
  }
  if (style === textStyle.ELLIPSIS) return [shorten(measure, text, widthPx)]
  return [text]
}

function wrapLine(measure: Measure, line: string, widthPx: number, style: number): string[] {
  const pieces = style === textStyle.CHAR_WRAP ? [...line] : line.split(/(?<=[\s\u3000-\u9fff])/)
  const lines: string[] = []
  let current = ''
  for (const piece of pieces.flatMap((word) => splitWide(measure, word, widthPx))) {
    if (current !== '' && measure((current + piece).trimEnd()) > widthPx) {
      lines.push(current.trimEnd())
      current = ''
    }
    current += piece
  }
  return [...lines, current.trimEnd()]
}

function splitWide(measure: Measure, word: string, widthPx: number): string[] {
  return measure(word.trimEnd()) > widthPx ? [...word] : [word]
}

function shorten(measure: Measure, text: string, widthPx: number): string {
  if (measure(text) <= widthPx) return text
  const letters = [...text]
  while (letters.length > 0 && measure(`${letters.join('')}…`) > widthPx) letters.pop()
  return `${letters.join('')}…`
}

/** Draws a TEXT widget, cut to its box as the watch cuts it. */
export function drawText(context: CanvasRenderingContext2D, props: Props): void {
  drawLines(context, boxOf(props), {
    text: textOf(props, 'text'),
    sizePx: numberOf(props, 'text_size', defaultTextSizePx),
    color: cssColor(props, 'color', 0xffffff),
    alignH: numberOf(props, 'align_h', align.LEFT),
    alignV: numberOf(props, 'align_v', align.TOP),
    style: numberOf(props, 'text_style', textStyle.NONE),
    lineSpacePx: numberOf(props, 'line_space'),
    charSpacePx: numberOf(props, 'char_space'),
    font: textOf(props, 'font'),
  })
}

/** How lines of text are set into a box. */
export interface Setting {
  readonly text: string
  readonly sizePx: number
  readonly color: string
  /** Numbers of `align`. */
  readonly alignH: number
  readonly alignV: number
  readonly style: number
  readonly lineSpacePx?: number
  readonly charSpacePx?: number
  /** A font of the package, by its path; empty for the watch's own. */
  readonly font?: string
}

/** Sets a text into a box of the glass in Noto Sans, in the language of the canvas, or in a font of the package. */
export function drawLines(context: CanvasRenderingContext2D, box: Box, setting: Setting): void {
  context.save()
  context.beginPath()
  context.rect(box.x, box.y, box.w, box.h)
  context.clip()
  const { lang } = context.canvas
  const own = setting.font ? `"${setting.font}", ` : ''
  context.font = `${setting.sizePx}px ${own}${fontFamilies(lang)}`
  if (own) context.fontKerning = 'none'
  context.letterSpacing = `${setting.charSpacePx ?? 0}px`
  context.fillStyle = setting.color
  const measure: Measure = (text) => context.measureText(text).width
  const lines = layOutLines(measure, setting.text, box.w, setting.style)
  const lineHeightPx = setting.sizePx * lineHeightShare(lang) + (setting.lineSpacePx ?? 0)
  const topPx = topOf(box, lines.length * lineHeightPx, setting.alignV)
  for (const [index, line] of lines.entries()) {
    const middlePx = topPx + (index + 0.5) * lineHeightPx
    context.fillText(
      line,
      leftOf(box, measure(line), setting.alignH),
      middlePx + setting.sizePx * baselineShare,
    )
  }
  context.restore()
}

function leftOf(box: Box, widthPx: number, alignH: number): number {
  if (widthPx > box.w) return box.x
  if (alignH === align.CENTER_H) return box.x + (box.w - widthPx) / 2
  return alignH === align.RIGHT ? box.x + box.w - widthPx : box.x
}

function topOf(box: Box, heightPx: number, alignV: number): number {
  if (alignV === align.CENTER_V) return box.y + (box.h - heightPx) / 2
  return alignV === align.BOTTOM ? box.y + box.h - heightPx : box.y
}
