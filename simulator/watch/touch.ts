import type { Life } from '../life.ts'
import { events } from './constants.ts'
import type { Placed } from './placed.ts'
import type { Glass, Point } from './ui.ts'

/** A BUTTON's long press. Documented. */
const longPressMs = 700

/** A finger on the glass: down at once, up `heldMs` later. `wait` lets virtual time pass. */
export function touch(
  glass: Glass,
  life: Life,
  point: Point,
  { heldMs, wait }: { heldMs: number; wait: (ms: number) => void },
): void {
  const placed = glass.at(point)
  if (placed) emit(placed, 'CLICK_DOWN', point, life)
  const longPress = placed ? functionOf(placed, 'longpress_func') : null
  if (longPress && heldMs >= longPressMs) {
    wait(longPressMs)
    if (placed && glass.has(placed)) life.run(() => longPress(placed.handle))
    wait(heldMs - longPressMs)
  } else {
    wait(heldMs)
  }
  if (placed && life.alive && glass.has(placed)) lift(placed, point, life, heldMs)
}

function lift(placed: Placed, point: Point, life: Life, heldMs: number): void {
  emit(placed, 'CLICK_UP', point, life)
  const click = functionOf(placed, 'click_func')
  const wasLong = heldMs >= longPressMs && functionOf(placed, 'longpress_func') !== null
  if (click && !wasLong) life.run(() => click(placed.handle))
}

function emit(placed: Placed, name: keyof typeof events, point: Point, life: Life): void {
  const event = { ...point, type: events[name], target: placed.handle }
  for (const owner of placed.group ? [placed, placed.group] : [placed]) {
    for (const listener of [...(owner.listeners.get(events[name]) ?? [])]) {
      life.run(() => listener(event))
    }
  }
}

function functionOf({ props }: Placed, name: string): ((button: unknown) => void) | null {
  const value = props[name]
  return typeof value === 'function' ? (value as (button: unknown) => void) : null
}
