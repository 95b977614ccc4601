/** How the page opens, and how it goes. */
import { standbyMs } from '../engine/cue/pulses'
import {
  afterTurn,
  openedPage,
  type PageTurn,
  reducePage,
  sessionOnLeaving,
  shiftPage,
} from '../engine/screen/page-state'
import { rungAtMs } from '../engine/session/alarm'
import { resume } from '../engine/session/resume'
import { isUnderway } from '../engine/session/session'
import { createSafetyFlag } from './flags'
import { createKeepAlive } from './keep-alive'
import type { OpenPage, PageOptions } from './open-page'
import { onBright } from './platform/bright'
import { nowMs } from './platform/clock'
import { createMotor, moveMotor, silence } from './platform/motor'
import { stopTimer } from './platform/timer'
import { createReadyWake, enterReady, leaveReady } from './ready-wake'
import { showAnew } from './seeing'
import { createShowing } from './showing'
import { between, createTicker, stopTicker } from './ticker'
import { happen, keep, take, tellOfWatch, tick } from './turns'
import { warn } from './warnings'
import { countBroughtBack, countClockTold } from './watch-report'

/** Opens the page, and brings back the session that an earlier run of the program left. */
export function openPage(options: PageOptions): OpenPage {
  const openedAtMs = nowMs()
  const showing = createShowing({
    control: (control) => happen(page, { type: 'press', control }),
    tooBrief: () => happen(page, { type: 'too-brief' }),
    tap: () => happen(page, { type: 'tap' }),
  })
  const keepAlive = createKeepAlive()
  const { found } = keepAlive
  const rangAtMs = found && rungAtMs(found.session, found.savedAtMs, openedAtMs)
  const isBroughtBack = options.isBroughtBack || rangAtMs !== null
  if (isBroughtBack) countBroughtBack(options.reporting, openedAtMs - (rangAtMs ?? openedAtMs))
  const page: OpenPage = {
    ...options,
    isBroughtBack,
    state: openedPage(createSafetyFlag().isSet, openedAtMs),
    restsUntilMs: 0,
    mayBeSilent: false,
    showing,
    ticker: createTicker({
      tick: (atMs) => tick(page, atMs),
      move: (byMs) => move(page, byMs),
      clockSet: (atMs) => hearClock(page, atMs),
    }),
    motor: createMotor(isBroughtBack ? openedAtMs + standbyMs : 0),
    keepAlive,
    readyWake: createReadyWake(),
    warned: new Set(),
    drawing: undefined,
    hasGone: false,
  }
  begin(page, openedAtMs)
  return page
}

/** The first turn: a motor that runs for a program that died is stopped, the session that was found goes on, or one begins, or the ready screen waits. */
function begin(page: OpenPage, atMs: number): void {
  const { found, isUnreadable } = page.keepAlive
  silence(page.motor)
  if (isUnreadable) warn(page, 'Session unreadable')
  if (found) page.outbox.keep(found.session)
  const turned = firstTurn(page, atMs)
  take(page, turned, atMs, 'opening')
  if (turned.state.session.state === 'ready') enterReady(page.readyWake, atMs)
  onBright(() => {
    if (page.hasGone) return
    showAnew(page)
    keep(page, nowMs())
  })
  if (page.isBroughtBack) tellOfWatch(page)
}

/** Start was pressed in the intro: that counts only where no session is stored. */
function firstTurn({ state, begins, copy, keepAlive }: OpenPage, atMs: number): PageTurn {
  const now = { settings: copy.settings, sinceMs: atMs, nowMs: atMs }
  const resumed = afterTurn(state, resume(keepAlive.found, atMs), atMs)
  return begins ? reducePage(resumed.state, { type: 'begin' }, now) : resumed
}

/** The page goes. */
export function leave(page: OpenPage): void {
  const { ticker, motor, keepAlive, state, isBroughtBack, copy } = page
  const atMs = between(ticker)
  page.hasGone = true
  stopTicker(ticker)
  stopTimer(page.drawing)
  silence(motor)
  const now = { settings: copy.settings, sinceMs: ticker.lookedAtMs, nowMs: atMs }
  keepAlive.leave(sessionOnLeaving(state, isBroughtBack, now), atMs)
  leaveReady(page.readyWake, false)
  if (isUnderway(state.session)) tellOfWatch(page)
}

/** The phone has set the clock, perhaps in another zone: the next tick shows the time of day anew. */
function hearClock(page: OpenPage, atMs: number): void {
  countClockTold(page.reporting)
  page.restsUntilMs = 0
  page.showing.held = null
  keep(page, atMs)
}

/** The clock was set: nothing that was to rest rests any longer. */
function move(page: OpenPage, byMs: number): void {
  page.state = shiftPage(page.state, byMs)
  page.restsUntilMs = 0
  page.showing.held = null
  moveMotor(page.motor, byMs)
}
