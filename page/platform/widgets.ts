/**
 * Puts elements on the glass and afterwards changes only what changed. What the watch refuses to draw is missing, and
 * the motor leads on.
 */
import {
  align,
  anim_status,
  createWidget,
  deleteWidget,
  event,
  prop,
  setStatusBarVisible,
  text_style,
  widget,
} from '@zos/ui'
import type { Breath } from '../../engine/cue/breath'
import type { Control } from '../../engine/screen/controls'
import type { Element } from '../glass/elements'
import { ask, attempt } from './refusals'

/** `prop.MORE` and `prop.ANIM` take an object (the vendor's pages on setProperty and animation), which the types leave out. */
type Widget = ReturnType<typeof createWidget> & {
  setProperty(prop: number, value: unknown): unknown
  /** The animation that fades it, by its number. */
  fade?: unknown
}
/** The animation of a widget, by the vendor's page on it; the types leave it out. */
const { ANIM, ANIM_STATUS, ALPHA } = prop as typeof prop &
  Record<'ANIM' | 'ANIM_STATUS' | 'ALPHA', number>
type Props = Record<string, string | number | (() => void)>

/** What a finger does on the glass. */
export interface Fingers {
  /** A control was pressed. */
  control(control: Control): void
  /** A control that must be held was let go too soon. */
  tooBrief(): void
  /** The glass was touched where no control is. */
  tap(): void
}

/** Draws elements. The same ids as before are patched; other ids replace all that was drawn. */
export type Draw = (elements: readonly Element[]) => void

/** An empty glass, the status bar of square watches hidden. */
export function createGlass(fingers: Fingers): Draw {
  attempt('setStatusBarVisible', () => setStatusBarVisible(false))
  let drawn: { element: Element; widget: Widget | null }[] = []

  return (elements) => {
    const sameIds =
      drawn.length === elements.length &&
      drawn.every(({ element }, index) => element.id === elements[index]?.id)
    if (!sameIds) for (const { widget } of drawn) remove(widget)
    drawn = elements.map((element, index) => {
      const before = sameIds ? drawn[index] : undefined
      if (before?.widget) patch(before.widget, before.element, element)
      return { element, widget: before ? before.widget : create(element, fingers) }
    })
  }
}

function create(element: Element, fingers: Fingers): Widget | null {
  const look = { ...lookOf(element), ...touchOf(element, fingers) }
  const made = ask<Widget | null>('createWidget', null, () => createWidget(typeOf(element), look))
  if (!made) return null
  if (element.type === 'touch')
    attempt('addEventListener', () => made.addEventListener(event.CLICK_UP, fingers.tap))
  if (!element.visible) set(made, prop.VISIBLE, false)
  if (element.type === 'picture' && element.breath) fade(made, element.breath)
  return made
}

function remove(made: Widget | null): void {
  if (made) attempt('deleteWidget', () => deleteWidget(made))
}

function set(made: Widget, which: number, value: unknown): void {
  attempt('setProperty', () => made.setProperty(which, value))
}

function patch(made: Widget, before: Element, after: Element): void {
  const changed = (Object.keys(after) as (keyof Element)[]).filter(
    (key) => after[key] !== before[key],
  )
  if (changed.some((key) => !unlooked.includes(key))) set(made, prop.MORE, lookOf(after))
  if (changed.includes('visible')) set(made, prop.VISIBLE, after.visible)
  if (after.type === 'picture' && before.type === 'picture')
    follow(made, before.breath, after.breath)
}

/** What is changed by other means than the look. */
const unlooked: readonly string[] = ['visible', 'breath']

/** How much of a breath may be left when it turns: the second's tick that saw it last, ms. */
const nearlyOverMs = 1_000

/** At each turn of the breath, and where a hold begins anew, the platform fades the picture towards the next turn. */
function follow(made: Widget, before: Breath | null, after: Breath | null): void {
  if (after && before?.inhales === after.inhales && before.leftMs > after.leftMs) return
  if (before && (!after || before.leftMs > nearlyOverMs)) stopFading(made)
  if (after) fade(made, after)
}

function stopFading(made: Widget): void {
  set(made, ANIM_STATUS, { anim_id: made.fade, anim_status: anim_status.STOP })
}

/** The platform fades the picture until the breath turns. A watch that cannot shows it as it is. */
function fade(made: Widget, { inhales, level, leftMs }: Breath): void {
  const step = {
    anim_prop: ALPHA,
    anim_rate: 'linear',
    anim_duration: leftMs,
    anim_from: Math.round(255 * level),
    anim_to: inhales ? 255 : 0,
  }
  made.fade = ask<unknown>('setProperty', undefined, () =>
    made.setProperty(ANIM, { anim_steps: [step], anim_fps: 10 }),
  )
}

function typeOf({ type }: Element): number {
  const types = {
    text: widget.TEXT,
    arc: widget.ARC,
    bar: widget.FILL_RECT,
    picture: widget.IMG,
    button: widget.BUTTON,
    touch: widget.FILL_RECT,
  }
  return types[type]
}

/** Everything that may change, the box always with it: a partial change can clear it. */
function lookOf(element: Element): Props {
  const { x, y, w, h } = element
  const box = { x, y, w, h }
  switch (element.type) {
    case 'text':
      return {
        ...box,
        text: element.text,
        text_size: element.size,
        color: element.color,
        align_h: align.CENTER_H,
        align_v: align.CENTER_V,
        text_style: element.wraps ? text_style.WRAP : text_style.ELLIPSIS,
      }
    case 'arc':
      return {
        ...box,
        start_angle: element.fromDegrees,
        end_angle: element.toDegrees,
        line_width: element.thickness,
        color: element.color,
      }
    case 'bar':
      return { ...box, radius: element.radius, color: element.color }
    case 'picture':
      return { ...box, src: `${element.picture}.png` }
    case 'button':
      return box
    case 'touch':
      return { ...box, color: 0, alpha: 0 }
  }
}

/** What a button is given once and keeps. */
function touchOf(element: Element, fingers: Fingers): Props {
  if (element.type !== 'button') return {}
  const press = (): void => fingers.control(element.control)
  return {
    normal_src: `${element.picture}.png`,
    press_src: `${element.picture}-pressed.png`,
    ...(element.held
      ? { longpress_func: press, click_func: fingers.tooBrief }
      : { click_func: press }),
  }
}
