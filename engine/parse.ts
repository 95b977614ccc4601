/** Reading values that came from outside. Nothing in here throws. */

/** The fields of an object that came from outside; none when it is not an object. */
export function fieldsOf(input: unknown): Readonly<Record<string, unknown>> {
  return typeof input === 'object' && input !== null ? (input as Record<string, unknown>) : {}
}

/** The value of a JSON text; undefined when it is not one. Never throws. */
export function fromJson(text: unknown): unknown {
  try {
    return typeof text === 'string' ? JSON.parse(text) : undefined
  } catch {
    return undefined // Not JSON: the caller's parser replaces what is missing.
  }
}

/** A whole number of at least 0. */
export function isWhole(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0
}

/** Nothing happens after this, the year 2100, ms since 1970 UTC: what says so is damaged. A choice from then would block every later one. */
export const latestMs = 4_102_444_800_000

export function momentOf(value: unknown): number | null {
  return isWhole(value) && value < latestMs ? value : null
}
