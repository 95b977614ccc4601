/** Who has the motor, and how long it rests. */
import { describe, expect, it } from 'vitest'
import type { Cue } from '../../../engine/cue/cue'
import {
  type Beginning,
  beginningOf,
  latestTimerMs,
  restAfterMs,
  restBetweenMs,
} from '../../../engine/cue/turn-taking'

const idle = { readyAtMs: 0, busyUntilMs: 0, isSpeaking: false }
const speaking = { ...idle, busyUntilMs: 1_600, isSpeaking: true }
const standby = { ...idle, readyAtMs: 3_000 }

describe('a cue that comes', () => {
  it.each<[string, Cue, boolean, typeof idle, Beginning]>([
    ['a word', 'move', false, idle, 0],
    ['a tick', 'tick', false, idle, 0],
    ['a word that a finger asked for, in a word', 'move', true, speaking, 0],
    ['a word that nobody asked for, in a word', 'move', false, speaking, 'after-word'],
    ['a tick in a word', 'tick', false, speaking, 600],
    ['a breath in a word', 'inhale', false, speaking, 'never'],
    ['a word while the motor is in standby', 'settle', false, standby, 2_000],
  ])('begins when it may: %s', (_, cue, isAsked, motor, beginning) => {
    expect(beginningOf({ cue, isAsked, atMs: 1_000 }, motor)).toBe(beginning)
  })
})

describe('the motor', () => {
  const [over, next] = [
    { fromMs: 0, lengthMs: 450 },
    { fromMs: 600, lengthMs: 450 },
  ]

  it.each([
    [450, 150],
    [528, 72],
    [700, 0],
    [450 + latestTimerMs, 150],
    [-2_000, 150],
  ])(
    'rests between two runs, and makes up for a late timer: %i ms after the beginning',
    (sinceMs, restMs) => {
      expect(restBetweenMs(over, next, sinceMs)).toBe(restMs)
    },
  )

  it('rests after a word until a second has passed, and not at all after a tick', () => {
    expect(restAfterMs('move', next, true)).toBe(-50)
    expect(restAfterMs('pass-1', { fromMs: 0, lengthMs: 200 }, true)).toBe(800)
    expect(restAfterMs('tick', { fromMs: 0, lengthMs: 100 }, true)).toBe(0)
    expect(restAfterMs('tick', { fromMs: 0, lengthMs: 100 }, false)).toBe(250)
  })
})
