/** The wrist: life cycle, taps, the clock and the second's tick, sync. The only file that reads the clock. */
import { BasePage } from '@zeppos/zml/base-page'
import {
  GESTURE_RIGHT,
  KEY_EVENT_CLICK,
  KEY_SELECT,
  offGesture,
  offKey,
  onGesture,
  onKey,
} from '@zos/interaction'
import type { Act } from '../engine/acts'
import { awakeMs } from '../engine/awake'
import { act, begin, nextMomentMs, passTime, type Turn } from '../engine/cues'
import { type FromWatch, hearPhone } from '../engine/messages'
import { clockText } from '../engine/phrase'
import {
  type Control,
  controlsShowMs,
  controlsUntilAfter,
  newsShowMs,
  type Surroundings,
  screenOf,
} from '../engine/screen'
import { isUnderway, ready, type Session } from '../engine/session'
import { defaultSettings, type Settings } from '../engine/settings'
import { type Arrived, type ChosenSettings, parseKept, takes } from '../engine/sync'
import { send } from '../link/send'
import { glassOfWatch, writesTwelveHours } from './device'
import { createHaptics } from './haptics'
import { layOut } from './layout'
import { readSettings, writeSettings } from './storage'
import { keepAwake, letSleep } from './wake'
import { createGlass } from './widgets'
import { say } from './words'

/** What the page does for the watch and the phone once it is built. */
interface Wrist {
  heard(data: unknown): void
  askPhone(): void
  leave(): void
}

let wrist: Wrist | undefined

Page(
  BasePage({
    build() {
      wrist = openWrist((message) => send((envelope) => this.call(envelope), message))
    },
    onCall(data) {
      wrist?.heard(data)
    },
    onBleChanged(connected) {
      if (connected) wrist?.askPhone()
    },
    onDestroy() {
      wrist?.leave()
    },
  }),
)

function openWrist(tellPhone: (message: FromWatch) => void): Wrist {
  const draw = createGlass({ control: press, tap })
  const haptics = createHaptics()
  const glass = glassOfWatch()
  let kept = parseKept(readSettings())
  let origin: Surroundings['origin'] = { from: kept ? 'last-set' : 'defaults' }
  let session: Session = ready
  let lookedAtMs = Date.now()
  let controlsUntilMs = 0
  let newsUntilMs = 0
  let askId = 0
  let timer = 0
  let awake = false

  function settings(): Settings {
    return kept?.settings ?? defaultSettings
  }

  /** Takes a turn of the session: felt first, then seen, then the next one is timed. */
  function take(turn: Turn, nowMs: number): void {
    const changed = turn.session !== session
    session = turn.session
    lookedAtMs = nowMs
    if (turn.cue && session.state !== 'ready') haptics.play(turn.cue, session.settings.cueStrength)
    stayAwake(changed, nowMs)
    show(nowMs)
    clearTimeout(timer)
    timer = setTimeout(tick, nextMomentMs(session, nowMs) - nowMs)
  }

  function tick(): void {
    const nowMs = Date.now()
    take(passTime(session, lookedAtMs, nowMs), nowMs)
  }

  function acted(what: Act): void {
    const nowMs = Date.now()
    take(act(session, what, lookedAtMs, nowMs), nowMs)
  }

  function show(nowMs: number): void {
    const around = {
      settings: settings(),
      origin,
      clock: clockOf(nowMs),
      controlsUntilMs,
      newsUntilMs,
    }
    draw(layOut(screenOf(session, around, nowMs), glass, say))
  }

  function stayAwake(changed: boolean, nowMs: number): void {
    const ms = awakeMs(session, nowMs)
    if (changed && ms > 0) keepAwake(ms)
    if (awake && ms === 0) letSleep()
    awake = ms > 0
  }

  function press(control: Control): void {
    const nowMs = Date.now()
    controlsUntilMs = controlsUntilAfter(control, nowMs)
    if (control === 'start') take(begin(settings(), nowMs), nowMs)
    else if (control === 'close') take({ session: ready, cue: null }, nowMs)
    else acted({ type: control })
  }

  function tap(): void {
    controlsUntilMs = Date.now() + controlsShowMs
    if (session.state === 'waiting') acted({ type: 'found-spot' })
    else tick()
  }

  /** The select key pauses and resumes; no other key, and no swipe, changes or ends a session. */
  function key(which: number, what: number): boolean {
    if (!isUnderway(session)) return false
    if (which === KEY_SELECT && what === KEY_EVENT_CLICK)
      acted({ type: session.state === 'paused' ? 'resume' : 'pause' })
    return true
  }

  function swipe(direction: number): boolean {
    if (!isUnderway(session)) return false
    if (direction === GESTURE_RIGHT && session.state === 'running') tap()
    return true
  }

  function askPhone(): void {
    askId = Date.now()
    tellPhone({ type: 'ask-settings', askId })
  }

  function heard(data: unknown): void {
    const what = hearPhone(data)
    if (!what.ok) tellPhone({ type: 'refused', reason: what.reason })
    else if (what.message.type === 'settings') arrived(what.message)
  }

  function arrived(message: Arrived): void {
    const stored = !takes(kept, message, askId) || keep(message)
    if (kept && stored) tellPhone({ type: 'kept-settings', chosenAtMs: kept.chosenAtMs })
  }

  /** Stored first, then shown; a session under way takes the new hold length. False when the watch could not store it. */
  function keep({ settings, chosenAtMs }: ChosenSettings): boolean {
    const nowMs = Date.now()
    const newHold = isUnderway(session) && settings.holdSeconds !== session.settings.holdSeconds
    kept = { settings, chosenAtMs }
    const stored = writeSettings(kept)
    origin = { from: 'phone', clock: clockOf(nowMs) }
    if (newHold) newsUntilMs = nowMs + newsShowMs
    acted({ type: 'new-hold-length', holdSeconds: settings.holdSeconds })
    return stored
  }

  onGesture({ callback: swipe })
  onKey({ callback: key })
  tick()
  askPhone()
  return {
    heard,
    askPhone,
    leave() {
      clearTimeout(timer)
      haptics.stop()
      offGesture()
      offKey()
      if (awake) letSleep()
    },
  }
}

/** The time of day in the watch's zone and as its owner has it written. */
function clockOf(nowMs: number): string {
  const now = new Date(nowMs)
  return clockText(now.getHours(), now.getMinutes(), writesTwelveHours())
}
