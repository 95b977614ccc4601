/** A storm under way: the desk it rages on, and what is known of the session there. Moments are true time, ms. */
import type { Leg } from '../../engine/routine/routine'
import type { Saved } from '../../engine/session/saved'
import { lateBetween } from '../../simulator/node.ts'
import type { Desk, WatchCounts } from '../../simulator/types.ts'
import { type Allowance, looksEveryMs } from './allowances.ts'
import { createLedger, type Ledger } from './ledger.ts'
import { type Place, ready } from './place.ts'
import type { Storm } from './storm.ts'

export interface Scene {
  readonly desk: Desk
  readonly storm: Storm
  readonly allows: Allowance
  readonly ledger: Ledger
  /** Where the session is, and where it may be instead since an act near a boundary in doubt: the next save says. */
  place: Place
  others: readonly Place[]
  /** Where it was before the last act, which is not drawn at once. */
  was: Place
  doubt: Doubt
  /** The program can run; its clock is being set without a word. */
  runs: boolean
  isJumping: boolean
  /** A boundary passed while the program could not look; when the last one passed at all. */
  hasMissed: boolean
  boundaryMs: number
  /** Another object for each run of the program. */
  counts: WatchCounts
  /** The session that can be read in the storage, and the text of its two files. */
  kept: Saved | null
  keptText: string
  savedMs: number
  /** The same of what came from the phone. */
  heardText: string
  /** By then the program has looked, after its clock was set or it was held up. */
  settledMs: number
  /** When something happened to the session; when a finger was at the watch; since when the storage works. */
  quietMs: number
  fingerMs: number
  storesMs: number
  /** When a long press will count. */
  endsMs: number | null
  /** When the program was opened, and by what; somebody left soon after an alarm did, and wants to be left alone. */
  opening: { readonly atMs: number; readonly by: 'finger' | 'alarm' | 'either' }
  wantsToLeave: boolean
  /** How late a timer can be. */
  lateMs: number
  held: Held
  /** Sessions that were stored as done, and are records. */
  readonly recorded: Set<number>
  /** A message was cut; garbage was put into the storage. */
  isGarbled: boolean
  isSpoilt: boolean
  problem: Error | null
  readonly tally: Tally
}

/** How exactly a place is known since the clock was set: until the program's next tick, and then until the next save, ms. */
export interface Doubt {
  readonly ms: number
  readonly untilMs: number
  readonly afterMs: number
}
export const noDoubt: Doubt = { ms: 0, untilMs: 0, afterMs: 0 }

/** What was held with each leg, and how exactly that is known, ms. */
export interface Held extends Readonly<Record<Leg, number>> {
  readonly unsureMs: number
  /** Nothing was interrupted, or held twice: then all of it is credited. */
  readonly isPlain: boolean
}
export const nothingHeld: Held = { right: 0, left: 0, unsureMs: 0, isPlain: true }

/** What a storm came to. */
export interface Tally {
  happened: number
  sessions: number
  finished: number
  openings: number
  saves: number
}

export function createScene(desk: Desk, storm: Storm, allows: Allowance): Scene {
  return {
    ...{ desk, storm, allows, ledger: createLedger() },
    ...{ place: ready, others: [], was: ready, doubt: noDoubt, runs: false, isJumping: false },
    ...{ hasMissed: false, boundaryMs: 0, counts: desk.watch.counts, kept: null, keptText: '' },
    ...{ savedMs: 0, heardText: '' },
    ...{ settledMs: 0, quietMs: 0, fingerMs: 0, storesMs: 0, endsMs: null },
    opening: { atMs: 0, by: 'finger' },
    ...{
      wantsToLeave: false,
      lateMs: storm.lateness.upToMs,
      held: nothingHeld,
      recorded: new Set(),
    },
    ...{ isGarbled: false, isSpoilt: false },
    ...{ problem: null, tally: { happened: 0, sessions: 0, finished: 0, openings: 0, saves: 0 } },
  }
}

/** Timers of the watch late by up to so much, the same ones for the same storm. */
export function latenessOf({ lateness }: Storm, upToMs: number): () => number {
  return lateBetween(lateness.seed, Math.min(6, upToMs), upToMs)
}

/** The latest that the program does what is due, ms after it. */
export const lateBy = ({ lateMs, allows }: Scene): number => lateMs + allows.lateMs

/** By when the program looks at a session in that state. */
export const looksByMs = (scene: Scene, { state }: Place): number =>
  scene.desk.nowMs + looksEveryMs[state] + lateBy(scene)

/** How far off the session may be, ms: one that is paused stands where it stands. */
export function toleranceMs({ desk, doubt, place }: Scene): number {
  return desk.nowMs < doubt.untilMs && place.state !== 'paused' ? doubt.ms : doubt.afterMs
}
