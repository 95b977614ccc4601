/** The watch's copy of the settings: what the phone sent last, stored, and where it comes from. */

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
  receive(what: ReceivedByWatch): boolean
  /** False when the settings could not be stored: they last until the program ends. */
  readonly isStored: boolean
}

/** `sendToPhone` sends to the phone. */
export function createSettingsCopy(sendToPhone: (message: FromWatch) => void): SettingsCopy {
  const store = openStore('settings')
  let kept = parseKept(store.read())
  let askId = 0
  const copy = {
    settings: kept?.settings ?? defaultSettings,
    origin: (kept ? 'last-set' : 'defaults') as Origin,
    isStored: true,
    ask(nowMs: number) {
      askId = nowMs
      sendToPhone({ type: 'ask-settings', askId })
    },
    receive(what: ReceivedByWatch) {
      if (what.ok) return what.message.type === 'settings' && take(what.message)
      const { reason, isTheirs } = what
      if (reason === 'watch-outdated' || reason === 'phone-outdated') copy.origin = reason
      if (!isTheirs) sendToPhone({ type: 'refused', reason })
      return true
    },
  }

  function take(arrived: Arrived): boolean {
    const isNew = takes(kept, arrived, askId)
    if (isNew) {
      const { settings, chosenAtMs } = arrived
      kept = { settings, chosenAtMs }
      copy.settings = settings
      copy.isStored = store.write(chosenToStored(kept))
      copy.origin = 'phone'
    }
    if (kept && copy.isStored) sendToPhone({ type: 'kept-settings', chosenAtMs: kept.chosenAtMs })
    return isNew
  }

  return copy
}
