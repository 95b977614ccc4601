/** A storm as data: what kind of watch it rages on, what happens to a session, and how that is told as a list. */
import fc from 'fast-check'
import type { Settings } from '../../engine/routine/settings'
import { anySettings } from '../engine/arbitraries.ts'
import { anyHappening, type Happening } from './happenings.ts'
import { anyWatch, type KindOfWatch } from './kind-of-watch.ts'

/** When a happening comes: after so long, or so long after the next boundary. */
export type When = { readonly afterMs: number } | { readonly fromBoundaryMs: number }

export interface Storm {
  readonly watch: KindOfWatch
  readonly settings: Settings
  readonly lateness: { readonly seed: number; readonly upToMs: number }
  readonly relaunchMs: number
  readonly alarmWhenSuspended: 'reopens' | 'ignored'
  /** Whether the session is ended by hand at the end, or plays to its end. */
  readonly finish: 'end' | 'play'
  readonly happenings: readonly (readonly [When, Happening])[]
}

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
  watch: anyWatch,
  settings: anySettings,
  lateness: fc.record({
    seed: fc.nat(1_000_000),
    upToMs: fc.constantFrom(0, 78, 78, 78, 500),
  }),
  relaunchMs: fc.constantFrom(0, 0, 400, 1_500, 3_000),
  alarmWhenSuspended: fc.constantFrom('reopens' as const, 'ignored' as const),
  finish: fc.constantFrom('end' as const, 'end' as const, 'play' as const),
  happenings: fc.array(fc.tuple(anyWhen, anyHappening), { maxLength: mostHappenings, size: 'max' }),
})

/** A storm as lines that a person can read. */
export function tell({ settings, happenings, finish, ...around }: Storm): string {
  return [
    `settings ${JSON.stringify(settings)}`,
    `around ${JSON.stringify(around)}`,
    ...happenings.map(
      ([when, what]) => `${tellWhen(when)}: ${what.name} ${JSON.stringify(what.how)}`,
    ),
    finish === 'end' ? 'then it is ended by hand' : 'then it plays to its end',
  ].join('\n')
}

function tellWhen(when: When): string {
  if ('afterMs' in when) return `after ${when.afterMs / 1000} s`
  return `${when.fromBoundaryMs} ms from the next boundary`
}
