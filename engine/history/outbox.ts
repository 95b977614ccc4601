/** The records that the watch keeps until the phone has confirmed each. */

import { fieldsOf, isWhole } from '../parse'
import { isRecord, type RecordRow } from './record'

/** What is stored on the watch, as it is: a hundred records are about 5 KB of JSON. */
export interface Outbox {
  /** Not yet confirmed, in the order in which they were added; at most `mostRecords`. */
  readonly rows: readonly RecordRow[]
  /** How many were dropped for want of room, in all. */
  readonly dropped: number
  /** The one added last, confirmed or not; null before the first. */
  readonly last: RecordRow | null
}

/** Where the record of the session is that ended last; `none` when it held for less than one hold. */
export type RecordStatus = 'none' | 'on-watch' | 'on-phone'

/** The watch keeps this many; the oldest go first. */
export const mostInOutbox = 100

/** With one more record. The same value when it is the one that was added last, or says less than that. */
export function add(kept: Outbox, row: RecordRow): Outbox {
  const { last, dropped } = kept
  if (last?.[0] === row[0] && last[9] >= row[9]) return kept
  const rows = [...confirm(kept, row.slice(0, 1)).rows, row]
  const over = Math.max(0, rows.length - mostInOutbox)
  return { rows: rows.slice(over), dropped: dropped + over, last: row }
}

/** Without those that the phone has. */
export function confirm({ rows, dropped, last }: Outbox, ids: readonly number[]): Outbox {
  return { rows: rows.filter(([id]) => !ids.includes(id)), dropped, last }
}

/** What memory has, and what turned out to lie in the storage besides. What was added last is not forgotten, so that it is not added again. */
export function join(stored: Outbox, kept: Outbox): Outbox {
  const { rows, dropped, last } = kept.rows.reduce(add, stored)
  return { rows, dropped, last: kept.last ?? last }
}

/** Reads what was stored. What is damaged, or another version's, is left out. Never throws. */
export function parseOutbox(input: unknown): Outbox {
  const { rows, dropped, last } = fieldsOf(input)
  return {
    rows: Array.isArray(rows) ? rows.filter(isRecord) : [],
    dropped: isWhole(dropped) ? dropped : 0,
    last: isRecord(last) ? last : null,
  }
}
