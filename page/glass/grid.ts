/**
 * The places on the glass. Drawn on a round glass of 480 × 480 px and a square one of 390 × 450 px,
 * scaled from there to each screen, so that all of it stays inside circle and corners. Pure.
 */

import type { Glass, Slot } from './box'
import { picturePx } from './pictures'

/**
 * Each place, round|square, in px of the drawing: centre x, centre y, then the width and font size of a line of text,
 * or what kind of picture it is, or width, height and font size of a box. Text, since the watch's bytecode spends
 * more than twice as much on arrays.
 */
const places = {
  ring: '240 240 472 472 0|195 200 368 368 0',
  clock: '240 44 120 26|195 54 110 24',
  word: '240 98 300 48|195 98 246 42',
  seconds: '240 220 310 210|195 200 290 190',
  secondsAbove: '240 98 190 78|195 82 190 72',
  tap: '240 220 250 100|195 200 260 90',
  line: '240 328 390 26|195 328 340 24',
  figure: '240 400 figure|195 394 figure',
  glow: '240 214 glow|195 196 glow',
  right: '400 220 64 36|318 366 80 32',
  left: '80 220 64 36|72 366 80 32',
  rightMarks: '444 220 20 80 0|318 406 72 20 0',
  leftMarks: '36 220 20 80 0|72 406 72 20 0',
  title: '240 38 196 28|195 35 220 26',
  subtitle: '240 84 320 36|195 76 330 34',
  back: '96 186 control|66 176 control',
  resume: '240 186 main|195 176 main',
  skip: '384 186 control|324 176 control',
  lowerLeft: '172 328 control|125 312 control',
  lowerRight: '308 328 control|265 312 control',
  lowerLeftFigure: '172 328 figure|125 312 figure',
  lowerLeftName: '165 403 150 24|120 384 146 24',
  lowerRightName: '315 403 150 24|270 384 146 24',
  bottomLine: '240 437 220 26|195 418 250 25',
  middleLeft: '96 240 control|66 226 control',
  middle: '240 240 main|195 226 main',
  middleRight: '384 240 control|324 226 control',
  bottom: '240 384 control|195 366 control',
  line1: '240 83 330 41|195 77 350 42',
  line2: '240 129 390 30|195 124 366 32',
  line3: '240 168 420 30|195 164 366 32',
  line4: '240 205 436 24|195 200 370 24',
  line5: '240 241 436 24|195 234 370 24',
  line6: '240 277 420 24|195 268 370 24',
  pulses: '240 44 200 10 0|195 40 250 9 0',
  cues: '101 300 control|66 300 control',
  start: '240 300 main|195 300 main',
  safety: '380 300 control|324 300 control',
  cuesName: '116 378 108 24|68 372 118 24',
  safetyName: '364 378 108 24|322 372 118 24',
  warning: '240 420 290 24|195 414 280 24',
  reading: '240 156 370 216 33|195 138 350 206 30',
}

const drawn = {
  round: { width: 480, height: 480, half: 0 },
  square: { width: 390, height: 450, half: 1 },
}

/** Height of a line, in parts of its font's size: Chinese, Japanese and Korean want 1.25. Source: Zepp's design pages. */
const lineEm = 1.27

/** The smallest text on a glass, px: 20 at 320, 24 at 480. */
export function smallestTextPx({ width }: Glass): number {
  return Math.ceil(20 + (width - 320) / 40)
}

export type SlotName = keyof typeof places

/** A glass and every slot on it. */
export interface Grid {
  readonly glass: Glass
  /** px on this glass for one of the drawing, the smaller of across and down. */
  readonly scale: number
  readonly slot: Readonly<Record<SlotName, Slot>>
}

/** The grid of a glass: worth keeping, since it never changes. */
export function gridOf(glass: Glass): Grid {
  const { width, height, half } = drawn[glass.shape]
  const toX = glass.width / width
  const toY = glass.height / height
  const scale = Math.min(toX, toY)
  const least = smallestTextPx(glass)

  function slotAt(place: string): Slot {
    const [cx, cy, w = '', ...more] = (place.split('|')[half] ?? '').split(' ')
    const px = picturePx(w, glass)
    const size = Math.round(Number(more.pop() ?? 0) * scale)
    const slotW = px ?? Math.round(Number(w) * toX)
    const slotH = px ?? Math.ceil(more[0] ? Number(more[0]) * toY : lineEm * Math.max(size, least))
    return {
      x: Math.round(Number(cx) * toX - slotW / 2),
      y: Math.round(Number(cy) * toY - slotH / 2),
      w: slotW,
      h: slotH,
      size,
    }
  }

  const slots = Object.entries(places).map(([name, place]) => [name, slotAt(place)])
  return { glass, scale, slot: Object.fromEntries(slots) }
}

/** The whole glass. */
export function whole({ width, height }: Glass): Slot {
  return { x: 0, y: 0, w: width, h: height, size: 0 }
}
