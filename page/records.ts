/** The records on the watch: kept until the phone has them. */
import { batchLength, type FromWatch, type HeardByWatch } from '../engine/messages'
import { recordOf } from '../engine/record'
import { add, confirm, join, parseKeptRecords, type RecordStanding } from '../engine/records'
import type { Session } from '../engine/session'
import { createShelf } from './storage'

export interface Records {
  /** Takes a session as it is now. Of one that is done the record is stored, once however often it comes; true that once. */
  keep(session: Session): boolean
  /** Sends the oldest records that the phone has not confirmed. To be called when it may be in reach. */
  send(): void
  /** Takes what came from the phone. True when that confirmed records. */
  hear(what: HeardByWatch): boolean
  standing(): RecordStanding
  /** False when the last change could not be stored: it lasts until the program ends. */
  readonly isStored: boolean
  /** How many records went for want of room, in all. */
  readonly dropped: number
}

type Mutable = { -readonly [Key in keyof Records]: Records[Key] }

/** `tell` sends to the phone. */
export function createRecords(tell: (message: FromWatch) => void): Records {
  const shelf = createShelf('records')
  let kept = parseKeptRecords(shelf.read())
  let endedId = 0
  const records: Mutable = {
    isStored: true,
    dropped: kept.dropped,
    keep(session) {
      const row = session.state === 'done' ? recordOf(session) : null
      endedId = row ? row[0] : 0
      const more = row ? add(kept, row) : kept
      const isNew = more !== kept
      if (isNew) store(more)
      return isNew
    },
    send() {
      if (!records.isStored) store(kept)
      const { rows, dropped } = kept
      if (rows.length > 0) tell({ type: 'records', rows: rows.slice(0, batchLength), dropped })
    },
    hear(what) {
      if (!what.ok || what.message.type !== 'kept-records') return false
      const left = confirm(kept, what.message.ids)
      const isLess = left.rows.length < kept.rows.length
      if (isLess) {
        store(left)
        records.send()
      }
      return isLess
    },
    standing() {
      const waiting = kept.rows[kept.rows.length - 1]
      if (!endedId) return 'none'
      return waiting?.[0] === endedId ? 'on-watch' : 'on-phone'
    },
  }

  /** What could not be read before may be there now: it is not written over. */
  function store(changed: typeof kept): void {
    kept = shelf.isKnown ? changed : join(parseKeptRecords(shelf.read()), changed)
    records.dropped = kept.dropped
    records.isStored = shelf.write(kept)
  }

  return records
}
