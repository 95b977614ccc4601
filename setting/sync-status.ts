/** What the phone can truthfully say of the watch, in a sentence. */
import { syncStatusOf, type WatchConfirmation } from '../engine/sync/chosen'
import type { PhoneMsgid } from './phone-msgids'
import type { StoredChoice } from './stored'
import type { PhonePhrase } from './texts'

/** A sentence, and whether all is as the user chose. */
export interface SyncStatusLine {
  readonly isSettled: boolean
  readonly phrase: PhonePhrase
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
  if (!watch || status === 'has-none')
    return open('Open Soleus Roll on the watch to send it these settings.')
  if (isDoubtful || watch.chosenAtMs > chosen.chosenAtMs)
    return open(
      'The watch may have different settings. Open Soleus Roll on the watch to send it these.',
    )
  if (status === 'has-older')
    return open('The watch has older settings. Open Soleus Roll on the watch to send it these.')
  const values = { time: timeOf(watch.confirmedAtMs) }
  return {
    isSettled: true,
    phrase: { msgid: 'The watch has these settings (confirmed {time}).', values },
  }
}

function open(msgid: PhoneMsgid): SyncStatusLine {
  return { isSettled: false, phrase: { msgid } }
}
