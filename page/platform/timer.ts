/** The page's timers. They come late, by 6 to 78 ms as a rule: nothing counts them. */
import { made, noteRefusal } from './refusals'

/** A timer that was started, to stop it by. */
export interface Timer {
  /** Its number on the watch; null where the watch refused it. */
  once: ReturnType<typeof setTimeout> | null
  /** Of one that repeats, in its place. */
  again: ReturnType<typeof setInterval> | null
  /** Nothing is called back any more, whatever the watch does. */
  isStopped: boolean
}

/**
 * Calls back once, `ms` from now or a little later. A watch that refuses its timer is asked for one that repeats, which
 * is stopped when it has fired; where that is refused, too, nothing calls back, and a finger moves the session on.
 */
export function startTimer(callback: () => void, ms: number): Timer {
  const timer: Timer = { once: null, again: null, isStopped: false }
  const fire = (): void => {
    if (timer.isStopped) return
    if (timer.again) stopTimer(timer)
    timer.isStopped = true
    callback()
  }
  try {
    timer.once = setTimeout(fire, ms)
  } catch (error) {
    noteRefusal('setTimeout', error)
  }
  if (!timer.once) timer.again = made('setInterval', () => setInterval(fire, ms))
  return timer
}

/** Stops a timer; one that has fired, or none, is left alone. */
export function stopTimer(timer: Timer | undefined): void {
  if (!timer || timer.isStopped) return
  timer.isStopped = true
  made('clearTimeout', () => {
    if (timer.once) clearTimeout(timer.once)
    if (timer.again) clearInterval(timer.again)
  })
}
