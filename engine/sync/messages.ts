/** What watch and phone say to each other, and how each checks what it hears. */
import { isRecord, type RecordRow } from '../history/record'
import { fieldsOf, isWhole } from '../parse'
import { parseSettings } from '../routine/settings'
import type { Arrived } from './chosen'

/** The version of this language. Raised when a message changes so that an older program would misread it. */
export const messageVersion = 1

export type FromWatch =
  /** Asks for the settings; the answer carries the same `askId`, an integer. */
  | { readonly type: 'ask-settings'; readonly askId: number }
  /** The watch has stored the settings chosen then. */
  | { readonly type: 'kept-settings'; readonly chosenAtMs: number }
  | RecordsOfWatch
  | Refused

/** Records that the phone has not confirmed, a batch of the oldest. */
export interface RecordsOfWatch {
  readonly type: 'records'
  readonly rows: readonly RecordRow[]
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

/**
 * Why a message was not taken: not one of ours, with a part missing or wrong, or between two versions: then it says
 * which side's program is the older one and must be updated.
 */
export type Refusal = (typeof refusals)[number]

const refusals = ['not-ours', 'invalid', 'watch-outdated', 'phone-outdated'] as const

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
  readonly params: Readonly<Record<string, unknown>>
}

/** Puts a message into its envelope. */
export function toEnvelope(message: FromWatch | FromPhone): Envelope {
  return { method: ours + message.type, params: { ...message, version: messageVersion } }
}

/** Reads a reason from outside; null when it is none. */
export function parseRefusal(input: unknown): Refusal | null {
  return refusals.includes(input as Refusal) ? (input as Refusal) : null
}

/** A message carries at most this many records, so that it fits into what zml sends in one piece: 3,518 bytes. */
export const batchLength = 50

/** Reads what the phone heard. Never throws. */
export function parseFromWatch(input: unknown): ReceivedByPhone {
  return parseMessage(input, 'phone-outdated', 'watch-outdated', ({ type, params }) => {
    if (type === 'ask-settings' && isWhole(params.askId)) return { type, askId: params.askId }
    if (type === 'kept-settings' && isWhole(params.chosenAtMs))
      return { type, chosenAtMs: params.chosenAtMs }
    return type === 'records' ? recordsOf(params) : null
  })
}

/** A batch with one record wrong is refused whole: what would be left out is not to be confirmed. */
function recordsOf({ rows, dropped }: Opened['params']): RecordsOfWatch | null {
  const isWholeBatch = Array.isArray(rows) && rows.every(isRecord)
  return isWholeBatch && isWhole(dropped) ? { type: 'records', rows, dropped } : null
}

/** Reads what the watch heard. Settings with a part missing or out of range are refused whole. Never throws. */
export function parseFromPhone(input: unknown): ReceivedByWatch {
  return parseMessage(input, 'watch-outdated', 'phone-outdated', ({ type, params }) => {
    const { answerTo, chosenAtMs, settings, ids } = params
    if (type === 'kept-records')
      return Array.isArray(ids) && ids.every(isWhole) ? { type, ids } : null
    const parsed = parseSettings(settings)
    if (type !== 'settings' || !isWhole(chosenAtMs) || parsed.replaced.length > 0) return null
    if (answerTo !== null && !isWhole(answerTo)) return null
    return { type, answerTo, chosenAtMs, settings: parsed.settings }
  })
}

/** What every message of ours begins with. */
const ours = 'soleus.'

interface Opened {
  readonly type: string
  readonly params: Readonly<Record<string, unknown>>
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
  const fields = fieldsOf(params)
  const { version, reason } = fields
  if (type === 'refused')
    return refuse(
      reason === whenNewer ? whenNewer : reason === whenOlder ? whenOlder : 'invalid',
      true,
    )
  if (version !== messageVersion)
    return refuse(isWhole(version) && version > messageVersion ? whenNewer : whenOlder)
  const message = read({ type, params: fields })
  return message ? { ok: true, message } : refuse('invalid')
}

function refuse(reason: Refusal, isTheirs = false): NotTaken {
  return { ok: false, reason, isTheirs }
}
