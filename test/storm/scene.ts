/** A storm under way: the desk it rages on, and what is known of the session there. Moments are true time, ms. */
import type { Leg } from '../../engine/routine/routine'
import type { Settings } from '../../engine/routine/settings'
import type { Saved } from '../../engine/session/saved'
import type { Desk, WatchCounts } from '../../simulator/types.ts'
import { type Allowance, standbyMs } from './allowances.ts'
import { createLedger, type Ledger } from './ledger.ts'
import { type Place, ready } from './place.ts'
import type { Noted } from './words.ts'

export interface Scene {
  readonly desk: Desk
  /** What the phone chose before the storm; which of the late timers these are. */
  readonly settings: Settings
  readonly timerSeed: number
  readonly allows: Allowance
  readonly ledger: Ledger
  readonly noted: Noted[]
  /** Where the session is; where it was before, which the glass may still say; and where else a save may say it is. */
  place: Place
  olds: readonly { readonly place: Place; readonly untilMs: number }[]
  orElse: Place | null
  doubt: Doubt
  /** The program can run; it is suspended; its clock is being set without a word. */
  runs: boolean
  isHeldUp: boolean
  /** False where it went as soon as it was no longer held up. */
  couldGiveBack: boolean
  /** It was dark already when the program opened, or went on after it was held up. */
  wentOnDark: boolean
  /** A crash is to come. */
  mayCrash: boolean
  isJumping: boolean
  /** By then it has looked, after it was held up. */
  settledMs: number
  /** A boundary passed while the program could not look; when the last one passed at all. */
  hasMissed: boolean
  boundaryMs: number
  /** Another object for each run of the program. */
  counts: WatchCounts
  /** The session that can be read in the storage, all the text there, which write it was, whether both files can be read, and when it was saved. */
  kept: Saved | null
  keptText: string
  keptTurn: number
  isWhole: boolean
  savedMs: number
  /** When something happened to the session; when a finger was at the watch; since when the storage works. */
  quietMs: number
  fingerMs: number
  storesMs: number
  /** When a long press will count. */
  endsMs: number | null
  /** When the program was opened, by what, and whether it could read nothing then; somebody left soon after an alarm did, and wants to be left alone. */
  opening: {
    readonly atMs: number
    readonly by: 'finger' | 'alarm' | 'either'
    readonly isBlind: boolean
    /** By an alarm that a clock that was set made ring late. */
    readonly isLate: boolean
  }
  wantsToLeave: boolean
  /** How many alarms rang while the program ran. */
  alarmsIntoPage: number
  /** How late a timer can be. */
  lateMs: number
  /** What was held with each leg, ms, and how exactly that is known. Plain: nothing interrupted it, or was held twice. */
  held: Readonly<Record<Leg, number>> & { readonly unsureMs: number; readonly isPlain: boolean }
  /** Sessions that were stored as done, and are records. */
  readonly recorded: Set<number>
  /** A message was cut; garbage was put into the storage. */
  isGarbled: boolean
  isSpoilt: boolean
  problem: Error | null
  readonly tally: Tally
}

/** Since the clock was set: from then until the program has looked nothing is asked; the session is then so far off at most. */
export interface Doubt {
  readonly sinceMs: number
  readonly seenMs: number
  readonly offMs: number
  /** One that does not move is looked at later: until then what makes it move begins a doubt anew. */
  readonly unsureMs: number
}
export const noDoubt: Doubt = { sinceMs: 0, seenMs: 0, offMs: 0, unsureMs: 0 }
export const nothingHeld: Scene['held'] = { right: 0, left: 0, unsureMs: 0, isPlain: true }

/** What a storm came to. */
export interface Tally {
  happened: number
  sessions: number
  finished: number
  openings: number
  saves: number
}

export function createScene(
  given: Pick<Scene, 'desk' | 'allows' | 'settings' | 'timerSeed'>,
): Scene {
  return {
    ...given,
    ...{ ledger: createLedger(), noted: [], place: ready, olds: [] },
    ...{
      orElse: null,
      doubt: noDoubt,
      runs: false,
      isHeldUp: false,
      couldGiveBack: true,
      wentOnDark: false,
      mayCrash: false,
      isJumping: false,
      settledMs: 0,
    },
    ...{ hasMissed: false, boundaryMs: 0, counts: given.desk.watch.counts },
    ...{
      kept: null,
      keptText: '',
      keptTurn: 0,
      isWhole: true,
      savedMs: 0,
      quietMs: 0,
      fingerMs: 0,
      storesMs: 0,
    },
    ...{
      endsMs: null,
      opening: { atMs: 0, by: 'finger', isBlind: false, isLate: false },
      wantsToLeave: false,
      alarmsIntoPage: 0,
      lateMs: 0,
    },
    ...{ held: nothingHeld, recorded: new Set(), isGarbled: false, isSpoilt: false },
    problem: null,
    tally: { happened: 0, sessions: 0, finished: 0, openings: 0, saves: 0 },
  }
}

/** The latest that the program does what is due, ms after it. */
export const lateBy = ({ lateMs, allows }: Scene): number => lateMs + allows.lateMs

/** Nothing is felt now, whatever the program does. */
export const isMute = ({ desk, allows }: Scene): boolean => allows.muteIn.includes(desk.watch.mode)

/** A finger's turn is drawn by a timer of its own, in the place of what was not drawn yet. */
export function drawsAnew(scene: Scene): void {
  const untilMs = scene.desk.nowMs + lateBy(scene)
  leaveBehind(scene, scene.place)
  scene.olds = scene.olds.map((old) => ({ ...old, untilMs }))
}

/** The glass may still say where the session was, for one late timer. */
export function leaveBehind(scene: Scene, place: Place, sinceMs = scene.desk.nowMs): void {
  const still = scene.olds.filter(({ untilMs }) => untilMs >= scene.desk.nowMs)
  scene.olds = [...still, { place, untilMs: sinceMs + lateBy(scene) }]
}

/** Until then a word may wait for a motor that an alarm found in standby. */
export const readyByMs = ({ opening }: Scene): number => opening.atMs + standbyMs

/** The program has looked since its clock was set, or since it was held up. */
export const hasLooked = ({ desk, runs, settledMs, doubt }: Scene): boolean =>
  runs && desk.nowMs >= Math.max(settledMs, doubt.seenMs)
