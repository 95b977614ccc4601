import type { DrawnWidget, Swipe, Watch, WatchKey } from '../types.ts'
import { boxOf, buttonName, textOf } from './glass.ts'
import type { Run } from './run.ts'
import type { Stage } from './stage.ts'
import { touch } from './touch.ts'
import type { Point } from './ui.ts'
import { gestures, keyEvents, keys } from './zos/interaction.ts'

/** What a hand and an eye can do with a watch. */
export type Fingers = Pick<Watch, 'tap' | 'swipe' | 'press' | 'texts' | 'buttons'>

const gestureOf: Record<Swipe, number> = {
  up: gestures.GESTURE_UP,
  down: gestures.GESTURE_DOWN,
  left: gestures.GESTURE_LEFT,
  right: gestures.GESTURE_RIGHT,
}
const keyOf: Record<WatchKey, number> = {
  crown: keys.KEY_HOME,
  select: keys.KEY_SELECT,
  up: keys.KEY_UP,
  down: keys.KEY_DOWN,
  back: keys.KEY_BACK,
}
const waysOut: readonly WatchKey[] = ['crown', 'back']
const defaultHeldMs = 50

/** The hand and the eye of the user. A touch or a key on a dark screen only wakes it; one on what covers the page, or on a program that is suspended, is lost. */
export function fingers(stage: Stage): Fingers {
  const { bench, screen, covers, conditions } = stage.hardware
  const wait = (ms: number) => bench.clock.advanceTo(bench.clock.nowMs + ms)
  const onBrightPage = (use: (run: Run) => void) => {
    if (screen.state === 'dark') return bench.run(stage.wake)
    bench.run(screen.brighten)
    if (stage.run && !stage.run.life.suspended && !covers.top) use(stage.run)
  }
  return {
    texts: () => textsOf(stage.open?.glass.drawn() ?? []),
    buttons: () => (stage.open?.glass.drawn() ?? []).flatMap((widget) => namesOf(widget)),
    tap(target, { heldMs = defaultHeldMs } = {}) {
      onBrightPage((run) => {
        if (!stage.open) return
        const point = typeof target === 'string' ? centreOf(target, stage) : target
        touch(stage.open.glass, run.life, point, { heldMs, wait })
      })
    },
    swipe(direction) {
      onBrightPage((run) => {
        const stopped = ask(run, () => run.handlers.gesture?.(gestureOf[direction]))
        if (direction === 'right' && !(stopped && conditions.gesturesCanBeStopped)) run.leave()
      })
    },
    press(key, kind = 'click') {
      onBrightPage((run) => {
        const stopped = pressKey(run, keyOf[key], kind) && conditions.keysCanBeStopped
        if (kind === 'click' && waysOut.includes(key) && !stopped) run.leave()
      })
    },
  }
}

/** True when the handler stopped what the watch does by itself. */
function pressKey(run: Run, key: number, kind: 'click' | 'long'): boolean {
  const emit = (event: number) => ask(run, () => run.handlers.key?.(key, event))
  emit(keyEvents.KEY_EVENT_PRESS)
  const stoppedLong = kind === 'long' && emit(keyEvents.KEY_EVENT_LONG_PRESS)
  emit(keyEvents.KEY_EVENT_RELEASE)
  return kind === 'long' ? stoppedLong : emit(keyEvents.KEY_EVENT_CLICK)
}

function ask(run: Run, handler: () => unknown): boolean {
  let answer: unknown
  run.life.run(() => {
    answer = handler()
  })
  return answer === true
}

function textsOf(widgets: readonly DrawnWidget[]): string[] {
  return widgets
    .filter((widget) => widget.visible && textOf(widget) !== '')
    .map((widget) => ({ text: textOf(widget), ...boxOf(widget) }))
    .sort((a, b) => a.y - b.y || a.x - b.x)
    .map(({ text }) => text)
}

/** The button's name, where it can be seen. */
function namesOf(widget: DrawnWidget): string[] {
  const name = widget.visible ? buttonName(widget) : null
  return name === null ? [] : [name]
}

/** A button of that name, else a text. */
function centreOf(name: string, stage: Stage): Point {
  const widgets = (stage.open?.glass.drawn() ?? []).filter(({ visible }) => visible).reverse()
  const found =
    widgets.find((widget) => buttonName(widget) === name) ??
    widgets.find((widget) => textOf(widget) === name)
  if (!found) {
    const seen = [...widgets.flatMap(namesOf), ...textsOf(widgets)].map((other) => `"${other}"`)
    throw new Error(`There is no "${name}" on the glass. There is ${seen.join(', ') || 'nothing'}.`)
  }
  const { x, y, w, h } = boxOf(found)
  return { x: x + w / 2, y: y + h / 2 }
}
