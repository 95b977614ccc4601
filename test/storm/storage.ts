/** What lies in the watch's storage, read without the program's own parser. */

/** Storage file → its text. */
export type Files = ReadonlyMap<string, string | undefined>
/** A value in one of its two files. */
export interface Stored {
  readonly text: string
  readonly turn: number
  /** Of `session`: null when no session is under way. */
  readonly value: Readonly<Record<string, unknown>> | null
}

/** The two files of a name. */
export function filesOf(name: 'session' | 'settings'): readonly [string, string] {
  return [`${name}-0.json`, `${name}-1.json`]
}

/** What a file holds; null when it is missing or no whole value. */
export function read(files: Files, file: string): Stored | null {
  const text = files.get(file)
  const outer = fieldsOf(text)
  const inner = fieldsOf(outer?.kept)
  if (text === undefined || typeof inner?.turn !== 'number') return null
  return { text, turn: inner.turn, value: objectOf(inner.value) }
}

/** The newer of the two whole values of a name; null when there is none. */
export function newest(files: Files, name: 'session' | 'settings'): Stored | null {
  const [first, second] = filesOf(name).map((file) => read(files, file))
  if (!first || !second) return first ?? second ?? null
  return second.turn > first.turn ? second : first
}

function fieldsOf(text: unknown): Readonly<Record<string, unknown>> | null {
  try {
    return objectOf(JSON.parse(String(text)))
  } catch {
    return null // Not JSON: cut in half, or garbage.
  }
}

function objectOf(value: unknown): Readonly<Record<string, unknown>> | null {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null
}
