import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { defaultSettings } from '../../../engine/routine/settings'
import { type Action, afterAction } from '../../../engine/session/actions'
import { parseSaved, saveIsDueAtMs, toStored } from '../../../engine/session/saved'
import { advance, type Begun, ready, type Session, start } from '../../../engine/session/session'
import { newerOf, parseSlotted } from '../../../engine/sync/two-slots'
import { anySettings } from '../arbitraries'

const t0 = 1_767_600_000_000

const anyAction: fc.Arbitrary<Action> = fc.oneof(
  fc.record({
    type: fc.constantFrom(
      'pause' as const,
      'resume' as const,
      'skip' as const,
      'back' as const,
      'one-more-spot' as const,
      'found-spot' as const,
    ),
  }),
  fc.record({
    type: fc.constant('new-hold-length' as const),
    holdSeconds: fc.constantFrom(30, 90),
  }),
)

/** A session after any actions at any moments. */
const anySession: fc.Arbitrary<Begun> = fc
  .tuple(anySettings, fc.array(fc.tuple(fc.integer({ min: 0, max: 90_000 }), anyAction)))
  .map(([settings, actions]) => {
    let nowMs = t0
    let session: Session = start(settings, t0)
    for (const [waitMs, action] of actions) {
      nowMs += waitMs
      session = afterAction(advance(session, nowMs), action, nowMs)
    }
    return session as Begun
  })

const throughJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value))
const stored = (session: Begun): Record<string, unknown> =>
  throughJson(toStored({ session, savedAtMs: t0 })) as Record<string, unknown>

describe('a stored session', () => {
  it('comes back as it was, whatever happened to it', () => {
    fc.assert(
      fc.property(anySession, (session) => {
        expect(parseSaved(stored(session))).toEqual({ session, savedAtMs: t0 })
      }),
    )
  })

  it('is small', () => {
    expect(JSON.stringify(stored(start(defaultSettings, t0))).length).toBeLessThan(1_000)
  })

  it.each<[string, object]>([
    ['of another version', { version: 2 }],
    ['without its moment', { savedAtMs: null }],
    ['in a state that is none', { state: 'ready' }],
    ['running since a text', { stepStartedAtMs: 'x' }],
    ['at a step that is not there', { index: 24 }],
    ['at half a step', { index: 0.5 }],
    ['without steps', { steps: [] }],
    ['with a text for steps', { steps: 'x' }],
    ['with too many steps', { steps: Array(200).fill(['set-up', 'r', 1, 15, 0, 0]) }],
    ['with a step of no kind', { steps: [['sit-up', 'r', 1, 15, 0, 0]] }],
    ['with a leg too many', { steps: [['set-up', 'm', 1, 15, 0, 0]] }],
    ['with a fourth pass', { steps: [['set-up', 'r', 4, 15, 0, 0]] }],
    ['with a step of an hour', { steps: [['set-up', 'r', 1, 3600, 0, 0]] }],
    ['with more held than any hold is long', { steps: [['hold', 'r', 1, 45, 90_001, 0]] }],
    ['with a mark too many', { steps: [['hold', 'r', 1, 45, 0, 4]] }],
    ['with a step too short', { steps: [['hold', 'r', 1, 45, 0]] }],
    ['with settings that are none', { settings: { holdSeconds: 45 } }],
  ])('%s is refused', (_, damage) => {
    expect(parseSaved({ ...stored(start(defaultSettings, t0)), ...damage })).toBeNull()
  })

  it('is read from anything: a whole one or null, never an exception', { timeout: 120_000 }, () => {
    const whole = stored(start(defaultSettings, t0))
    const damaged = fc
      .tuple(fc.constantFrom(...Object.keys(whole)), fc.anything())
      .map(([key, value]) => ({ ...whole, [key]: value }))
    fc.assert(
      fc.property(fc.oneof(fc.anything(), damaged), (input) => {
        const saved = parseSaved(input)
        const again = saved && parseSaved(throughJson(toStored(saved)))
        expect(throughJson(again)).toEqual(throughJson(saved))
      }),
      { numRuns: 100_000 },
    )
  })
})

describe('an unchanged session is stored again', () => {
  const running = start(defaultSettings, t0)
  const never = Number.POSITIVE_INFINITY
  const paused = afterAction(running, { type: 'pause' }, t0)
  const inHold = advance(running, t0 + 40_000)
  it.each<[string, Session, number, boolean, number]>([
    ['15 s after it was, as a sign of life', inHold, 40_000, false, 55_000],
    ['by its boundary, where that comes within two seconds', inHold, 64_000, false, never],
    ['two seconds before the boundary at the latest', inHold, 63_000, false, 78_000],
    ['never while it is paused', paused, 0, false, never],
    ['15 s after it could not be, though paused', paused, 0, true, 15_000],
    ['never before it is one', ready, 0, false, never],
  ])('%s', (_, session, triedMs, failed, dueMs) => {
    expect(saveIsDueAtMs(session, t0 + triedMs, failed)).toBe(t0 + dueMs)
  })
})

describe('of two places', () => {
  const slotted = (turn: number) => ({ turn, value: turn })
  it.each([
    [null, null, null],
    [slotted(1), null, 0],
    [null, slotted(1), 1],
    [slotted(1), slotted(2), 1],
    [slotted(3), slotted(2), 0],
  ] as const)('%j and %j, the newer is %s', (first, second, newer) => {
    expect(newerOf([first, second])).toBe(newer)
  })

  it.each([undefined, null, 'x', {}, { turn: '1' }, { turn: 0.5 }])(
    '%j is nothing whole',
    (input) => {
      expect(parseSlotted(input)).toBeNull()
    },
  )
})
