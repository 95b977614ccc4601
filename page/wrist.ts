/** The session on the wrist: what time and fingers do to it is stored, felt, shown, and timed anew. */
import type { Act } from '../engine/acts'
import { wantsToLeaveMs } from '../engine/alarm'
import { comeBack } from '../engine/comeback'
import {
  type Control,
  controlsShowMs,
  controlsUntilAfter,
  flashMs,
  newsShowMs,
} from '../engine/controls'
import { act, begin, nextMomentMs, passTime, type Turn } from '../engine/cues'
import { screenOf } from '../engine/screen'
import { at, isUnderway, ready, type Session, shift } from '../engine/session'
import { createBeat } from './beat'
import { nowMs, timeOfDay } from './clock'
import type { Copy } from './copy'
import { createDetours } from './detours'
import { glassOfWatch, vibrationMayBeOff } from './device'
import { gridOf } from './glass/grid'
import { layOut } from './glass/layout'
import { createHaptics } from './haptics'
import { createLifeline } from './lifeline'
import type { Records } from './records'
import { letGo, stayBright } from './wake'
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
  const draw = createGlass({
    control: press,
    tooBrief: () => tell(say({ msgid: 'long-press' })),
    tap,
  })
  const haptics = createHaptics()
  const lifeline = createLifeline()
  const grid = gridOf(glassOfWatch())
  const told = new Set<string>()
  const detours = createDetours((word) => haptics.play(word, copy.settings.cueStrength, nowMs()))
  const beat = createBeat({
    tick: (atMs) => take(passTime(session, beat.lookedAtMs, atMs), atMs),
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
      haptics.play(turn.cue, session.settings.cueStrength, atMs)
      if (turn.cue !== 'tick' && turn.cue !== 'breath') flashUntilMs = atMs + flashMs
    }
    show(atMs)
    beat.next(atMs, nextMomentMs(session, atMs))
    if (isRecorded) records.send()
  }

  /** True when that made a record. */
  function keep(atMs: number): boolean {
    const isStored = lifeline.keep(session, atMs)
    const { dropped } = records
    const isRecorded = records.keep(session)
    const count = records.dropped
    if (count > dropped) tell(say({ msgid: 'dropped', values: { count } }))
    if (!isStored || (isRecorded && !records.isStored)) tellOnce('not-stored')
    return isRecorded
  }

  function tellOnce(msgid: string): void {
    if (!told.has(msgid)) tell(say({ msgid }))
    told.add(msgid)
  }

  function show(atMs: number): void {
    const around = {
      settings: copy.settings,
      origin: copy.origin,
      standing: records.standing(),
      clock: timeOfDay(atMs),
      mayBeSilent: session.state === 'ready' && vibrationMayBeOff(),
      playsPatterns: haptics.playsPatterns,
      detour: detours.current,
      controlsUntilMs,
      newsUntilMs,
      flashUntilMs,
    }
    draw(layOut(screenOf(session, around, atMs), { grid, say }))
  }

  function acted(what: Act): void {
    const atMs = beat.between()
    take(act(session, what, beat.lookedAtMs, atMs), atMs)
  }

  function move(byMs: number): void {
    session = shift(session, byMs)
    haptics.move(byMs)
    openedAtMs += byMs
    controlsUntilMs += byMs
    newsUntilMs += byMs
    flashUntilMs += byMs
  }

  function press(control: Control): void {
    const atMs = beat.between()
    switch (control) {
      case 'pause':
      case 'resume':
      case 'back':
      case 'skip':
      case 'one-more-spot':
      case 'end':
        controlsUntilMs = controlsUntilAfter(control, atMs)
        acted({ type: control })
        break
      default:
        if (session.state === 'done') close(atMs)
        else pressBefore(control, atMs)
    }
  }

  /** Before a session: the ready screen, and what it leads to. */
  function pressBefore(control: Control, atMs: number): void {
    const starts = detours.press(control)
    if (detours.current) stayBright()
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
    const atMs = beat.between()
    const finds = at(session, atMs).state === 'waiting'
    controlsUntilMs = finds ? 0 : atMs + controlsShowMs
    acted({ type: 'found-spot' })
  }

  function takeSettings(): void {
    const { holdSeconds } = copy.settings
    const isNew = isUnderway(session) && holdSeconds !== session.settings.holdSeconds
    if (isNew) newsUntilMs = beat.between() + newsShowMs
    if (!copy.isStored) tellOnce('settings-not-stored')
    acted({ type: 'new-hold-length', holdSeconds })
  }

  /** Who leaves soon after being brought back wants to leave. */
  function leave(): void {
    const atMs = beat.between()
    const wantsToLeave = broughtBack && atMs - openedAtMs < wantsToLeaveMs
    beat.stop()
    haptics.stop()
    const paused = act(session, { type: 'pause' }, beat.lookedAtMs, atMs).session
    lifeline.leave(wantsToLeave ? paused : session, atMs)
  }

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
