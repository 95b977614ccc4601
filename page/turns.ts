/**
 * The page's turns: each event is felt first, then the next tick is armed, then what survives is stored, and last it is
 * shown. So nothing that fails on the way costs a word or the next tick.
 */
import type { Intro } from '../engine/screen/intro'
import {
  afterTurn,
  openedPage,
  type PageEvent,
  type PageState,
  type PageTurn,
  reducePage,
  sessionOnLeaving,
  shiftPage,
} from '../engine/screen/page-state'
import { screenOf } from '../engine/screen/screen'
import { resume } from '../engine/session/resume'
import { isUnderway } from '../engine/session/session'
import { nextMomentMs } from '../engine/session/turn'
import { type Grid, gridOf } from './glass/grid'
import { layOut } from './glass/layout'
import { createKeepAlive, type KeepAlive } from './keep-alive'
import type { OutboxStore } from './outbox-store'
import { letGo, stayBright } from './platform/bright'
import { nowMs, timeOfDay } from './platform/clock'
import { glassOfWatch, vibrationMayBeOff } from './platform/device'
import { showToast } from './platform/input'
import { createMotor, type Motor } from './platform/motor'
import { translated } from './platform/translate'
import { createGlass, type Draw } from './platform/widgets'
import { createSafetyFlag, type SafetyFlag } from './safety-flag'
import type { SettingsCopy } from './settings-copy'
import { createTicker, type Ticker } from './ticker'

export interface PageOptions {
  readonly copy: SettingsCopy
  readonly outbox: OutboxStore
  /** An alarm opened the program, not a finger. */
  readonly isBroughtBack: boolean
}

/** An open page. `state` is replaced by `take` and by a clock that was set, and nowhere else. */
export interface OpenPage extends PageOptions {
  state: PageState
  readonly ticker: Ticker
  readonly motor: Motor
  readonly keepAlive: KeepAlive
  readonly safety: SafetyFlag
  readonly draw: Draw
  readonly grid: Grid
  /** Warnings that were shown: each comes once. */
  readonly warned: Set<string>
}

/** Opens the page, and brings back the session that an earlier run of the program left. */
export function openPage(options: PageOptions): OpenPage {
  const openedAtMs = nowMs()
  const safety = createSafetyFlag()
  const page: OpenPage = {
    ...options,
    state: openedPage(safety.isRead, openedAtMs),
    draw: createGlass({
      control: (control) => happen(page, { type: 'press', control }),
      tooBrief: () => showToast(translated({ msgid: 'long-press' })),
      tap: () => happen(page, { type: 'tap' }),
    }),
    ticker: createTicker({
      tick: (atMs) => turn(page, { type: 'time' }, atMs),
      move: (byMs) => move(page, byMs),
      clockSet: (atMs) => keep(page, atMs),
    }),
    motor: createMotor(),
    keepAlive: createKeepAlive(),
    safety,
    grid: gridOf(glassOfWatch()),
    warned: new Set(),
  }
  const { found, isUnreadable } = page.keepAlive
  if (isUnreadable) warn(page, 'unreadable')
  if (found) page.outbox.keep(found.session)
  take(page, afterTurn(page.state, resume(found, openedAtMs), openedAtMs), openedAtMs)
  return page
}

/** Something happened between two ticks. */
export function happen(page: OpenPage, event: PageEvent): void {
  turn(page, event, page.ticker.between())
}

/** The phone sent something new: a session under way takes a new hold length, and what is shown is true again. */
export function takeSettings(page: OpenPage): void {
  if (!page.copy.isStored) warn(page, 'settings-not-stored')
  happen(page, { type: 'settings' })
}

/** A session is under way: swipes and keys belong to it. */
export function isTaken({ state }: OpenPage): boolean {
  return isUnderway(state.session)
}

/** The page goes. */
export function leave(page: OpenPage): void {
  const { ticker, motor, keepAlive, state, isBroughtBack, copy } = page
  const atMs = ticker.between()
  ticker.stop()
  motor.stop()
  const now = { settings: copy.settings, sinceMs: ticker.lookedAtMs, nowMs: atMs }
  keepAlive.leave(sessionOnLeaving(state, isBroughtBack, now), atMs)
}

function turn(page: OpenPage, event: PageEvent, atMs: number): void {
  const now = { settings: page.copy.settings, sinceMs: page.ticker.lookedAtMs, nowMs: atMs }
  take(page, reducePage(page.state, event, now), atMs)
}

/** Felt, armed, stored, shown. */
function take(page: OpenPage, { state, cue, asksPhone }: PageTurn, atMs: number): void {
  const { session } = state
  const before = page.state.intro
  page.state = state
  const { cueStrength } = session.state === 'ready' ? page.copy.settings : session.settings
  if (cue) page.motor.play(cue, cueStrength, atMs)
  page.ticker.next(atMs, nextMomentMs(session, atMs))
  const isRecorded = keep(page, atMs)
  if (session.state === 'ready') keepReading(before, state.intro)
  show(page, atMs)
  if (isRecorded) page.outbox.send()
  if (asksPhone) page.copy.ask(atMs)
}

/** Stores what survives, arms the alarm, keeps the screen on. True when that made a record. */
function keep(page: OpenPage, atMs: number): boolean {
  const { session, isSafetyRead } = page.state
  const { outbox, keepAlive, safety } = page
  const isStored = keepAlive.keep(session, atMs)
  const { dropped } = outbox
  const isRecorded = outbox.keep(session)
  const count = outbox.dropped
  if (count > dropped) showToast(translated({ msgid: 'dropped', values: { count } }))
  if (!isStored || (isRecorded && !outbox.isStored)) warn(page, 'not-stored')
  safety.keep(isSafetyRead)
  return isRecorded
}

/** What is read before a session stays bright for longer, each page of it anew. */
function keepReading(before: Intro | null, now: Intro | null): void {
  if (now && now !== before) stayBright()
  if (before && !now) letGo()
}

function show(page: OpenPage, atMs: number): void {
  const { state, copy, outbox, motor, grid } = page
  const { session } = state
  const around = {
    ...state,
    settings: copy.settings,
    origin: copy.origin,
    recordStatus: outbox.status(),
    clock: timeOfDay(atMs),
    mayBeSilent: session.state === 'ready' && vibrationMayBeOff(),
    playsPatterns: motor.playsPatterns,
  }
  page.draw(layOut(screenOf(session, around, atMs), { grid, translate: translated }))
}

function move(page: OpenPage, byMs: number): void {
  page.state = shiftPage(page.state, byMs)
  page.motor.move(byMs)
}

function warn(page: OpenPage, msgid: string): void {
  if (!page.warned.has(msgid)) showToast(translated({ msgid }))
  page.warned.add(msgid)
}
