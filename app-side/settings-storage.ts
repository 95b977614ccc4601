/** The settings storage, which the page shares. What it throws stays in here. */

/** What lies under a key: text, or nothing when there is none. Null when the storage refuses to say. */
export function read(key: string): { readonly text: unknown } | null {
  try {
    return { text: settings.settingsStorage.getItem(key) }
  } catch {
    return null // Unknown: so nothing is said of it, and nothing written over it.
  }
}

/** Stores a text unless it lies there already. True when it does lie there afterwards, as read back. */
export function write(key: string, value: string): boolean {
  if (read(key)?.text === value) return true
  try {
    settings.settingsStorage.setItem(key, value)
  } catch {
    return false // What was there before still is: whoever asked for this hears that it was not stored.
  }
  return read(key)?.text === value
}

/** Removes a key. One that the storage keeps is removed some other time. */
export function remove(key: string): void {
  try {
    settings.settingsStorage.removeItem(key)
  } catch {
    // Too much is kept, and nothing lost.
  }
}
