/** Reading values that came from outside. Nothing in here throws. */

/** The fields of an object, each to be read with care. */
export type Fields = Readonly<Record<string, unknown>>

/** The fields of an object that came from outside; none when it is not an object. */
export function fieldsOf(input: unknown): Fields {
  return typeof input === 'object' && input !== null ? (input as Record<string, unknown>) : {}
}

/** The fields of an object that says it has this version; none when it says another, or nothing. */
export function fieldsOfVersion(input: unknown, version: number): Fields {
  const fields = fieldsOf(input)
  return fields.version === version ? fields : {}
}

/** Whether a newer program wrote it: one that knows a version above this. Its fields may mean something else. */
export function isNewer(input: unknown, version: number): boolean {
  const { version: written } = fieldsOf(input)
  return typeof written === 'number' && written > version
}

/** What a code stands for in a table of codes; undefined when it is none of them. */
export function decode<Name extends string>(
  codes: Readonly<Record<Name, string>>,
  code: unknown,
): Name | undefined {
  const names = Object.keys(codes) as Name[]
  return names.find((name) => codes[name] === code)
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

/** A whole number from 0 to `most`. */
export function isUpTo(value: unknown, most: number): value is number {
  return isWhole(value) && value <= most
}

/** Nothing happens after this, the year 2100, ms since 1970 UTC: what says so is damaged. A choice from then would block every later one. */
export const latestMs = 4_102_444_800_000

export function isMoment(value: unknown): value is number {
  return isUpTo(value, latestMs - 1)
}

export function momentOf(value: unknown): number | null {
  return isMoment(value) ? value : null
}
