/** Notes what a watch says of itself: which settings it has, and what it can. */

import { fromJson } from '../engine/parse'
import {
  type ChosenSettings,
  choiceToSend,
  chosenToStored,
  wholeChoice,
} from '../engine/sync/chosen'
import { hearing, type KnownWatch, knownToStored, parseKnown } from '../engine/sync/known-watches'
import { chosenKey, confirmedKey, watchSettingsKey } from '../engine/sync/storage-keys'
import type { WatchSays } from '../engine/sync/watch-copy'
import { read, write } from './settings-storage'

/** The choice that may be sent. Null while there is none, or the storage refuses to say. */
export function chosenNow(): ChosenSettings | null {
  const own = read(chosenKey)
  const ofWatch = read(watchSettingsKey)
  return own && ofWatch && choiceToSend(own.text, ofWatch.text)
}

/** A watch has said what it has. */
export function hearWatch({ watchId, playsPatterns, kept }: WatchSays): void {
  const chosenAtMs = kept && asChosen(kept)
  if (kept && chosenAtMs) keepSettings(kept)
  note({ watchId, playsPatterns, chosenAtMs })
}

/** A watch whose program says no more than that has stored the choice of that moment. */
export function hearOlderWatch(chosenAtMs: number): void {
  note({ watchId: 0, playsPatterns: null, chosenAtMs })
}

/** What a watch has is kept; while it stands in for the user's own choice, only what was chosen later replaces it. */
function keepSettings(kept: ChosenSettings): void {
  const own = read(chosenKey)
  const before = read(watchSettingsKey)
  if (!own || !before) return
  const known = wholeChoice(before.text)
  const isLater = !known || kept.chosenAtMs >= known.chosenAtMs
  if (isLater || wholeChoice(own.text))
    write(watchSettingsKey, JSON.stringify(chosenToStored(kept)))
}

/** Its moment; null when it has the moment of the phone's choice and other settings: a part of it was damaged there. */
function asChosen({ chosenAtMs, settings }: ChosenSettings): number | null {
  const chosen = chosenNow()
  const differs = chosen?.chosenAtMs === chosenAtMs && !hasSameValues(chosen.settings, settings)
  return differs ? null : chosenAtMs
}

function hasSameValues<Value extends object>(one: Value, other: Value): boolean {
  return (Object.keys(one) as (keyof Value)[]).every((key) => one[key] === other[key])
}

function note(said: Omit<KnownWatch, 'saidAtMs'>): void {
  const before = read(confirmedKey)
  if (!before) return
  const known = hearing(parseKnown(fromJson(before.text)), { ...said, saidAtMs: Date.now() })
  write(confirmedKey, JSON.stringify(knownToStored(known)))
}
