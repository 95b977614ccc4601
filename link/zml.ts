/** The way between watch and phone, over zml. What zml throws or rejects stays in here. */

import { greetsForMs } from '../engine/sync/asking'
import { type FromPhone, type FromWatch, toEnvelope } from '../engine/sync/messages'

/** Notes what a part of zml threw. */
export type Note = (part: string, error: unknown) => void

/**
 * Sends without waiting. `call` is zml's. A side out of reach loses the message, and nothing else: the
 * watch goes on with what it has and asks again when it is opened or reconnected.
 */
export function send(call: ZmlSend, message: FromWatch | FromPhone): void {
  try {
    call(toEnvelope(message))?.catch(outOfReach)
  } catch {
    outOfReach()
  }
}

/** Nothing to do, and nothing lost but the message. */
function outOfReach(): void {}

/**
 * Makes an app or a page with zml's `base`. At each station of its life zml calls the watch, and may throw: then the
 * phone is out of reach, and nothing else is lost, since ours is called all the same. Ours comes after zml's, but
 * before it where the life ends.
 */
export function withZml<Options extends ZmlLife>(
  base: (options: Options) => ZmlLife,
  options: NoInfer<Options>,
  note: Note,
): ZmlLife {
  const zml = tried(() => base({ ...options, ...quietLife }), note, 'base') ?? quietLife
  const { onCreate, onInit, build, onDestroy } = options
  return {
    ...options,
    ...zml,
    onCreate: inTurn([zml.onCreate, onCreate], note, 'onCreate'),
    onInit: inTurn([zml.onInit, onInit], note, 'onInit'),
    build: inTurn([zml.build, build], note, 'build'),
    onDestroy: inTurn([onDestroy, zml.onDestroy], note, 'onDestroy'),
  }
}

type Hook = (this: unknown, given?: string) => void

/** What zml is given in the place of ours. */
const quietLife: ZmlLife = {
  onCreate() {},
  onInit() {},
  build() {},
  onDestroy() {},
}

/** Calls both, whatever either throws. */
function inTurn(hooks: readonly (Hook | undefined)[], note: Note, part: string): Hook {
  return function (given) {
    for (const hook of hooks) tried(() => hook?.call(this, given), note, part)
  }
}

function tried<Value>(get: () => Value, note: Note, part: string): Value | undefined {
  try {
    return get()
  } catch (error) {
    note(part, error)
    return undefined
  }
}

/**
 * Keeps what zml throws at a message that it cannot read (cut in half, garbage, the late answer to a
 * request) from reaching the platform. The message is lost; whoever needs it asks again. Each message of ours fits into
 * one packet: what zml still waits for after one is half, and is thrown away, or what comes later under the same number
 * would be taken for its rest. Without zml's part there is nothing to guard.
 */
export function guard(messaging: ZmlMessaging | undefined, note: Note): void {
  const transport = messaging?.transport
  if (!transport) {
    note('messaging', 'is missing')
    return
  }
  messaging.shakeTimeout = greetsForMs
  for (const part of ['onFragmentData', 'onMessage'] as const) {
    const original = transport[part]
    transport[part] = (bytes) => {
      tried(() => original.call(transport, bytes), note, part)
      tried(() => transport.sessionMgr.clear(), note, 'sessionMgr')
    }
  }
}

/** Closes the watch's way to the phone, and opens it anew, as a program does that is opened. Its listeners stay. */
export function reopen(messaging: ZmlMessaging | undefined, note: Note): void {
  const transport = messaging?.transport
  tried(() => transport?.disConnect(), note, 'disConnect')
  tried(() => transport?.off('message'), note, 'off') // What was thrown before may have left it on: twice would be one too many.
  tried(() => transport?.connect(), note, 'connect')
}
