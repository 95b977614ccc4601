import type { Conditions } from '../conditions/index.ts'
import type { Placed, Surface } from './placed.ts'
import type { WidgetName } from './widget-types.ts'
import type { Props } from './widgets.ts'

const placeNames = ['x', 'y', 'w', 'h', 'center_x', 'center_y']

/** What a new widget keeps of its place, whatever moves it: nothing on a watch that moves it. */
export function placeOf(type: WidgetName, props: Props, conditions: Conditions): Props {
  if (!staysInPlace(type, conditions)) return free
  return Object.fromEntries(Object.entries(props).filter(([name]) => placeNames.includes(name)))
}

const free: Props = {}

/** Changes a widget, and what is seen of it where the watch draws that. `byMore`: several properties at once. */
export function write(
  { run }: Surface,
  placed: Placed,
  change: Partial<Pick<Placed, 'props' | 'visible'>>,
  byMore = false,
): void {
  const { conditions, screen } = run.hardware
  Object.assign(placed, { ...change, props: { ...placed.props, ...change.props } })
  if (change.props && 'text' in change.props) {
    placed.blank = byMore && placed.type === 'TEXT' && conditions.textByMore === 'nothing'
  }
  if (screen.state === 'dark' && conditions.darkWrites === 'not-drawn') return
  placed.seen = { props: seenProps(placed, conditions), visible: placed.visible }
}

function seenProps({ type, props, made, blank }: Placed, conditions: Conditions): Props {
  const opaque = isClearRect(type, props) && conditions.clearRect === 'opaque'
  if (made === free && !blank && !opaque) return props
  return { ...props, ...made, ...(blank ? { text: '' } : {}), ...(opaque ? { alpha: 255 } : {}) }
}

function staysInPlace(type: WidgetName, { moves }: Conditions): boolean {
  if (moves === 'text-and-rect-stay') return type === 'TEXT' || type === 'FILL_RECT'
  return moves === 'all-stay'
}

/** A FILL_RECT that cannot be seen, as touch areas are made. */
export function isClearRect(type: WidgetName, props: Props): boolean {
  return type === 'FILL_RECT' && props.alpha === 0
}
