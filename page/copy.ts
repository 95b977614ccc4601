/** The watch's copy of the settings: what the phone sent last, stored, and where it comes from. */
import type { FromWatch, HeardByWatch } from '../engine/messages'
import type { Origin } from '../engine/screen'
import { defaultSettings, type Settings } from '../engine/settings'
import { type Arrived, parseKept, takes } from '../engine/sync'
import { createShelf } from './storage'

export interface Copy {
  readonly settings: Settings
  readonly origin: Origin
  /** Asks the phone for its settings. Once: it is asked again when it is back, or at the next opening. */
  ask(nowMs: number): void
  /** Takes what came from the phone. True when the settings may have changed, or one side refuses the other. */
  hear(what: HeardByWatch, clock: string): boolean
  /** False when the settings could not be stored: they last until the program ends. */
  readonly isStored: boolean
}

/** `tell` sends to the phone. */
export function createCopy(tell: (message: FromWatch) => void): Copy {
  const shelf = createShelf('settings')
  let kept = parseKept(shelf.read())
  let askId = 0
  const copy = {
    settings: kept?.settings ?? defaultSettings,
    origin: { from: kept ? 'last-set' : 'defaults' } as Origin,
    isStored: true,
    ask(nowMs: number) {
      askId = nowMs
      tell({ type: 'ask-settings', askId })
    },
    hear(what: HeardByWatch, clock: string) {
      if (what.ok) return what.message.type === 'settings' && take(what.message, clock)
      const { reason, isTheirs } = what
      if (reason === 'watch-outdated' || reason === 'phone-outdated') copy.origin = { from: reason }
      if (!isTheirs) tell({ type: 'refused', reason })
      return true
    },
  }

  function take(arrived: Arrived, clock: string): boolean {
    const isNew = takes(kept, arrived, askId)
    if (isNew) {
      const { settings, chosenAtMs } = arrived
      kept = { settings, chosenAtMs }
      copy.settings = settings
      copy.isStored = shelf.write(kept)
      copy.origin = { from: 'phone', clock }
    }
    if (kept && copy.isStored) tell({ type: 'kept-settings', chosenAtMs: kept.chosenAtMs })
    return isNew
  }

  return copy
}
