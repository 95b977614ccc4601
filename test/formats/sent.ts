/** Each pinned file of what is sent, what it says, and the program's own ways to read and to write it. */
import { fromJson } from '../../engine/parse'
import {
  type FromPhone,
  type FromWatch,
  parseFromPhone,
  parseFromWatch,
  toEnvelope,
} from '../../engine/sync/messages'
import type { WatchSays } from '../../engine/sync/watch-copy'
import type { Format } from './stored'
import { chosen, copy, records, report } from './values'

const askId = 1_767_600_000_000
const { chosenAtMs } = chosen
const says: WatchSays = { watchId: copy.watchId, playsPatterns: true, kept: chosen }

/** By the name of the pinned file. */
export const sent = {
  'messages/ask-settings-1': fromWatch({ type: 'ask-settings', askId, watch: says }),
  'messages/ask-settings-1-first': fromWatch({
    type: 'ask-settings',
    askId,
    watch: { watchId: 0, playsPatterns: false, kept: null },
  }),
  'messages/ask-settings-1-older': fromWatch({ type: 'ask-settings', askId, watch: null }),
  'messages/settings-1': fromPhone({ type: 'settings', answerTo: 1_767_600_000_000, ...chosen }),
  'messages/settings-1-unasked': fromPhone({ type: 'settings', answerTo: null, ...chosen }),
  'messages/kept-settings-1': fromWatch({ type: 'kept-settings', chosenAtMs, watch: says }),
  'messages/kept-settings-1-older': fromWatch({ type: 'kept-settings', chosenAtMs, watch: null }),
  'messages/records-1': fromWatch({ type: 'records', records, dropped: 3 }),
  'messages/kept-records-1': fromPhone({ type: 'kept-records', ids: records.map(({ id }) => id) }),
  'messages/report-1': fromWatch({ type: 'report', report }),
  'messages/refused-1': refused(),
} satisfies Record<string, Format>

function fromWatch(message: FromWatch): Format {
  const written = JSON.stringify(toEnvelope(message))
  return { value: { ok: true, message }, written, read: (text) => parseFromWatch(fromJson(text)) }
}

function fromPhone(message: FromPhone): Format {
  const written = JSON.stringify(toEnvelope(message))
  return { value: { ok: true, message }, written, read: (text) => parseFromPhone(fromJson(text)) }
}

/** Both sides send it, and both read it alike. */
function refused(): Format {
  const reason = 'phone-outdated'
  const heard = { ok: false, reason, isTheirs: true }
  return {
    value: [heard, heard],
    written: JSON.stringify(toEnvelope({ type: 'refused', reason })),
    read: (text) => [parseFromPhone(fromJson(text)), parseFromWatch(fromJson(text))],
  }
}
