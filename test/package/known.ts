/** Who has used the program before: the safety text was read on this watch, so that Start starts. */
import type { Desk } from '../../simulator/types.ts'

/** The file in the watch's storage, and what lies in it. */
export const safetyRead = [
  'safety-0.json',
  JSON.stringify({ kept: JSON.stringify({ turn: 1, value: true }) }),
] as const

export function knowsSafety(desk: Desk): Desk {
  desk.watch.store(...safetyRead)
  return desk
}

/** Starts a session where the safety text comes first, which is read to its end. */
export function startUnread({ watch }: Desk): void {
  watch.tap('go')
  while (!watch.buttons().includes('close')) watch.tap('next')
  watch.tap('close')
}
