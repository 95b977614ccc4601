/** The ready screen stays bright for a minute, and comes back on a wake within the next two. */
import { parseReadySince, readyComesBackForMs, readyToStore } from '../engine/session/awake'
import { setRelaunch, stayBright } from './platform/bright'
import { openStore, type TwoSlotStore } from './two-slot-store'

export interface ReadyWake {
  readonly store: TwoSlotStore
  /** Since when the ready screen waits for a wake, ms since 1970 UTC; null where it does not. */
  sinceMs: number | null
}

export function createReadyWake(): ReadyWake {
  const store = openStore('ready')
  return { store, sinceMs: parseReadySince(store.read()) }
}

/**
 * The ready screen is shown. Where it waited for a wake that comes too late, the watch wakes to its dial again from now
 * on: whether a finger or that wake opened the program is not known.
 */
export function enterReady(wake: ReadyWake, nowMs: number): void {
  const isLate = wake.sinceMs !== null && nowMs - wake.sinceMs > readyComesBackForMs
  stayBright()
  setRelaunch(!isLate)
  keep(wake, isLate ? null : nowMs)
}

/** The ready screen is left. `toSession`: what follows decides of wakes itself. */
export function leaveReady(wake: ReadyWake, toSession: boolean): void {
  if (wake.sinceMs === null) return
  if (!toSession) setRelaunch(false)
  keep(wake, null)
}

/** A store that refuses costs the way back to the ready screen, or one wake too many. */
function keep(wake: ReadyWake, sinceMs: number | null): void {
  wake.sinceMs = sinceMs
  wake.store.write(readyToStore(sinceMs))
}
