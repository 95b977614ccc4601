/** The records on the phone: a key of the settings storage for each month, never one twice, two years of them. */

import { fieldsOf, fromJson, isWhole } from '../parse'
import { isoDay } from './calendar'
import { parseRecord, rowOf, type SessionRecord } from './record'

/** The text of a key of the storage; nothing when it is not there. */
export type Read = (key: string) => unknown

/** A text to be written. */
export interface Write {
  readonly key: string
  readonly value: string
}

/** The months that have records, as a list of keys. Written by the side service, removed by the page when it deletes all. */
export const monthsKey = 'records'

/** How many records the watch had to drop, in all (a whole number). Written by the side service. */
export const droppedKey = 'records-dropped'

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

/** Reads what was deleted; nothing when it cannot be read. */
export function parseDeleted(text: unknown): Deleted {
  const { ids, dropped } = fieldsOf(fromJson(text))
  return {
    ids: Array.isArray(ids) ? ids.filter(isWhole) : [],
    dropped: isWhole(dropped) ? dropped : 0,
  }
}

/** Records by the key of their month. */
export function byMonth(records: readonly SessionRecord[]): ReadonlyMap<string, SessionRecord[]> {
  const months = new Map<string, SessionRecord[]>()
  for (const record of records) {
    const key = monthKey(record.startedAtMs)
    months.set(key, [...(months.get(key) ?? []), record])
  }
  return months
}

/**
 * The text of a month with these records in it, each id once: of two with one id the longer session stays.
 * What was deleted is left out. Null when a newer program wrote the month: it is left as it is.
 */
export function monthWith(
  text: unknown,
  records: readonly SessionRecord[],
  { ids }: Deleted,
): string | null {
  const month = parseMonth(text)
  if (!month) return null
  const kept = unique([...month, ...records]).filter(({ id }) => !ids.includes(id))
  return JSON.stringify({ version, rows: kept.map(rowOf) })
}

/** What becomes of the list of months when records come: what is to be removed first, then the list itself. */
export interface Listing {
  readonly remove: readonly string[]
  readonly months: Write
}

/**
 * The list with the months that now get records, and without those over two years old. Old by the newest month,
 * but never by one that is still to come on the phone's clock: a clock that was wrong once deletes nothing.
 */
export function listWith(text: unknown, coming: readonly string[], nowMs: number): Listing {
  const keys = [...new Set([...listed(text), ...coming])].sort()
  const present = monthKey(nowMs)
  const newest = keys.filter((key) => key <= present).pop() ?? present
  const oldest = twoYearsBefore(newest)
  const remove = keys.filter((key) => key < oldest && !coming.includes(key))
  const left = keys.filter((key) => !remove.includes(key))
  return { remove, months: { key: monthsKey, value: JSON.stringify(left) } }
}

/** What the phone has of the watch's sessions. */
export interface StoredRecords {
  /** Oldest first, each once. */
  readonly records: readonly SessionRecord[]
  /** Sessions that the watch had to drop before the phone had them, since the user deleted all. */
  readonly dropped: number
  /** Months that a newer program wrote, and this one cannot read. */
  readonly unreadableMonths: number
}

/** Reads all records. At most 30 keys are read, as long as no clock was wrong. */
export function readRecords(read: Read, nowMs: number): StoredRecords {
  const deleted = parseDeleted(read(deletedKey))
  const months = [...monthsToRead(read, nowMs)].map((key) => parseMonth(read(key)))
  const records = months
    .flatMap((month) => month ?? [])
    .filter(({ id }) => !deleted.ids.includes(id))
  return {
    records: unique(records).sort((a, b) => a.startedAtMs - b.startedAtMs),
    dropped: Math.max(0, droppedIn(read) - deleted.dropped),
    unreadableMonths: months.filter((month) => month === null).length,
  }
}

/** What the page does to delete all records: first the writing, then the removing. */
export interface Deletion {
  readonly write: Write
  readonly remove: readonly string[]
}

export function deleteAll(read: Read, nowMs: number): Deletion {
  const before = parseDeleted(read(deletedKey))
  const { records } = readRecords(read, nowMs)
  const ids = [...before.ids, ...records.map(({ id }) => id)].slice(-mostDeleted)
  const deleted: Deleted = { ids, dropped: droppedIn(read) }
  return {
    write: { key: deletedKey, value: JSON.stringify(deleted) },
    remove: [...monthsToRead(read, nowMs), monthsKey],
  }
}

const version = 1
const dayMs = 86_400_000
const mostDeleted = 500

/** The records of a month; null when a newer program wrote it. A row that is damaged is left out. */
function parseMonth(text: unknown): SessionRecord[] | null {
  const { version: written, rows } = fieldsOf(fromJson(text))
  if (typeof written === 'number' && written > version) return null
  return Array.isArray(rows) ? rows.map(parseRecord).filter((record) => record !== null) : []
}

/** Of two with one id the longer session: the watch ended it, came back to it, and ended it again. */
function unique(records: readonly SessionRecord[]): SessionRecord[] {
  const byId = new Map<number, SessionRecord>()
  for (const record of records) {
    const known = byId.get(record.id)
    if (!known || known.tookSeconds < record.tookSeconds) byId.set(record.id, record)
  }
  return [...byId.values()]
}

/** Those in the list, and the last two years, should the list be lost. */
function monthsToRead(read: Read, nowMs: number): ReadonlySet<string> {
  return new Set([...listed(read(monthsKey)), ...lastTwoYears(nowMs)])
}

/** The keys in the list, oldest first. */
function listed(text: unknown): string[] {
  const keys = fromJson(text)
  return Array.isArray(keys) ? keys.filter(isMonthKey).sort() : []
}

function isMonthKey(key: unknown): key is string {
  return typeof key === 'string' && /^records-\d{4}-\d\d$/.test(key)
}

function droppedIn(read: Read): number {
  const dropped = fromJson(read(droppedKey))
  return isWhole(dropped) ? dropped : 0
}

/** `records-2026-11` → `records-2024-11`. */
function twoYearsBefore(key: string): string {
  const [name, year, month] = key.split('-')
  return `${name}-${Number(year) - 2}-${month}`
}

/** The keys of this month, the one after it (a clock may be ahead), and the 24 before. */
function lastTwoYears(nowMs: number): string[] {
  const [, year, month] = monthKey(nowMs).split('-').map(Number) as [number, number, number]
  return Array.from({ length: 26 }, (_, back) => {
    const months = year * 12 + month - back
    return `records-${Math.floor(months / 12)}-${`${(months % 12) + 1}`.padStart(2, '0')}`
  })
}
