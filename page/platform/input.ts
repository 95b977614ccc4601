/** Swipes, keys, and a line over the glass. */
import * as interaction from '@zos/interaction'
import { attempt } from './refusals'

/** What swipes and keys do. */
export interface Input {
  /** Whether swipes and keys are the program's own now: else they do what they do on the watch. */
  isTaken(): boolean
  /** The glass was swiped to the right. */
  swipeRight(): void
  /** The select key was pressed. */
  select(): void
}

/** The codes of the keys that were pressed: some watches send ones that are not documented. */
export const keysPressed = new Set<number>()

/** Takes swipes and keys. Where the watch refuses, they lead out of a session, which then comes back by its alarm. */
export function listen(input: Input): void {
  attempt('interaction', interaction, 'onGesture', {
    callback: (direction) => swipe(input, direction),
  })
  attempt('interaction', interaction, 'onKey', {
    callback: (key, action) => press(input, key, action),
  })
}

/** Swipes and keys do again what they do on the watch. */
export function stopListening(): void {
  attempt('interaction', interaction, 'offGesture')
  attempt('interaction', interaction, 'offKey')
}

/** A line over the glass, for some seconds. Where the watch refuses, the user does not read it. */
export function showToast(content: string): void {
  attempt('interaction', interaction, 'showToast', { content })
}

/** No swipe leads out of a session under way. */
function swipe(input: Input, direction: number): boolean {
  if (!input.isTaken()) return false
  if (direction === interaction.GESTURE_RIGHT) input.swipeRight()
  return true
}

/** The select key pauses and resumes; the other keys do nothing to a session under way. */
function press(input: Input, key: number, action: number): boolean {
  keysPressed.add(key)
  if (!input.isTaken()) return false
  if (key === interaction.KEY_SELECT && action === interaction.KEY_EVENT_CLICK) input.select()
  return true
}
