/** Screens of the running session that differ in one thing only, and how far a glance must tell them apart. */
import { type Leg, passes } from '../../../../engine/routine/routine'
import { defaultSettings } from '../../../../engine/routine/settings'
import { screenOf } from '../../../../engine/screen/screen'
import { advance, isUnderway, start } from '../../../../engine/session/session'
import { plainSurroundings } from '../../../engine/screen/surroundings.ts'
import { countOf, type Shown } from '../screens.ts'

export type Kind = 'set-up' | 'change-leg' | 'roll-up' | 'hold' | 'roll-down'

const startedAtMs = 1_767_600_000_000
const around = { ...plainSurroundings, clock: '10:42' }

/** Every screen has so many seconds left. */
const secondsLeft = 8

/** The screen of a step of the default session whose first leg is that one. */
export function screenAt(kind: Kind, leg: Leg, pass: number): Shown {
  const isChange = kind === 'change-leg'
  const order = (leg === 'right') === isChange ? 'left-right' : 'right-left'
  const session = start({ ...defaultSettings, legOrder: order }, startedAtMs)
  const index = session.steps.findIndex(
    (step) => step.kind === kind && step.leg === leg && step.pass === pass,
  )
  const lengths = session.steps.slice(0, index + 1).map(({ seconds }) => seconds)
  const nowMs =
    startedAtMs + (lengths.reduce((sum, length) => sum + length, 0) - secondsLeft) * 1000
  return shown(advance(session, nowMs), nowMs)
}

/** The change of leg, and the same step as if it were a set-up. */
export function changeAndSetUp(leg: Leg): [Shown, Shown] {
  const order = leg === 'right' ? 'left-right' : 'right-left'
  const session = start({ ...defaultSettings, legOrder: order }, startedAtMs)
  const index = session.steps.findIndex(({ kind }) => kind === 'change-leg')
  const begun = session.steps.slice(0, index + 1).reduce((sum, { seconds }) => sum + seconds, 0)
  const nowMs = startedAtMs + (begun - secondsLeft) * 1000
  const change = advance(session, nowMs)
  if (!isUnderway(change)) throw new RangeError('No change of leg is under way.')
  const steps = change.steps.map((step, at) =>
    at === index ? { ...step, kind: 'set-up' as const } : step,
  )
  return [shown(change, nowMs), shown({ ...change, steps }, nowMs)]
}

function shown(session: ReturnType<typeof advance>, nowMs: number): Shown {
  const screen = screenOf(session, around, nowMs)
  return { screen, count: countOf(screen, nowMs) }
}

/** Two screens, what they differ in, the least share of the glass that must differ, percent, and whether colour counts. */
export interface Pair {
  readonly differIn: string
  readonly name: string
  readonly one: Shown
  readonly other: Shown
  readonly least: number
  readonly coloured: boolean
}

const legs: readonly Leg[] = ['right', 'left']
const moving = ['roll-up', 'hold', 'roll-down'] as const
const kinds = ['set-up', ...moving] as const

const turnPairs = kinds.flatMap((kind) =>
  legs.flatMap((leg) =>
    [[1, 2] as const, [1, 3] as const, [2, 3] as const].map(
      ([first, second]): Pair => ({
        differIn: `foot turn, ${kind === 'set-up' ? kind : 'moving'}`,
        name: `${kind}, ${leg} ${first} and ${second}`,
        one: screenAt(kind, leg, first),
        other: screenAt(kind, leg, second),
        least: kind === 'set-up' ? 6 : 2.5,
        coloured: false,
      }),
    ),
  ),
)

const legPairs = kinds.flatMap((kind) =>
  passes.map(
    (pass): Pair => ({
      differIn: `leg, ${kind === 'set-up' ? kind : 'moving'}`,
      name: `${kind} ${pass}, right and left`,
      one: screenAt(kind, 'right', pass),
      other: screenAt(kind, 'left', pass),
      least: kind === 'set-up' ? 6 : 2.5,
      coloured: false,
    }),
  ),
)

const setUpPairs = moving.flatMap((kind) =>
  legs.flatMap((leg) =>
    passes.map(
      (pass): Pair => ({
        differIn: 'set-up or moving',
        name: `set-up and ${kind}, ${leg} ${pass}`,
        one: screenAt('set-up', leg, pass),
        other: screenAt(kind, leg, pass),
        least: 10,
        coloured: false,
      }),
    ),
  ),
)

const movingPairs = (
  [
    ['roll-up', 'hold'],
    ['hold', 'roll-down'],
    ['roll-up', 'roll-down'],
  ] as const
).flatMap(([first, second]) =>
  legs.map(
    (leg): Pair => ({
      differIn: `${first} or ${second}`,
      name: `${first} and ${second}, ${leg} 1`,
      one: screenAt(first, leg, 1),
      other: screenAt(second, leg, 1),
      least: 1.5,
      coloured: true,
    }),
  ),
)

const changePairs = legs.map((leg): Pair => {
  const [one, other] = changeAndSetUp(leg)
  return {
    differIn: 'change of leg or set-up',
    name: `change-leg and set-up, ${leg} 1`,
    one,
    other,
    least: 1.5,
    coloured: true,
  }
})

/** Every two screens that a glance must tell apart. */
export const pairs: readonly Pair[] = [
  ...turnPairs,
  ...legPairs,
  ...setUpPairs,
  ...movingPairs,
  ...changePairs,
]
