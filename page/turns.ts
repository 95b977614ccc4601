/**
 * The page's turns: each event is felt first, then the next tick is armed, then what survives is stored, and last it is
 * shown. So nothing that fails on the way costs a word or the next tick.
 */

import { isWord } from '../engine/cue/cue'
import type { IntroPart } from '../engine/screen/intro-way'
import {
  type PageEvent,
  type PageState,
  type PageTurn,
  reducePage,
} from '../engine/screen/page-state'
import { isUnderway } from '../engine/session/session'
import { nextToSeeMs, quietUntilMs } from '../engine/session/turn'
import type { OpenPage } from './open-page'
import { vibrationMayBeOff } from './platform/device'
import { showToast } from './platform/input'
import { play, playsPatterns } from './platform/motor'
import { translate } from './platform/translate'
import { enterReady, leaveReady } from './ready-wake'
import { showTurn } from './seeing'
import { showSecond } from './showing'
import { armNext, between } from './ticker'
import { toIntro } from './to-intro'
import { warn } from './warnings'
import { countWord, tell } from './watch-report'

/** Something happened between two ticks. */
export function happen(page: OpenPage, event: PageEvent): void {
  if (!page.hasGone) turn(page, event, between(page.ticker))
}

/** The phone sent something new: a session under way takes a new hold length, and what is shown is true again. */
export function takeSettings(page: OpenPage): void {
  if (!page.copy.isStored) warn(page, 'Settings not saved')
  happen(page, { type: 'settings' })
}

/** A session is under way: swipes and keys belong to it. */
export function isTaken({ state, hasGone }: OpenPage): boolean {
  return isUnderway(state.session) && !hasGone
}

/** A second in which only time passes writes the number and the ring, and computes nothing else. */
export function tick(page: OpenPage, atMs: number): void {
  if (page.hasGone) return
  if (atMs < page.restsUntilMs) {
    armNext(page.ticker, atMs, nextToSeeMs(page.state.session, atMs))
    showSecond(page.showing, atMs)
  } else turn(page, { type: 'time' }, atMs)
}

function turn(page: OpenPage, event: PageEvent, atMs: number): void {
  const now = { settings: page.copy.settings, sinceMs: page.ticker.lookedAtMs, nowMs: atMs }
  take(page, reducePage(page.state, event, now), atMs, event.type)
}

/**
 * Felt, armed, stored, shown. All that brings a turn but time may change more than the page's state: what the phone sent, say.
 */
export function take(
  page: OpenPage,
  turned: PageTurn,
  atMs: number,
  by: PageEvent['type'] | 'opening',
): void {
  const { state, cue } = turned
  const { session } = state
  const before = page.state
  const isNew = by !== 'time' || state !== before
  page.state = state
  const { cueStrength } = session.state === 'ready' ? page.copy.settings : session.settings
  const isAsked = by === 'press' || (by === 'tap' && before.session.state === 'waiting')
  if (cue) play(page.motor, { cue, isAsked, strength: cueStrength, atMs })
  const dueMs = page.ticker.dueAtMs
  const quietMs = quietUntilMs(session, atMs)
  const hintMs = state.hintUntilMs > atMs ? state.hintUntilMs : quietMs
  armNext(page.ticker, atMs, Math.min(quietMs, hintMs, nextToSeeMs(session, atMs)))
  const isKept = isNew || atMs >= page.keepAlive.restsUntilMs(session)
  const isRecorded = isKept && keep(page, atMs)
  if (isNew) keepReady(page, before, atMs)
  if (cue !== null && session !== before.session && isUnderway(session))
    page.mayBeSilent = vibrationMayBeOff()
  showTurn(page, atMs, isNew, by === 'press' || by === 'tap' || by === 'too-brief')
  const holdsMs = page.showing.held?.holdsUntilMs ?? 0
  page.restsUntilMs = Math.min(quietMs, page.keepAlive.restsUntilMs(session), holdsMs)
  if (isRecorded) page.outbox.send()
  if (cue && isWord(cue)) countWord(page.reporting, by === 'time' ? atMs - dueMs : null)
  if (session.state === 'done' && before.session.state !== 'done') tellOfWatch(page)
  if (turned.asksPhone && by !== 'opening') page.copy.ask(atMs)
  if (turned.opens) openIntro(page, turned.opens)
}

/** Who cannot be led through the intro starts all the same. */
function openIntro(page: OpenPage, part: IntroPart): void {
  const { settings, luggage } = page.copy
  const way = { part, strength: settings.cueStrength, luggage: luggage() }
  toIntro(page, way, () => part === 'first' && happen(page, { type: 'begin' }))
}

/** What was counted goes to the phone. */
export function tellOfWatch({ reporting, motor }: OpenPage): void {
  tell(reporting, playsPatterns(motor))
}

/** Stores what survives, arms the alarm, keeps the screen on. True when that made a record. */
export function keep(page: OpenPage, atMs: number): boolean {
  const { session } = page.state
  const { outbox, keepAlive } = page
  const isStored = keepAlive.keep(session, atMs)
  const { dropped } = outbox
  const isRecorded = outbox.keep(session)
  const count = outbox.dropped
  if (count > dropped) showToast(translate('Lost sessions: {count}', { count }))
  if (!isStored || (isRecorded && !outbox.isStored)) warn(page, 'Session not saved')
  return isRecorded
}

/** The ready screen stays bright for longer, and comes back. */
function keepReady({ state, readyWake }: OpenPage, before: PageState, atMs: number): void {
  const [isReady, wasReady] = [state, before].map(({ session }) => session.state === 'ready')
  if (isReady && !wasReady) enterReady(readyWake, atMs)
  else if (wasReady && !isReady) leaveReady(readyWake, true)
}
