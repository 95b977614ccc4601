/** The records on the watch: kept until the phone has them. */

import {
  add,
  confirm,
  emptyOutbox,
  join,
  type Outbox,
  outboxToStored,
  parseOutbox,
  type RecordStatus,
} from '../engine/history/outbox'
import { recordOf } from '../engine/history/record'
import type { Session } from '../engine/session/session'
import { batchLength, type FromWatch, type ReceivedByWatch } from '../engine/sync/messages'
import { openStore, type TwoSlotStore } from './two-slot-store'

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

/** What is known of the outbox. */
interface Keeping {
  readonly store: TwoSlotStore
  outbox: Outbox
  /** A newer program left what lies in the store: it is never written over. */
  isNewer: boolean
  isStored: boolean
  /** The record of the session that ended last; 0 when it has none. */
  endedId: number
}

/** `sendToPhone` sends to the phone. */
export function createOutboxStore(sendToPhone: (message: FromWatch) => void): OutboxStore {
  const store = openStore('records')
  const keeping: Keeping = { store, ...look(store), isStored: true, endedId: 0 }
  return {
    keep: (session) => keep(keeping, session),
    send: () => send(keeping, sendToPhone),
    receive(what) {
      if (!what.ok || what.message.type !== 'kept-records') return false
      const left = confirm(keeping.outbox, what.message.ids)
      const isLess = left.records.length < keeping.outbox.records.length
      if (isLess) {
        save(keeping, left)
        send(keeping, sendToPhone)
      }
      return isLess
    },
    status: () => statusOf(keeping),
    get isStored() {
      return keeping.isStored
    },
    get dropped() {
      return keeping.outbox.dropped
    },
  }
}

function look(store: TwoSlotStore): Pick<Keeping, 'outbox' | 'isNewer'> {
  const stored = parseOutbox(store.read())
  return { outbox: stored ?? emptyOutbox, isNewer: stored === null }
}

function keep(keeping: Keeping, session: Session): boolean {
  const record = session.state === 'done' ? recordOf(session) : null
  keeping.endedId = record?.id ?? 0
  const more = record ? add(keeping.outbox, record) : keeping.outbox
  const isNew = more !== keeping.outbox
  if (isNew) save(keeping, more)
  return isNew
}

function send(keeping: Keeping, sendToPhone: (message: FromWatch) => void): void {
  if (!keeping.isStored) save(keeping, keeping.outbox)
  const { records, dropped } = keeping.outbox
  const batch = records.slice(0, batchLength)
  if (batch.length > 0) sendToPhone({ type: 'records', records: batch, dropped })
}

/** What could not be read before may be there now: it is not written over. */
function save(keeping: Keeping, changed: Outbox): void {
  const { store } = keeping
  if (store.isKnown()) {
    keeping.outbox = changed
  } else {
    const { outbox, isNewer } = look(store)
    keeping.outbox = join(outbox, changed)
    keeping.isNewer = isNewer
  }
  keeping.isStored = !keeping.isNewer && store.write(outboxToStored(keeping.outbox))
}

function statusOf({ outbox, endedId }: Keeping): RecordStatus {
  const waiting = outbox.records[outbox.records.length - 1]
  if (!endedId) return 'none'
  return waiting?.id === endedId ? 'on-watch' : 'on-phone'
}
