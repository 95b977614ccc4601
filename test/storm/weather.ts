/** A storm under way: the desk it rages on, and who watches it. */
import { lateBetween } from '../../simulator/node.ts'
import type { Desk } from '../../simulator/types.ts'
import { settle } from './due.ts'
import type { Observer } from './observer.ts'
import type { Oracle } from './oracle.ts'
import { catchUp } from './passing.ts'
import type { Storm } from './storm.ts'

/** Timers of the watch late by up to so much, the same ones for the same storm. */
export function latenessOf({ lateness }: Storm, upToMs: number): () => number {
  return lateBetween(lateness.seed, Math.min(6, upToMs), upToMs)
}

/** A storm under way. */
export interface Weather {
  readonly desk: Desk
  readonly oracle: Oracle
  readonly observer: Observer
  readonly storm: Storm
  /** How late a timer can be at present, ms. */
  lateMs: number
  /** A message was cut: the program may say that it lost one. */
  isGarbled: boolean
  /** The storm put garbage into the storage: there may be nothing to read. */
  isSpoilt: boolean
  /** Since when the storage works, true ms; infinite while it does not. */
  storesSinceMs: number
  /** How many sessions were started. */
  started: number
}

/** Lets time pass; throws what went wrong meanwhile. */
export function advance({ desk, oracle, observer }: Weather, ms: number): void {
  desk.advance(ms)
  if (observer.problem) throw observer.problem
  catchUp(oracle)
  settle(oracle.ledger, desk.nowMs)
}

/** True when a touch or a key reaches the program. */
export function reaches({ desk: { watch } }: Weather): boolean {
  return (
    watch.showing === 'program' && watch.screen === 'bright' && !watch.suspended && !watch.covered
  )
}
