/** The ring that empties with a step: along the edge of a round glass; on a square one open at the bottom, where the foot stands. Pure. */
import type { ArcElement } from './elements'
import type { Grid } from './grid'

/** Where it begins, how far it goes round clockwise (degrees, 0° at three o'clock), how thick it is (px of the drawing). */
const round = { fromDegrees: -90, aroundDegrees: 360 }
const square = { fromDegrees: 140, aroundDegrees: 260 }
const thicknessPx = 12

/** `part` of the ring is drawn, clockwise from its beginning: 0 to 1. */
export function ring(
  { glass, scale, slot }: Grid,
  id: string,
  part: number,
  color: number,
  visible: boolean,
): ArcElement {
  const { fromDegrees, aroundDegrees } = glass.shape === 'round' ? round : square
  const { x, y, w, h } = slot.ring
  const across = Math.min(w, h)
  return {
    x: Math.round(x + (w - across) / 2),
    y: Math.round(y + (h - across) / 2),
    w: across,
    h: across,
    size: 0,
    type: 'arc',
    id,
    fromDegrees,
    toDegrees: fromDegrees + aroundDegrees * part,
    thickness: Math.round(thicknessPx * scale),
    color,
    visible,
  }
}
