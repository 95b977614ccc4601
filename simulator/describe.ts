/** Values as one line of a log: texts as they are, errors by name and message, the rest as JSON. */
export function describe(parts: readonly unknown[]): string {
  return parts.map(describeOne).join(' ')
}

function describeOne(part: unknown): string {
  if (typeof part === 'string') return part
  if (part instanceof Error) return String(part)
  try {
    return JSON.stringify(part) ?? String(part)
  } catch {
    return String(part)
  }
}

/** The value with its type, short enough for a sentence: `"abc" (string)`. */
export function showValue(value: unknown): string {
  const text = typeof value === 'function' ? 'function' : describeOne(value)
  const short = text.length > 60 ? `${text.slice(0, 60)}…` : text
  return typeof value === 'string' ? `"${short}" (string)` : `${short} (${typeof value})`
}
