/** What is seen on a glass: each colour, what lies under it, and how well it must stand out. */

import type { Box } from '../../../../page/glass/box'
import type { Element } from '../../../../page/glass/elements'
import { gapBetween } from '../fit/boxes.ts'
import { colorsWithin } from '../fit/pixels.ts'
import type { Drawn } from '../fit/rules.ts'
import { contrast } from './luminance.ts'

/** One colour against what lies under it. */
export interface Seen {
  readonly id: string
  /** Their contrast as a ratio to 1. */
  readonly ratio: number
  /** The least that will do. */
  readonly least: number
}

/** Ratios to 1: of a text, and of a large text or a graphic. */
const leastOfText = 7
const leastOfLarge = 4.5

/** A text is large from this size on, px: nothing here is bold. */
const largePx = 32

const black = 0x000000

/** Elements that nobody needs to see, and why. */
export const decoration: Readonly<Record<string, string>> = {
  track: 'The empty part of the ring: the full part and the seconds say how much is left.',
  wholeRing: 'The empty part of the ring: the full part says how far the session went.',
  'whole-right': 'The empty part of a bar: the full part and the time say how much was held.',
  'whole-left': 'The empty part of a bar: the full part and the time say how much was held.',
}

/**
 * Every colour of a screen that must be seen, against black and all else that lies under it. A ring is a line
 * around what its box covers: black alone is under it.
 */
export function seenOn(drawn: readonly Drawn[]): Seen[] {
  return drawn.flatMap(({ element, inked }, index) => {
    if (!('color' in element) || element.id in decoration) return []
    if (element.type === 'text' && element.text === '') return []
    const below = element.type === 'arc' ? [] : drawn.slice(0, index)
    const under = below.flatMap((other) => inked.flatMap((box) => colorsUnder(box, other.element)))
    return [stands(element.id, element.color, [black, ...under], leastOf(element))]
  })
}

function leastOf(element: Element): number {
  return element.type === 'text' && element.size < largePx ? leastOfText : leastOfLarge
}

function stands(id: string, color: number, under: readonly number[], least: number): Seen {
  return { id, least, ratio: Math.min(...under.map((below) => contrast(color, below))) }
}

/** What an element puts under a box; a picture as its source in assets/ is drawn, at full opacity. */
function colorsUnder(box: Box, element: Element): readonly number[] {
  if (gapBetween(box, element) >= 0) return []
  if (element.type === 'picture') return colorsWithin(element, box)
  return element.type === 'bar' ? [element.color] : []
}
