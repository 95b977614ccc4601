/**
 * The places on the glass. Drawn on a round glass of 480 × 480 px and a square one of 390 × 450 px,
 * scaled from there to each screen, so that all of it stays inside circle and corners. Pure.
 */

export interface Glass {
  readonly shape: 'round' | 'square'
  /** px */
  readonly width: number
  /** px */
  readonly height: number
}

/** px from the upper left corner of the glass. */
export interface Box {
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
}

export interface Slot extends Box {
  /** Of its font, or how thick a ring is, px. */
  readonly size: number
}

/** Centre x, centre y, width, height, size, in px of the drawing. */
type Drawn = readonly [cx: number, cy: number, w: number, h: number, size: number]

const round = {
  clock: [240, 42, 130, 36, 26],
  leg: [240, 92, 310, 40, 28],
  word: [240, 142, 330, 60, 46],
  seconds: [240, 240, 360, 150, 150],
  secondsAbove: [240, 104, 200, 84, 76],
  message: [240, 240, 400, 90, 60],
  foot: [240, 338, 330, 42, 30],
  next: [240, 386, 290, 38, 26],
  ring: [240, 240, 464, 464, 14],
  pausedTitle: [240, 54, 190, 46, 34],
  pausedWord: [240, 98, 280, 42, 30],
  pausedLeft: [240, 134, 340, 34, 26],
  title: [240, 104, 330, 56, 44],
  line1: [240, 160, 400, 42, 30],
  line2: [240, 206, 430, 42, 30],
  line3: [240, 248, 440, 36, 24],
  line4: [240, 284, 430, 34, 24],
  wide: [240, 362, 280, 100, 38],
  left: [84, 238, 116, 116, 28],
  middle: [240, 238, 172, 172, 34],
  right: [396, 238, 116, 116, 28],
  lowerLeft: [164, 377, 140, 96, 28],
  lowerRight: [316, 377, 140, 96, 28],
  hint: [240, 441, 200, 30, 24],
} as const satisfies Record<string, Drawn>

const square: Record<keyof typeof round, Drawn> = {
  clock: [195, 26, 120, 32, 24],
  leg: [195, 64, 340, 36, 26],
  word: [195, 104, 360, 48, 40],
  seconds: [195, 256, 220, 130, 116],
  secondsAbove: [195, 94, 180, 76, 70],
  message: [195, 256, 220, 90, 50],
  foot: [195, 398, 340, 34, 28],
  next: [195, 430, 250, 28, 24],
  ring: [195, 256, 238, 238, 12],
  pausedTitle: [195, 40, 260, 44, 34],
  pausedWord: [195, 82, 340, 40, 30],
  pausedLeft: [195, 118, 360, 32, 26],
  title: [195, 86, 350, 52, 42],
  line1: [195, 136, 370, 40, 28],
  line2: [195, 178, 370, 40, 28],
  line3: [195, 218, 378, 34, 24],
  line4: [195, 254, 378, 34, 24],
  wide: [195, 346, 290, 104, 38],
  left: [64, 226, 104, 104, 26],
  middle: [195, 226, 150, 150, 32],
  right: [326, 226, 104, 104, 26],
  lowerLeft: [122, 364, 138, 96, 26],
  lowerRight: [268, 364, 138, 96, 26],
  hint: [195, 430, 250, 28, 24],
}

const drawings = {
  round: { width: 480, height: 480, slots: round },
  square: { width: 390, height: 450, slots: square },
}

/** No text is smaller than this, px: legible on the smallest glass (320 px wide). */
export const smallestTextPx = 20

export type SlotName = keyof typeof round

/** A glass and every slot on it. */
export interface Grid {
  readonly glass: Glass
  readonly slot: Readonly<Record<SlotName, Slot>>
}

/** The grid of a glass: worth keeping, since it never changes. */
export function gridOf(glass: Glass): Grid {
  const { width, height, slots } = drawings[glass.shape]
  const toX = glass.width / width
  const toY = glass.height / height
  const names = Object.keys(slots) as SlotName[]
  const scaled = names.map((name) => [name, scale(slots[name], toX, toY)])
  return { glass, slot: Object.fromEntries(scaled) as Record<SlotName, Slot> }
}

/** The whole glass. */
export function whole({ width, height }: Glass): Box {
  return { x: 0, y: 0, w: width, h: height }
}

function scale([cx, cy, w, h, size]: Drawn, toX: number, toY: number): Slot {
  const evenly = Math.min(toX, toY)
  const isSquare = w === h
  const width = Math.round(w * (isSquare ? evenly : toX))
  const height = Math.round(h * (isSquare ? evenly : toY))
  return {
    x: Math.round(cx * toX - width / 2),
    y: Math.round(cy * toY - height / 2),
    w: width,
    h: height,
    size:
      size < smallestTextPx
        ? Math.round(size * evenly)
        : Math.max(smallestTextPx, Math.round(size * evenly)),
  }
}
