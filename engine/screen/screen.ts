import { heldSeconds } from '../history/record'
import { planSession, totalSeconds } from '../routine/plan'
import { legsOf } from '../routine/settings'
import type { Done, Session } from '../session/session'
import { introScreen } from './intro-screen'
import { duration, minutesAndSeconds } from './phrase'
import type { DoneScreen, HeldScreen, ReadyScreen, Screen, Surroundings } from './screens'
import { pausedScreen, runningMomentsMs, runningScreen, waitingScreen } from './step-screen'

/** The screen of a session that is up to date (`advance`), and until when it holds if nothing happens. */
export function heldScreenOf(session: Session, around: Surroundings, nowMs: number): HeldScreen {
  const screen = screenOf(session, around, nowMs)
  const momentsMs = momentsToSeeMs(session, around, nowMs)
  const holdsUntilMs = Math.min(...momentsMs.filter((momentMs) => momentMs > nowMs))
  return { screen, holdsUntilMs }
}

/** When what is seen may change by time alone; a flash and a breath belong to the second. */
function momentsToSeeMs(session: Session, around: Surroundings, nowMs: number): number[] {
  const { controlsUntilMs, newsUntilMs, intro } = around
  const nextMinuteMs = nowMs - (nowMs % minuteMs) + minuteMs
  switch (session.state) {
    case 'ready':
      return intro ? [] : [nextMinuteMs]
    case 'running':
      return [nextMinuteMs, controlsUntilMs, newsUntilMs, ...runningMomentsMs(session, around)]
    case 'waiting':
    case 'paused':
      return [nextMinuteMs, newsUntilMs]
    case 'done':
      return []
  }
}

const minuteMs = 60_000

/** The screen of a session that is up to date (`advance`). */
export function screenOf(session: Session, around: Surroundings, nowMs: number): Screen {
  switch (session.state) {
    case 'ready':
      return around.intro ? introScreen(around.intro, around) : readyScreen(around)
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

function doneScreen(session: Done, { recordStatus }: Surroundings): DoneScreen {
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
    kept: { msgid: `kept-${recordStatus}` },
    total: { msgid: 'took', values: { time: minutesAndSeconds(seconds) } },
  }
}
