/** What the user sees, as plain data: texts by msgid, numbers, figures, and what can be touched. */
import type { Breath } from './breath'
import type { Control } from './controls'
import type { Detour } from './detour'
import { type CuesScreen, detourScreen, type SafetyScreen } from './detour-screen'
import { duration, minutesAndSeconds, type Phrase } from './phrase'
import { planSession, totalSeconds } from './plan'
import { heldSeconds } from './record'
import type { RecordStanding } from './records'
import type { FootTurn, Leg, PassNumber } from './routine'
import type { Done, Session } from './session'
import { legsOf, type Settings } from './settings'
import { pausedScreen, runningScreen, waitingScreen } from './step-screen'

/** Where the settings on the ready screen come from. */
export type Origin =
  | { readonly from: 'phone'; readonly clock: string }
  | { readonly from: 'last-set' | 'defaults' | 'watch-outdated' | 'phone-outdated' }

/** What the page knows beside the session. */
export interface Surroundings {
  readonly settings: Settings
  readonly origin: Origin
  /** Where the record of the session is that ended last. */
  readonly standing: RecordStanding
  /** The time of day, as the user's watch writes it. */
  readonly clock: string
  /** The watch is in a mode that may silence the motor. */
  readonly mayBeSilent: boolean
  /** The motor plays patterns (API 3.6 and up). */
  readonly playsPatterns: boolean
  /** Where the user strayed to from the ready screen. */
  readonly detour: Detour | null
  /** A tap shows the controls of a running session until then, ms since 1970 UTC. */
  readonly controlsUntilMs: number
  /** A hold length that came from the phone in mid-session is shown until then, ms since 1970 UTC. */
  readonly newsUntilMs: number
  /** A word flashes until then, ms since 1970 UTC. */
  readonly flashUntilMs: number
}

/** What a step asks of the body; each has its colour, and its word. */
export type Tone = 'set-up' | 'roll' | 'hold'

/** What is drawn of the body. */
export type Figure = `foot-${Leg}-${FootTurn}` | 'wrists'

/** Common to the screens of a session under way. */
export interface StepView {
  readonly clock: string
  readonly word: Phrase
  readonly leg: Leg
  /** The leg in a letter or a short word. */
  readonly letter: Phrase
  readonly pass: PassNumber
  readonly figure: Figure
  readonly next: Phrase
  /** What matters more than what comes next: news from the phone, the wrists, the foot. */
  readonly note: Phrase | null
  readonly tone: Tone
}

export interface ReadyScreen {
  readonly kind: 'ready'
  readonly clock: string
  readonly hold: Phrase
  readonly order: Phrase
  readonly total: Phrase
  readonly origin: Phrase
  readonly warning: Phrase | null
}
export interface RunningScreen extends StepView {
  readonly kind: 'running'
  /** Whole seconds left in the step, rounded up. */
  readonly seconds: number
  /** How much of the step is left: 1 at its beginning, 0 at its end. */
  readonly ring: number
  /** A word was just played. */
  readonly flash: boolean
  /** What breathes behind the number of a hold; null where nothing does. */
  readonly breath: Breath | null
  /** The controls on the glass; none unless a tap asked for them. */
  readonly controls: readonly Control[]
}
export interface WaitingScreen extends StepView {
  readonly kind: 'waiting'
}
export interface PausedScreen extends StepView {
  readonly kind: 'paused'
  readonly title: Phrase
  readonly left: Phrase
  readonly controls: readonly Control[]
}
export interface DoneScreen {
  readonly kind: 'done'
  readonly title: Phrase
  /** Seconds held, a phrase for each leg of the session in its order. */
  readonly held: readonly Phrase[]
  readonly skipped: Phrase | null
  /** Whether the phone has it, or nothing is kept of it. */
  readonly kept: Phrase
  readonly total: Phrase
}
export type Screen =
  | ReadyScreen
  | RunningScreen
  | WaitingScreen
  | PausedScreen
  | DoneScreen
  | SafetyScreen
  | CuesScreen

/** The screen of a session that is up to date (`at`). */
export function screenOf(session: Session, around: Surroundings, nowMs: number): Screen {
  switch (session.state) {
    case 'ready':
      return around.detour ? detourScreen(around.detour, around) : readyScreen(around)
    case 'running':
      return runningScreen(session, around, nowMs)
    case 'waiting':
      return waitingScreen(session, around, nowMs)
    case 'paused':
      return pausedScreen(session, around, nowMs)
    case 'done':
      return doneScreen(session, around)
  }
}

function readyScreen({ settings, origin, clock, mayBeSilent }: Surroundings): ReadyScreen {
  return {
    kind: 'ready',
    clock,
    hold: { msgid: 'hold-length', values: { seconds: settings.holdSeconds } },
    order: { msgid: `order-${settings.legOrder}` },
    total: {
      msgid: settings.holdStart === 'tap' ? 'total-about' : 'total',
      values: { time: duration(totalSeconds(planSession(settings))) },
    },
    origin:
      origin.from === 'phone'
        ? { msgid: 'origin-phone', values: { time: origin.clock } }
        : { msgid: `origin-${origin.from}` },
    warning: mayBeSilent ? { msgid: 'may-be-silent' } : null,
  }
}

function doneScreen(session: Done, { standing }: Surroundings): DoneScreen {
  const skipped = session.steps.filter((step) => step.skipped).length
  const seconds = Math.round((session.endedAtMs - session.startedAtMs) / 1000)
  return {
    kind: 'done',
    title: { msgid: session.finished ? 'done' : 'ended' },
    held: legsOf(session.settings.legOrder).map((leg) => ({
      msgid: `held-${leg}`,
      values: { seconds: heldSeconds(session, leg) },
    })),
    skipped: skipped > 0 ? { msgid: 'skipped', values: { count: skipped } } : null,
    kept: { msgid: `kept-${standing}` },
    total: { msgid: 'took', values: { time: minutesAndSeconds(seconds) } },
  }
}
