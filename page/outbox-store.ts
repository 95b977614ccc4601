/** The records on the watch: kept until the phone has them. */

import { add, confirm, join, parseOutbox, type RecordStatus } from '../engine/history/outbox'
import { recordOf } from '../engine/history/record'
import type { Session } from '../engine/session/session'
import { batchLength, type FromWatch, type ReceivedByWatch } from '../engine/sync/messages'
import { openStore } from './two-slot-store'

export interface OutboxStore {
  /** Takes a session as it is now. Of one that is done the record is stored, once however often it comes; true that once. */
  keep(session: Session): boolean
  /** Sends the oldest records that the phone has not confirmed. To be called when it may be in reach. */
  send(): void
  /** Takes what came from the phone. True when that confirmed records. */
  receive(what: ReceivedByWatch): boolean
  status(): RecordStatus
  /** False when the last change could not be stored: it lasts until the program ends. */
  readonly isStored: boolean
  /** How many records went for want of room, in all. */
  readonly dropped: number
}

type Mutable = { -readonly [Key in keyof OutboxStore]: OutboxStore[Key] }

/** `sendToPhone` sends to the phone. */
export function createOutboxStore(sendToPhone: (message: FromWatch) => void): OutboxStore {
  const store = openStore('records')
  let kept = parseOutbox(store.read())
  let endedId = 0
  const records: Mutable = {
    isStored: true,
    dropped: kept.dropped,
    keep(session) {
      const row = session.state === 'done' ? recordOf(session) : null
      endedId = row ? row[0] : 0
      const more = row ? add(kept, row) : kept
      const isNew = more !== kept
      if (isNew) save(more)
      return isNew
    },
    send() {
      if (!records.isStored) save(kept)
      const { rows, dropped } = kept
      if (rows.length > 0)
        sendToPhone({ type: 'records', rows: rows.slice(0, batchLength), dropped })
    },
    receive(what) {
      if (!what.ok || what.message.type !== 'kept-records') return false
      const left = confirm(kept, what.message.ids)
      const isLess = left.rows.length < kept.rows.length
      if (isLess) {
        save(left)
        records.send()
      }
      return isLess
    },
    status() {
      const waiting = kept.rows[kept.rows.length - 1]
      if (!endedId) return 'none'
      return waiting?.[0] === endedId ? 'on-watch' : 'on-phone'
    },
  }

  /** What could not be read before may be there now: it is not written over. */
  function save(changed: typeof kept): void {
    kept = store.isKnown() ? changed : join(parseOutbox(store.read()), changed)
    records.dropped = kept.dropped
    records.isStored = store.write(kept)
  }

  return records
}
