/** The page's timers. They come late, by 6 to 78 ms as a rule: nothing counts them. */
import { made } from './refusals'

/** A timer that was started, to stop it by. */
export interface Timer {
  /** Ends it on the watch. */
  readonly clear: () => void
  /** Nothing is called back any more, whatever the watch does. */
  isStopped: boolean
}

/**
 * Calls back once, `ms` from now or a little later. A watch that refuses its timer is asked for one that repeats, which
 * is stopped when it has fired; where that is refused, too, nothing calls back, and a finger moves the session on.
 */
export function startTimer(callback: () => void, ms: number): Timer {
  const fire = (): void => {
    if (timer.isStopped) return
    stopTimer(timer)
    callback()
  }
  const once = made('setTimeout', () => setTimeout(fire, ms))
  const again = once ? null : made('setInterval', () => setInterval(fire, ms))
  const timer: Timer = {
    isStopped: false,
    clear() {
      if (once) clearTimeout(once)
      if (again) clearInterval(again)
    },
  }
  return timer
}

/** Stops a timer; one that has fired, or none, is left alone. */
export function stopTimer(timer: Timer | undefined): void {
  if (!timer || timer.isStopped) return
  timer.isStopped = true
  made('clearTimeout', timer.clear)
}
