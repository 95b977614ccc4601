/** Keeps the watch's records on the phone, and says which of them it has. */

import { byMonth, listWith, monthWith } from '../engine/history/months'
import type { SessionRecord } from '../engine/history/record'
import {
  type Deleted,
  deletedKey,
  droppedKey,
  droppedText,
  monthsKey,
  noRoomKey,
  parseDeleted,
  parseDropped,
  parseMonth,
} from '../engine/history/stored-months'
import type { RecordsOfWatch } from '../engine/sync/messages'
import { read, remove, write } from './settings-storage'

/**
 * Stores a batch. Gives the ids of those that are stored, or were deleted by the user: the watch may forget them.
 * Where a newer program's text would be in the way, nothing is stored, and the watch keeps its records.
 */
export function keepRecords({ records, dropped }: RecordsOfWatch): number[] {
  const months = byMonth(records)
  const stored = read(deletedKey)
  const deleted = stored && parseDeleted(stored.text)
  if (!deleted || !list([...months.keys()])) return []
  write(droppedKey, droppedText(dropped))
  return [...months]
    .filter(([key, ofMonth]) => keepMonth(key, ofMonth, deleted))
    .flatMap(([, ofMonth]) => ofMonth.map(({ id }) => id))
}

/** Lists the months before they are written, so that no month is ever unlisted. */
function list(keys: readonly string[]): boolean {
  const before = read(monthsKey)
  const listing = before && listWith(before.text, keys)
  if (!listing) return false
  if (!makeRoom(listing.remove)) return false
  return write(listing.months.key, listing.months.value)
}

/** What goes for want of room is counted first, so that none goes untold. What a newer program wrote stays. */
function makeRoom(keys: readonly string[]): boolean {
  let count = 0
  const going: string[] = []
  for (const key of keys) {
    const stored = read(key)
    if (!stored) return false
    const month = parseMonth(stored.text)
    count += month?.length ?? 0
    if (month) going.push(key)
  }
  const before = read(noRoomKey)
  const told = before && parseDropped(before.text) + count
  if (told === null || (count > 0 && !write(noRoomKey, droppedText(told)))) return false
  for (const key of going) remove(key)
  return true
}

function keepMonth(key: string, records: readonly SessionRecord[], deleted: Deleted): boolean {
  const before = read(key)
  const text = before && monthWith(before.text, records, deleted)
  return text !== null && write(key, text)
}
