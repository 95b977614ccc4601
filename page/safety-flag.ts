/** Whether the safety text was read to its end, once on this watch. */
import { parseSafety, safetyToStore } from '../engine/screen/intro'
import { openStore } from './two-slot-store'

export interface SafetyFlag {
  /** It was read, as an earlier run of the program stored it. */
  readonly isRead: boolean
  /** Stores that it was read, once. If that fails, the text is shown again at the next opening. */
  keep(isRead: boolean): void
}

export function createSafetyFlag(): SafetyFlag {
  const store = openStore('safety')
  const isRead = parseSafety(store.read())
  let isStored = isRead
  return {
    isRead,
    keep(isReadNow) {
      if (isReadNow && !isStored) store.write(safetyToStore)
      isStored ||= isReadNow
    },
  }
}
