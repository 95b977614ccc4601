/** A glass that is drawn page by page: each in the place of the one before, with nothing that stays. */
import * as ui from '@zos/ui'
import type { Element } from '../glass/elements'
import type { Fingers } from './looks'
import { attempt } from './refusals'
import { newWidget, remove, type Widget } from './widgets'

/** What is on it, by the elements' ids; null where the watch refused to create it. */
export interface Sheet {
  readonly fingers: Fingers
  readonly widgets: Map<string, Widget | null>
}

export function createSheet(fingers: Fingers): Sheet {
  return { fingers, widgets: new Map() }
}

/** Draws a page's elements. False where the watch refused one: another time it may do. */
export function drawSheet({ widgets, fingers }: Sheet, elements: readonly Element[]): boolean {
  for (const widget of widgets.values()) remove(widget)
  if (widgets.size > 0) attempt('ui', ui, 'redraw') // Some watches show a deleted widget until then.
  widgets.clear()
  for (const element of elements) widgets.set(element.id, newWidget(element, fingers, false))
  return [...widgets.values()].every((widget) => widget)
}

/** Draws some elements in the place of those of their names, above all others. */
export function redrawOn({ widgets, fingers }: Sheet, elements: readonly Element[]): void {
  for (const element of elements) {
    remove(widgets.get(element.id) ?? null)
    widgets.set(element.id, newWidget(element, fingers, false))
  }
  attempt('ui', ui, 'redraw')
}
