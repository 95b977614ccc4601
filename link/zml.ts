/** The way between watch and phone, over zml. What zml throws or rejects stays in here. */
import { type FromPhone, type FromWatch, toEnvelope } from '../engine/sync/messages'

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

/** Ends zml's part of the app, which says goodbye even over a link that is gone, and then throws. */
export function end(leave: () => void): void {
  try {
    leave()
  } catch {
    outOfReach()
  }
}

/** Nothing to do, and nothing lost but what was to be said. */
function outOfReach(): void {}

/**
 * Keeps what zml throws at a message that it cannot read (cut in half, garbage, the late answer to a
 * request) from reaching the platform. The message is lost; whoever needs it asks again.
 */
export function guard({ transport }: ZmlMessaging): void {
  for (const receive of ['onFragmentData', 'onMessage'] as const) {
    const original = transport[receive]
    transport[receive] = (bytes) => {
      try {
        original.call(transport, bytes)
      } catch (error) {
        console.log('Soleus Roll: a message was lost', error)
      }
    }
  }
}
