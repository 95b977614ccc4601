/** What the phone can truthfully say of the watch, in a sentence. */
import type { Phrase } from '../engine/screen/phrase'
import { syncStatusOf, type WatchConfirmation } from '../engine/sync/chosen'
import type { StoredChoice } from './stored'

/** A sentence, and whether all is as the user chose. */
export interface SyncStatusLine {
  readonly isSettled: boolean
  readonly phrase: Phrase
}

/**
 * Whether the watch has the settings on the page, by what it confirmed last. `timeOf` puts a moment
 * (ms since 1970 UTC) into words.
 */
export function syncStatusLine(
  { chosen, isDoubtful }: StoredChoice,
  watch: WatchConfirmation | null,
  timeOf: (atMs: number) => string,
): SyncStatusLine {
  const status = syncStatusOf(chosen, watch)
  if (!watch || status === 'has-none') return { isSettled: false, phrase: { msgid: 'has-none' } }
  if (isDoubtful || watch.chosenAtMs > chosen.chosenAtMs)
    return { isSettled: false, phrase: { msgid: 'has-other' } }
  if (status === 'has-older') return { isSettled: false, phrase: { msgid: 'has-older' } }
  return {
    isSettled: true,
    phrase: { msgid: 'has-these', values: { time: timeOf(watch.confirmedAtMs) } },
  }
}
