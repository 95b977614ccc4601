/** The ring that empties with a step: along the edge of a round glass; on a square one open at the bottom, where the foot stands. Pure. */
import type { ArcElement } from './elements'
import { type Grid, slotOf } from './grid'

/** Where it begins, how far it goes round clockwise (degrees, 0° at three o'clock), how thick it is (px of the drawing). */
const round = { fromDegrees: -90, aroundDegrees: 360 }
const square = { fromDegrees: 140, aroundDegrees: 260 }
const thicknessPx = 12

/** `part` of the ring is drawn, clockwise from its beginning: 0 to 1. */
export function ring(grid: Grid, id: string, part: number, color: number): ArcElement {
  const { x, y, w, h } = slotOf(grid, 'ring')
  const across = Math.min(w, h)
  return {
    ...(grid.glass.shape === 'round' ? round : square),
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
