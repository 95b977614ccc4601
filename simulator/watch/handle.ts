import { showValue } from '../describe.ts'
import { events } from './constants.ts'
import type { Placed, Surface, WidgetHandle } from './placed.ts'
import { booleanIn, getProperty, setAlpha, setProperty } from './properties.ts'
import { placeOf, write } from './seen.ts'
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
    made: placeOf(type, props, surface.run.hardware.conditions),
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

/** Its methods go through `run.call` themselves: there are many widgets, and each wrapper would weigh. */
function createHandle(surface: Surface, placed: Placed): WidgetHandle {
  const { call } = surface.run
  return Object.freeze({
    getId: () => call('@zos/ui Widget.getId', () => placed.id),
    getType: () => call('@zos/ui Widget.getType', () => widgetTypes[placed.type].value),
    setProperty: (key: number, value: unknown) =>
      call('@zos/ui Widget.setProperty', () => {
        touchUp(surface, placed)
        return setProperty(surface, placed, key, value)
      }),
    getProperty: (key: number) =>
      call('@zos/ui Widget.getProperty', () => getProperty(placed, key)),
    setAlpha: (alpha: number) =>
      call('@zos/ui Widget.setAlpha', () => {
        touchUp(surface, placed)
        setAlpha(surface, placed, alpha)
      }),
    setEnable: (enabled: boolean) =>
      call('@zos/ui Widget.setEnable', () => {
        placed.enabled = booleanIn(enabled, 'setEnable')
      }),
    addEventListener: (event: number, listener: Listener) =>
      call('@zos/ui Widget.addEventListener', () => listen(surface, placed, event, listener)),
    removeEventListener: (event: number, listener: Listener) =>
      call('@zos/ui Widget.removeEventListener', () => {
        listenersOf(placed, event).delete(listener)
      }),
    ...(placed.type === 'GROUP' ? groupMethods(surface, placed) : {}),
  })
}

type Listener = (event: unknown) => void

function groupMethods({ run, place }: Surface, group: Placed): Pick<WidgetHandle, 'createWidget'> {
  return {
    createWidget: (type, props = {}) =>
      run.call('@zos/ui Widget.createWidget', () => place(type, props, group)),
  }
}

function listen(surface: Surface, placed: Placed, event: number, listener: Listener): void {
  refuseDeafText(surface, placed)
  listenersOf(placed, event).add(listener)
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

function listenersOf({ listeners }: Placed, event: number): Set<Listener> {
  if (!(Object.values(events) as number[]).includes(event)) {
    throw new RangeError(`addEventListener got ${showValue(event)}, which is no event.`)
  }
  const known = listeners.get(event) ?? new Set()
  listeners.set(event, known)
  return known
}
