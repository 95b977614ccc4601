import type { DrawnWidget } from '../types.ts'
import { boxOf, contains } from './glass.ts'
import type { Placed, Point, Surface } from './placed.ts'
import { isClearRect } from './seen.ts'
import { statusBarPx } from './status-bar.ts'

/** The widgets that hear a touch, as the watch chooses them. */
export function hearing(
  { run, widgets, bar }: Surface,
  point: Point,
  draw: (placed: Placed) => DrawnWidget,
): Placed[] {
  const { touchTaken, clearRect } = run.hardware.conditions
  if (bar && point.y < statusBarPx) return []
  const under = widgetsAt(widgets, point, draw).filter(
    ({ type, props }) => clearRect !== 'deaf' || !isClearRect(type, props),
  )
  if (touchTaken === 'top') return under.slice(0, 1)
  const listening = under.filter((placed) => placed.gone || isListening(placed))
  return touchTaken === 'all' ? listening : listening.slice(0, 1)
}

/** True for a widget that does something with a touch. */
function isListening({ listeners, group, props }: Placed): boolean {
  const hasListener = [...listeners.values()].some(({ size }) => size > 0)
  const hasFunction = ['click_func', 'longpress_func'].some((name) => name in props)
  return hasListener || hasFunction || (group !== null && isListening(group))
}

/** The widgets at this point that can be touched, the topmost first. */
function widgetsAt(
  widgets: readonly Placed[],
  point: Point,
  draw: (placed: Placed) => DrawnWidget,
): Placed[] {
  return [...widgets].reverse().filter((placed) => {
    if (placed.type === 'GROUP' || !placed.enabled || placed.gone === 'stale') return false
    const seen = draw(placed)
    return seen.visible && contains(boxOf(seen), point)
  })
}
