/** The watch's copy of the settings: what the phone sent last, stored, and where it comes from. */

import { fromJson } from '../engine/parse'
import { defaultSettings, type Settings } from '../engine/routine/settings'
import type { Origin } from '../engine/screen/screens'
import { type Arrived, type ChosenSettings, takes } from '../engine/sync/chosen'
import type { FromWatch, ReceivedByWatch } from '../engine/sync/messages'
import { copyToStored, parseCopy, type WatchCopy, type WatchSays } from '../engine/sync/watch-copy'
import { openStore, type TwoSlotStore } from './two-slot-store'

export interface SettingsCopy {
  readonly settings: Settings
  readonly origin: Origin
  /** Asks the phone for its settings. Once: it is asked again when it is back, or at the next opening. */
  ask(nowMs: number): void
  /** Takes what came from the phone. True when the settings may have changed, or one side refuses the other. */
  receive(what: ReceivedByWatch): boolean
  /** The settings as a text without a space, for this page when it is opened anew: they may be in memory only. */
  luggage(): string
  /** False when the settings could not be stored: they last until the program ends. */
  readonly isStored: boolean
}

/** What is known of the copy. */
interface Keeping {
  readonly store: TwoSlotStore
  readonly sendToPhone: (message: FromWatch) => void
  readonly playsPatterns: () => boolean
  /** As it lies in the store. */
  stored: WatchCopy | null
  /** As it counts: it may wait to be stored. */
  kept: ChosenSettings | null
  origin: Origin
  askId: number
  isStored: boolean
}

/**
 * `sendToPhone` sends to the phone; `playsPatterns` says whether the motor does. `luggage`: what this page knew before
 * the intro, as `luggage()` gave it.
 */
export function createSettingsCopy(
  sendToPhone: (message: FromWatch) => void,
  playsPatterns: () => boolean,
  luggage: string,
): SettingsCopy {
  const keeping: Keeping = {
    ...{ store: openStore('settings'), sendToPhone, playsPatterns },
    ...{ stored: null, kept: null, origin: 'defaults', askId: 0, isStored: true },
  }
  look(keeping)
  unpack(keeping, luggage)
  return {
    get settings() {
      return keeping.kept?.settings ?? defaultSettings
    },
    get origin() {
      return keeping.origin
    },
    get isStored() {
      return keeping.isStored
    },
    luggage: () => pack(keeping),
    ask(askId) {
      keeping.askId = askId
      sendToPhone({ type: 'ask-settings', askId, watch: says(keeping) })
    },
    receive(what) {
      if (what.ok) return what.message.type === 'settings' && take(keeping, what.message)
      const { reason, isTheirs } = what
      if (reason === 'watch-outdated' || reason === 'phone-outdated') keeping.origin = reason
      if (!isTheirs) sendToPhone({ type: 'refused', reason })
      return true
    },
  }
}

function look(keeping: Keeping): void {
  const stored = parseCopy(keeping.store.read())
  if (!stored) return
  keeping.stored = stored
  keeping.kept = stored.kept
  keeping.origin = 'last-set'
  keeping.isStored = true
}

function pack({ kept, stored }: Keeping): string {
  return kept ? JSON.stringify(copyToStored({ watchId: stored?.watchId ?? 0, kept })) : ''
}

/** What was known before the intro, and cannot be read now. */
function unpack(keeping: Keeping, luggage: string): void {
  const copy = luggage ? parseCopy(fromJson(luggage)) : null
  if (!copy || copy.kept.chosenAtMs === keeping.kept?.chosenAtMs) return
  keeping.kept = copy.kept
  keeping.origin = 'last-set'
  keeping.isStored = false
}

function says({ stored, playsPatterns }: Keeping): WatchSays {
  const { watchId = 0, kept = null } = stored ?? {}
  return { watchId, playsPatterns: playsPatterns(), kept }
}

/** True when the settings may have changed. What could not be read before may be there now; what could not be stored is tried again. */
function take(keeping: Keeping, arrived: Arrived): boolean {
  const before = keeping.kept
  if (!keeping.store.isKnown()) look(keeping)
  if (takes(keeping.kept, arrived, keeping.askId)) {
    const { settings, chosenAtMs } = arrived
    keeping.kept = { settings, chosenAtMs }
    keeping.origin = 'phone'
    keeping.isStored = false
  }
  const { kept } = keeping
  if (!keeping.isStored) keeping.isStored = keep(keeping)
  if (kept && keeping.isStored) {
    const { chosenAtMs } = kept
    keeping.sendToPhone({ type: 'kept-settings', chosenAtMs, watch: says(keeping) })
  }
  return kept !== before
}

function keep(keeping: Keeping): boolean {
  const { store, kept, stored, askId } = keeping
  const next = kept && { watchId: stored?.watchId || askId, kept }
  if (!next || !store.write(copyToStored(next))) return false
  keeping.stored = next
  return true
}
