import type { DrawnWidget } from '../types.ts'
import { align, animStatus, events, prop, textStyle } from './constants.ts'
import { drawn } from './glass.ts'
import { createPlaced } from './handle.ts'
import { hearing } from './hearing.ts'
import { type ImageSize, imageSize } from './image-size.ts'
import type { Placed, Point, ReadImage, Surface, WidgetHandle } from './placed.ts'
import { booleanIn, checkImages } from './properties.ts'
import type { Run } from './run.ts'
import { barWidget, setBar } from './status-bar.ts'
import { layOutText } from './text-layout.ts'
import { type WidgetName, widgetTypes } from './widget-types.ts'
import { checkNewWidget, type Props, widgetName } from './widgets.ts'

type Ui = typeof import('@zos/ui')

/** `@zos/ui` as far as the simulator goes. */
export interface UiModule
  extends Pick<Ui, 'align' | 'text_style' | 'anim_status' | 'redraw' | 'setStatusBarVisible'> {
  createWidget(type: number, props?: Props): WidgetHandle
  deleteWidget(widget: WidgetHandle): void
  getTextLayout: typeof layOutText
  getImageInfo(path: string): ImageSize
  showToast(options: { text: string }): void
  readonly widget: Readonly<Record<WidgetName, number>>
  readonly prop: typeof prop
  readonly event: typeof events
}

/** What one run of the program shows. */
export interface Glass {
  readonly module: UiModule
  /** In drawing order, as they are seen now. */
  drawn(): DrawnWidget[]
  /** The widgets that hear a finger at this point, from the top down. */
  at(point: Point): Placed[]
  /** Runs a callback that belongs to a widget. */
  inCallbackOf(placed: Placed, callback: () => void): void
  /** False once the program deleted it. */
  has(placed: Placed): boolean
  /** Shows a text for two seconds. */
  toast(text: string): void
}

const toastMs = 2000
const widget = Object.fromEntries(
  Object.entries(widgetTypes).map(([name, { value }]) => [name, value]),
) as Readonly<Record<WidgetName, number>>

/** An empty glass for one run of the program. */
export function createGlass(run: Run, readImage: ReadImage): Glass {
  const { bench } = run.hardware
  const surface = createSurface(run, readImage)
  const toasts: { readonly text: string; readonly untilMs: number }[] = []
  const draw = (placed: Placed) => drawn(placed, bench.clock.nowMs, readImage)
  const drawToast = ({ text }: { text: string }) => toastWidget(text, run)
  const toast = (text: string) => {
    const untilMs = bench.clock.nowMs + toastMs
    toasts.push({ text: String(text), untilMs })
    run.life.at(untilMs, () => {
      toasts.shift()
      bench.changed()
    })
    bench.changed()
  }
  return {
    module: createUi(surface, toast),
    drawn: () => [
      ...surface.widgets.map(draw),
      ...(surface.bar ? [barWidget(run)] : []),
      ...toasts.map(drawToast),
    ],
    at: (point) => hearing(surface, point, draw),
    has: (placed) => surface.widgets.includes(placed) && !placed.gone,
    inCallbackOf(placed, callback) {
      surface.callbackOf = placed
      try {
        callback()
      } finally {
        surface.callbackOf = null
      }
    },
    toast,
  }
}

function createSurface(run: Run, readImage: ReadImage): Surface {
  const { bench, model } = run.hardware
  let lastId = 0
  const surface: Surface = {
    run,
    readImage,
    widgets: [],
    callbackOf: null,
    bar: model.shape === 'square',
    nextId: () => {
      lastId += 1
      return lastId
    },
    place(type, given, group) {
      const isPlain = run.hardware.conditions.textFont === 'ignored'
      const { font, ...plain } = given
      const props = isPlain ? plain : given
      const name = widgetName(type)
      if (group && name === 'GROUP') throw new TypeError('A GROUP cannot hold a GROUP.')
      checkNewWidget(name, props, model.apiLevel)
      checkImages(props, readImage)
      const placed = createPlaced(surface, name, props, group)
      surface.widgets = [...surface.widgets, placed]
      run.counts.widgetsCreated += 1
      bench.changed()
      return placed.handle
    },
  }
  return surface
}

function createUi(surface: Surface, toast: (text: string) => void): UiModule {
  return {
    createWidget: (type, props = {}) => surface.place(type, props, null),
    deleteWidget: (handle) => deleteWidget(surface, handle),
    redraw: () => redraw(surface),
    setStatusBarVisible: (visible) => setBar(surface, booleanIn(visible, 'setStatusBarVisible')),
    getTextLayout: layOutText,
    getImageInfo: (path) => imageSize(path, surface.readImage),
    showToast: ({ text }) => toast(text),
    widget,
    prop,
    event: events,
    align,
    text_style: textStyle,
    anim_status: animStatus,
  }
}

/** Takes a widget and what it groups from the glass, or leaves in sight what the watch leaves there. */
function deleteWidget(surface: Surface, handle: WidgetHandle): void {
  const placed = surface.widgets.find((other) => other.handle === handle && !other.gone)
  if (!placed) throw new Error('deleteWidget got what is not on the glass.')
  for (const one of surface.widgets) {
    if (one === placed || one.group === placed) one.gone = goneAs(surface, one)
  }
  const isLeft = (one: Placed) => (one !== placed && one.group !== placed) || one.gone
  surface.widgets = surface.widgets.filter(isLeft)
  surface.run.counts.widgetsDeleted += 1
  surface.run.hardware.bench.changed()
}

function goneAs({ run, callbackOf }: Surface, placed: Placed): Placed['gone'] {
  const { deletedButton, redraw } = run.hardware.conditions
  if (placed === callbackOf && placed.type === 'BUTTON' && deletedButton === 'stays') return 'stuck'
  return redraw === 'needed' ? 'stale' : null
}

function redraw(surface: Surface): void {
  surface.widgets = surface.widgets.filter(({ gone }) => gone !== 'stale')
  surface.run.hardware.bench.changed()
}

function toastWidget(text: string, { hardware }: Run): DrawnWidget {
  const { width, height } = hardware.model
  const h = 64
  const props = { x: width * 0.15, y: height - 2 * h, w: width * 0.7, h, text }
  return { id: 0, type: 'TOAST', props, visible: true }
}
