import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Cue, isWord, wordOf } from '../../../engine/cue/cue'
import { planSession } from '../../../engine/routine/plan'
import { defaultSettings, type Settings } from '../../../engine/routine/settings'
import type { Action } from '../../../engine/session/actions'
import type { Session } from '../../../engine/session/session'
import { begin, nextToSeeMs, passTime, quietUntilMs, reduce } from '../../../engine/session/turn'
import { anySettings } from '../arbitraries'

const t0 = 1_767_600_000_000

/** All cues of a session left alone, looked at only when its quiet ends, and each time so much later. */
function cuesOf(settings: Settings, lateMs: () => number, untilMs = 7_200_000): [number, Cue][] {
  const cues: [number, Cue][] = []
  let { session, cue } = begin(settings, t0)
  let lookedAtMs = t0
  const feel = (felt: Cue | null): void => {
    if (felt) cues.push([lookedAtMs - t0, felt])
  }
  feel(cue)
  while (session.state !== 'done' && lookedAtMs < t0 + untilMs) {
    const nowMs = quietUntilMs(session, lookedAtMs) + lateMs()
    ;({ session, cue } = passTime(session, lookedAtMs, nowMs))
    lookedAtMs = nowMs
    feel(cue)
  }
  return cues
}

/** The word of each boundary of a plan and its moment. */
function boundaries(settings: Settings): [number, Cue][] {
  let atMs = 0
  const words = planSession(settings).map((step): [number, Cue] => {
    const word: [number, Cue] = [atMs, wordOf(step)]
    atMs += step.seconds * 1000
    return word
  })
  return [...words, [atMs, 'done']]
}

const isFeltWord = ([, cue]: [number, Cue]): boolean => isWord(cue)

/** What is felt between two moments, in seconds after the start. */
function between(session: Session, fromSeconds: number, toSeconds: number): Cue | null {
  return passTime(session, t0 + fromSeconds * 1000, t0 + toSeconds * 1000).cue
}

/** A session of these settings as it is so many seconds after its start. */
function midway(seconds: number, settings: Settings = defaultSettings): Session {
  return passTime(begin(settings, t0).session, t0, t0 + seconds * 1000).session
}

/** What an action at so many seconds after the start does. */
function turnAt(
  session: Session,
  seconds: number,
  type: Exclude<Action['type'], 'new-hold-length'>,
) {
  const nowMs = t0 + seconds * 1000
  return reduce(session, { type }, nowMs, nowMs)
}

describe('the cues of a session', () => {
  it('are one word at each boundary and three ticks before the end of each hold', () => {
    expect(cuesOf(defaultSettings, () => 0).slice(0, 9)).toEqual([
      [0, 'pass-1'],
      [15_000, 'move'],
      [35_000, 'settle'],
      [77_000, 'tick'],
      [78_000, 'tick'],
      [79_000, 'tick'],
      [80_000, 'move'],
      [100_000, 'pass-2'],
      [115_000, 'move'],
    ])
  })

  it('are without the ticks where the user wants none', () => {
    const cues = cuesOf({ ...defaultSettings, countdownTicks: false }, () => 0)
    expect(cues.filter((cue) => !isFeltWord(cue))).toEqual([])
  })

  it('for any settings: exactly one word at each boundary, none elsewhere', () => {
    const auto = anySettings.filter(({ holdStart }) => holdStart === 'auto')
    fc.assert(
      fc.property(auto, (settings) => {
        expect(cuesOf(settings, () => 0).filter(isFeltWord)).toEqual(boundaries(settings))
      }),
    )
  })

  it('come within the lateness of one timer, and none adds up', () => {
    fc.assert(
      fc.property(fc.infiniteStream(fc.integer({ min: 0, max: 80 })), (stream) => {
        const late = cuesOf(defaultSettings, () => stream.next().value ?? 0).filter(isFeltWord)
        const planned = boundaries(defaultSettings)
        expect(late.map(([, cue]) => cue)).toEqual(planned.map(([, cue]) => cue))
        const errorsMs = late.map(([ms], index) => ms - (planned[index]?.[0] ?? 0))
        expect(Math.min(...errorsMs)).toBeGreaterThanOrEqual(0)
        expect(Math.max(...errorsMs)).toBeLessThanOrEqual(80)
      }),
      { numRuns: 25 },
    )
  })
})

describe('after a sleep', () => {
  it.each<[string, number, Cue | null]>([
    ['a boundary seen within a second is on time', 36, 'settle'],
    ['the one word for where the user is now', 150, 'settle'],
    ['nothing when the step ends in five seconds', 95, null],
    ['the word when it ends just later', 94.9, 'move'],
    ['the end', 5_000, 'done'],
  ])('%s', (_, wakesAt, cue) => {
    expect(between(midway(20), 20, wakesAt)).toBe(cue)
  })

  it('a step that began while somebody watched is not played again', () => {
    expect(between(midway(36), 36, 70)).toBeNull()
  })

  it('ticks that are over stay silent', () => {
    expect(between(midway(36), 36, 79.5)).toBe('tick')
    expect(between(midway(70, { ...defaultSettings, holdSeconds: 90 }), 70, 76)).toBeNull()
  })
})

describe('waiting for a spot', () => {
  const waiting = (): Session => midway(35, { ...defaultSettings, holdStart: 'tap' })

  it('ticks when it begins and every 20 s', () => {
    const cues = cuesOf({ ...defaultSettings, holdStart: 'tap' }, () => 30, 115_000)
    const ticks = cues.filter((cue) => !isFeltWord(cue)).map(([ms]) => Math.floor(ms / 1000))
    expect(ticks).toEqual([35, 55, 75, 95, 115])
  })

  it('ends with the word of the hold', () => {
    expect(turnAt(waiting(), 50, 'found-spot').cue).toBe('settle')
  })
})

describe('a pause', () => {
  it('ticks when it begins, at 30, 60 and 90 s, then stays silent', () => {
    const { session, cue } = turnAt(midway(40), 40, 'pause')
    expect(cue).toBe('tick')
    const ticks = Array.from({ length: 300 }, (_, second) => 40 + second).filter(
      (second) => between(session, second - 1, second) === 'tick',
    )
    expect(ticks).toEqual([70, 100, 130])
  })

  it('ticks when it is over', () => {
    const { session } = turnAt(midway(40), 40, 'pause')
    expect(turnAt(session, 45, 'resume').cue).toBe('tick')
  })
})

describe('a finger', () => {
  it.each<[number, Exclude<Action['type'], 'new-hold-length'>, Cue | null]>([
    [5, 'skip', 'move'],
    [20, 'skip', 'settle'],
    [40, 'skip', 'move'],
    [85, 'skip', 'pass-2'],
    [290, 'skip', 'change-leg'],
    [590, 'skip', 'done'],
    [40, 'back', 'settle'],
    [36, 'back', 'move'],
    [105, 'back', 'pass-2'],
    [40, 'one-more-spot', 'tick'],
    [85, 'one-more-spot', 'move'],
    [20, 'one-more-spot', null],
    [40, 'found-spot', null],
    [50, 'end', 'done'],
  ])('at %d s that asks for %s feels %s', (seconds, type, cue) => {
    expect(turnAt(midway(seconds), seconds, type).cue).toBe(cue)
  })

  it('at the very boundary has the last word, and the boundary is not played twice', () => {
    const before = midway(34)
    const { session, cue } = reduce(before, { type: 'skip' }, t0 + 34_000, t0 + 35_000)
    expect(cue).toBe('move')
    expect(between(session, 35, 36)).toBeNull()
  })
})

/** When a page looks at a session again, ms since 1970 UTC. */
const nextMomentMs = (session: Session, nowMs: number): number =>
  Math.min(quietUntilMs(session, nowMs), nextToSeeMs(session, nowMs))

/** The moment that follows a second, in seconds after the start. */
const secondsAfter = (session: Session, second: number): number =>
  (nextMomentMs(session, t0 + second * 1000) - t0) / 1000

describe('the next moment', () => {
  it('is the next whole second of a step, whenever it is asked for', () => {
    expect(nextMomentMs(midway(10), t0 + 10_000)).toBe(t0 + 11_000)
    expect(nextMomentMs(midway(10), t0 + 10_078)).toBe(t0 + 11_000)
  })

  it('is never to be seen when a session is done: no clock is on that screen', () => {
    expect(nextToSeeMs(turnAt(midway(40), 40, 'end').session, t0 + 40_000)).toBe(Infinity)
  })

  it('is the next minute in a wait and in a pause, where no tick comes first', () => {
    const waiting = midway(35, { ...defaultSettings, holdStart: 'tap' })
    const paused = turnAt(midway(40), 40, 'pause').session
    expect([56, 96, 116].map((second) => secondsAfter(waiting, second))).toEqual([60, 115, 120])
    expect([41, 71, 101, 200].map((second) => secondsAfter(paused, second))).toEqual([
      60, 100, 120, 240,
    ])
  })

  it('is never now', () => {
    fc.assert(
      fc.property(anySettings, fc.integer({ min: 0, max: 3_000_000 }), (settings, ms) => {
        const session = midway(ms / 1000, settings)
        expect(nextMomentMs(session, t0 + ms)).toBeGreaterThan(t0 + ms)
      }),
    )
  })
})

/** A session of any settings at any moment, running, waiting for a spot, paused or ended. */
const anyMoment = fc
  .tuple(
    anySettings,
    fc.integer({ min: 0, max: 1_500_000 }),
    fc.constantFrom(null, 'pause', 'end', 'one-more-spot', 'back'),
    fc.integer({ min: 0, max: 200_000 }),
  )
  .map(([settings, ms, type, laterMs]) => {
    const atMs = t0 + ms
    const before = passTime(begin(settings, t0).session, t0, atMs).session
    const session = type === null ? before : reduce(before, { type }, atMs, atMs).session
    return { session: passTime(session, atMs, atMs + laterMs).session, nowMs: atMs + laterMs }
  })

describe('the quiet', () => {
  it('of any session has nothing to feel and no step to go on to', () => {
    fc.assert(
      fc.property(anyMoment, fc.double({ min: 0, max: 1, noNaN: true }), (moment, share) => {
        const { session, nowMs } = moment
        const lastMs = Math.min(quietUntilMs(session, nowMs), nowMs + 3_600_000) - 1
        const laterMs = Math.round(nowMs + share * (lastMs - nowMs))
        expect(passTime(session, nowMs, laterMs)).toEqual({ session, cue: null })
      }),
      { numRuns: 1_000 },
    )
  })

  it('of a session that moves ends with a cue, whatever lies between', () => {
    fc.assert(
      fc.property(anyMoment, ({ session, nowMs }) => {
        fc.pre(session.state === 'running' || session.state === 'waiting')
        expect(passTime(session, nowMs, quietUntilMs(session, nowMs)).cue).not.toBeNull()
      }),
    )
  })

  it('of a pause ends with its ticks, then when the watch may sleep, then never', () => {
    const { session } = turnAt(midway(40), 40, 'pause')
    const ends = [40, 70, 100, 130, 160].map((second) => quietUntilMs(session, t0 + second * 1000))
    expect(ends.map((ms) => (ms - t0) / 1000)).toEqual([70, 100, 130, 160, Infinity])
  })
})
