/** Single widgets: how one comes, and how it goes. */
import * as ui from '@zos/ui'
import type { Glass } from '../glass/box'
import type { Element } from '../glass/elements'
import { type Fingers, lookOf, typeOf } from './looks'
import { attempt, made } from './refusals'

/** `ui.prop.MORE` and `prop.ANIM` take an object (the vendor's pages on setProperty and animation), which the types leave out. */
export type Widget = ReturnType<typeof ui.createWidget> & {
  setProperty(prop: number, value: unknown): unknown
}

/** What the watch refuses to create is tried once more after this time, and then with each drawing, ms. */
export const tryAgainMs = 500

/** Square watches have a status bar; it is hidden before anything is drawn, or not at all. Once more may do. */
export function hideStatusBar(shape: Glass['shape']): void {
  const hide = () => attempt('ui', ui, 'setStatusBarVisible', false)
  if (shape === 'square') hide() || hide()
}

/** Null where the watch refuses it, or gives nothing that can be changed, or the layer for the tap is deaf. */
export function newWidget(element: Element, fingers: Fingers, hearsTap: boolean): Widget | null {
  const look = lookOf(element, fingers)
  const widget = made('ui.createWidget', (): Widget => ui.createWidget(typeOf(element), look))
  if (typeof widget?.setProperty !== 'function') return null
  if (!hearsTap || element.type === 'button') return widget
  const listen = () => attempt('widget', widget, 'addEventListener', ui.event.CLICK_UP, fingers.tap)
  const hears = listen() || listen() // A deaf ring would lie over all: once more may do.
  if (hears || element.type !== 'touch') return widget
  remove(widget)
  return null
}

/** What cannot be deleted is hidden. */
export function remove(widget: Widget | null): void {
  if (widget && !attempt('ui', ui, 'deleteWidget', widget))
    attempt('widget', widget, 'setProperty', ui.prop.VISIBLE, false)
}
