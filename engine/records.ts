/** The records that the watch keeps until the phone has confirmed each. */
import { batchLength } from './messages'
import { parseRecord, parseRecords, rowOf, type SessionRecord } from './record'
import { fieldsOf } from './settings'
import { isWhole } from './sync'

export interface KeptRecords {
  /** Not yet confirmed, in the order in which they were added; at most `mostRecords`. */
  readonly records: readonly SessionRecord[]
  /** How many were dropped for want of room, in all. */
  readonly dropped: number
  /** The one added last, confirmed or not; null before the first. */
  readonly last: SessionRecord | null
}

/** The watch keeps this many; the oldest go first. */
export const mostRecords = 100

export const noRecords: KeptRecords = { records: [], dropped: 0, last: null }

/** With one more record. The same value when it is the one that was added last, or says less than that. */
export function add(kept: KeptRecords, record: SessionRecord): KeptRecords {
  const { last } = kept
  if (last?.id === record.id && last.tookSeconds >= record.tookSeconds) return kept
  return bounded({ ...kept, last: record }, [...without(kept, [record.id]), record])
}

/** Without those that the phone has. The same value when none of them is here. */
export function confirm(kept: KeptRecords, ids: readonly number[]): KeptRecords {
  const records = without(kept, ids)
  return records.length < kept.records.length ? { ...kept, records } : kept
}

/** What memory has, and before it what turned out to lie in the storage besides. */
export function merge(stored: KeptRecords, kept: KeptRecords): KeptRecords {
  const ids = kept.records.map(({ id }) => id)
  const from = { dropped: Math.max(stored.dropped, kept.dropped), last: kept.last ?? stored.last }
  return bounded({ ...kept, ...from }, [...without(stored, ids), ...kept.records])
}

/** The next records to send: the oldest, as many as one message carries. */
export function nextBatch({ records }: KeptRecords): readonly SessionRecord[] {
  return records.slice(0, batchLength)
}

/** What is stored, as plain data for JSON: a hundred records are about 5 KB. */
export function toStored({ records, dropped, last }: KeptRecords): object {
  return { version, dropped, last: last && rowOf(last), rows: records.map(rowOf) }
}

/** Reads what was stored; none when it is not of this version. A row that is damaged is left out. Never throws. */
export function parseKeptRecords(input: unknown): KeptRecords {
  const { version: storedVersion, dropped, last, rows } = fieldsOf(input)
  if (storedVersion !== version) return noRecords
  return {
    records: parseRecords(rows),
    dropped: isWhole(dropped) ? dropped : 0,
    last: parseRecord(last),
  }
}

/** Raised when an older program would misread what is stored. */
const version = 1

function without({ records }: KeptRecords, ids: readonly number[]): SessionRecord[] {
  return records.filter(({ id }) => !ids.includes(id))
}

function bounded(kept: KeptRecords, records: readonly SessionRecord[]): KeptRecords {
  const over = Math.max(0, records.length - mostRecords)
  return { ...kept, records: records.slice(over), dropped: kept.dropped + over }
}
