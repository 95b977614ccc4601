/** The places on one glass, scaled to it from the drawing. Pure. */
import type { Leg } from '../../engine/routine/routine'
import type { Glass, Slot } from './box'
import { picturePx } from './pictures'
import type { Place } from './place'
import { roundPlaces, type SlotName, squarePlaces } from './places'

/** Height of a line, in parts of its font's size, for the tallest script. */
const lineEm = 1.32

/** A glass and its places. */
export interface Grid<Name extends string = SlotName> {
  readonly glass: Glass
  /** px on this glass for one of the drawing, across and down. */
  readonly toX: number
  readonly toY: number
  /** The smaller of the two. */
  readonly scale: number
  readonly places: Readonly<Record<Name, Place>>
  /** Places as they are on this glass, each since it was first needed. */
  readonly slots: Map<string, Slot>
}

/** The grid of a glass: worth keeping, since it never changes. */
export function gridOf(glass: Glass): Grid {
  return gridWith(glass, glass.shape === 'round' ? roundPlaces() : squarePlaces())
}

/** A glass with places as they are told for its shape. */
export function gridWith<Name extends string>(
  glass: Glass,
  places: Readonly<Record<Name, Place>>,
): Grid<Name> {
  const isRound = glass.shape === 'round'
  const toX = glass.width / (isRound ? 480 : 390)
  const toY = glass.height / (isRound ? 480 : 450)
  return { glass, toX, toY, scale: Math.min(toX, toY), places, slots: new Map() }
}

/** A place as it is on this glass, px; for the left leg turned over. */
export function slotOf<Name extends string>(
  grid: Grid<Name>,
  name: Name,
  leg: Leg = 'right',
): Slot {
  const key = `${leg} ${name}`
  const known = grid.slots.get(key)
  if (known) return known
  const slot = measure(grid, name, leg)
  grid.slots.set(key, slot)
  return slot
}

function measure<Name extends string>(grid: Grid<Name>, name: Name, leg: Leg): Slot {
  const place = grid.places[name]
  const [cx, cy] = place
  const { w, h, size } = extentOf(grid, place)
  const middle = cx * grid.toX
  const x = Math.round((leg === 'right' ? middle : grid.glass.width - middle) - w / 2)
  const y = Math.round(cy * grid.toY - h / 2)
  return { x, y, w, h, size }
}

function extentOf(
  { glass, toX, toY, scale }: Grid<string>,
  place: Place,
): Pick<Slot, 'w' | 'h' | 'size'> {
  if (place.length === 3) {
    const px = picturePx(place[2], glass)
    return { w: px, h: px, size: 0 }
  }
  const w = Math.round(place[2] * toX)
  if (place.length === 5)
    return { w, h: Math.ceil(place[3] * toY), size: Math.round(place[4] * scale) }
  const size = Math.round(place[3] * scale)
  return { w, h: Math.ceil(lineEm * Math.max(size, smallestTextPx(glass))), size }
}

/** The smallest text on a glass, px: 20 at 320, 24 at 480. */
export function smallestTextPx({ width }: Glass): number {
  return Math.ceil(20 + (width - 320) / 40)
}

/** Controls have their names below them, but on round glasses so wide or less, px, where a language does not fit. */
export function hasNames({ glass }: Grid, tooNarrowPx: number): boolean {
  return glass.shape === 'square' || glass.width > tooNarrowPx
}

/** The whole glass. */
export function whole({ width, height }: Glass): Slot {
  return { x: 0, y: 0, w: width, h: height, size: 0 }
}
