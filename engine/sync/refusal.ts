/** Why watch and phone did not understand each other, as it is sent and as the phone stores it. */
import { fieldsOfVersion } from '../parse'

/**
 * Why a message was not taken: not one of ours, with a part missing or wrong, or between two versions: then it says
 * which side's program is the older one and must be updated.
 */
export type Refusal = (typeof refusals)[number]

const refusals = ['not-ours', 'invalid', 'watch-outdated', 'phone-outdated'] as const

/** Reads a reason from outside; null when it is none. */
export function parseRefusal(input: unknown): Refusal | null {
  return refusals.find((reason) => reason === input) ?? null
}

/** What the phone stores of the last message, as plain data for JSON: why it was refused; null when it was not. */
export function refusalToStored(reason: Refusal | null): object {
  return { version: refusalVersion, reason }
}

/** Reads what the phone stored; null when the last message was not refused, or nothing readable says so. */
export function parseStoredRefusal(input: unknown): Refusal | null {
  return parseRefusal(fieldsOfVersion(input, refusalVersion).reason)
}

const refusalVersion = 1
