import { describe, expect, it } from 'vitest'
import { breathAt, breathTurnsMs } from '../../../engine/cue/breath'
import { type Breathing, defaultSettings } from '../../../engine/routine/settings'
import { advance, start } from '../../../engine/session/session'
import { passTime } from '../../../engine/session/turn'

const t0 = 1_767_600_000_000

describe('a breath', () => {
  it.each([
    [0, true, 0, 4_000],
    [1_000, true, 0.25, 3_000],
    [3_999, true, 3_999 / 4_000, 1],
    [4_000, false, 1, 6_000],
    [9_999, false, 1 / 6_000, 1],
    [10_000, true, 0, 4_000],
    [24_000, false, 1, 6_000],
  ])('after %i ms: in %s, level %d, %i ms left', (elapsedMs, inhales, level, leftMs) => {
    expect(breathAt(elapsedMs)).toEqual({ inhales, level, leftMs })
  })

  it.each([
    [30_000, [4_000, 10_000, 14_000, 20_000, 24_000]],
    [45_000, [4_000, 10_000, 14_000, 20_000, 24_000, 30_000, 34_000]],
  ])('in a hold of %i ms turns, but for its last five seconds, at %j', (lengthMs, turnsMs) => {
    expect(breathTurnsMs(lengthMs)).toEqual(turnsMs)
  })
})

/** The seconds of the first hold (45 s, from 35 s on) in which the wrist ticks. */
function ticksIn(breathing: Breathing): number[] {
  const session = start({ ...defaultSettings, breathing }, t0)
  return Array.from({ length: 44 }, (_, index) => index + 1).filter((second) => {
    const sinceMs = t0 + 35_000 + (second - 1) * 1_000 + 40
    const { cue } = passTime(advance(session, sinceMs), sinceMs, sinceMs + 1_000)
    return cue === 'tick' || cue === 'breath'
  })
}

describe('the wrist', () => {
  it('ticks at the turns of the breath where that is chosen, and the last three seconds', () => {
    expect(ticksIn('screen-and-wrist')).toEqual([4, 10, 14, 20, 24, 30, 34, 42, 43, 44])
    expect(ticksIn('screen')).toEqual([42, 43, 44])
    expect(ticksIn('off')).toEqual([42, 43, 44])
  })
})
