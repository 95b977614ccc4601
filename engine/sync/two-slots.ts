/** The two-slot store of the watch: a value lies in two files, written in turn. See docs/formats.md. */
import { fieldsOf } from '../parse'

/** What lies in a place: the value, and the number of the write that put it there. */
export interface Slotted {
  readonly turn: number
  readonly value: unknown
}

/** Reads a place; null when nothing whole lies there. Never throws. */
export function parseSlotted(input: unknown): Slotted | null {
  const { turn, value } = fieldsOf(input)
  if (typeof turn !== 'number' || !Number.isSafeInteger(turn) || value === undefined) return null
  return { turn, value }
}

/** Which of two places holds the newer value: 0 or 1; null when neither holds one. */
export function newerOf(places: readonly [Slotted | null, Slotted | null]): 0 | 1 | null {
  const [first, second] = places
  if (!first) return second ? 1 : null
  return second && second.turn > first.turn ? 1 : 0
}
