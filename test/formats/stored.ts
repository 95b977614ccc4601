/** Each pinned file of what is stored, what it says, and the program's own ways to read and to write it. */
import { outboxToStored, parseOutbox } from '../../engine/history/outbox'
import {
  deletedText,
  droppedText,
  listText,
  monthText,
  parseDeleted,
  parseDropped,
  parseList,
  parseMonth,
} from '../../engine/history/stored-months'
import { fromJson } from '../../engine/parse'
import { askedToStore, parseAsked, parseSafety, safetyToStore } from '../../engine/screen/intro-way'
import { parseReadySince, readyToStore } from '../../engine/session/awake'
import { parseSaved, type Saved, toStored } from '../../engine/session/saved'
import { chosenToStored, parseChosen } from '../../engine/sync/chosen'
import { knownToStored, parseKnown } from '../../engine/sync/known-watches'
import { parseStoredRefusal, type Refusal, refusalToStored } from '../../engine/sync/refusal'
import {
  countsToStored,
  parseCounts,
  parseStoredReport,
  reportToStored,
} from '../../engine/sync/report'
import { parseSlotted } from '../../engine/sync/two-slots'
import { copyToStored, parseCopy } from '../../engine/sync/watch-copy'
import { answersText, parseAnswers } from '../../setting/answers'
import { pageStateToStored, readPageState } from '../../setting/page-memory'
import {
  answers,
  chosen,
  copy,
  deleted,
  known,
  knownBefore,
  listedMonths,
  outbox,
  pageState,
  readySinceMs,
  records,
  report,
  reportCounts,
  saved,
} from './values'

export interface Format {
  /** What the pinned file says. */
  readonly value: unknown
  /** The value, written as the program writes it. */
  readonly written: string
  /** Reads a text as the program reads it. */
  readonly read: (text: string) => unknown
}

export interface StoredFormat extends Format {
  /** A text, read and written again by the program's own ways; null when it cannot be read. */
  readonly rewritten: (text: string) => string | null
}

/** By the name of the pinned file. */
export const stored = {
  'watch/session-1-running': session(saved.running, 7),
  'watch/session-1-waiting': session(saved.waiting, 8),
  'watch/session-1-paused': session(saved.paused, 9),
  'watch/session-1-done': session(saved.done, 10),
  'watch/settings-2': inSlot(copy, parseCopy, copyToStored),
  'watch/records-1': inSlot(outbox, parseOutbox, outboxToStored),
  'watch/ready-1': ready(),
  'watch/safety-1': inSlot(true, parseSafety, () => safetyToStore),
  'watch/asked-1': inSlot(true, parseAsked, () => askedToStore),
  'watch/report-1': inSlot(reportCounts, parseCounts, countsToStored),
  'phone/report-1': asText(report, parseStoredReport, reportToStored),
  'phone/answers-1': format(answers, parseAnswers, answersText),
  'phone/chosen-1': asText(chosen, parseChosen, chosenToStored),
  'phone/confirmed-2': asText(known, parseKnown, knownToStored),
  'phone/refusal-1-not-ours': refusal('not-ours'),
  'phone/refusal-1-invalid': refusal('invalid'),
  'phone/refusal-1-watch-outdated': refusal('watch-outdated'),
  'phone/refusal-1-phone-outdated': refusal('phone-outdated'),
  'phone/refusal-1-none': refusal(null),
  'phone/page-1': format(
    pageState,
    (text) => readPageState(text, pageState.openedAtMs),
    (state) => JSON.stringify(pageStateToStored(state)),
  ),
  'phone/month-1': format(records, parseMonth, monthText),
  'phone/months-1': format(listedMonths, parseList, listText),
  'phone/dropped-1': format(3, parseDropped, droppedText),
  'phone/deleted-1': format(deleted, parseDeleted, deletedText),
} satisfies Record<string, StoredFormat>

/** What the version before wrote, and is still read; its writer is gone. */
export const before = {
  'watch/settings-1': only(inSlot({ ...copy, watchId: 0 }, parseCopy, copyToStored)),
  'phone/confirmed-1': only(asText(knownBefore, parseKnown, knownToStored)),
} satisfies Record<string, Pick<Format, 'value' | 'read'>>

function only({ value, read }: Format): Pick<Format, 'value' | 'read'> {
  return { value, read }
}

function session(value: Saved, turn: number): StoredFormat {
  return inSlot(value, parseSaved, toStored, turn)
}

/** A value in one of the watch's two slots. */
function inSlot<Value>(
  value: Value,
  parse: (input: unknown) => Value | null,
  toStore: (value: Value) => object,
  turn = 1,
): StoredFormat {
  const read = (text: string) => parse(parseSlotted(fromJson(text))?.value)
  const write = (one: Value, its: number) => JSON.stringify({ turn: its, value: toStore(one) })
  const rewritten = (text: string) => {
    const [again, slot] = [read(text), parseSlotted(fromJson(text))]
    return again === null || slot === null ? null : write(again, slot.turn)
  }
  return { value, written: write(value, turn), read, rewritten }
}

/** That no ready screen waits is stored, too. */
function ready(): StoredFormat {
  const slot = inSlot(readySinceMs, parseReadySince, readyToStore)
  const rewritten = (text: string) =>
    slot.rewritten(text) ??
    JSON.stringify({ ...parseSlotted(fromJson(text)), value: readyToStore(null) })
  return { ...slot, rewritten }
}

/** A value that is the whole text under a key of the phone. */
function asText<Value>(
  value: Value,
  parse: (input: unknown) => Value | null,
  toStore: (value: Value) => object,
): StoredFormat {
  const read = (text: string) => parse(fromJson(text))
  return format(value, read, (one) => JSON.stringify(toStore(one)))
}

/** That nothing was refused is stored, too. */
function refusal(value: Refusal | null): StoredFormat {
  const read = (text: string) => parseStoredRefusal(fromJson(text))
  const write = (one: Refusal | null) => JSON.stringify(refusalToStored(one))
  return { value, written: write(value), read, rewritten: (text) => write(read(text)) }
}

function format<Value>(
  value: Value,
  read: (text: string) => Value | null,
  write: (value: Value) => string,
): StoredFormat {
  const rewritten = (text: string) => {
    const again = read(text)
    return again === null ? null : write(again)
  }
  return { value, written: write(value), read, rewritten }
}
