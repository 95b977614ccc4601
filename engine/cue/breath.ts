/** The breathing guide of a hold: in for 4 s, out for 6 s, six breaths a minute, from the hold's beginning on. */

/** Breathing in takes this long, ms. */
export const inhaleMs = 4_000

/** One breath, in and out, takes this long, ms. */
export const breathMs = 10_000

/** So near the end of a hold the wrist feels no breath: nothing masks the boundary, ms. */
export const silentBeforeEndMs = 5_000

/** Where a breath is. */
export interface Breath {
  /** In, or out. */
  readonly inhales: boolean
  /** How full the lungs are: 0 to 1. */
  readonly level: number
  /** Until the breath turns, ms. */
  readonly leftMs: number
}

/** The breath when the hold has come so far, ms. */
export function breathAt(elapsedMs: number): Breath {
  const intoMs = elapsedMs % breathMs
  const inhales = intoMs < inhaleMs
  const leftMs = (inhales ? inhaleMs : breathMs) - intoMs
  const level = inhales ? intoMs / inhaleMs : leftMs / (breathMs - inhaleMs)
  return { inhales, level, leftMs }
}

/** When the breath turns in a hold of that length, ms from its beginning; none where it would mask the end. */
export function breathTurnsMs(lengthMs: number): number[] {
  const turnsMs: number[] = []
  const untilMs = lengthMs - silentBeforeEndMs
  for (let turnMs = inhaleMs; turnMs < untilMs; turnMs += breathAt(turnMs).leftMs)
    turnsMs.push(turnMs)
  return turnsMs
}
