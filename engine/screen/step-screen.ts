/** What the user sees of a session under way. */

import { breathAt } from '../cue/breath'
import { footTurns } from '../routine/routine'
import { legsOf } from '../routine/settings'
import { offersOneMoreSpot } from '../session/actions'
import {
  elapsedMs,
  leftMs,
  type Paused,
  type Running,
  stepOf,
  type Waiting,
} from '../session/session'
import type { Control } from './controls'
import { minutesAndSeconds, type Phrase } from './phrase'
import type {
  Count,
  Countdown,
  PausedScreen,
  RunningScreen,
  StepView,
  Surroundings,
  WaitingScreen,
} from './screens'
import { arrowOf, askTexts, toneOf, wordFor } from './step-words'

/** In the last third of a step the line says what comes next, for this long at most, ms. */
const nextMs = 8_000

export function runningScreen(
  session: Running,
  around: Surroundings,
  nowMs: number,
): RunningScreen {
  const countdown = countdownOf(session, around, nowMs)
  return {
    kind: 'running',
    ...stepView(session, around, nowMs),
    line: lineOf(session, nowMs),
    countdown,
    controls:
      nowMs < around.controlsUntilMs ? ['back', 'pause', 'skip', ...spotControl(session)] : [],
  }
}

/** What the step asks, and towards its end what comes next. */
function lineOf(session: Running, nowMs: number): Phrase {
  const step = stepOf(session)
  const isAsking = step && nowMs < nextFromMs(session)
  return isAsking ? { msgid: askTexts[step.kind] } : nextOf(session)
}

/** From when on the line says what comes next, ms since 1970 UTC. */
function nextFromMs(session: Running): number {
  const stepMs = (stepOf(session)?.seconds ?? 0) * 1000
  return session.stepStartedAtMs + stepMs - Math.min(nextMs, stepMs / 3)
}

function nextOf(session: Running | Waiting): Phrase {
  return {
    msgid: '› {step}',
    values: { step: wordFor(session.steps, session.index + 1) },
  }
}

/** Minutes left of a session, in words; about so many where holds start with a tap. */
export function minutesPhrase({ isAbout }: Countdown, minutes: number): Phrase {
  const time: Phrase = { msgid: '{minutes} min', values: { minutes } }
  return isAbout ? { msgid: '~{time}', values: { time } } : time
}

const minuteMs = 60_000

function spotControl(session: Running | Paused): Control[] {
  return offersOneMoreSpot(session) ? ['one-more-spot'] : []
}

/** The count of a running step. */
function countdownOf(session: Running, { flashUntilMs }: Surroundings, nowMs: number): Countdown {
  const step = stepOf(session)
  const lengthSeconds = step?.seconds ?? 1
  return {
    endsAtMs: session.stepStartedAtMs + lengthSeconds * 1000,
    lengthSeconds,
    sessionEndsAtMs: nowMs + leftMs(session, nowMs),
    isAbout: session.settings.holdStart === 'tap',
    flashUntilMs,
    breathes: step?.kind === 'hold' && session.settings.breathing !== 'off',
  }
}

/** What a countdown shows at a moment. */
export function countAt(countdown: Countdown, nowMs: number): Count {
  const { endsAtMs, lengthSeconds, flashUntilMs, breathes } = countdown
  const seconds = Math.min(lengthSeconds, Math.max(0, Math.ceil((endsAtMs - nowMs) / 1000)))
  return {
    seconds,
    ring: seconds / lengthSeconds,
    minutes: Math.ceil((countdown.sessionEndsAtMs - nowMs) / minuteMs),
    flash: nowMs < flashUntilMs,
    breath: breathes ? breathAt(Math.max(0, nowMs - endsAtMs + lengthSeconds * 1000)) : null,
  }
}

/** Moments at which the screen of a running step changes though nothing happens: its line. */
export function runningMomentsMs(session: Running, { mayBeSilent }: Surroundings): number[] {
  const step = stepOf(session)
  if (!step) return []
  const { stepStartedAtMs: startedAtMs } = session
  const firstThird =
    mayBeSilent || asksWrists(session) ? [startedAtMs + step.seconds * thirdMs] : []
  return [...firstThird, nextFromMs(session), startedAtMs + step.seconds * 1000]
}

/** A third of a second. */
const thirdMs = 1000 / 3

/** Between passes and legs the wrists are shaken out. */
function asksWrists(session: Running | Waiting | Paused): boolean {
  const step = stepOf(session)
  return session.index > 0 && step !== undefined && toneOf(step) === 'set-up'
}

export function waitingScreen(
  session: Waiting,
  around: Surroundings,
  nowMs: number,
): WaitingScreen {
  const view = stepView(session, around, nowMs)
  return { kind: 'waiting', ...view, word: { msgid: 'Tender spot?' }, line: nextOf(session) }
}

export function pausedScreen(session: Paused, around: Surroundings, nowMs: number): PausedScreen {
  const time = minutesAndSeconds(Math.ceil(leftMs(session, nowMs) / 1000))
  const about = session.settings.holdStart === 'tap'
  const view = stepView(session, around, nowMs)
  const step = stepOf(session)
  const seconds = Math.ceil((step?.seconds ?? 0) - session.elapsedMs / 1000)
  const where: Phrase = session.waiting
    ? { msgid: 'Tender spot?' }
    : { msgid: '{step}: {seconds} s', values: { step: view.word, seconds } }
  return {
    kind: 'paused',
    ...view,
    note: session.asks ? null : view.note,
    title: { msgid: 'Paused' },
    word: session.asks ? { msgid: 'Go on?' } : where,
    hint: nowMs < around.hintUntilMs ? { msgid: 'Press longer to end' } : null,
    left: { msgid: about ? '~{time} to go' : '{time} to go', values: { time } },
    controls: session.asks
      ? ['resume', 'end']
      : ['back', 'resume', 'skip', ...spotControl(session), 'end'],
  }
}

function stepView(
  session: Running | Waiting | Paused,
  around: Surroundings,
  nowMs: number,
): StepView {
  const step = stepOf(session)
  const leg = step?.leg ?? 'right'
  const pass = step?.pass ?? 1
  const note = noteOf(session, around, nowMs)
  return {
    clock: around.clock,
    word: wordFor(session.steps, session.index),
    leg,
    pass,
    legs: legsOf(session.settings.legOrder),
    figure: `foot-${leg}-${footTurns[pass]}`,
    arrow: step ? arrowOf(step) : null,
    note,
    noteFigure: note?.msgid === wristsText ? 'wrists' : null,
    tone: step ? toneOf(step) : 'set-up',
  }
}

/** What matters more than what the step asks, the first thing first. */
function noteOf(
  session: Running | Waiting | Paused,
  { mayBeSilent, newsUntilMs, spotUntilMs }: Surroundings,
  nowMs: number,
): Phrase | null {
  const thirdsMs = 3 * elapsedMs(session, nowMs)
  const isFirstThird =
    session.state === 'running' && thirdsMs < (stepOf(session)?.seconds ?? 0) * 1000
  if (mayBeSilent && isFirstThird) return { msgid: 'Vibration may be off' }
  const seconds = session.settings.holdSeconds
  if (nowMs < newsUntilMs) return { msgid: 'New hold: {seconds} s', values: { seconds } }
  if (nowMs < spotUntilMs) return { msgid: '+1 spot' }
  return isFirstThird && asksWrists(session) ? { msgid: wristsText } : null
}

const wristsText = 'Shake out your wrists'
