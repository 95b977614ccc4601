import type { RecordStatus } from '../history/outbox'
import { heldSeconds } from '../history/record'
import { planSession, totalSeconds } from '../routine/plan'
import type { Leg } from '../routine/routine'
import { type LegOrder, legsOf } from '../routine/settings'
import type { Done, Session } from '../session/session'
import { duration, minutesAndSeconds } from './phrase'
import type {
  DoneScreen,
  Held,
  HeldScreen,
  Origin,
  ReadyScreen,
  Screen,
  Surroundings,
} from './screens'
import { pausedScreen, runningMomentsMs, runningScreen, waitingScreen } from './step-screen'
import type { WatchMsgid } from './watch-msgids'

/** The screen of a session that is up to date (`advance`), and until when it holds if nothing happens. */
export function heldScreenOf(session: Session, around: Surroundings, nowMs: number): HeldScreen {
  const screen = screenOf(session, around, nowMs)
  const momentsMs = momentsToSeeMs(session, around, nowMs)
  const holdsUntilMs = Math.min(...momentsMs.filter((momentMs) => momentMs > nowMs))
  return { screen, holdsUntilMs }
}

/** When what is seen may change by time alone; a flash, a breath, the minutes left and the time of day of a running step belong to the second. */
function momentsToSeeMs(session: Session, around: Surroundings, nowMs: number): number[] {
  const { controlsUntilMs, newsUntilMs, spotUntilMs, hintUntilMs } = around
  const nextMinuteMs = minuteEndsAtMs(nowMs)
  switch (session.state) {
    case 'ready':
      return [nextMinuteMs]
    case 'running':
      return [controlsUntilMs, newsUntilMs, spotUntilMs, ...runningMomentsMs(session, around)]
    case 'waiting':
    case 'paused':
      return [nextMinuteMs, newsUntilMs, spotUntilMs, hintUntilMs]
    case 'done':
      return []
  }
}

const minuteMs = 60_000

/** When the time of day changes next, ms since 1970 UTC: time zones differ by whole minutes. */
export function minuteEndsAtMs(nowMs: number): number {
  return nowMs - (nowMs % minuteMs) + minuteMs
}

/** The screen of a session that is up to date (`advance`). */
export function screenOf(session: Session, around: Surroundings, nowMs: number): Screen {
  switch (session.state) {
    case 'ready':
      return readyScreen(around)
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
    hold: { msgid: 'Hold {seconds} s', values: { seconds: settings.holdSeconds } },
    order: { msgid: orderTexts[settings.legOrder] },
    total: {
      msgid: settings.holdStart === 'tap' ? 'about {time} in all' : '{time} in all',
      values: { time: duration(totalSeconds(planSession(settings))) },
    },
    origin: origin === 'phone' ? null : { msgid: originTexts[origin] },
    warning: mayBeSilent ? { msgid: 'Vibration may be off' } : null,
  }
}

const orderTexts: Readonly<Record<LegOrder, WatchMsgid>> = {
  'right-left': 'Right, then left',
  'left-right': 'Left, then right',
  right: 'Right leg only',
  left: 'Left leg only',
}

const originTexts: Readonly<Record<Exclude<Origin, 'phone'>, WatchMsgid>> = {
  'last-set': 'as last set',
  defaults: 'defaults',
  'watch-outdated': 'Update this app on the watch',
  'phone-outdated': 'Update this app on the phone',
}

function doneScreen(session: Done, { recordStatus }: Surroundings): DoneScreen {
  const skipped = session.steps.filter((step) => step.skipped).length
  const seconds = Math.round((session.endedAtMs - session.startedAtMs) / 1000)
  return {
    kind: 'done',
    title: { msgid: session.finished ? 'Done' : 'Ended early' },
    part: session.finished ? 1 : session.index / session.steps.length,
    held: heldOf(session),
    skipped: skipped > 0 ? { msgid: 'Steps skipped: {count}', values: { count: skipped } } : null,
    kept: { msgid: keptTexts[recordStatus] },
    total: { msgid: '{time} in all', values: { time: minutesAndSeconds(seconds) } },
  }
}

function heldOf(session: Done): Held[] {
  const legs = legsOf(session.settings.legOrder)
  const most = Math.max(...legs.map((leg) => holdSecondsOf(session, leg)))
  return legs.map((leg) => {
    const seconds = heldSeconds(session, leg)
    return { leg, time: minutesAndSeconds(seconds), share: Math.min(1, seconds / most) }
  })
}

/** How long a leg's holds are, whatever was held of them, seconds. */
function holdSecondsOf({ steps }: Done, leg: Leg): number {
  const holds = steps.filter((step) => step.kind === 'hold' && step.leg === leg)
  return holds.reduce((sum, step) => sum + step.seconds, 0)
}

const keptTexts: Readonly<Record<RecordStatus, WatchMsgid>> = {
  none: 'Too short to save',
  'on-phone': 'Saved on the phone',
  'on-watch': 'Goes to the phone later',
}
