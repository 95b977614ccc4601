/** What the user sees, as plain data: texts by msgid, numbers, and what can be touched. */
import { offersOneMoreSpot } from './acts'
import type { Control } from './controls'
import { duration, minutesAndSeconds, type Phrase } from './phrase'
import { planSession, type Step, totalSeconds } from './plan'
import { heldSeconds } from './record'
import { footTurns } from './routine'
import {
  type Done,
  elapsedMs,
  leftMs,
  type Paused,
  type Running,
  type Session,
  stepOf,
  type Waiting,
} from './session'
import { legsOf, type Settings } from './settings'

/** Where the settings on the ready screen come from. */
export type Origin =
  | { readonly from: 'phone'; readonly clock: string }
  | { readonly from: 'last-set' | 'defaults' }

/** What the page knows beside the session. */
export interface Surroundings {
  readonly settings: Settings
  readonly origin: Origin
  /** The time of day, as the user's watch writes it. */
  readonly clock: string
  /** The watch is in a mode that may silence the motor. */
  readonly mayBeSilent: boolean
  /** A tap shows the controls of a running session until then, ms since 1970 UTC. */
  readonly controlsUntilMs: number
  /** A hold length that came from the phone in mid-session is shown until then, ms since 1970 UTC. */
  readonly newsUntilMs: number
}

/** What a step asks of the body; each has its colour. */
export type Tone = 'set-up' | 'roll' | 'hold'

/** Common to the screens of a session under way. */
interface StepView {
  readonly clock: string
  readonly word: Phrase
  readonly leg: Phrase
  readonly foot: Phrase
  readonly next: Phrase
  /** A new hold length that just came; null when there is no news. */
  readonly news: Phrase | null
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
  readonly total: Phrase
}
export type Screen = ReadyScreen | RunningScreen | WaitingScreen | PausedScreen | DoneScreen

/** The screen of a session that is up to date (`at`). */
export function screenOf(session: Session, around: Surroundings, nowMs: number): Screen {
  switch (session.state) {
    case 'ready':
      return readyScreen(around)
    case 'running':
      return runningScreen(session, around, nowMs)
    case 'waiting':
      return {
        kind: 'waiting',
        ...stepView(session, around, nowMs),
        word: { msgid: 'tap-on-spot' },
      }
    case 'paused':
      return pausedScreen(session, around, nowMs)
    case 'done':
      return doneScreen(session)
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

function runningScreen(session: Running, around: Surroundings, nowMs: number): RunningScreen {
  const lengthSeconds = stepOf(session)?.seconds ?? 1
  const seconds = Math.ceil(lengthSeconds - elapsedMs(session, nowMs) / 1000)
  const ring = seconds / lengthSeconds
  const spot: Control[] = offersOneMoreSpot(session) ? ['one-more-spot'] : []
  const controls: Control[] =
    nowMs < around.controlsUntilMs ? ['back', 'pause', 'skip', ...spot] : []
  return { kind: 'running', ...stepView(session, around, nowMs), seconds, ring, controls }
}

function pausedScreen(session: Paused, around: Surroundings, nowMs: number): PausedScreen {
  const time = minutesAndSeconds(Math.ceil(leftMs(session, nowMs) / 1000))
  const about = session.settings.holdStart === 'tap'
  const spot: Control[] = offersOneMoreSpot(session) ? ['one-more-spot'] : []
  return {
    kind: 'paused',
    ...stepView(session, around, nowMs),
    title: { msgid: session.asks ? 'go-on' : 'paused' },
    left: { msgid: about ? 'left-about' : 'left', values: { time } },
    controls: session.asks ? ['resume', 'end'] : ['back', 'resume', 'skip', ...spot, 'end'],
  }
}

function doneScreen(session: Done): DoneScreen {
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
    total: { msgid: 'took', values: { time: duration(seconds) } },
  }
}

function stepView(
  session: Running | Waiting | Paused,
  around: Surroundings,
  nowMs: number,
): StepView {
  const step = stepOf(session)
  const next = session.steps[session.index + 1]
  return {
    clock: around.clock,
    word: { msgid: step?.kind ?? 'done' },
    leg: { msgid: `leg-${step?.leg}`, values: { pass: step?.pass ?? 1 } },
    foot: { msgid: `foot-${footTurns[step?.pass ?? 1]}` },
    next: { msgid: next ? `next-${next.kind}` : 'next-done' },
    news:
      nowMs < around.newsUntilMs
        ? { msgid: 'new-hold-length', values: { seconds: session.settings.holdSeconds } }
        : null,
    tone: step ? toneOf(step) : 'set-up',
  }
}

function toneOf({ kind }: Step): Tone {
  if (kind === 'hold') return 'hold'
  return kind === 'set-up' || kind === 'change-leg' ? 'set-up' : 'roll'
}
