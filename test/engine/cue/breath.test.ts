import { describe, expect, it } from 'vitest'
import { breathAt, breathTurnsMs, silentBeforeEndMs } from '../../../engine/cue/breath'
import type { Cue } from '../../../engine/cue/cue'
import { cueMs } from '../../../engine/cue/pulses'
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

/** What the wrist feels in which second of the first hold (45 s, from 35 s on). */
function feltIn(breathing: Breathing): [second: number, cue: Cue][] {
  const session = start({ ...defaultSettings, breathing }, t0)
  return Array.from({ length: 44 }, (_, index) => index + 1).flatMap((second) => {
    const sinceMs = t0 + 35_000 + (second - 1) * 1_000 + 40
    const { cue } = passTime(advance(session, sinceMs), sinceMs, sinceMs + 1_000)
    return cue ? [[second, cue] as [number, Cue]] : []
  })
}

const countdown: [number, Cue][] = [
  [42, 'tick'],
  [43, 'tick'],
  [44, 'tick'],
]

describe('the wrist', () => {
  it('feels at each turn which way the breath goes, where that is chosen, and is silent before the end', () => {
    expect(feltIn('screen-and-wrist')).toEqual([
      [4, 'exhale'],
      [10, 'inhale'],
      [14, 'exhale'],
      [20, 'inhale'],
      [24, 'exhale'],
      [30, 'inhale'],
      [34, 'exhale'],
      ...countdown,
    ])
  })

  it('feels only the countdown where no breath is chosen for it', () => {
    expect(feltIn('screen')).toEqual(countdown)
    expect(feltIn('off')).toEqual(countdown)
  })

  it.each([30, 35, 40, 45, 50, 55, 60, 65, 70, 75, 80, 85, 90])(
    'feels the last breath before the silence of a hold of %i s',
    (hold) => {
      for (const turnMs of breathTurnsMs(hold * 1000)) {
        const overMs = turnMs + cueMs('exhale', 'strong', true)
        expect(overMs).toBeLessThanOrEqual(hold * 1000 - silentBeforeEndMs)
      }
    },
  )
})
