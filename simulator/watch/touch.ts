import type { Life } from '../life.ts'
import { events } from './constants.ts'
import type { Placed, Point } from './placed.ts'
import type { Glass } from './ui.ts'

/** A BUTTON's long press. Documented. */
const longPressMs = 700

/** A finger on the glass: down at once, up `heldMs` later. `wait` lets virtual time pass. */
export function touch(
  glass: Glass,
  life: Life,
  point: Point,
  { heldMs, wait }: { heldMs: number; wait: (ms: number) => void },
): void {
  const heard = glass.at(point)
  const run = (placed: Placed, callback: () => void) => {
    if (life.alive && glass.has(placed)) {
      life.run(() => glass.inCallbackOf(placed, callback), 'touch')
    }
  }
  for (const placed of heard) emit(placed, 'CLICK_DOWN', point, run)
  const isLong = heldMs >= longPressMs && heard.some((placed) => isHeld(placed))
  wait(isLong ? longPressMs : heldMs)
  if (isLong) for (const placed of heard) call(placed, 'longpress_func', run)
  if (isLong) wait(heldMs - longPressMs)
  for (const placed of heard) {
    emit(placed, 'CLICK_UP', point, run)
    if (!(isLong && isHeld(placed))) call(placed, 'click_func', run)
  }
  wait(1) // A program may leave its drawing to a timer of 0 ms, which takes one.
}

type Running = (placed: Placed, callback: () => void) => void

function emit(placed: Placed, name: keyof typeof events, point: Point, run: Running): void {
  const event = { ...point, type: events[name], target: placed.handle }
  for (const owner of placed.group ? [placed, placed.group] : [placed]) {
    for (const listener of [...(owner.listeners.get(events[name]) ?? [])]) {
      run(placed, () => listener(event))
    }
  }
}

function call(placed: Placed, name: string, run: Running): void {
  const value = placed.props[name]
  if (typeof value === 'function') run(placed, () => value(placed.handle))
}

function isHeld({ props }: Placed): boolean {
  return typeof props.longpress_func === 'function'
}
