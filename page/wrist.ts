/** The session on the wrist: what time and fingers do to it is stored, felt, shown, and timed anew. */
import type { Act } from '../engine/acts'
import { wantsToLeaveMs } from '../engine/alarm'
import { comeBack } from '../engine/comeback'
import { type Control, controlsShowMs, controlsUntilAfter, newsShowMs } from '../engine/controls'
import {
  act,
  begin,
  expectedMs,
  nextMomentMs,
  passTime,
  type Turn,
  typicalLatenessMs,
} from '../engine/cues'
import { screenOf } from '../engine/screen'
import { at, isUnderway, ready, type Session, shift } from '../engine/session'
import { nowMs, onClockSet, timeOfDay } from './clock'
import type { Copy } from './copy'
import { glassOfWatch, vibrationMayBeOff } from './device'
import { gridOf } from './grid'
import { createHaptics } from './haptics'
import { layOut } from './layout'
import { createLifeline } from './lifeline'
import type { Records } from './records'
import { createGlass } from './widgets'
import { say } from './words'

export interface Wrist {
  /** The glass was touched, or swiped to the right, where no control is. */
  tap(): void
  /** The select key. */
  select(): void
  /** The phone said something new: a session under way takes a new hold length, and what is shown is true again. */
  takeSettings(): void
  isUnderway(): boolean
  leave(): void
}

export interface WristOptions {
  readonly copy: Copy
  readonly records: Records
  /** An alarm opened the program, not a finger. */
  readonly broughtBack: boolean
  /** Says something once, over the glass. */
  say(text: string): void
}

export function openWrist({ copy, records, broughtBack, say: tell }: WristOptions): Wrist {
  let openedAtMs = nowMs()
  const draw = createGlass({ control: press, tap })
  const haptics = createHaptics()
  const lifeline = createLifeline()
  const grid = gridOf(glassOfWatch())
  let session: Session = ready
  let lookedAtMs = openedAtMs
  let dueAtMs = openedAtMs
  let controlsUntilMs = 0
  let newsUntilMs = 0
  let timer = 0
  let clockIsUnsure = false
  const told = new Set<string>()

  /** Takes a turn of the session: stored first, then felt, then seen, then the next one is timed. */
  function take(turn: Turn, atMs: number): void {
    session = turn.session
    lookedAtMs = atMs
    const isRecorded = keep(atMs)
    if (turn.cue && session.state !== 'ready')
      haptics.play(turn.cue, session.settings.cueStrength, atMs)
    show(atMs)
    clearTimeout(timer)
    dueAtMs = nextMomentMs(session, atMs)
    timer = setTimeout(tick, dueAtMs - atMs)
    if (isRecorded) records.send()
  }

  /** True when that made a record. */
  function keep(atMs: number): boolean {
    const isStored = lifeline.keep(session, atMs)
    const isRecorded = records.keep(session)
    if (!isStored || (isRecorded && !records.isStored)) tellOnce('not-stored')
    return isRecorded
  }

  function tellOnce(msgid: string): void {
    if (!told.has(msgid)) tell(say({ msgid }))
    told.add(msgid)
  }

  function show(atMs: number): void {
    const { settings, origin } = copy
    const clock = timeOfDay(atMs)
    const mayBeSilent = session.state === 'ready' && vibrationMayBeOff()
    const around = { settings, origin, clock, mayBeSilent, controlsUntilMs, newsUntilMs }
    draw(layOut(screenOf(session, around, atMs), grid, say))
  }

  /** The timer fired, at a moment that is known. */
  function tick(): void {
    const atMs = nowMs()
    if (clockIsUnsure || atMs < lookedAtMs) move(atMs - dueAtMs - typicalLatenessMs)
    clockIsUnsure = false
    take(passTime(session, lookedAtMs, atMs), atMs)
  }

  /** Something else happened, somewhere between two ticks. */
  function between(): number {
    const atMs = nowMs()
    if (atMs < lookedAtMs) move(atMs - expectedMs(lookedAtMs, dueAtMs))
    return atMs
  }

  function acted(what: Act): void {
    const atMs = between()
    take(act(session, what, lookedAtMs, atMs), atMs)
  }

  /** The clock was set: by how much is known to half a second now, and exactly when the timer fires that was set before. */
  function clockSet(): void {
    const atMs = nowMs()
    const isWhereExpected = lookedAtMs <= atMs && atMs <= dueAtMs
    if (!isWhereExpected) move(atMs - expectedMs(lookedAtMs, dueAtMs))
    clockIsUnsure = true
    lookedAtMs = atMs
    keep(atMs)
  }

  function move(byMs: number): void {
    session = shift(session, byMs)
    haptics.move(byMs)
    openedAtMs += byMs
    lookedAtMs += byMs
    dueAtMs += byMs
    controlsUntilMs += byMs
    newsUntilMs += byMs
  }

  function press(control: Control): void {
    const atMs = between()
    controlsUntilMs = controlsUntilAfter(control, atMs)
    if (control === 'start') take(begin(copy.settings, atMs), atMs)
    else if (control === 'close') take({ session: ready, cue: null }, atMs)
    else acted({ type: control })
    if (control === 'start' || control === 'close') copy.ask(atMs)
  }

  function tap(): void {
    const atMs = between()
    const finds = at(session, atMs).state === 'waiting'
    controlsUntilMs = finds ? 0 : atMs + controlsShowMs
    acted({ type: 'found-spot' })
  }

  function takeSettings(): void {
    const { holdSeconds } = copy.settings
    const isNew = isUnderway(session) && holdSeconds !== session.settings.holdSeconds
    if (isNew) newsUntilMs = between() + newsShowMs
    if (!copy.isStored) tellOnce('settings-not-stored')
    acted({ type: 'new-hold-length', holdSeconds })
  }

  /** Who leaves soon after being brought back wants to leave. */
  function leave(): void {
    const atMs = between()
    const wantsToLeave = broughtBack && atMs - openedAtMs < wantsToLeaveMs
    clearTimeout(timer)
    haptics.stop()
    const paused = act(session, { type: 'pause' }, lookedAtMs, atMs).session
    lifeline.leave(wantsToLeave ? paused : session, atMs)
  }

  onClockSet(clockSet)
  if (lifeline.isUnreadable) tellOnce('unreadable')
  if (lifeline.found) records.keep(lifeline.found.session)
  take(comeBack(lifeline.found, openedAtMs), openedAtMs)
  return {
    tap,
    select: () => acted({ type: session.state === 'paused' ? 'resume' : 'pause' }),
    takeSettings,
    isUnderway: () => isUnderway(session),
    leave,
  }
}
