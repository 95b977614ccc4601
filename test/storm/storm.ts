/** A storm as data: on what kind of watch it rages, what happens to a session there, and how that is told as a list. */
import fc from 'fast-check'
import type { Settings } from '../../engine/routine/settings'
import { watchModels } from '../../simulator/models.ts'
import { anySettings } from '../engine/arbitraries.ts'
import { type Answers, anyAnswers } from './allowances.ts'
import { anyHappening, type Happening } from './happenings.ts'

/** When a happening comes: after so long, or so long after the next boundary. */
export type When = { readonly afterMs: number } | { readonly fromBoundaryMs: number }

export interface Storm {
  readonly model: string
  /** How the watch answers where watches are reported to differ. */
  readonly answers: Answers
  readonly settings: Settings
  readonly timerSeed: number
  readonly lateMs: number
  readonly relaunchMs: number
  /** Whether the session is ended by hand at the end, or plays to its end. */
  readonly finish: 'end' | 'play'
  readonly happenings: readonly (readonly [When, Happening])[]
}

/** Round with patterns, square without, square with: these stand for the others, and come most often. */
const usual = ['Amazfit Balance', 'Amazfit Bip 5 Unity', 'Amazfit Bip 6']
const anyModel = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...usual) },
  { weight: 2, arbitrary: fc.constantFrom(...watchModels.map(({ name }) => name)) },
)
const after = (mostMs: number) => fc.nat(mostMs).map((afterMs) => ({ afterMs }))
const fromBoundary = fc
  .constantFrom(-3_500, -60, -1, 0, 0, 1, 30, 70, 600, 4_000)
  .map((fromBoundaryMs) => ({ fromBoundaryMs }))
const anyWhen: fc.Arbitrary<When> = fc.oneof(
  { weight: 3, arbitrary: after(2_500) },
  { weight: 4, arbitrary: after(30_000) },
  { weight: 2, arbitrary: after(150_000) },
  { weight: 4, arbitrary: fromBoundary },
)

/** A storm has up to so many happenings. */
const mostHappenings = 24

export const anyStorm: fc.Arbitrary<Storm> = fc.record({
  model: anyModel,
  settings: anySettings,
  timerSeed: fc.nat(1_000_000),
  lateMs: fc.constantFrom(0, 78, 78, 78, 500),
  relaunchMs: fc.constantFrom(0, 0, 400, 1_500, 3_000),
  finish: fc.constantFrom('end', 'end', 'end', 'end', 'play'),
  happenings: fc.array(fc.tuple(anyWhen, anyHappening), { maxLength: mostHappenings, size: 'max' }),
  answers: anyAnswers,
})

/** A storm as lines that a person can read. */
export function tell({ settings, happenings, finish, ...around }: Storm): string {
  const lines = happenings.map(
    ([when, { name, how }]) => `${tellWhen(when)}: ${name} ${JSON.stringify(how)}`,
  )
  const end = finish === 'end' ? 'then it is ended by hand' : 'then it plays to its end'
  return [JSON.stringify(around), JSON.stringify(settings), ...lines, end].join('\n')
}

function tellWhen(when: When): string {
  if ('afterMs' in when) return `after ${when.afterMs / 1000} s`
  return `${when.fromBoundaryMs} ms from the next boundary`
}
