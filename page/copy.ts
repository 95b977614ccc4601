/** The watch's copy of the settings: what the phone sent last, stored, and where it comes from. */
import { type FromWatch, hearPhone } from '../engine/messages'
import type { Origin } from '../engine/screen'
import { defaultSettings, type Settings } from '../engine/settings'
import { type Arrived, parseKept, takes } from '../engine/sync'
import { createShelf } from './storage'

export interface Copy {
  readonly settings: Settings
  readonly origin: Origin
  /** Asks the phone for its settings. Once: it is asked again when it is back, or at the next opening. */
  ask(nowMs: number): void
  /** Takes what came from the phone. True when the settings may have changed. */
  hear(data: unknown, clock: string): boolean
  /** False when the settings could not be stored: they last until the program ends. */
  readonly isStored: boolean
}

/** `tell` sends to the phone. */
export function createCopy(tell: (message: FromWatch) => void): Copy {
  const shelf = createShelf('settings')
  let kept = parseKept(shelf.read())
  let origin: Origin = { from: kept ? 'last-set' : 'defaults' }
  let askId = 0
  let isStored = true

  function take(arrived: Arrived, clock: string): boolean {
    const isNew = takes(kept, arrived, askId)
    if (isNew) {
      kept = { settings: arrived.settings, chosenAtMs: arrived.chosenAtMs }
      isStored = shelf.write(kept)
      origin = { from: 'phone', clock }
    }
    if (kept && isStored) tell({ type: 'kept-settings', chosenAtMs: kept.chosenAtMs })
    return isNew
  }

  return {
    get settings() {
      return kept?.settings ?? defaultSettings
    },
    get origin() {
      return origin
    },
    get isStored() {
      return isStored
    },
    ask(nowMs) {
      askId = nowMs
      tell({ type: 'ask-settings', askId })
    },
    hear(data, clock) {
      const what = hearPhone(data)
      if (!what.ok) tell({ type: 'refused', reason: what.reason })
      return what.ok && what.message.type === 'settings' && take(what.message, clock)
    },
  }
}
