/** A held screen is what there is to see, at each ms until it says that it no longer holds. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { defaultSettings } from '../../../engine/routine/settings'
import { clockText } from '../../../engine/screen/phrase'
import { heldScreenOf, screenOf } from '../../../engine/screen/screen'
import type { Screen, Surroundings } from '../../../engine/screen/screens'
import { type Action, afterAction } from '../../../engine/session/actions'
import { advance, ready, type Session, start } from '../../../engine/session/session'
import { anySettings } from '../arbitraries'
import { plainSurroundings } from './surroundings.ts'

const t0 = 1_767_600_000_000

type Type = Exclude<Action['type'], 'new-hold-length'>
const types: readonly Type[] = ['pause', 'resume', 'skip', 'back', 'one-more-spot', 'end']

/** A session of any settings after any actions, each so long after the one before; one paused by hand or by an absence. */
const anySession: fc.Arbitrary<{ session: Session; nowMs: number }> = fc
  .tuple(
    anySettings,
    fc.array(fc.tuple(fc.nat(90_000), fc.constantFrom(...types, 'found-spot' as const)), {
      maxLength: 8,
    }),
    fc.nat(90_000),
    fc.boolean(),
  )
  .map(([settings, actions, afterMs, asks]) => {
    let session: Session = start(settings, t0)
    let nowMs = t0
    for (const [ms, type] of actions) {
      nowMs += ms
      session = afterAction(advance(session, nowMs), { type }, nowMs)
    }
    nowMs += afterMs
    session = advance(session, nowMs)
    return { session: session.state === 'paused' ? { ...session, asks } : session, nowMs }
  })

const anyMoment = fc.oneof(
  anySession,
  fc.nat(600_000).map((ms) => ({ session: ready, nowMs: t0 + ms })),
)

/** What may be on the glass besides a session, and for how long from now, ms. */
interface Around {
  readonly mayBeSilent: boolean
  readonly controlsMs: number
  readonly newsMs: number
  readonly spotMs: number
  readonly flashMs: number
}

/** What is around a session, with the time of day as it is at that moment; what ends, ends so long after `nowMs`, ms. */
function aroundAt(atMs: number, nowMs: number, around: Around): Surroundings {
  const at = new Date(atMs)
  return {
    ...plainSurroundings,
    mayBeSilent: around.mayBeSilent,
    clock: clockText(at.getUTCHours(), at.getUTCMinutes(), false),
    controlsUntilMs: nowMs + around.controlsMs,
    newsUntilMs: nowMs + around.newsMs,
    spotUntilMs: nowMs + around.spotMs,
    flashUntilMs: nowMs + around.flashMs,
  }
}

const anyAround: fc.Arbitrary<Around> = fc.record({
  mayBeSilent: fc.boolean(),
  controlsMs: fc.oneof(fc.constant(-1_000), fc.nat(6_000)),
  newsMs: fc.oneof(fc.constant(-1_000), fc.nat(11_000)),
  spotMs: fc.oneof(fc.constant(-1_000), fc.nat(2_000)),
  flashMs: fc.integer({ min: -1_000, max: 600 }),
})

/** A running step's time of day is written with the second, not held. */
function withoutClock(screen: Screen): Screen {
  return screen.kind === 'running' ? { ...screen, clock: '' } : screen
}

describe('a held screen', () => {
  it('is at each ms of its time what there is to see', () => {
    const anyShare = fc.double({ min: 0, max: 1, noNaN: true })
    fc.assert(
      fc.property(anyMoment, anyAround, anyShare, ({ session, nowMs }, around, share) => {
        const held = heldScreenOf(session, aroundAt(nowMs, nowMs, around), nowMs)
        const lastMs = Math.min(held.holdsUntilMs - 1, nowMs + 3_600_000)
        for (const atMs of [nowMs, Math.round(nowMs + share * (lastMs - nowMs)), lastMs]) {
          const then = advance(session, atMs)
          expect(then).toBe(session)
          const seen = screenOf(then, aroundAt(atMs, nowMs, around), atMs)
          expect(withoutClock(seen)).toEqual(withoutClock(held.screen))
        }
      }),
      { numRuns: 2_000 },
    )
  })

  it('holds for longer than now', () => {
    fc.assert(
      fc.property(anyMoment, anyAround, ({ session, nowMs }, around) => {
        const { holdsUntilMs } = heldScreenOf(session, aroundAt(nowMs, nowMs, around), nowMs)
        expect(holdsUntilMs).toBeGreaterThan(nowMs)
      }),
    )
  })

  it.each([
    ['a set-up, until its wrists are shaken out', 100, 105],
    ['a set-up, until its last third', 105, 110],
    ['a set-up, until its end', 110, 115],
    ['a hold, until its last eight seconds', 135, 172],
    ['a hold, until its end', 172, 180],
    ['a hold through the minute, until its last eight seconds', 35, 72],
  ])('of the default session holds through %s', (_, seconds, until) => {
    const nowMs = t0 + seconds * 1000
    const session = advance(start(defaultSettings, t0), nowMs)
    const { holdsUntilMs } = heldScreenOf(session, plainSurroundings, nowMs)
    expect((holdsUntilMs - t0) / 1000).toBe(until)
  })

  it('of a session that is done holds until something happens', () => {
    const done = advance(start(defaultSettings, t0), t0 + 600_000)
    expect(heldScreenOf(done, plainSurroundings, t0 + 600_000).holdsUntilMs).toBe(Infinity)
  })
})
