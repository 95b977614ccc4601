/** What the widgets of the elements are created with. */
import * as ui from '@zos/ui'
import type { Control } from '../../engine/screen/controls'
import type { ArcElement, ButtonElement, Element, TextElement } from '../glass/elements'
import { toDegrees } from '../glass/ring'

/** What a finger does on the glass. */
export interface Fingers {
  /** A control was pressed. */
  control(control: Control): void
  /** A control that must be held was let go too soon. */
  tooBrief(): void
  /** The glass was touched where no control is. */
  tap(): void
}

type Look = Record<string, string | number | (() => void)>

/** The type of the widget that an element becomes. */
export function typeOf({ type }: Element): number {
  switch (type) {
    case 'text':
      return ui.widget.TEXT
    case 'arc':
      return ui.widget.ARC
    case 'picture':
      return ui.widget.IMG
    case 'button':
      return ui.widget.BUTTON
    case 'bar':
    case 'touch':
      return ui.widget.FILL_RECT
  }
}

/** What a widget is created with. */
export function lookOf(element: Element, fingers: Fingers): Look {
  const { x, y, w, h } = element
  switch (element.type) {
    case 'text':
      return textLook(element)
    case 'arc':
      return arcLook(element)
    case 'bar':
      return { x, y, w, h, radius: element.radius, color: element.color }
    case 'picture':
      return { x, y, w, h, src: `${element.picture}.png` }
    case 'button':
      return buttonLook(element, fingers)
    case 'touch':
      return { x, y, w, h, color: 0, alpha: 0 }
  }
}

function textLook({ x, y, w, h, text, size, color, wraps, numerals }: TextElement): Look {
  return {
    x,
    y,
    w,
    h,
    text,
    text_size: size,
    color,
    align_h: ui.align.CENTER_H,
    align_v: ui.align.CENTER_V,
    text_style: wraps ? ui.text_style.WRAP : ui.text_style.ELLIPSIS,
    ...(numerals ? { font: 'fonts/numerals.ttf' } : {}),
  }
}

/** Everything that may change, the box always with it: a partial change can clear it. */
export function arcLook(arc: ArcElement): Look {
  const { x, y, w, h, fromDegrees, thickness, color } = arc
  return {
    x,
    y,
    w,
    h,
    start_angle: fromDegrees,
    end_angle: toDegrees(arc),
    line_width: thickness,
    color,
  }
}

function buttonLook({ x, y, w, h, control, picture, held }: ButtonElement, fingers: Fingers): Look {
  const press = (): void => fingers.control(control)
  return {
    x,
    y,
    w,
    h,
    normal_src: `${picture}.png`,
    press_src: `${picture}-pressed.png`,
    ...(held ? { longpress_func: press, click_func: fingers.tooBrief } : { click_func: press }),
  }
}
