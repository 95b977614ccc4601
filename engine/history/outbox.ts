/** The records that the watch keeps until the phone has confirmed each. */

import { fieldsOfVersion, isNewer, isWhole } from '../parse'
import { parseRecord, parseRecords, rowOf, type SessionRecord, saysMore } from './record'

export interface Outbox {
  /** Not yet confirmed, in the order in which they were added; at most `mostInOutbox`. */
  readonly records: readonly SessionRecord[]
  /** How many were dropped for want of room, in all. */
  readonly dropped: number
  /** The one added last, confirmed or not; null before the first. */
  readonly last: SessionRecord | null
}

/** Where the record of the session is that ended last; `none` when it held for less than 30 s. */
export type RecordStatus = 'none' | 'on-watch' | 'on-phone'

/** The watch keeps this many; the oldest go first. */
export const mostInOutbox = 100

/** Nothing was ever added. */
export const emptyOutbox: Outbox = { records: [], dropped: 0, last: null }

/** With one more record. The same value when it is the one that was added last, or says less than that. */
export function add(kept: Outbox, record: SessionRecord): Outbox {
  const { last, dropped } = kept
  if (last?.id === record.id && !saysMore(record, last)) return kept
  const records = [...confirm(kept, [record.id]).records, record]
  const over = Math.max(0, records.length - mostInOutbox)
  return { records: records.slice(over), dropped: dropped + over, last: record }
}

/** Without those that the phone has. */
export function confirm({ records, dropped, last }: Outbox, ids: readonly number[]): Outbox {
  return { records: records.filter(({ id }) => !ids.includes(id)), dropped, last }
}

/** What memory has, and what turned out to lie in the storage besides. What was added last is not forgotten, so that it is not added again. */
export function join(stored: Outbox, kept: Outbox): Outbox {
  const { records, dropped, last } = kept.records.reduce(add, stored)
  return { records, dropped, last: kept.last ?? last }
}

/** What is stored, as plain data for JSON: a hundred records are about 5 KB. See docs/formats.md. */
export function outboxToStored({ records, dropped, last }: Outbox): object {
  return { version: outboxVersion, rows: records.map(rowOf), dropped, last: last && rowOf(last) }
}

/** Reads what was stored; what is damaged is left out. Null when a newer program wrote it: it must not be written over. Never throws. */
export function parseOutbox(input: unknown): Outbox | null {
  if (isNewer(input, outboxVersion)) return null
  const { rows, dropped, last } = fieldsOfVersion(input, outboxVersion)
  return {
    records: parseRecords(rows),
    dropped: isWhole(dropped) ? dropped : 0,
    last: parseRecord(last),
  }
}

const outboxVersion = 1
