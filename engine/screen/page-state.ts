/** What the page of the watch knows, as one value, and what each event makes of it. */
import { type Cue, isWord } from '../cue/cue'
import type { Settings } from '../routine/settings'
import type { Action } from '../session/actions'
import { wantsToLeaveMs } from '../session/alarm'
import { advance, isUnderway, ready, type Session, shift } from '../session/session'
import { begin, passTime, reduce, settingsCount, type Turn } from '../session/turn'
import {
  type Control,
  controlsShowMs,
  controlsUntilAfter,
  flashMs,
  hintShowMs,
  newsShowMs,
  spotShowMs,
} from './controls'
import { type IntroPart, introPartOf } from './intro-way'

/** All moments are ms since 1970 UTC, by the watch's clock. */
export interface PageState {
  readonly session: Session
  /** The safety text was read to its end before: Start starts. */
  readonly isSafetyRead: boolean
  readonly openedAtMs: number
  /** A tap shows the controls of a running session until then. */
  readonly controlsUntilMs: number
  /** A hold length that came from the phone in mid-session is shown until then. */
  readonly newsUntilMs: number
  /** One more spot is acknowledged until then. */
  readonly spotUntilMs: number
  /** End was let go too soon: what to do is said until then. */
  readonly hintUntilMs: number
  /** A word flashes until then. */
  readonly flashUntilMs: number
}

/** What happens to the page. */
export type PageEvent =
  /** Time has passed. */
  | { readonly type: 'time' }
  /** The glass was touched, or swiped to the right, where no control is. */
  | { readonly type: 'tap' }
  | { readonly type: 'press'; readonly control: Control }
  /** The session begins, whatever was read: the intro has ended, or cannot be opened. */
  | { readonly type: 'begin' }
  /** A control that must be held was let go too soon. */
  | { readonly type: 'too-brief' }
  /** The select key. */
  | { readonly type: 'select' }
  /** The phone sent something new. */
  | { readonly type: 'settings' }

/** What an event meets. */
export interface Circumstances {
  readonly settings: Settings
  /** When the session was last looked at, ms since 1970 UTC. */
  readonly sinceMs: number
  readonly nowMs: number
}

/** The page after an event, and what follows from it. */
export interface PageTurn {
  readonly state: PageState
  /** What the wrist should feel. */
  readonly cue: Cue | null
  /** The phone may have other settings by now: it is to be asked. */
  readonly asksPhone: boolean
  /** The intro takes over, with this part of it. */
  readonly opens: IntroPart | null
}

/** A page that was just opened: on the ready screen. */
export function openedPage(isSafetyRead: boolean, openedAtMs: number): PageState {
  return {
    session: ready,
    isSafetyRead,
    openedAtMs,
    ...{ controlsUntilMs: 0, newsUntilMs: 0, spotUntilMs: 0, hintUntilMs: 0, flashUntilMs: 0 },
  }
}

/** The page after an event. */
export function reducePage(state: PageState, event: PageEvent, now: Circumstances): PageTurn {
  switch (event.type) {
    case 'time':
      return passed(state, now)
    case 'tap':
      return tap(state, now)
    case 'too-brief':
      return passed({ ...state, hintUntilMs: now.nowMs + hintShowMs }, now)
    case 'select':
      return act(state, { type: state.session.state === 'paused' ? 'resume' : 'pause' }, now)
    case 'settings':
      return takeSettings(state, now)
    case 'begin':
      return start(state, now)
    case 'press':
      return press(state, event.control, now)
  }
}

/** The page with a turn of its session: each word flashes. */
export function afterTurn(state: PageState, { session, cue }: Turn, nowMs: number): PageTurn {
  const flashes = cue !== null && isWord(cue)
  if (session === state.session && !flashes) return { state, cue, ...follows }
  const flashUntilMs = flashes ? nowMs + flashMs : state.flashUntilMs
  const asksPhone = settingsCount(state.session, session)
  return { state: { ...state, session, flashUntilMs }, cue, asksPhone, opens: null }
}

const follows = { asksPhone: false, opens: null } as const

/** The page when the clock is set by `byMs`, ms: all its moments move along. */
export function shiftPage(state: PageState, byMs: number): PageState {
  return {
    ...state,
    session: shift(state.session, byMs),
    openedAtMs: state.openedAtMs + byMs,
    controlsUntilMs: state.controlsUntilMs + byMs,
    newsUntilMs: state.newsUntilMs + byMs,
    spotUntilMs: state.spotUntilMs + byMs,
    hintUntilMs: state.hintUntilMs + byMs,
    flashUntilMs: state.flashUntilMs + byMs,
  }
}

/** The session to keep when the page goes: who leaves soon after being brought back by an alarm wants to leave, and finds it paused. */
export function sessionOnLeaving(
  { session, openedAtMs }: PageState,
  isBroughtBack: boolean,
  { sinceMs, nowMs }: Circumstances,
): Session {
  const wantsToLeave = isBroughtBack && nowMs - openedAtMs < wantsToLeaveMs
  return wantsToLeave ? reduce(session, { type: 'pause' }, sinceMs, nowMs).session : session
}

function passed(state: PageState, { sinceMs, nowMs }: Circumstances): PageTurn {
  return afterTurn(state, passTime(state.session, sinceMs, nowMs), nowMs)
}

function act(state: PageState, action: Action, { sinceMs, nowMs }: Circumstances): PageTurn {
  return afterTurn(state, reduce(state.session, action, sinceMs, nowMs), nowMs)
}

/** A tap finds the spot that a session waits for; else it shows the controls. */
function tap(state: PageState, now: Circumstances): PageTurn {
  const finds = advance(state.session, now.nowMs).state === 'waiting'
  const controlsUntilMs = finds ? 0 : now.nowMs + controlsShowMs
  return act({ ...state, controlsUntilMs }, { type: 'found-spot' }, now)
}

/** A session under way takes a new hold length. */
function takeSettings(state: PageState, now: Circumstances): PageTurn {
  const { session } = state
  const { holdSeconds } = now.settings
  const isNew = isUnderway(session) && holdSeconds !== session.settings.holdSeconds
  const newsUntilMs = isNew ? now.nowMs + newsShowMs : state.newsUntilMs
  return act({ ...state, newsUntilMs }, { type: 'new-hold-length', holdSeconds }, now)
}

function press(state: PageState, control: Control, now: Circumstances): PageTurn {
  switch (control) {
    case 'pause':
    case 'resume':
    case 'back':
    case 'skip':
    case 'one-more-spot':
    case 'end': {
      const controlsUntilMs = controlsUntilAfter(control, now.nowMs)
      const turn = act({ ...state, controlsUntilMs, hintUntilMs: 0 }, { type: control }, now)
      if (control !== 'one-more-spot' || turn.cue === null) return turn
      return { ...turn, state: { ...turn.state, spotUntilMs: now.nowMs + spotShowMs } }
    }
    default:
      return pressElsewhere(state, control, now)
  }
}

/** Before a session and after it. A button of a screen that is no longer right may still be on the glass: it does nothing. */
function pressElsewhere(state: PageState, control: Control, now: Circumstances): PageTurn {
  const { session } = state
  if (session.state === 'ready') return pressReady(state, control, now)
  const closes = session.state === 'done' && control === 'close'
  return { state: closes ? { ...state, session: ready } : state, cue: null, ...follows }
}

/** A press on the ready screen. The first start leads through the intro. */
function pressReady(state: PageState, control: Control, now: Circumstances): PageTurn {
  if (control === 'start' && state.isSafetyRead) return start(state, now)
  return { state, cue: null, ...follows, opens: introPartOf(control) }
}

/** A session begins, where none is under way. */
function start(state: PageState, { settings, nowMs }: Circumstances): PageTurn {
  const { session } = state
  const turn = session.state === 'ready' ? begin(settings, nowMs) : { session, cue: null }
  return afterTurn(state, turn, nowMs)
}
