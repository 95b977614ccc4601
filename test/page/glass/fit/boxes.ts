import type { Box } from '../../../../page/glass/box'

/** A box with round corners: a glass, the face of a button. */
export interface Rounded extends Box {
  /** px; half of the width makes a square box a disc. */
  readonly radius: number
}

/** How far the nearest corner of a box is from the edge around it, px; negative outside. */
export function marginInside({ x, y, w, h }: Box, around: Rounded): number {
  const corners = [x, x + w].flatMap((cornerX) => [y, y + h].map((cornerY) => [cornerX, cornerY]))
  return Math.min(
    ...corners.map(([cornerX = 0, cornerY = 0]) => {
      const right = Math.min(cornerX - around.x, around.x + around.w - cornerX)
      const down = Math.min(cornerY - around.y, around.y + around.h - cornerY)
      const isStraight = right >= around.radius || down >= around.radius
      if (isStraight) return Math.min(right, down)
      return around.radius - Math.hypot(around.radius - right, around.radius - down)
    }),
  )
}

/** The room between two boxes along the axis that parts them, px; negative when they overlap. */
export function gapBetween(one: Box, other: Box): number {
  const right = Math.max(other.x - (one.x + one.w), one.x - (other.x + other.w))
  const down = Math.max(other.y - (one.y + one.h), one.y - (other.y + other.h))
  return Math.max(right, down)
}

/** A part of a circle in a box as high as wide, clockwise; 0° at three o'clock. */
export interface Arc extends Box {
  readonly fromDegrees: number
  readonly toDegrees: number
  /** Of its line, inside the box, px. */
  readonly thickness: number
}

/** The room between a box and the line of an arc, px; negative when the line runs through the box. */
export function gapToArc(box: Box, arc: Arc): number {
  const toCircle = gapToCircle(box, arc)
  if (toCircle >= 0) return toCircle
  const radius = (arc.w - arc.thickness) / 2
  let nearest = Number.POSITIVE_INFINITY
  for (let degrees = arc.fromDegrees; degrees <= arc.toDegrees; degrees += 1) {
    const x = arc.x + arc.w / 2 + radius * Math.cos((degrees * Math.PI) / 180)
    const y = arc.y + arc.w / 2 + radius * Math.sin((degrees * Math.PI) / 180)
    nearest = Math.min(nearest, distanceTo(box, x, y))
  }
  return nearest - arc.thickness / 2
}

/** The room to the whole circle that an arc is part of, be the box within or around it, px. */
function gapToCircle(box: Box, { x, y, w, thickness }: Arc): number {
  const right = Math.abs(box.x + box.w / 2 - (x + w / 2))
  const down = Math.abs(box.y + box.h / 2 - (y + w / 2))
  const farthest = Math.hypot(right + box.w / 2, down + box.h / 2)
  const nearest = Math.hypot(Math.max(0, right - box.w / 2), Math.max(0, down - box.h / 2))
  return Math.max(w / 2 - thickness - farthest, nearest - w / 2)
}

function distanceTo(box: Box, x: number, y: number): number {
  const right = Math.max(box.x - x, 0, x - (box.x + box.w))
  const down = Math.max(box.y - y, 0, y - (box.y + box.h))
  return Math.hypot(right, down)
}
