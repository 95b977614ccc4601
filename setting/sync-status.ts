/** What the phone can truthfully say of the watch, in a sentence. */
import type { KnownWatch } from '../engine/sync/known-watches'
import type { PhoneMsgid } from './phone-msgids'
import type { StoredChoice } from './stored'
import type { PhonePhrase } from './texts'

/** A sentence, and whether all is as the user chose. */
export interface SyncStatusLine {
  readonly isSettled: boolean
  readonly phrase: PhonePhrase
}

/**
 * Whether the watch that spoke last has the settings on the page, by what it said. `timeOf` puts a moment
 * (ms since 1970 UTC) into words.
 */
export function syncStatusLine(
  { chosen, whose }: StoredChoice,
  watch: KnownWatch | null,
  timeOf: (atMs: number) => string,
): SyncStatusLine {
  const atMs = watch?.chosenAtMs ?? null
  if (watch && atMs === chosen.chosenAtMs && whose !== 'unreadable') {
    const values = { time: timeOf(watch.saidAtMs) }
    const msgid = 'The watch has these settings (confirmed {time}).'
    return { isSettled: true, phrase: { msgid, values } }
  }
  if (whose === 'nobody')
    return open('Open Soleus Roll on the watch, so that both have the same settings.')
  if (whose === 'unreadable')
    return open('Keep these settings or choose others: only then does the watch get them.')
  if (atMs === null) return open('Open Soleus Roll on the watch to send it these settings.')
  if (atMs > chosen.chosenAtMs)
    return open(
      'The watch may have different settings. Open Soleus Roll on the watch to send it these.',
    )
  return open('The watch has older settings. Open Soleus Roll on the watch to send it these.')
}

function open(msgid: PhoneMsgid): SyncStatusLine {
  return { isSettled: false, phrase: { msgid } }
}
