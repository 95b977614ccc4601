/** What must hold for the elements of a screen, each rule as margins in px that may not be negative. */

import type { Box } from '../../../../page/glass/box'
import type {
  ArcElement,
  ButtonElement,
  Element,
  TextElement,
} from '../../../../page/glass/elements'
import { toDegrees } from '../../../../page/glass/ring'
import type { WatchModel } from '../../../../simulator/models.ts'
import { gapBetween, gapToArc, marginInside, type Rounded } from './boxes.ts'
import {
  inkOf as inkOfLine,
  inkOfNumerals,
  lineHeightPx,
  measure,
  measureNumerals,
  wrapLines,
} from './measure.ts'
import { inkOfPicture } from './pixels.ts'

/** How much room an element has, px; negative when it has too little. */
export interface Margin {
  /** Of one element, or of two that are too near each other. */
  readonly id: string
  readonly px: number
}

/** An element as it is drawn on a glass in a language. */
export interface Drawn<One extends Element = Element> {
  readonly element: One
  /** Where its ink is: its lines of text, the bands of a picture, or the whole of it. */
  readonly inked: readonly Box[]
}

type Rule = (drawn: readonly Drawn[], model: WatchModel) => Margin[]

/** What a finger finds without looking, px: 10 mm is not known in px on most models. */
const leastTouchPx = 96

/** What may lie under others, and why. */
const underlay: Readonly<Record<string, string>> = {
  glow: 'It breathes behind the seconds.',
  'whole-right': 'The bar of the leg is the full part of it.',
  'whole-left': 'The bar of the leg is the full part of it.',
}

/** Every rule by its sentence. */
export const rules = {
  'each line of a text is as wide as its box or less': (drawn) =>
    texts(drawn).map(({ element, inked }) => ({
      id: element.id,
      px: element.w - Math.max(...inked.map(({ w }) => w)),
    })),

  'the lines of a text stay between the top and the foot of its box': (drawn) =>
    texts(drawn).map(({ element, inked }) => ({
      id: element.id,
      px: Math.min(
        ...inked.flatMap(({ y, h }) => [y - element.y, element.y + element.h - (y + h)]),
      ),
    })),

  'each text lies on the glass': (drawn, model) =>
    texts(drawn).map(({ element, inked }) => ({
      id: element.id,
      px: Math.min(...inked.map((line) => marginInside(line, glassOf(model)))),
    })),

  'no text is smaller than 24 px on 480, 20 px on 320, and in proportion between': (drawn, model) =>
    texts(drawn).map(({ element }) => ({
      id: element.id,
      px: element.size - leastTextPx(model.width),
    })),

  'each button lies on the glass with all its corners': (drawn, model) =>
    buttons(drawn).map(({ element }) => ({
      id: element.id,
      px: marginInside(element, glassOf(model)),
    })),

  'each button is at least 96 px wide and high': (drawn) =>
    buttons(drawn).map(({ element }) => ({
      id: element.id,
      px: Math.min(element.w, element.h) - leastTouchPx,
    })),

  'no text, button, picture or mark lies on another': (drawn) => {
    const apart = solids(drawn)
    const margins: Margin[] = []
    for (const [index, one] of apart.entries()) {
      for (let next = index + 1; next < apart.length; next += 1) {
        const other = apart[next]
        const px = other ? gapOf(one.inked, other.inked) : farApartPx
        if (other && px < farApartPx)
          margins.push({ id: `${one.element.id} and ${other.element.id}`, px })
      }
    }
    return margins
  },

  'no text, button, picture or mark lies on the ring': (drawn) =>
    longestArcs(drawn).flatMap((ring) =>
      solids(drawn).map(({ element, inked }) => ({
        id: `${ring.id} and ${element.id}`,
        px:
          element.type === 'button'
            ? gapToDisc(ring, element)
            : Math.min(
                ...inked.map((box) => gapToArc(box, { ...ring, toDegrees: toDegrees(ring) })),
              ),
      })),
    ),
} as const satisfies Record<string, Rule>

export type RuleName = keyof typeof rules
export const ruleNames = Object.keys(rules) as RuleName[]

/** Elements with so much room between them are not looked at: there are far too many pairs of them. */
const farApartPx = 40

function gapOf(boxes: readonly Box[], others: readonly Box[]): number {
  let px = Number.POSITIVE_INFINITY
  for (const box of boxes) for (const other of others) px = Math.min(px, gapBetween(box, other))
  return px
}

/** The elements of a screen, and where their ink is in a language. */
export function drawnOf(elements: readonly Element[], locale: string): Drawn[] {
  return elements.map((element) => ({ element, inked: inkOf(element, locale) }))
}

function inkOf(element: Element, locale: string): readonly Box[] {
  if (element.type === 'text') return linesOf(element, locale)
  return element.type === 'picture' ? inkOfPicture(element) : [element]
}

/** The smallest size that a text may have on a glass of this width, px. */
export function leastTextPx(widthPx: number): number {
  return 20 + ((24 - 20) * (widthPx - 320)) / (480 - 320)
}

/** The ink of a text's lines. A number in the package's numerals counts in them, and in the watch's font, which may come instead. */
function linesOf(element: TextElement, locale: string): Box[] {
  const usual = usualLinesOf(element, locale)
  return element.numerals ? [...usual, numeralsOf(element)] : usual
}

function numeralsOf({ text, size, ...box }: TextElement): Box {
  const w = measureNumerals(text, size)
  const { above, below } = inkOfNumerals(size)
  return { x: box.x + (box.w - w) / 2, y: box.y + box.h / 2 - above, w, h: above + below }
}

/** In the watch's font, each line where it is drawn: in the middle of the element's box. */
function usualLinesOf({ text, size, wraps, ...box }: TextElement, locale: string): Box[] {
  const lines = wraps ? wrapLines(text, size, box.w, locale) : [text]
  const lineHeight = lineHeightPx(size, locale)
  const firstMiddle = box.y + (box.h - (lines.length - 1) * lineHeight) / 2
  return lines.map((line, index) => {
    const w = measure(line, size, locale)
    const { above, below } = inkOfLine(line, size, locale)
    const middle = firstMiddle + index * lineHeight
    return { x: box.x + (box.w - w) / 2, y: middle - above, w, h: above + below }
  })
}

function texts(drawn: readonly Drawn[]): Drawn<TextElement>[] {
  return drawn.filter(
    (one): one is Drawn<TextElement> => one.element.type === 'text' && one.element.text !== '',
  )
}

function buttons(drawn: readonly Drawn[]): Drawn<ButtonElement>[] {
  return drawn.filter((one): one is Drawn<ButtonElement> => one.element.type === 'button')
}

/** What has a place of its own: all but the ring, the touch of the whole glass, and what lies under. */
function solids(drawn: readonly Drawn[]): Drawn[] {
  return drawn.filter(({ element }) => {
    if (element.type === 'text') return element.text !== ''
    return element.type !== 'arc' && element.type !== 'touch' && !(element.id in underlay)
  })
}

/** How much of a button's width its disc has: scripts/rasterise.ts. */
const discShare = 0.92

/** Between a whole ring and the disc of a button, within it or beside it: the corners of its box are clear. */
function gapToDisc(ring: ArcElement, button: Box): number {
  const apart = Math.hypot(
    ring.x + ring.w / 2 - button.x - button.w / 2,
    ring.y + ring.h / 2 - button.y - button.h / 2,
  )
  const disc = (button.w * discShare) / 2
  return Math.max(ring.w / 2 - ring.thickness - disc - apart, apart - disc - ring.w / 2)
}

/** Of all arcs in the same box the one that goes farthest round: a ring's track, where it has one. */
function longestArcs(drawn: readonly Drawn[]): ArcElement[] {
  const arcs = drawn.flatMap(({ element }) => (element.type === 'arc' ? [element] : []))
  const rising = arcs.sort((one, other) => around(one) - around(other))
  return [...new Map(rising.map((arc) => [`${arc.x} ${arc.y} ${arc.w}`, arc])).values()]
}

function around({ aroundDegrees, part }: ArcElement): number {
  return aroundDegrees * part
}

function glassOf({ shape, width, height, cornerRadius }: WatchModel): Rounded {
  return { x: 0, y: 0, w: width, h: height, radius: shape === 'round' ? width / 2 : cornerRadius }
}
