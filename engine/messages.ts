/** What watch and phone say to each other, and how each checks what it hears. */
import { fieldsOf, parseSettings } from './settings'
import type { Arrived } from './sync'

/** The version of this language. Raised when a message changes so that an older program would misread it. */
export const messageVersion = 1

export type FromWatch =
  /** Asks for the settings; the answer carries the same `askId`, an integer. */
  | { readonly type: 'ask-settings'; readonly askId: number }
  /** The watch has stored the settings chosen then. */
  | { readonly type: 'kept-settings'; readonly chosenAtMs: number }
  | Refused

export type FromPhone =
  /** Answers the ask with that id, or none (null) when the user has just chosen. */
  ({ readonly type: 'settings' } & Arrived) | Refused

export interface Refused {
  readonly type: 'refused'
  readonly reason: Refusal
}

/** Why a message was not taken: not one of ours, of another version, or with a part missing or wrong. */
export type Refusal = 'not-ours' | 'other-version' | 'invalid'

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
  return { method: ours + type, params: { version: messageVersion, ...rest } }
}

/** Reads what the phone heard. Never throws. */
export function hearWatch(input: unknown): Heard<FromWatch> {
  return hear(input, ({ type, params }) => {
    if (type === 'ask-settings' && isWhole(params.askId)) return { type, askId: params.askId }
    if (type === 'kept-settings' && isWhole(params.chosenAtMs))
      return { type, chosenAtMs: params.chosenAtMs }
    return null
  })
}

/** Reads what the watch heard. Settings with a part missing or out of range are refused whole. Never throws. */
export function hearPhone(input: unknown): Heard<FromPhone> {
  return hear(input, ({ type, params }) => {
    const { answerTo, chosenAtMs, settings } = params
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
  if (fields.version !== messageVersion) return refuse('other-version')
  const message = read({ type, params: fields })
  return message ? { ok: true, message } : refuse('invalid')
}

function refusalOf(reason: unknown): Refusal {
  return reason === 'other-version' || reason === 'invalid' ? reason : 'not-ours'
}

function refuse(reason: Refusal): { readonly ok: false; readonly reason: Refusal } {
  return { ok: false, reason }
}

function isWhole(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0
}
