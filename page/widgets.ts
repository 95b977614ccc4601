/** Puts elements on the glass and afterwards changes only what changed. The only importer of `@zos/ui`. */
import {
  align,
  createWidget,
  deleteWidget,
  event,
  prop,
  setStatusBarVisible,
  text_style,
  widget,
} from '@zos/ui'
import type { Control } from '../engine/controls'
import type { Element } from './layout'

/** `prop.MORE` takes an object (the vendor's page on setProperty), which the types leave out. */
type Widget = ReturnType<typeof createWidget> & {
  setProperty(prop: number, value: unknown): boolean
}
type Props = Record<string, string | number | (() => void)>

/** What a finger does on the glass. */
export interface Fingers {
  /** A control was pressed. */
  control(control: Control): void
  /** The glass was touched where no control is. */
  tap(): void
}

/** Draws elements. The same ids as before are patched; other ids replace all that was drawn. */
export type Draw = (elements: readonly Element[]) => void

/** An empty glass, the status bar of square watches hidden. */
export function createGlass(fingers: Fingers): Draw {
  setStatusBarVisible(false)
  let drawn: { element: Element; widget: Widget }[] = []

  return (elements) => {
    const sameIds =
      drawn.length === elements.length &&
      drawn.every(({ element }, index) => element.id === elements[index]?.id)
    if (!sameIds) for (const { widget } of drawn) deleteWidget(widget)
    drawn = elements.map((element, index) => {
      const before = sameIds ? drawn[index] : undefined
      if (before) patch(before.widget, before.element, element)
      return { element, widget: before?.widget ?? create(element, fingers) }
    })
  }
}

function create(element: Element, fingers: Fingers): Widget {
  const made: Widget = createWidget(typeOf(element), {
    ...lookOf(element),
    ...touchOf(element, fingers),
  })
  if (element.type === 'touch') made.addEventListener(event.CLICK_UP, fingers.tap)
  if (!element.visible) made.setProperty(prop.VISIBLE, false)
  return made
}

function patch(made: Widget, before: Element, after: Element): void {
  const changed = (Object.keys(after) as (keyof Element)[]).filter(
    (key) => after[key] !== before[key],
  )
  if (changed.some((key) => key !== 'visible')) made.setProperty(prop.MORE, lookOf(after))
  if (changed.includes('visible')) made.setProperty(prop.VISIBLE, after.visible)
}

function typeOf({ type }: Element): number {
  const types = {
    text: widget.TEXT,
    ring: widget.ARC,
    button: widget.BUTTON,
    touch: widget.FILL_RECT,
  }
  return types[type]
}

/** Everything that may change, the box always with it: a partial change can clear it. */
function lookOf(element: Element): Props {
  const { x, y, w, h } = element
  switch (element.type) {
    case 'text':
      return {
        ...{ x, y, w, h },
        text: element.text,
        text_size: element.size,
        color: element.color,
        align_h: align.CENTER_H,
        align_v: align.CENTER_V,
        text_style: text_style.ELLIPSIS,
      }
    case 'ring':
      return {
        ...{ x, y, w, h },
        start_angle: twelveOClock,
        end_angle: twelveOClock + 360 * element.part,
        line_width: element.thickness,
        color: element.color,
      }
    case 'button':
      return { ...{ x, y, w, h }, text: element.text, text_size: element.size }
    case 'touch':
      return { ...{ x, y, w, h }, color: 0, alpha: 0 }
  }
}

/** What a button is given once and keeps. */
function touchOf(element: Element, fingers: Fingers): Props {
  if (element.type !== 'button') return {}
  const press = (): void => fingers.control(element.control)
  return {
    color: element.color,
    radius: Math.floor(Math.min(element.w, element.h) / 2),
    normal_color: element.background,
    press_color: element.pressed,
    ...(element.held ? { longpress_func: press } : { click_func: press }),
  }
}

/** Angles of an ARC begin at three o'clock and grow clockwise, degrees. */
const twelveOClock = -90
