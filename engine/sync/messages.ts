/** What watch and phone say to each other, and how each checks what it hears. */
import { parseRecords, rowOf, type SessionRecord } from '../history/record'
import { type Fields, fieldsOf, isMoment, isNewer, isWhole } from '../parse'
import { parseSettings } from '../routine/settings'
import type { Arrived } from './chosen'
import { parseRefusal, type Refusal } from './refusal'
import { parseReport, type WatchReport } from './report'
import type { WatchSays } from './watch-copy'

/** The version of all messages. Raised with each change of one: docs/formats.md says how. */
export const messageVersion = 1

/** `watch`: what the watch says of itself; null from an older program, which does not. */
export type FromWatch =
  /** Asks for the settings; the answer carries the same `askId`, an integer. */
  | { readonly type: 'ask-settings'; readonly askId: number; readonly watch: WatchSays | null }
  /** The watch has stored the settings chosen then. */
  | {
      readonly type: 'kept-settings'
      readonly chosenAtMs: number
      readonly watch: WatchSays | null
    }
  | RecordsOfWatch
  /** What the watch tells of itself. */
  | { readonly type: 'report'; readonly report: WatchReport }
  | Refused

/** Records that the phone has not confirmed, a batch of the oldest. */
export interface RecordsOfWatch {
  readonly type: 'records'
  readonly records: readonly SessionRecord[]
  /** How many the watch had to drop for want of room, in all. */
  readonly dropped: number
}

export type FromPhone =
  /** Answers the ask with that id, or none (null) when the user has just chosen. */
  | ({ readonly type: 'settings' } & Arrived)
  /** The phone has stored the records with these ids. */
  | { readonly type: 'kept-records'; readonly ids: readonly number[] }
  | Refused

export interface Refused {
  readonly type: 'refused'
  readonly reason: Refusal
}

/** What was heard: a message, or that one is refused. */
export type Received<Message> = { readonly ok: true; readonly message: Message } | NotTaken

export type ReceivedByWatch = Received<Exclude<FromPhone, Refused>>
export type ReceivedByPhone = Received<Exclude<FromWatch, Refused>>

export interface NotTaken {
  readonly ok: false
  readonly reason: Refusal
  /** The speaker refuses something that it was told: there is nothing to answer. Else the listener refuses, and should say so. */
  readonly isTheirs: boolean
}

/** A message as zml's `call` carries it. */
export interface Envelope {
  readonly method: string
  readonly params: Fields
}

/** Puts a message into its envelope. See docs/formats.md. */
export function toEnvelope(message: FromWatch | FromPhone): Envelope {
  return {
    method: ours + message.type,
    params: { version: messageVersion, ...partsOf(message) },
  }
}

function partsOf(message: FromWatch | FromPhone): Fields {
  switch (message.type) {
    case 'ask-settings':
      return { askId: message.askId, ...message.watch }
    case 'settings': {
      const { answerTo, chosenAtMs, settings } = message
      return { answerTo, chosenAtMs, settings }
    }
    case 'kept-settings':
      return { chosenAtMs: message.chosenAtMs, ...message.watch }
    case 'records':
      return { rows: message.records.map(rowOf), dropped: message.dropped }
    case 'kept-records':
      return { ids: message.ids }
    case 'report':
      return { ...message.report }
    case 'refused':
      return { reason: message.reason }
  }
}

/** A message carries at most this many records, so that it fits into what zml sends in one piece: 3,518 bytes. */
export const batchLength = 50

/** Reads what the phone heard. Never throws. */
export function parseFromWatch(input: unknown): ReceivedByPhone {
  return parseMessage(input, 'phone-outdated', 'watch-outdated', ({ type, params }) => {
    const { askId, chosenAtMs } = params
    if (type === 'ask-settings' && isWhole(askId)) return { type, askId, watch: saysOf(params) }
    if (type === 'kept-settings' && isMoment(chosenAtMs))
      return { type, chosenAtMs, watch: saysOf(params) }
    if (type === 'report') {
      const report = parseReport(params)
      return report && { type, report }
    }
    return type === 'records' ? recordsOf(params) : null
  })
}

/** What a watch says of itself; null where a part is missing or wrong: it is as if it had not said it. */
function saysOf({ watchId, playsPatterns, kept }: Fields): WatchSays | null {
  if (!isWhole(watchId) || typeof playsPatterns !== 'boolean') return null
  if (kept === null) return { watchId, playsPatterns, kept }
  const { settings, chosenAtMs } = fieldsOf(kept)
  const parsed = parseSettings(settings)
  if (!isMoment(chosenAtMs) || parsed.replaced.length > 0) return null
  return { watchId, playsPatterns, kept: { settings: parsed.settings, chosenAtMs } }
}

/** A batch with one record wrong is refused whole: what would be left out is not to be confirmed. */
function recordsOf({ rows, dropped }: Fields): RecordsOfWatch | null {
  const records = parseRecords(rows)
  const isWholeBatch = Array.isArray(rows) && records.length === rows.length
  return isWholeBatch && isWhole(dropped) ? { type: 'records', records, dropped } : null
}

/** Reads what the watch heard. Settings with a part missing or out of range are refused whole. Never throws. */
export function parseFromPhone(input: unknown): ReceivedByWatch {
  return parseMessage(input, 'watch-outdated', 'phone-outdated', ({ type, params }) => {
    const { answerTo, chosenAtMs, settings, ids } = params
    if (type === 'kept-records')
      return Array.isArray(ids) && ids.every(isWhole) ? { type, ids } : null
    const parsed = parseSettings(settings)
    if (type !== 'settings' || !isMoment(chosenAtMs) || parsed.replaced.length > 0) return null
    if (answerTo !== null && !isWhole(answerTo)) return null
    return { type, answerTo, chosenAtMs, settings: parsed.settings }
  })
}

/** What every message of ours begins with. */
const ours = 'soleus.'

interface Opened {
  readonly type: string
  readonly params: Fields
}

/** A refusal is heard whatever its version, and never answered: two versions would refuse each other's for ever. */
function parseMessage<Message>(
  input: unknown,
  whenNewer: Refusal,
  whenOlder: Refusal,
  read: (opened: Opened) => Message | null,
): Received<Message> {
  const { method, params } = fieldsOf(input)
  if (typeof method !== 'string' || !method.startsWith(ours)) return refuse('not-ours')
  const type = method.slice(ours.length)
  if (type === 'refused') {
    const reason = parseRefusal(fieldsOf(params).reason)
    return refuse(reason === whenNewer || reason === whenOlder ? reason : 'invalid', true)
  }
  if (isNewer(params, messageVersion)) return refuse(whenNewer)
  if (fieldsOf(params).version !== messageVersion) return refuse(whenOlder)
  const message = read({ type, params: fieldsOf(params) })
  return message ? { ok: true, message } : refuse('invalid')
}

function refuse(reason: Refusal, isTheirs = false): NotTaken {
  return { ok: false, reason, isTheirs }
}
