/** What watch and phone say to each other, and how each checks what it hears. */
import { parseRecords, rowOf, type SessionRecord } from './record'
import { fieldsOf, parseSettings } from './settings'
import { type Arrived, isWhole } from './sync'

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

/** Why a message was not taken: not one of ours, of a version newer or older than the listener's, or with a part missing or wrong. */
export type Refusal = (typeof refusals)[number]

const refusals = ['not-ours', 'newer', 'older', 'invalid'] as const

export type Side = 'watch' | 'phone'

/** Reads which side's program must be updated; null when neither must, or that cannot be read. */
export function parseOutdated(input: unknown): Side | null {
  return input === 'watch' || input === 'phone' ? input : null
}

/**
 * Which side's program is the older one and must be updated, told from what `here` heard; null when both
 * have the same version, as far as that shows.
 */
export function outdatedSide(what: Heard<FromWatch | FromPhone>, here: Side): Side | null {
  const there = here === 'watch' ? 'phone' : 'watch'
  if (!what.ok) return what.reason === 'newer' ? here : what.reason === 'older' ? there : null
  if (what.message.type !== 'refused') return null
  const { reason } = what.message
  return reason === 'newer' ? there : reason === 'older' ? here : null
}

export type Heard<Message> =
  | { readonly ok: true; readonly message: Message }
  | { readonly ok: false; readonly reason: Refusal }

/** A message as zml's `call` carries it. */
export interface Envelope {
  readonly method: string
  readonly params: Readonly<Record<string, unknown>>
}

/** Puts a message into its envelope. */
export function toEnvelope({ type, ...rest }: FromWatch | FromPhone): Envelope {
  const rows = 'records' in rest ? { records: rest.records.map(rowOf) } : {}
  return { method: ours + type, params: { version: messageVersion, ...rest, ...rows } }
}

/** A message carries at most this many records, so that it fits into what zml sends in one piece: 3,518 bytes. */
export const batchLength = 50

/** Reads what the phone heard. Never throws. */
export function hearWatch(input: unknown): Heard<FromWatch> {
  return hear(input, ({ type, params }) => {
    if (type === 'ask-settings' && isWhole(params.askId)) return { type, askId: params.askId }
    if (type === 'kept-settings' && isWhole(params.chosenAtMs))
      return { type, chosenAtMs: params.chosenAtMs }
    return type === 'records' ? recordsOf(params) : null
  })
}

/** A batch with one record wrong is refused whole: what would be left out is not to be confirmed. */
function recordsOf({ records, dropped }: Opened['params']): RecordsOfWatch | null {
  const parsed = parseRecords(records)
  const isWholeBatch = Array.isArray(records) && parsed.length === records.length
  return isWholeBatch && isWhole(dropped) ? { type: 'records', records: parsed, dropped } : null
}

/** Reads what the watch heard. Settings with a part missing or out of range are refused whole. Never throws. */
export function hearPhone(input: unknown): Heard<FromPhone> {
  return hear(input, ({ type, params }) => {
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

/** A refusal is heard whatever its version, so that two versions never refuse each other's refusals for ever. */
function hear<Message>(
  input: unknown,
  read: (opened: Opened) => Message | null,
): Heard<Message | Refused> {
  const { method, params } = fieldsOf(input)
  if (typeof method !== 'string' || !method.startsWith(ours)) return refuse('not-ours')
  const type = method.slice(ours.length)
  const fields = fieldsOf(params)
  if (type === 'refused') return { ok: true, message: { type, reason: refusalOf(fields.reason) } }
  if (!isWhole(fields.version)) return refuse('invalid')
  if (fields.version !== messageVersion)
    return refuse(fields.version > messageVersion ? 'newer' : 'older')
  const message = read({ type, params: fields })
  return message ? { ok: true, message } : refuse('invalid')
}

function refusalOf(reason: unknown): Refusal {
  return refusals.find((known) => known === reason) ?? 'not-ours'
}

function refuse(reason: Refusal): { readonly ok: false; readonly reason: Refusal } {
  return { ok: false, reason }
}
