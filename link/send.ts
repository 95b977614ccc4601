/** The way between watch and phone. What zml throws or rejects when the other side is out of reach stays in here. */
import { type FromPhone, type FromWatch, toEnvelope } from '../engine/messages'

/**
 * Sends without waiting. `call` is zml's. A side out of reach loses the message, and nothing else: the
 * watch goes on with what it has and asks again when it is opened or reconnected.
 */
export function send(call: ZmlSend, message: FromWatch | FromPhone): void {
  try {
    call(toEnvelope(message))?.catch(lost)
  } catch {
    lost()
  }
}

/** Nothing to do, as above. */
function lost(): void {}
