/**
 * The records as they lie in the phone's settings storage: its keys, and what the text of each says. See
 * docs/formats.md.
 */

import { fieldsOfVersion, fromJson, isNewer, isWhole } from '../parse'
import { isoDay } from './calendar'
import { parseRecords, rowOf, type SessionRecord } from './record'

/** The months that have records. Written by the side service, removed by the page when it deletes all. */
export const monthsKey = 'records'

/** How many records the watch had to drop, in all. Written by the side service. */
export const droppedKey = 'records-dropped'

/** How many records the phone had no room for, since the user deleted all. Written by the side service, removed by the page when it deletes all. */
export const noRoomKey = 'records-no-room'

/** What the user has deleted (`Deleted`). Written by the page only. */
export const deletedKey = 'records-deleted'

/** The key of the month, by UTC, in which a moment lies: `records-2026-11`. */
export function monthKey(momentMs: number): string {
  return `records-${isoDay(Math.floor(momentMs / dayMs)).slice(0, 7)}`
}

/** Remembered, so that records whose confirmation never reached the watch do not come back. */
export interface Deleted {
  /** The ids deleted last, the newest 500: more than a watch can have unconfirmed. */
  readonly ids: readonly number[]
  /** How many dropped records the user knew of then. */
  readonly dropped: number
}

/** The text of a month with these records. */
export function monthText(records: readonly SessionRecord[]): string {
  return JSON.stringify({ version: monthVersion, rows: records.map(rowOf) })
}

/** The records of a month. A row that is damaged is left out. Null when a newer program wrote the month. */
export function parseMonth(text: unknown): SessionRecord[] | null {
  const input = fromJson(text)
  if (isNewer(input, monthVersion)) return null
  return parseRecords(fieldsOfVersion(input, monthVersion).rows)
}

/** The text of the list of months. */
export function listText(keys: readonly string[]): string {
  return JSON.stringify({ version: listVersion, keys })
}

/** The keys in the list of months, oldest first. What is no key of a month is left out. Null when a newer program wrote the list. */
export function parseList(text: unknown): string[] | null {
  const input = fromJson(text)
  if (isNewer(input, listVersion)) return null
  const { keys } = fieldsOfVersion(input, listVersion)
  return Array.isArray(keys) ? keys.filter(isMonthKey).sort() : []
}

function isMonthKey(key: unknown): key is string {
  return typeof key === 'string' && /^records-\d{4}-\d\d$/.test(key)
}

/** The text of how many records were dropped, by the watch or by the phone. */
export function droppedText(dropped: number): string {
  return JSON.stringify({ version: droppedVersion, dropped })
}

/** How many records were dropped; 0 when nothing readable says so. */
export function parseDropped(text: unknown): number {
  const { dropped } = fieldsOfVersion(fromJson(text), droppedVersion)
  return isWhole(dropped) ? dropped : 0
}

/** The text of what was deleted. */
export function deletedText({ ids, dropped }: Deleted): string {
  return JSON.stringify({ version: deletedVersion, ids, dropped })
}

/** Nothing was deleted. */
export const nothingDeleted: Deleted = { ids: [], dropped: 0 }

/** What was deleted; what cannot be read counts as nothing. Null when a newer program wrote it: nobody knows then. */
export function parseDeleted(text: unknown): Deleted | null {
  const input = fromJson(text)
  if (isNewer(input, deletedVersion)) return null
  const { ids, dropped } = fieldsOfVersion(input, deletedVersion)
  return {
    ids: Array.isArray(ids) ? ids.filter(isWhole) : [],
    dropped: isWhole(dropped) ? dropped : 0,
  }
}

const monthVersion = 1
const listVersion = 1
const droppedVersion = 1
const deletedVersion = 1
const dayMs = 86_400_000
