/** Keeps a session alive beyond the page: stored, the screen on, an alarm armed. */
import { alarmFor, alarmHoldsUntilMs } from '../engine/session/alarm'
import { awakeMs, maySleepAtMs } from '../engine/session/awake'
import { parseSaved, type Saved, saveIsDueAtMs, toStored } from '../engine/session/saved'
import { ready, type Session } from '../engine/session/session'
import { type Arm, createAlarm } from './platform/alarms'
import { isDark, keepAwake, letGo, letSleep } from './platform/bright'
import { openStore, type TwoSlotStore } from './two-slot-store'

export interface KeepAlive {
  /** The session that an earlier run of the program left; null when there is none that can be read. */
  readonly found: Saved | null
  /** There is one, but it cannot be read. */
  readonly isUnreadable: boolean
  /** To be called at each look at the session. False when it could not be stored. */
  keep(session: Session, nowMs: number): boolean
  /** Before this a session needs nothing, ms since 1970 UTC; 0 of another than was kept last. */
  restsUntilMs(session: Session): number
  /** The page goes: what is under way can still come back. */
  leave(session: Session, nowMs: number): void
}

/** What is known of the session that is kept. */
interface Keeping {
  readonly store: TwoSlotStore
  readonly arm: Arm
  /** The session as it was kept last, or found. */
  kept: Session
  triedAtMs: number
  hasFailed: boolean
  isAwake: boolean
  restsUntilMs: number
}

export function createKeepAlive(): KeepAlive {
  const store = openStore('session')
  const arm = createAlarm()
  const stored = store.read() ?? null
  const found = parseSaved(stored)
  /** What lies there unread is not overwritten before there is something to store. */
  const kept = found?.session ?? ready
  const keeping: Keeping = {
    store,
    arm,
    kept,
    triedAtMs: 0,
    hasFailed: false,
    isAwake: false,
    restsUntilMs: 0,
  }
  return {
    found,
    isUnreadable: (stored !== null || store.isDamaged()) && !found,
    keep: (session, nowMs) => keep(keeping, session, nowMs),
    restsUntilMs: (session) => (session === keeping.kept ? keeping.restsUntilMs : 0),
    leave(session, nowMs) {
      keep(keeping, session, nowMs)
      if (session.state === 'running' || session.state === 'waiting') letGo()
      else if (keeping.isAwake) letSleep()
    },
  }
}

/** A question on a dark glass is not kept yet: the day for which it waits begins when it is seen. */
function keep(keeping: Keeping, session: Session, nowMs: number): boolean {
  if (session.state === 'paused' && session.asks && session !== keeping.kept && isDark())
    return true
  const isStored = save(keeping, session, nowMs)
  stayAwake(keeping, session, nowMs)
  const ringsAtMs = alarmFor(session, nowMs)
  keeping.arm(ringsAtMs)
  keeping.kept = session
  keeping.restsUntilMs = Math.min(
    saveIsDueAtMs(session, keeping.triedAtMs, keeping.hasFailed),
    alarmHoldsUntilMs(ringsAtMs),
    keeping.isAwake ? maySleepAtMs(session) || Number.POSITIVE_INFINITY : Number.POSITIVE_INFINITY,
  )
  return isStored
}

function save(keeping: Keeping, session: Session, nowMs: number): boolean {
  const { kept, triedAtMs, hasFailed, store } = keeping
  if (session === kept && nowMs < saveIsDueAtMs(session, triedAtMs, hasFailed)) return true
  keeping.triedAtMs = nowMs
  const stored = session.state === 'ready' ? null : toStored({ session, savedAtMs: nowMs })
  keeping.hasFailed = !store.write(stored)
  return !keeping.hasFailed
}

/** Asked for again with each save: watches are reported to lose what was set. */
function stayAwake(keeping: Keeping, session: Session, nowMs: number): void {
  const ms = awakeMs(session, nowMs)
  if (ms > 0 && (nowMs === keeping.triedAtMs || !keeping.isAwake)) keepAwake(ms)
  if (ms === 0 && keeping.isAwake) letSleep()
  keeping.isAwake = ms > 0
}
