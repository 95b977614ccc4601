import type { DrawnWidget, Swipe, Watch } from '../types.ts'
import { boxOf, buttonName, contains, textOf } from './glass.ts'
import { codeOf, waysOut } from './keys.ts'
import type { Point } from './placed.ts'
import type { Run } from './run.ts'
import type { Stage } from './stage.ts'
import { touch } from './touch.ts'
import { gestures, keyEvents } from './zos/interaction.ts'

/** What a hand and an eye can do with a watch. */
export type Fingers = Pick<Watch, 'tap' | 'swipe' | 'press' | 'texts' | 'buttons'>

const gestureOf: Record<Swipe, number> = {
  up: gestures.GESTURE_UP,
  down: gestures.GESTURE_DOWN,
  left: gestures.GESTURE_LEFT,
  right: gestures.GESTURE_RIGHT,
}
const defaultHeldMs = 50

/** The hand and the eye of the user. A touch or a key on a dark screen only wakes it; one on what covers the page, or on a program that is suspended, is lost. */
export function fingers(stage: Stage): Fingers {
  const { bench, screen, covers, switches, model, conditions } = stage.hardware
  const wait = (ms: number) => bench.clock.advanceTo(bench.clock.nowMs + ms)
  const onBrightPage = (use: (run: Run) => void) => {
    if (screen.state === 'dark') return bench.run(stage.wake)
    bench.run(screen.brighten)
    if (stage.run && !stage.run.life.suspended && !covers.top) use(stage.run)
  }
  return {
    texts: () => textsOf(legible(stage)),
    buttons: () => legible(stage).flatMap((widget) => namesOf(widget)),
    tap(target, { heldMs = defaultHeldMs } = {}) {
      onBrightPage((run) => {
        if (!stage.open) return
        const point = typeof target === 'string' ? centreOf(target, stage) : target
        touch(stage.open.glass, run.life, point, { heldMs, wait })
      })
    },
    swipe(direction) {
      onBrightPage((run) => {
        const stopped = ask(run, 'gesture', () => run.handlers.gesture?.(gestureOf[direction]))
        if (direction === 'right' && !(stopped && switches.gesturesCanBeStopped)) run.leave()
      })
    },
    press(key, kind = 'click') {
      const code = codeOf(key, model, conditions.keyCodes)
      onBrightPage((run) => {
        const stopped = pressKey(run, code, kind) && switches.keysCanBeStopped
        if (kind === 'click' && waysOut.includes(key) && !stopped) run.leave()
      })
    },
  }
}

/** True when the handler stopped what the watch does by itself. */
function pressKey(run: Run, key: number, kind: 'click' | 'long'): boolean {
  const emit = (event: number) => ask(run, 'key', () => run.handlers.key?.(key, event))
  emit(keyEvents.KEY_EVENT_PRESS)
  const stoppedLong = kind === 'long' && emit(keyEvents.KEY_EVENT_LONG_PRESS)
  emit(keyEvents.KEY_EVENT_RELEASE)
  return kind === 'long' ? stoppedLong : emit(keyEvents.KEY_EVENT_CLICK)
}

function ask(run: Run, kind: 'gesture' | 'key', handler: () => unknown): boolean {
  let answer: unknown
  run.life.run(() => {
    answer = handler()
  }, kind)
  return answer === true
}

/** What can be read on the glass, in drawing order: visible, and its middle not covered by the status bar or a rectangle. */
function legible(stage: Stage): DrawnWidget[] {
  const seen = visible(stage)
  return seen.filter((widget, place) => {
    const middle = middleOf(widget)
    return !seen.slice(place + 1).some((other) => isOpaque(other) && contains(boxOf(other), middle))
  })
}

function visible({ open }: Stage): DrawnWidget[] {
  return (open?.glass.drawn() ?? []).filter((widget) => widget.visible)
}

function isOpaque({ type, props }: DrawnWidget): boolean {
  return type === 'STATUS_BAR' || (type === 'FILL_RECT' && (props.alpha ?? 255) === 255)
}

function middleOf(widget: DrawnWidget): Point {
  const { x, y, w, h } = boxOf(widget)
  return { x: x + w / 2, y: y + h / 2 }
}

function textsOf(widgets: readonly DrawnWidget[]): string[] {
  return widgets
    .filter((widget) => textOf(widget) !== '')
    .map((widget) => ({ text: textOf(widget), ...boxOf(widget) }))
    .sort((a, b) => a.y - b.y || a.x - b.x)
    .map(({ text }) => text)
}

/** The button's name. */
function namesOf(widget: DrawnWidget): string[] {
  const name = buttonName(widget)
  return name === null ? [] : [name]
}

/** A button of that name, else a text. */
function centreOf(name: string, stage: Stage): Point {
  const widgets = visible(stage).reverse()
  const found =
    widgets.find((widget) => buttonName(widget) === name) ??
    widgets.find((widget) => textOf(widget) === name)
  if (!found) {
    const seen = [...widgets.flatMap(namesOf), ...textsOf(widgets)].map((other) => `"${other}"`)
    throw new Error(`There is no "${name}" on the glass. There is ${seen.join(', ') || 'nothing'}.`)
  }
  return middleOf(found)
}
