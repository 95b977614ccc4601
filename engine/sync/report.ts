/** What a watch tells of itself, for whoever mends the program. Nothing personal, no times of day, no records. */
import { type Fields, fieldsOfVersion, isWhole } from '../parse'

/** What is counted on a watch since the program was put there. */
export interface ReportCounts {
  /** Words that were played. */
  readonly words: number
  /** The most that a timer of a boundary came late, ms. */
  readonly worstLateMs: number
  /** The most that an alarm took to open the program, ms; 0 while none was seen to. */
  readonly alarmTookMs: number
  readonly timesBroughtBack: number
  /** How often the phone told the clock. */
  readonly timesClockTold: number
}

/** What the watch says of itself; an empty text where it does not. */
export interface ReportedWatch {
  /** The program's version. */
  readonly program: string
  readonly model: string
  readonly apiLevel: string
  readonly firmware: string
}

export interface WatchReport extends ReportCounts, ReportedWatch {
  /** How late the timers of the last boundaries came, half of them later, half sooner, ms. */
  readonly medianLateMs: number
  readonly playsPatterns: boolean
  /** The codes of the keys that came. */
  readonly keys: readonly number[]
  /** Calls that the watch refused since the program was opened, each with the name of its error. */
  readonly refused: readonly string[]
}

/** As long as each text of a report may be, in characters. */
const longestText = 44
/** As many keys, and as many refused calls as there is room for in a message of 1 KiB. */
const mostKeys = 6
const mostRefused = 8

export const noCounts: ReportCounts = {
  words: 0,
  worstLateMs: 0,
  alarmTookMs: 0,
  timesBroughtBack: 0,
  timesClockTold: 0,
}

/** What was counted before and what came since: sums, and of what is a most the greater. */
export function addedCounts(before: ReportCounts, more: ReportCounts): ReportCounts {
  return {
    words: before.words + more.words,
    worstLateMs: Math.max(before.worstLateMs, more.worstLateMs),
    alarmTookMs: Math.max(before.alarmTookMs, more.alarmTookMs),
    timesBroughtBack: before.timesBroughtBack + more.timesBroughtBack,
    timesClockTold: before.timesClockTold + more.timesClockTold,
  }
}

/** The value in the middle of a list, or before the middle; 0 of an empty one. */
export function medianOf(values: readonly number[]): number {
  return [...values].sort((one, other) => one - other)[(values.length - 1) >> 1] ?? 0
}

/** A text that can be sent: letters that take a byte each, and not many. Empty for anything that is no text. */
export function plainText(input: unknown): string {
  return typeof input === 'string' ? input.replace(/[^ !#-[\]-~]/g, '?').slice(0, longestText) : ''
}

/** The report, cut to what a message of 1 KiB has room for. */
export function bounded(report: WatchReport): WatchReport {
  return {
    ...report,
    keys: report.keys.slice(0, mostKeys),
    refused: report.refused.slice(0, mostRefused).map(plainText),
  }
}

/** What is stored on the watch, as plain data for JSON. See docs/formats.md. */
export function countsToStored(counts: ReportCounts): object {
  return { version: countsVersion, ...counts }
}

/** Reads what is stored; what is missing or damaged begins anew. */
export function parseCounts(input: unknown): ReportCounts {
  return countsOf(fieldsOfVersion(input, countsVersion)) ?? noCounts
}

const countsVersion = 1

/** Null when one is missing or wrong. */
function countsOf(fields: Fields): ReportCounts | null {
  const { words, worstLateMs, alarmTookMs, timesBroughtBack, timesClockTold } = fields
  return isWhole(words) &&
    isWhole(worstLateMs) &&
    isWhole(alarmTookMs) &&
    isWhole(timesBroughtBack) &&
    isWhole(timesClockTold)
    ? { words, worstLateMs, alarmTookMs, timesBroughtBack, timesClockTold }
    : null
}

/** Reads a report that was sent; null when a part of it is missing, wrong or too long. */
export function parseReport(fields: Fields): WatchReport | null {
  const counts = countsOf(fields)
  const { program, model, apiLevel, firmware, medianLateMs, playsPatterns, keys, refused } = fields
  const areTexts = isText(program) && isText(model) && isText(apiLevel) && isText(firmware)
  if (!counts || !areTexts || !isWhole(medianLateMs) || typeof playsPatterns !== 'boolean')
    return null
  if (!isListOf(keys, isWhole, mostKeys) || !isListOf(refused, isText, mostRefused)) return null
  const watch = { program, model, apiLevel, firmware }
  return { ...counts, ...watch, medianLateMs, playsPatterns, keys, refused }
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && plainText(value) === value
}

function isListOf<Value>(
  input: unknown,
  isOne: (value: unknown) => value is Value,
  most: number,
): input is readonly Value[] {
  return Array.isArray(input) && input.length <= most && input.every(isOne)
}

/** What the phone stores of the last report, as plain data for JSON. */
export function reportToStored(report: WatchReport): object {
  return { version: storedVersion, ...report }
}

/** Reads what the phone stored; null when the watch never told, or nothing readable says so. */
export function parseStoredReport(input: unknown): WatchReport | null {
  return parseReport(fieldsOfVersion(input, storedVersion))
}

const storedVersion = 1
