/** The watch's copy of the settings: what the phone sent last, stored, and where it comes from. */

import { fromJson } from '../engine/parse'
import { defaultSettings, type Settings } from '../engine/routine/settings'
import type { Origin } from '../engine/screen/screens'
import { type Arrived, chosenToStored, parseKept, takes } from '../engine/sync/chosen'
import type { FromWatch, ReceivedByWatch } from '../engine/sync/messages'
import { openStore } from './two-slot-store'

export interface SettingsCopy {
  readonly settings: Settings
  readonly origin: Origin
  /** Asks the phone for its settings. Once: it is asked again when it is back, or at the next opening. */
  ask(nowMs: number): void
  /** Takes what came from the phone. True when the settings may have changed, or one side refuses the other. */
  receive(what: ReceivedByWatch, clock: string): boolean
  /** The settings as a text without a space, for this page when it is opened anew: it may be that they cannot be stored. */
  luggage(): string
  /** False when the settings could not be stored: they last until the program ends. */
  readonly isStored: boolean
}

/** `sendToPhone` sends to the phone. `luggage`: what this page knew before the intro, as `luggage()` gave it. */
export function createSettingsCopy(
  sendToPhone: (message: FromWatch) => void,
  luggage: string,
): SettingsCopy {
  const store = openStore('settings')
  const stored = parseKept(store.read())
  let kept = parseKept(fromJson(luggage)) ?? stored
  let askId = 0
  const copy = {
    settings: kept?.settings ?? defaultSettings,
    origin: { from: kept ? 'last-set' : 'defaults' } as Origin,
    isStored: true,
    luggage: () => (kept ? JSON.stringify(chosenToStored(kept)) : ''),
    ask(nowMs: number) {
      askId = nowMs
      sendToPhone({ type: 'ask-settings', askId })
    },
    receive(what: ReceivedByWatch, clock: string) {
      if (what.ok) return what.message.type === 'settings' && take(what.message, clock)
      const { reason, isTheirs } = what
      if (reason === 'watch-outdated' || reason === 'phone-outdated') copy.origin = { from: reason }
      if (!isTheirs) sendToPhone({ type: 'refused', reason })
      return true
    },
  }

  function take(arrived: Arrived, clock: string): boolean {
    const isNew = takes(kept, arrived, askId)
    if (isNew) {
      const { settings, chosenAtMs } = arrived
      kept = { settings, chosenAtMs }
      copy.settings = settings
      copy.isStored = store.write(chosenToStored(kept))
      copy.origin = { from: 'phone', clock }
    }
    if (kept && copy.isStored) sendToPhone({ type: 'kept-settings', chosenAtMs: kept.chosenAtMs })
    return isNew
  }

  return copy
}
