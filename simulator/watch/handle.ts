import { showValue } from '../describe.ts'
import { events } from './constants.ts'
import { guarded } from './guard.ts'
import type { Placed, Surface, WidgetHandle } from './placed.ts'
import { booleanIn, getProperty, setAlpha, setProperty } from './properties.ts'
import { placeIn, write } from './seen.ts'
import { type WidgetName, widgetTypes } from './widget-types.ts'
import type { Props } from './widgets.ts'

/** A new widget that nobody touched yet, for `Surface.widgets`. */
export function createPlaced(
  surface: Surface,
  type: WidgetName,
  props: Props,
  group: Placed | null,
): Placed {
  const placed: Placed = {
    id: surface.nextId(),
    type,
    group,
    props: { ...props },
    visible: true,
    seen: { props: {}, visible: false },
    made: placeIn(props),
    blank: false,
    gone: null,
    enabled: true,
    dataset: undefined,
    listeners: new Map(),
    animations: new Map(),
    get handle() {
      return handle
    },
  }
  const handle = createHandle(surface, placed)
  write(surface, placed, {})
  return placed
}

function createHandle(surface: Surface, placed: Placed): WidgetHandle {
  return Object.freeze(guarded(methodsOf(surface, placed), '@zos/ui Widget.', surface.run.call))
}

function methodsOf(surface: Surface, placed: Placed): WidgetHandle {
  return {
    getId: () => placed.id,
    getType: () => widgetTypes[placed.type].value,
    setProperty: (key: number, value: unknown) => {
      touchUp(surface, placed)
      return setProperty(surface, placed, key, value)
    },
    getProperty: (key: number) => getProperty(placed, key),
    setAlpha: (alpha: number) => {
      touchUp(surface, placed)
      setAlpha(surface, placed, alpha)
    },
    setEnable: (enabled: boolean) => {
      placed.enabled = booleanIn(enabled, 'setEnable')
    },
    addEventListener: (event: number, listener: (event: unknown) => void) => {
      refuseDeafText(surface, placed)
      listenersOf(placed, event).add(listener)
    },
    removeEventListener: (event: number, listener: (event: unknown) => void) => {
      listenersOf(placed, event).delete(listener)
    },
    ...(placed.type === 'GROUP'
      ? { createWidget: (type: number, props: Props = {}) => surface.place(type, props, placed) }
      : {}),
  }
}

/** Counts a write; throws a sentence when the widget is gone. */
function touchUp({ run, widgets }: Surface, placed: Placed): void {
  if (!widgets.includes(placed) || placed.gone) {
    throw new Error(`This ${placed.type} was deleted: it cannot be changed any more.`)
  }
  run.counts.widgetWrites += 1
  run.hardware.bench.changed()
}

function refuseDeafText({ run }: Surface, { type }: Placed): void {
  if (type !== 'TEXT' || run.hardware.conditions.textListens === 'listens') return
  throw new Error('A TEXT of this watch cannot listen to touches.')
}

function listenersOf({ listeners }: Placed, event: number): Set<(event: unknown) => void> {
  if (!(Object.values(events) as number[]).includes(event)) {
    throw new RangeError(`addEventListener got ${showValue(event)}, which is no event.`)
  }
  const known = listeners.get(event) ?? new Set()
  listeners.set(event, known)
  return known
}
