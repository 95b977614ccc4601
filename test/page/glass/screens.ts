/** Every screen of a session that the engine can show, with the longest values, each made from a session by the engine itself. */

import { choices, defaultSettings, type Settings } from '../../../engine/routine/settings'
import { clockText } from '../../../engine/screen/phrase'
import { screenOf } from '../../../engine/screen/screen'
import type { Count, Screen, Surroundings } from '../../../engine/screen/screens'
import { countAt } from '../../../engine/screen/step-screen'
import { type Action, afterAction } from '../../../engine/session/actions'
import {
  advance,
  isUnderway,
  ready,
  type Session,
  start,
  stepOf,
} from '../../../engine/session/session'
import { plainSurroundings } from '../../engine/screen/surroundings.ts'

/** A screen, and what its countdown shows. */
export interface Shown {
  readonly screen: Screen
  readonly count: Count
}

/** A screen, and the words by which tests and people call it. */
export interface NamedScreen extends Shown {
  readonly name: string
}

/** A session as it is at a moment, ms since 1970 UTC. */
interface Moment {
  readonly session: Session
  readonly nowMs: number
}

const startedAtMs = 1_767_600_000_000
const longestPauseMs = 24 * 60 * 60_000 - 1_000

/** The longest sessions, so that each number is as wide as it can be. */
const longest: Settings = {
  ...defaultSettings,
  holdSeconds: 90,
  spotsPerPass: 3,
  rollSeconds: 40,
  setUpSeconds: 25,
}
const longestByTap: Settings = { ...longest, holdStart: 'tap' }

/** Each figure of the font is as wide as the other, so that this stands for every time of day, of twelve hours too. */
const clock = clockText(23, 58, false)

const quiet: Surroundings = {
  ...plainSurroundings,
  settings: longest,
  origin: 'phone',
  clock,
}

/** What may be on the glass besides the session. */
const extras: readonly (readonly [name: string, Partial<Surroundings>])[] = [
  ['', {}],
  [', flash', { flashUntilMs: Number.MAX_VALUE }],
  [', controls', { controlsUntilMs: Number.MAX_VALUE }],
  [', news', { newsUntilMs: Number.MAX_VALUE }],
  [', hint', { hintUntilMs: Number.MAX_VALUE }],
]

function show({ session, nowMs }: Moment, around: Partial<Surroundings> = {}): Shown {
  const screen = screenOf(session, { ...quiet, ...around }, nowMs)
  return { screen, count: countOf(screen, nowMs) }
}

/** What the countdown of a screen shows at a moment; of a screen without one, nothing of it is drawn. */
export function countOf(screen: Screen, nowMs: number): Count {
  return screen.kind === 'running' ? countAt(screen.countdown, nowMs) : noCount
}

const noCount: Count = { seconds: 0, ring: 0, minutes: 0, flash: false, breath: null }

function later({ session, nowMs }: Moment, ms: number): Moment {
  return { session: advance(session, nowMs + ms), nowMs: nowMs + ms }
}

function withAction(
  { session, nowMs }: Moment,
  type: Exclude<Action['type'], 'new-hold-length'>,
): Moment {
  return { session: afterAction(session, { type }, nowMs), nowMs }
}

/** A session at the beginning of each of its steps, at each wait for a spot, and when it is done. */
function course(settings: Settings): Moment[] {
  const moments: Moment[] = []
  let moment: Moment = { session: start(settings, startedAtMs), nowMs: startedAtMs }
  while (isUnderway(moment.session)) {
    moments.push(moment)
    const isWaiting = moment.session.state === 'waiting'
    const stepMs = (stepOf(moment.session)?.seconds ?? 0) * 1000
    moment = isWaiting ? withAction(moment, 'found-spot') : later(moment, stepMs)
  }
  return [...moments, moment]
}

const courses = [...course(longest), ...course(longestByTap)]

function nameOf({ session }: Moment): string {
  const step = stepOf(session)
  if (!isUnderway(session) || !step) return session.state
  const { holdStart } = session.settings
  return `${session.state}, ${step.kind}, ${step.leg} ${step.pass}, step ${session.index}, ${holdStart}`
}

const readyScreens: readonly NamedScreen[] = choices.legOrder.flatMap((legOrder) =>
  choices.holdStart.flatMap((holdStart) => {
    const settings = { ...longest, legOrder, holdStart }
    const origins = ['phone', 'last-set', 'defaults', 'watch-outdated', 'phone-outdated'] as const
    return origins.flatMap((origin) =>
      [true, false].map((mayBeSilent) => ({
        name: `ready, ${legOrder}, ${holdStart}, ${origin}${mayBeSilent ? ', warned' : ''}`,
        ...show({ session: ready, nowMs: startedAtMs }, { settings, origin, mayBeSilent }),
      })),
    )
  }),
)

/** Running and waiting: at the beginning of each step, in its middle and in its last second. */
const movingScreens: readonly NamedScreen[] = courses
  .filter(({ session }) => isUnderway(session))
  .flatMap((moment) => {
    const stepMs = (stepOf(moment.session)?.seconds ?? 0) * 1000
    const intoMs = moment.session.state === 'running' ? [0, stepMs / 2, stepMs - 1000] : [0]
    return intoMs.flatMap((ms) =>
      extras.map(([extra, around]) => ({
        name: `${nameOf(moment)}, after ${ms / 1000} s${extra}`,
        ...show(later(moment, ms), around),
      })),
    )
  })

/** Paused by hand, and by an absence after which the program asks. */
const pausedScreens: readonly NamedScreen[] = courses
  .map((moment) => withAction(moment, 'pause'))
  .flatMap(({ session, nowMs }) =>
    session.state !== 'paused'
      ? []
      : [session, { ...session, asks: true }].flatMap((paused) =>
          extras.map(([extra, around]) => ({
            name: `${nameOf({ session, nowMs })}${paused.asks ? ', asks' : ''}${extra}`,
            ...show({ session: paused, nowMs }, around),
          })),
        ),
  )

/** As many spots as a pass can have, all held, with the longest pause on the way. */
function longestDone(settings: Settings): Moment {
  let moment: Moment = { session: start(settings, startedAtMs), nowMs: startedAtMs }
  moment = withAction(later(withAction(moment, 'pause'), longestPauseMs), 'resume')
  while (isUnderway(moment.session)) {
    const step = stepOf(moment.session)
    const more = withAction(moment, 'one-more-spot')
    moment = later(step?.kind === 'hold' ? more : moment, (step?.seconds ?? 0) * 1000)
  }
  return moment
}

function allSkipped(settings: Settings): Moment {
  let moment: Moment = { session: start(settings, startedAtMs), nowMs: startedAtMs }
  while (isUnderway(moment.session)) moment = withAction(moment, 'skip')
  return moment
}

const doneScreens: readonly NamedScreen[] = choices.legOrder.flatMap((legOrder) => {
  const settings = { ...longest, legOrder }
  const ends: readonly (readonly [string, Moment])[] = [
    ['done', longestDone(settings)],
    ['done, all skipped', allSkipped(settings)],
    [
      'ended at once',
      withAction({ session: start(settings, startedAtMs), nowMs: startedAtMs }, 'end'),
    ],
  ]
  return ends.flatMap(([name, moment]) =>
    (['none', 'on-watch', 'on-phone'] as const).map((recordStatus) => ({
      name: `${name}, ${legOrder}, ${recordStatus}`,
      ...show(moment, { recordStatus }),
    })),
  )
})

/** Each screen once, whatever it is called first. When its step ends is in its count. */
export const namedScreens: readonly NamedScreen[] = [
  ...readyScreens,
  ...movingScreens,
  ...pausedScreens,
  ...doneScreens,
].filter(isFirst(({ screen, count }) => JSON.stringify({ ...screen, countdown: null, count })))

/** True of the first value with its key. */
export function isFirst<Value>(keyOf: (value: Value) => string): (value: Value) => boolean {
  const seen = new Set<string>()
  return (value) => {
    const isNew = !seen.has(keyOf(value))
    seen.add(keyOf(value))
    return isNew
  }
}
