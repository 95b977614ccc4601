import { showValue } from '../describe.ts'
import type { Props } from './widgets.ts'

/** One property on its way from one number to another. */
export interface Animation {
  readonly property: string
  readonly from: number
  readonly to: number
  readonly easing: Easing
  /** ms since 1970 UTC */
  readonly startsAtMs: number
  readonly durationMs: number
}

const easings = {
  linear: (part: number) => part,
  easein: (part: number) => part * part,
  easeout: (part: number) => 1 - (1 - part) * (1 - part),
  easeinout: (part: number) => (part < 0.5 ? 2 * part * part : 1 - 2 * (1 - part) * (1 - part)),
}
type Easing = keyof typeof easings

/** What `setProperty(prop.ANIM, …)` starts at `nowMs`. `names` gives the property's name by the number of its `prop`. Throws a sentence for what no watch animates. */
export function readAnimations(
  value: unknown,
  names: (prop: unknown) => string | undefined,
  nowMs: number,
): Animation[] {
  const { anim_steps: steps, anim_repeat: repeat = 0 } = (value ?? {}) as Props
  if (!Array.isArray(steps) || steps.length === 0) {
    throw new TypeError('prop.ANIM needs anim_steps with at least one step.')
  }
  if (repeat !== 0) throw new RangeError('The simulator plays an animation once: anim_repeat 0.')
  return steps.map((step: Props) => readStep(step, names(step.anim_prop), nowMs))
}

function readStep(step: Props, property: string | undefined, nowMs: number): Animation {
  if (!property || !['x', 'y', 'w', 'h', 'alpha'].includes(property)) {
    throw new TypeError('Only prop.X, Y, W, H and ALPHA can be animated.')
  }
  const easing = step.anim_rate
  if (typeof easing !== 'string' || !isEasing(easing)) {
    throw new RangeError(
      `anim_rate must be one of ${Object.keys(easings)}, not ${showValue(easing)}.`,
    )
  }
  return {
    property,
    from: number(step, 'anim_from'),
    to: number(step, 'anim_to'),
    easing,
    startsAtMs: nowMs + (step.anim_offset === undefined ? 0 : number(step, 'anim_offset')),
    durationMs: number(step, 'anim_duration'),
  }
}

/** Where the property is at `nowMs`; undefined before the start. */
export function valueAt(animation: Animation, nowMs: number): number | undefined {
  const { from, to, startsAtMs, durationMs, easing } = animation
  if (nowMs < startsAtMs) return undefined
  const part = durationMs > 0 ? Math.min(1, (nowMs - startsAtMs) / durationMs) : 1
  return from + (to - from) * easings[easing](part)
}

/** When the last of them is over, ms since 1970 UTC. */
export function endOf(animations: readonly Animation[]): number {
  return Math.max(...animations.map(({ startsAtMs, durationMs }) => startsAtMs + durationMs))
}

function isEasing(name: string): name is Easing {
  return name in easings
}

function number(step: Props, name: string): number {
  const value = step[name]
  if (typeof value === 'number' && !Number.isNaN(value)) return value
  throw new TypeError(`${name} must be a number, not ${showValue(value)}.`)
}
