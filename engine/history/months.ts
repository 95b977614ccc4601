/** The records on the phone: a key of the settings storage for each month, never one twice, 26 that have any, and six far from these. */

import { dateOf, dayOf } from './calendar'
import { type SessionRecord, saysMore } from './record'
import {
  type Deleted,
  deletedKey,
  deletedText,
  droppedKey,
  listText,
  monthKey,
  monthsKey,
  monthText,
  noRoomKey,
  nothingDeleted,
  parseDeleted,
  parseDropped,
  parseList,
  parseMonth,
} from './stored-months'

/** The text of a key of the storage; nothing when it is not there. */
export type Read = (key: string) => unknown

/** A text to be written. */
export interface Write {
  readonly key: string
  readonly value: string
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
 * The text of a month with these records in it, each id once: of two with one id the one that says more stays.
 * What was deleted is left out. Null when a newer program wrote the month: it is left as it is.
 */
export function monthWith(
  text: unknown,
  records: readonly SessionRecord[],
  { ids }: Deleted,
): string | null {
  const month = parseMonth(text)
  if (!month) return null
  return monthText(unique([...month, ...records]).filter(({ id }) => !ids.includes(id)))
}

/** What becomes of the list of months when records come: what is to be removed first, then the list itself. */
export interface Listing {
  readonly remove: readonly string[]
  readonly months: Write
}

/** So many months are kept: two years of rolling each month, and more of rolling now and then. */
export const mostMonths = 26

/** And so many more that lie far from these: by a clock that was wrong, or after a long rest. */
export const mostFarMonths = 6

/**
 * The list with the months that now get records, and without the oldest of the usual ones where there are too many. By
 * their number, not by a date: a clock that was wrong takes no month from the others until there are six of its own, and
 * loses none. Null when a newer program wrote the list: it is left as it is.
 */
export function listWith(text: unknown, coming: readonly string[]): Listing | null {
  const listed = parseList(text)
  if (!listed) return null
  const keys = [...new Set([...listed, ...coming])].sort()
  const usual = usualOf(keys)
  const farCount = Math.min(mostFarMonths, keys.length - usual.length)
  const tooMany = Math.max(0, keys.length - farCount - mostMonths)
  const remove = usual.filter((key) => !coming.includes(key)).slice(0, tooMany)
  const left = keys.filter((key) => !remove.includes(key))
  return { remove, months: { key: monthsKey, value: listText(left) } }
}

/** Months that follow each other within a year are of one time; the time with the most of them, or the last such, is the usual one. */
function usualOf(keys: readonly string[]): readonly string[] {
  const times: string[][] = []
  keys.forEach((key, place) => {
    const before = keys[place - 1]
    const time = times[times.length - 1]
    if (time && before && numberOf(key) - numberOf(before) <= 12) time.push(key)
    else times.push([key])
  })
  return times.reduce((most, time) => (time.length >= most.length ? time : most), [])
}

/** Of a month, by its key: how many months there were before it. */
function numberOf(key: string): number {
  const [, year, month] = key.split('-')
  return Number(year) * 12 + Number(month)
}

/** What the phone has of the watch's sessions. */
export interface StoredRecords {
  /** Oldest first, each once. */
  readonly records: readonly SessionRecord[]
  /** Sessions that the watch had to drop before the phone had them, since the user deleted all. */
  readonly dropped: number
  /** Sessions that the phone had no room for, since then. */
  readonly noRoom: number
  /** Months that a newer program wrote, and this one cannot read. */
  readonly unreadableMonths: number
}

/** Reads all records. At most 31 keys are read, as long as no clock was wrong. */
export function readRecords(read: Read, nowMs: number): StoredRecords {
  const deleted = deletedIn(read)
  const months = [...monthsToRead(read, nowMs)].map((key) => parseMonth(read(key)))
  const records = months
    .flatMap((month) => month ?? [])
    .filter(({ id }) => !deleted.ids.includes(id))
  return {
    records: unique(records).sort((a, b) => a.startedAtMs - b.startedAtMs),
    dropped: Math.max(0, parseDropped(read(droppedKey)) - deleted.dropped),
    noRoom: parseDropped(read(noRoomKey)),
    unreadableMonths: months.filter((month) => month === null).length,
  }
}

/** What the page does to delete all records: first the writing, then the removing. */
export interface Deletion {
  readonly write: Write
  readonly remove: readonly string[]
}

/** Deletes what a newer program wrote, too: the user asked for all. */
export function deleteAll(read: Read, nowMs: number): Deletion {
  const before = deletedIn(read)
  const { records } = readRecords(read, nowMs)
  const ids = [...before.ids, ...records.map(({ id }) => id)].slice(-mostDeleted)
  const value = deletedText({ ids, dropped: parseDropped(read(droppedKey)) })
  return {
    write: { key: deletedKey, value },
    remove: [...monthsToRead(read, nowMs), monthsKey, noRoomKey],
  }
}

const mostDeleted = 500

function deletedIn(read: Read): Deleted {
  return parseDeleted(read(deletedKey)) ?? nothingDeleted
}

/** Of two with one id the one that says more: the watch ended it, came back to it, and ended it again. */
function unique(records: readonly SessionRecord[]): SessionRecord[] {
  const byId = new Map<number, SessionRecord>()
  for (const record of records) {
    const known = byId.get(record.id)
    if (!known || saysMore(record, known)) byId.set(record.id, record)
  }
  return [...byId.values()]
}

/** Those in the list, and the last two years, should the list be lost. */
function monthsToRead(read: Read, nowMs: number): ReadonlySet<string> {
  return new Set([...(parseList(read(monthsKey)) ?? []), ...lastTwoYears(nowMs)])
}

/** The keys of this month, the one after it (a clock may be ahead), and the 24 before. */
function lastTwoYears(nowMs: number): string[] {
  const { year, month } = dateOf(dayOf(nowMs, () => 0))
  return Array.from({ length: 26 }, (_, back) => {
    const months = year * 12 + month - back
    return `records-${Math.floor(months / 12)}-${`${(months % 12) + 1}`.padStart(2, '0')}`
  })
}
