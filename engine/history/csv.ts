/** The records as a table in text: CSV as RFC 4180 has it, one row a session, oldest first. */
import { isoMoment, type OffsetMinutesAt } from './calendar'
import type { SessionRecord } from './record'

/**
 * The columns. `started`: ISO 8601, local time with its offset from UTC. `order`: the legs, first leg first.
 * `finished`: yes, or no when the user ended it early. `total_seconds`: from start to end, pauses included.
 */
export const csvHeader = [
  'started',
  'order',
  'hold_seconds',
  'held_right_seconds',
  'held_left_seconds',
  'extra_spots',
  'skipped_steps',
  'finished',
  'total_seconds',
] as const

/** All records as one text: the header, then a row for each; every line ends with CR LF. */
export function toCsv(records: readonly SessionRecord[], offsetMinutesAt: OffsetMinutesAt): string {
  const rows = records.map((record) => cellsOf(record, offsetMinutesAt))
  return [csvHeader, ...rows].map((cells) => `${cells.map(quoted).join(',')}\r\n`).join('')
}

function cellsOf(record: SessionRecord, offsetMinutesAt: OffsetMinutesAt): string[] {
  const { right, left } = record.heldSeconds
  return [
    isoMoment(record.startedAtMs, offsetMinutesAt),
    record.legOrder,
    `${record.holdSeconds}`,
    `${right}`,
    `${left}`,
    `${record.extraSpots}`,
    `${record.skippedSteps}`,
    record.finished ? 'yes' : 'no',
    `${record.tookSeconds}`,
  ]
}

/** None of our cells needs it today. */
function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replace(/"/g, '""')}"` : cell
}
