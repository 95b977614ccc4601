/** The ring that empties with a step: along the edge of a round glass, around the number on a square one. Pure. */

import type { Leg } from '../../engine/routine/routine'
import type { ArcElement } from './elements'
import { type Grid, slotOf } from './grid'
import type { SlotName } from './places'

/** How thick it is, px of the drawing. */
const thicknessPx = 14

/** `part` of the ring is drawn, clockwise from its top: 0 to 1. */
export function ring(
  grid: Grid,
  id: string,
  part: number,
  color: number,
  place: SlotName,
  leg: Leg,
): ArcElement {
  const { x, y, w, h } = slotOf(grid, place, leg)
  const across = Math.min(w, h)
  return {
    fromDegrees: -90,
    aroundDegrees: 360,
    x: Math.round(x + (w - across) / 2),
    y: Math.round(y + (h - across) / 2),
    w: across,
    h: across,
    size: 0,
    type: 'arc',
    id,
    part,
    thickness: Math.round(thicknessPx * grid.scale),
    color,
  }
}

/** Where the line of a part of the ring ends, degrees. */
export function toDegrees({ fromDegrees, aroundDegrees, part }: ArcElement): number {
  return fromDegrees + aroundDegrees * part
}
