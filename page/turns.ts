/** The session on the wrist: what time and fingers do to it is stored, felt, shown, and timed anew. */

import {
  type Control,
  controlsShowMs,
  controlsUntilAfter,
  flashMs,
  newsShowMs,
} from '../engine/screen/controls'
import { screenOf } from '../engine/screen/screen'
import type { Action } from '../engine/session/actions'
import { wantsToLeaveMs } from '../engine/session/alarm'
import { resume } from '../engine/session/resume'
import { advance, isUnderway, ready, type Session, shift } from '../engine/session/session'
import { begin, nextMomentMs, passTime, reduce, type Turn } from '../engine/session/turn'
import { createBeforeSession } from './before-session'
import { gridOf } from './glass/grid'
import { layOut } from './glass/layout'
import { createKeepAlive } from './keep-alive'
import type { OutboxStore } from './outbox-store'
import { letGo, stayBright } from './platform/bright'
import { nowMs, timeOfDay } from './platform/clock'
import { glassOfWatch, vibrationMayBeOff } from './platform/device'
import { createMotor } from './platform/motor'
import { translated } from './platform/translate'
import { createGlass } from './platform/widgets'
import type { SettingsCopy } from './settings-copy'
import { createTicker } from './ticker'

export interface SessionTurns {
  /** The glass was touched, or swiped to the right, where no control is. */
  tap(): void
  /** The select key. */
  select(): void
  /** The phone said something new: a session under way takes a new hold length, and what is shown is true again. */
  takeSettings(): void
  isUnderway(): boolean
  leave(): void
}

export interface SessionOptions {
  readonly copy: SettingsCopy
  readonly records: OutboxStore
  /** An alarm opened the program, not a finger. */
  readonly broughtBack: boolean
  /** Says something once, over the glass. */
  showToast(text: string): void
}

export function openSession({
  copy,
  records,
  broughtBack,
  showToast,
}: SessionOptions): SessionTurns {
  let openedAtMs = nowMs()
  const draw = createGlass({
    control: press,
    tooBrief: () => showToast(translated({ msgid: 'long-press' })),
    tap,
  })
  const motor = createMotor()
  const keepAlive = createKeepAlive()
  const grid = gridOf(glassOfWatch())
  const shown = new Set<string>()
  const before = createBeforeSession((word) => motor.play(word, copy.settings.cueStrength, nowMs()))
  const ticker = createTicker({
    tick: (atMs) => take(passTime(session, ticker.lookedAtMs, atMs), atMs),
    move,
    clockSet: keep,
  })
  let session: Session = ready
  let controlsUntilMs = 0
  let newsUntilMs = 0
  let flashUntilMs = 0

  /** Takes a turn of the session: stored first, then felt, then seen, then the next one is timed. */
  function take(turn: Turn, atMs: number): void {
    session = turn.session
    const isRecorded = keep(atMs)
    if (turn.cue && session.state !== 'ready') {
      motor.play(turn.cue, session.settings.cueStrength, atMs)
      if (turn.cue !== 'tick' && turn.cue !== 'breath') flashUntilMs = atMs + flashMs
    }
    show(atMs)
    ticker.next(atMs, nextMomentMs(session, atMs))
    if (isRecorded) records.send()
  }

  /** True when that made a record. */
  function keep(atMs: number): boolean {
    const isStored = keepAlive.keep(session, atMs)
    const { dropped } = records
    const isRecorded = records.keep(session)
    const count = records.dropped
    if (count > dropped) showToast(translated({ msgid: 'dropped', values: { count } }))
    if (!isStored || (isRecorded && !records.isStored)) showOnce('not-stored')
    return isRecorded
  }

  function showOnce(msgid: string): void {
    if (!shown.has(msgid)) showToast(translated({ msgid }))
    shown.add(msgid)
  }

  function show(atMs: number): void {
    const around = {
      settings: copy.settings,
      origin: copy.origin,
      recordStatus: records.status(),
      clock: timeOfDay(atMs),
      mayBeSilent: session.state === 'ready' && vibrationMayBeOff(),
      playsPatterns: motor.playsPatterns,
      intro: before.current,
      controlsUntilMs,
      newsUntilMs,
      flashUntilMs,
    }
    draw(layOut(screenOf(session, around, atMs), { grid, translate: translated }))
  }

  function act(what: Action): void {
    const atMs = ticker.between()
    take(reduce(session, what, ticker.lookedAtMs, atMs), atMs)
  }

  function move(byMs: number): void {
    session = shift(session, byMs)
    motor.move(byMs)
    openedAtMs += byMs
    controlsUntilMs += byMs
    newsUntilMs += byMs
    flashUntilMs += byMs
  }

  function press(control: Control): void {
    const atMs = ticker.between()
    switch (control) {
      case 'pause':
      case 'resume':
      case 'back':
      case 'skip':
      case 'one-more-spot':
      case 'end':
        controlsUntilMs = controlsUntilAfter(control, atMs)
        act({ type: control })
        break
      default:
        if (session.state === 'done') close(atMs)
        else pressBefore(control, atMs)
    }
  }

  /** Before a session: the ready screen, and what it leads to. */
  function pressBefore(control: Control, atMs: number): void {
    const starts = before.press(control)
    if (before.current) stayBright()
    else letGo()
    if (starts) take(begin(copy.settings, atMs), atMs)
    else show(atMs)
    if (control === 'start') copy.ask(atMs)
  }

  function close(atMs: number): void {
    take({ session: ready, cue: null }, atMs)
    copy.ask(atMs)
  }

  function tap(): void {
    const atMs = ticker.between()
    const finds = advance(session, atMs).state === 'waiting'
    controlsUntilMs = finds ? 0 : atMs + controlsShowMs
    act({ type: 'found-spot' })
  }

  function takeSettings(): void {
    const { holdSeconds } = copy.settings
    const isNew = isUnderway(session) && holdSeconds !== session.settings.holdSeconds
    if (isNew) newsUntilMs = ticker.between() + newsShowMs
    if (!copy.isStored) showOnce('settings-not-stored')
    act({ type: 'new-hold-length', holdSeconds })
  }

  /** Who leaves soon after being brought back wants to leave. */
  function leave(): void {
    const atMs = ticker.between()
    const wantsToLeave = broughtBack && atMs - openedAtMs < wantsToLeaveMs
    ticker.stop()
    motor.stop()
    const paused = reduce(session, { type: 'pause' }, ticker.lookedAtMs, atMs).session
    keepAlive.leave(wantsToLeave ? paused : session, atMs)
  }

  if (keepAlive.isUnreadable) showOnce('unreadable')
  if (keepAlive.found) records.keep(keepAlive.found.session)
  take(resume(keepAlive.found, openedAtMs), openedAtMs)
  return {
    tap,
    select: () => act({ type: session.state === 'paused' ? 'resume' : 'pause' }),
    takeSettings,
    isUnderway: () => isUnderway(session),
    leave,
  }
}
