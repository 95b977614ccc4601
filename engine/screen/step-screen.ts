/** What the user sees of a session under way. */

import { breathAt } from '../cue/breath'
import type { Step } from '../routine/plan'
import { type FootTurn, footTurns } from '../routine/routine'
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
  Figure,
  PausedScreen,
  RunningScreen,
  StepView,
  Surroundings,
  Tone,
  WaitingScreen,
} from './screens'
import type { WatchMsgid } from './watch-msgids'

/** Between passes and legs the wrists are shaken out for so long, or for half of a shorter set-up, ms. */
export const shakeOutMs = 7_000

/** So near the end of a step, what comes next matters most, ms. */
const nextMs = 5_000

export function runningScreen(
  session: Running,
  around: Surroundings,
  nowMs: number,
): RunningScreen {
  const countdown = countdownOf(session, around)
  const view = stepView(session, around, nowMs)
  const hidesNext = around.isNarrow && countdown.endsAtMs - nowMs > nextMs
  return {
    kind: 'running',
    ...view,
    next: hidesNext ? null : view.next,
    ...guidance(session, around, nowMs),
    countdown,
    controls:
      nowMs < around.controlsUntilMs ? ['back', 'pause', 'skip', ...spotControl(session)] : [],
  }
}

function spotControl(session: Running | Paused): Control[] {
  return offersOneMoreSpot(session) ? ['one-more-spot'] : []
}

/** The count of a running step. */
function countdownOf(session: Running, { flashUntilMs }: Surroundings): Countdown {
  const step = stepOf(session)
  const lengthSeconds = step?.seconds ?? 1
  return {
    endsAtMs: session.stepStartedAtMs + lengthSeconds * 1000,
    lengthSeconds,
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
    flash: nowMs < flashUntilMs,
    breath: breathes ? breathAt(Math.max(0, nowMs - endsAtMs + lengthSeconds * 1000)) : null,
  }
}

/** Moments at which the screen of a running step changes though nothing happens: the notes of a set-up come and go, and what comes next. */
export function runningMomentsMs(session: Running, { isNarrow }: Surroundings): number[] {
  const step = stepOf(session)
  if (!step) return []
  const endsAtMs = session.stepStartedAtMs + step.seconds * 1000
  if (toneOf(step) !== 'set-up') return isNarrow ? [endsAtMs - nextMs, endsAtMs] : [endsAtMs]
  return [session.stepStartedAtMs + shakeOutLengthMs(step), endsAtMs - nextMs, endsAtMs]
}

function shakeOutLengthMs({ seconds }: Step): number {
  return Math.min(shakeOutMs, seconds * 500)
}

export function waitingScreen(
  session: Waiting,
  around: Surroundings,
  nowMs: number,
): WaitingScreen {
  const view = stepView(session, around, nowMs)
  return { kind: 'waiting', ...view, word: { msgid: 'Tender spot?' } }
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
    left: { msgid: about ? 'about {time} left' : '{time} left', values: { time } },
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
  const next = session.steps[session.index + 1]
  const leg = step?.leg ?? 'right'
  const pass = step?.pass ?? 1
  return {
    clock: around.clock,
    word: wordFor(step),
    leg,
    letter: { msgid: leg === 'right' ? 'R' : 'L' },
    pass,
    figure: `foot-${leg}-${footTurns[pass]}`,
    next: { msgid: '› {step}', values: { step: wordFor(next) } },
    note: newsOf(session, around, nowMs),
    tone: step ? toneOf(step) : 'set-up',
  }
}

const stepTexts: Readonly<Record<Step['kind'], WatchMsgid>> = {
  'set-up': 'Set up',
  'change-leg': 'Change leg',
  'roll-up': 'Roll up',
  hold: 'Hold',
  'roll-on': 'Roll on',
  'roll-down': 'Roll down',
}

function wordFor(step: Step | undefined): Phrase {
  return { msgid: step ? stepTexts[step.kind] : 'Done' }
}

/** How the foot is turned, in words. */
export const footTexts: Readonly<Record<FootTurn, WatchMsgid>> = {
  straight: 'Foot straight',
  out: 'Foot turned out',
  in: 'Foot turned in',
}

function newsOf(
  { settings }: Running | Waiting | Paused,
  { newsUntilMs }: Surroundings,
  nowMs: number,
): Phrase | null {
  if (nowMs >= newsUntilMs) return null
  return { msgid: 'New hold: {seconds} s', values: { seconds: settings.holdSeconds } }
}

/** What a set-up asks for: the wrists first, then the foot. */
function guidance(
  session: Running,
  around: Surroundings,
  nowMs: number,
): { figure?: Figure; note?: Phrase } {
  const step = stepOf(session)
  if (!step || toneOf(step) !== 'set-up') return {}
  const news = newsOf(session, around, nowMs)
  const intoMs = elapsedMs(session, nowMs)
  const isFirst = session.index === 0
  if (!isFirst && intoMs < shakeOutLengthMs(step))
    return { figure: 'wrists', note: news ?? { msgid: 'Shake out your wrists' } }
  if (news || step.seconds * 1000 - intoMs <= nextMs) return {}
  return { note: { msgid: footTexts[footTurns[step.pass]] } }
}

function toneOf({ kind }: Step): Tone {
  if (kind === 'hold') return 'hold'
  return kind === 'set-up' || kind === 'change-leg' ? 'set-up' : 'roll'
}
