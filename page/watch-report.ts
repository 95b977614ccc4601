/** What the page counts for the report of the watch, and when it tells the phone. */

import type { FromWatch } from '../engine/sync/messages'
import {
  addedCounts,
  bounded,
  countsToStored,
  medianOf,
  noCounts,
  parseCounts,
  type ReportCounts,
} from '../engine/sync/report'
import { reportedWatch } from './platform/device'
import { keysPressed } from './platform/input'
import { allRefusedCalls } from './platform/refusals'
import { openStore } from './two-slot-store'

export interface WatchReporting {
  readonly sendToPhone: (message: FromWatch) => void
  /** Since it was told last. */
  counts: ReportCounts
  /** How late the timers of the boundaries came since it was told last, ms. */
  lateMs: number[]
}

/** `sendToPhone` sends to the phone. */
export function createReporting(sendToPhone: (message: FromWatch) => void): WatchReporting {
  return { sendToPhone, counts: noCounts, lateMs: [] }
}

/** A word was played, `lateMs` after its boundary; null where a finger asked for it. */
export function countWord(reporting: WatchReporting, lateMs: number | null): void {
  const { words, worstLateMs } = reporting.counts
  count(reporting, { words: words + 1, worstLateMs: Math.max(worstLateMs, lateMs ?? 0) })
  if (lateMs !== null) reporting.lateMs.push(Math.max(0, lateMs))
}

/** The program was brought back by an alarm that rang `tookMs` ago. */
export function countBroughtBack(reporting: WatchReporting, tookMs: number): void {
  count(reporting, { timesBroughtBack: 1, alarmTookMs: tookMs })
}

/** The phone told the clock. */
export function countClockTold(reporting: WatchReporting): void {
  count(reporting, { timesClockTold: reporting.counts.timesClockTold + 1 })
}

function count(reporting: WatchReporting, more: Partial<ReportCounts>): void {
  reporting.counts = { ...reporting.counts, ...more }
}

/** Tells the phone all that was counted on this watch. Once, and nothing is lost but the report where it does not arrive. */
export function tell(reporting: WatchReporting, playsPatterns: boolean): void {
  const store = openStore('report')
  const counts = addedCounts(parseCounts(store.read()), reporting.counts)
  store.write(countsToStored(counts))
  const report = bounded({
    ...counts,
    ...reportedWatch(),
    medianLateMs: medianOf(reporting.lateMs),
    playsPatterns,
    keys: [...keysPressed],
    refused: allRefusedCalls().map(({ call, name }) => `${call} ${name}`),
  })
  reporting.counts = noCounts
  reporting.lateMs = []
  reporting.sendToPhone({ type: 'report', report })
}
