/** What the user sees, as plain data: texts by msgid, numbers, figures, and what can be touched. */

import type { Breath } from '../cue/breath'
import type { RecordStatus } from '../history/outbox'
import type { FootTurn, Leg, PassNumber } from '../routine/routine'
import type { Settings } from '../routine/settings'
import type { Control } from './controls'
import type { Phrase } from './phrase'

/** Where the settings on the ready screen come from. */
export type Origin = 'phone' | 'last-set' | 'defaults' | 'watch-outdated' | 'phone-outdated'

/** What the page knows beside the session. */
export interface Surroundings {
  readonly settings: Settings
  readonly origin: Origin
  /** Where the record of the session is that ended last. */
  readonly recordStatus: RecordStatus
  /** The time of day, as the user's watch writes it. */
  readonly clock: string
  /** The watch is in a mode that may silence the motor. */
  readonly mayBeSilent: boolean
  /** A tap shows the controls of a running session until then, ms since 1970 UTC. */
  readonly controlsUntilMs: number
  /** A hold length that came from the phone in mid-session is shown until then, ms since 1970 UTC. */
  readonly newsUntilMs: number
  /** One more spot is acknowledged until then, ms since 1970 UTC. */
  readonly spotUntilMs: number
  /** End was let go too soon: what to do is said until then, ms since 1970 UTC. */
  readonly hintUntilMs: number
  /** A word flashes until then, ms since 1970 UTC. */
  readonly flashUntilMs: number
}

/** What a step asks of the body; each has its colour, and its word. */
export type Tone = 'set-up' | 'roll' | 'hold'

/** What is drawn of the body. */
export type Figure = `foot-${Leg}-${FootTurn}`

/** Which way it goes: up or down the calf, or to the other leg. */
export type Arrow = 'up' | 'down' | Leg

/** Common to the screens of a session under way. */
export interface StepView {
  readonly clock: string
  readonly word: Phrase
  readonly leg: Leg
  readonly pass: PassNumber
  /** The legs of the session in their order. */
  readonly legs: readonly Leg[]
  readonly figure: Figure
  /** Null where nothing moves. */
  readonly arrow: Arrow | null
  /** What matters more than what a step always says: news from the phone, one more spot, the wrists. */
  readonly note: Phrase | null
  /** What is drawn beside the note; null where nothing is. */
  readonly noteFigure: 'wrists' | null
  readonly tone: Tone
}

/** What a second changes, as moments: so that a screen can be held while they pass. */
export interface Countdown {
  /** When the step ends, ms since 1970 UTC. */
  readonly endsAtMs: number
  /** How long the step is, seconds. */
  readonly lengthSeconds: number
  /** When the session ends, if nobody waits or pauses, ms since 1970 UTC. */
  readonly sessionEndsAtMs: number
  /** Nobody knows when it ends: holds wait for a tap. */
  readonly isAbout: boolean
  /** A word flashes until then, ms since 1970 UTC. */
  readonly flashUntilMs: number
  /** Something breathes behind the number of a hold. */
  readonly breathes: boolean
}

/** What a countdown shows at a moment. */
export interface Count {
  /** Whole seconds left in the step, rounded up. */
  readonly seconds: number
  /** How much of the step is left: 1 at its beginning, 0 at its end. */
  readonly ring: number
  /** Whole minutes left in the session, rounded up. */
  readonly minutes: number
  /** A word was just played. */
  readonly flash: boolean
  /** What breathes behind the number; null where nothing does. */
  readonly breath: Breath | null
}

export interface ReadyScreen {
  readonly kind: 'ready'
  readonly clock: string
  readonly hold: Phrase
  readonly order: Phrase
  readonly total: Phrase
  /** Where that comes from; null where the phone has just said so. */
  readonly origin: Phrase | null
  readonly warning: Phrase | null
}

export interface RunningScreen extends StepView {
  readonly kind: 'running'
  readonly countdown: Countdown
  /** What the step asks of the body, and towards its end what comes next. */
  readonly line: Phrase
  /** The controls on the glass; none unless a tap asked for them. */
  readonly controls: readonly Control[]
}

export interface WaitingScreen extends StepView {
  readonly kind: 'waiting'
  /** What comes next. */
  readonly line: Phrase
}

export interface PausedScreen extends StepView {
  readonly kind: 'paused'
  readonly title: Phrase
  readonly left: Phrase
  /** What to do with a control that was let go too soon. */
  readonly hint: Phrase | null
  readonly controls: readonly Control[]
}

/** What was held with a leg. */
export interface Held {
  readonly leg: Leg
  /** As m:ss. */
  readonly time: string
  /** Of the most that was planned or held with a leg of the session: 0 to 1. */
  readonly share: number
}

export interface DoneScreen {
  readonly kind: 'done'
  readonly title: Phrase
  /** How far the session went: 1 where it was done to its end, less where it was ended early. */
  readonly part: number
  /** For each leg of the session, in its order. */
  readonly held: readonly Held[]
  readonly skipped: Phrase | null
  /** Whether the phone has it, or nothing is kept of it. */
  readonly kept: Phrase
  readonly total: Phrase
}

export type Screen = ReadyScreen | RunningScreen | WaitingScreen | PausedScreen | DoneScreen

/** A screen, and the first moment at which it is no longer what there is to see, ms since 1970 UTC; Infinity where only an event changes it. */
export interface HeldScreen {
  readonly screen: Screen
  readonly holdsUntilMs: number
}
