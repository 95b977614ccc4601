/** Keeps the watch's records on the phone, and says which of them it has. */

import {
  byMonth,
  type Deleted,
  deletedKey,
  droppedKey,
  listWith,
  monthsKey,
  monthWith,
  parseDeleted,
} from '../engine/history/months'
import { readRecord, type SessionRecord } from '../engine/history/record'
import type { RecordsOfWatch } from '../engine/sync/messages'
import { read, remove, write } from './settings-storage'

/** Stores a batch. Gives the ids of those that are stored, or were deleted by the user: the watch may forget them. */
export function keepRecords({ rows, dropped }: RecordsOfWatch, nowMs: number): number[] {
  const months = byMonth(rows.map(readRecord))
  const deleted = read(deletedKey)
  if (!deleted || !list([...months.keys()], nowMs)) return []
  write(droppedKey, JSON.stringify(dropped))
  return [...months]
    .filter(([key, ofMonth]) => keepMonth(key, ofMonth, parseDeleted(deleted.text)))
    .flatMap(([, ofMonth]) => ofMonth.map(({ id }) => id))
}

/** Lists the months before they are written, so that no month is ever unlisted. */
function list(keys: readonly string[], nowMs: number): boolean {
  const before = read(monthsKey)
  if (!before) return false
  const listing = listWith(before.text, keys, nowMs)
  for (const key of listing.remove) remove(key)
  return write(listing.months.key, listing.months.value)
}

function keepMonth(key: string, records: readonly SessionRecord[], deleted: Deleted): boolean {
  const before = read(key)
  const text = before && monthWith(before.text, records, deleted)
  return text !== null && write(key, text)
}
