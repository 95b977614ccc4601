/** Virtual time, in ms since 1970 UTC: it passes only in `advanceTo`. */
export interface Clock {
  readonly nowMs: number
  /** Calls back once at `atMs`, or next when that is past; returns what cancels it. */
  at(atMs: number, callback: () => void): () => void
  /** Runs all that is due up to and at `untilMs`, each at its own time; what is due at the same time runs in the order of its entry. */
  advanceTo(untilMs: number): void
}

interface Entry {
  readonly atMs: number
  readonly callback: () => void
}

/** A clock that stands at `startAtMs`. */
export function createClock(startAtMs: number): Clock {
  let nowMs = startAtMs
  const entries: Entry[] = []
  return {
    get nowMs() {
      return nowMs
    },
    at(atMs, callback) {
      const entry = { atMs: Math.max(atMs, nowMs), callback }
      entries.splice(placeFor(entries, entry.atMs), 0, entry)
      return () => {
        const place = entries.indexOf(entry)
        if (place >= 0) entries.splice(place, 1)
      }
    },
    advanceTo(untilMs) {
      for (let next = entries[0]; next && next.atMs <= untilMs; next = entries[0]) {
        entries.shift()
        nowMs = Math.max(nowMs, next.atMs)
        next.callback()
      }
      nowMs = Math.max(nowMs, untilMs)
    },
  }
}

/** Behind everything that is due at or before `atMs`. */
function placeFor(entries: readonly Entry[], atMs: number): number {
  let place = entries.length
  while (place > 0 && (entries[place - 1]?.atMs ?? 0) > atMs) place -= 1
  return place
}
