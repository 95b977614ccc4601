/** What the page shows of all that it knows. */
import { heldScreenOf } from '../engine/screen/screen'
import type { OpenPage } from './open-page'
import { nowMs, timeOfDay } from './platform/clock'
import { vibrationMayBeOff } from './platform/device'
import { clearGlass, isWhole } from './platform/glass'
import { startTimer, stopTimer } from './platform/timer'
import { tryAgainMs } from './platform/widgets'
import { show, showSecond } from './showing'

function showAll(page: OpenPage, atMs: number): void {
  const { state, copy, outbox } = page
  const { session } = state
  const around = {
    ...state,
    settings: copy.settings,
    origin: copy.origin,
    recordStatus: outbox.status(),
    clock: timeOfDay(atMs),
    mayBeSilent: session.state === 'ready' ? vibrationMayBeOff() : page.mayBeSilent,
  }
  if (!page.hasGone) show(page.showing, heldScreenOf(session, around, atMs), atMs)
}

function drawLater(page: OpenPage, ms: number, isLast: boolean): void {
  stopTimer(page.drawing)
  page.drawing = startTimer(() => {
    page.showing.held = null // Everything is laid out.
    drawAll(page, nowMs(), isLast)
  }, ms)
}

function drawAll(page: OpenPage, atMs: number, isLast = false): void {
  showAll(page, atMs)
  if (!isLast && !page.hasGone && !isWhole(page.showing.glass)) drawLater(page, tryAgainMs, true)
}

/** The screen has turned bright: what was written in the dark may not be drawn. */
export function showAnew(page: OpenPage): void {
  clearGlass(page.showing.glass)
  page.showing.held = null
  drawAll(page, nowMs())
}

/** What a finger did is drawn after its callback: a widget that is deleted in its own can stay on some watches. */
export function showTurn(page: OpenPage, atMs: number, isNew: boolean, isFinger: boolean): void {
  const { held } = page.showing
  if (isFinger) {
    page.showing.held = null
    drawLater(page, 0, false)
  } else if (isNew || !held || atMs >= held.holdsUntilMs) drawAll(page, atMs)
  else showSecond(page.showing, atMs)
}
