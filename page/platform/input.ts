/** Swipes, keys, and a line over the glass. */
import {
  GESTURE_RIGHT,
  KEY_EVENT_CLICK,
  KEY_SELECT,
  offGesture,
  offKey,
  onGesture,
  onKey,
  showToast as show,
} from '@zos/interaction'

/** What swipes and keys do. */
export interface Input {
  /** Whether swipes and keys are the program's own now: else they do what they do on the watch. */
  isTaken(): boolean
  /** The glass was swiped to the right. */
  swipeRight(): void
  /** The select key was pressed. */
  select(): void
}

/** Hears swipes and keys. */
export function listen(input: Input): void {
  onGesture({
    callback(direction) {
      if (!input.isTaken()) return false
      if (direction === GESTURE_RIGHT) input.swipeRight()
      return true
    },
  })
  onKey({
    callback(key, what) {
      if (!input.isTaken()) return false
      if (key === KEY_SELECT && what === KEY_EVENT_CLICK) input.select()
      return true
    },
  })
}

/** Swipes and keys do again what they do on the watch. */
export function stopListening(): void {
  offGesture()
  offKey()
}

/** A line over the glass, for some seconds. */
export function showToast(content: string): void {
  show({ content })
}
