/** How fast the desk's time goes: 0 stands still. */
export const speeds = [0, 1, 10, 60] as const
export type Speed = (typeof speeds)[number]

/** A frame that came later than this counts as this long, so that a hidden tab never catches up in a burst. */
export const longestFrameMs = 250

/** Virtual ms that pass in a frame which came `elapsedMs` of real time after the last one. */
export function virtualMs(elapsedMs: number, speed: Speed): number {
  return Math.min(Math.max(elapsedMs, 0), longestFrameMs) * speed
}

/**
 * Calls `frame` before each repaint with the real ms since the last one and since the page was
 * opened, in whole ms, until it throws.
 */
export function eachFrame(frame: (elapsedMs: number, frameAtMs: number) => void): void {
  let lastMs = Math.round(performance.now())
  const next = (timestampMs: number) => {
    const atMs = Math.round(timestampMs)
    const elapsedMs = atMs - lastMs
    lastMs = atMs
    frame(elapsedMs, atMs)
    requestAnimationFrame(next)
  }
  requestAnimationFrame(next)
}

/** Says of each moment, ms since 1970 UTC, whether it lies in another second than the one before. */
export function ticker(): (nowMs: number) => boolean {
  let lastSecond: number | null = null
  return (nowMs) => {
    const second = Math.floor(nowMs / 1000)
    const isNew = second !== lastSecond
    lastSecond = second
    return isNew
  }
}

/** The time of day in a zone, e.g. `10:42` or `10:42:07`. */
export function timeOfDay(atMs: number, timeZone: string, withSeconds = false): string {
  return new Date(atMs).toLocaleTimeString('en-GB', {
    timeZone,
    hour: '2-digit',
    minute: '2-digit',
    ...(withSeconds ? { second: '2-digit' } : {}),
  })
}

/** The day in a zone, e.g. `Sunday 22 November`. */
export function dayOf(atMs: number, timeZone: string): string {
  return new Date(atMs).toLocaleDateString('en-GB', {
    timeZone,
    weekday: 'long',
    day: 'numeric',
    month: 'long',
  })
}
