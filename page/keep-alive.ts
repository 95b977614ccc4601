/** Keeps a session alive beyond the page: stored, the screen on, an alarm armed. */
import { alarmFor } from '../engine/session/alarm'
import { awakeMs } from '../engine/session/awake'
import { parseSaved, type Saved, saveIsDue, toStored } from '../engine/session/saved'
import { ready, type Session } from '../engine/session/session'
import { createAlarm } from './platform/alarms'
import { keepAwake, letGo, letSleep } from './platform/bright'
import { openStore } from './two-slot-store'

export interface KeepAlive {
  /** The session that an earlier run of the program left; null when there is none that can be read. */
  readonly found: Saved | null
  /** There is one, but it cannot be read. */
  readonly isUnreadable: boolean
  /** To be called at each look at the session, before it is shown. False when it could not be stored. */
  keep(session: Session, nowMs: number): boolean
  /** The page goes: what is under way can still come back. */
  leave(session: Session, nowMs: number): void
}

export function createKeepAlive(): KeepAlive {
  const store = openStore('session')
  const arm = createAlarm()
  const stored = store.read() ?? null
  const found = parseSaved(stored)
  /** What lies there unread is not overwritten before there is something to store. */
  let kept: Session | undefined = found ? undefined : ready
  let triedAtMs = 0
  let failed = false
  let awake = false

  function save(session: Session, nowMs: number): boolean {
    const sinceMs = nowMs - triedAtMs
    if (!saveIsDue(session, { changed: session !== kept, failed, sinceMs })) return true
    triedAtMs = nowMs
    failed = !store.write(
      session.state === 'ready' ? null : toStored({ session, savedAtMs: nowMs }),
    )
    return !failed
  }

  function stayAwake(session: Session, nowMs: number): void {
    const ms = awakeMs(session, nowMs)
    if (ms > 0 && session !== kept) keepAwake(ms)
    if (ms === 0 && awake) letSleep()
    awake = ms > 0
  }

  return {
    found,
    isUnreadable: (stored !== null || store.isDamaged()) && !found,
    keep(session, nowMs) {
      const stored = save(session, nowMs)
      stayAwake(session, nowMs)
      arm(alarmFor(session, nowMs))
      kept = session
      return stored
    },
    leave(session, nowMs) {
      this.keep(session, nowMs)
      if (session.state === 'running' || session.state === 'waiting') letGo()
      else if (awake) letSleep()
    },
  }
}
