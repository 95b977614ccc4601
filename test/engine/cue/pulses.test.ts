import { describe, expect, it } from 'vitest'
import type { Cue } from '../../../engine/cue/cue'
import {
  modeGapMs,
  modePatternOf,
  motorModeMs,
  patternGapMs,
  patternOf,
} from '../../../engine/cue/pulses'

const words: readonly Cue[] = ['settle', 'move', 'pass-1', 'pass-2', 'pass-3', 'change-leg', 'done']
/** With the breath out, which is felt among them. */
const felts: readonly Cue[] = [...words, 'exhale']
const pairs = felts.flatMap((one, index) =>
  felts.slice(index + 1).map((other): [Cue, Cue] => [one, other]),
)

/** How many pulses a cue has on a watch, how long each is, and how long it takes in all, ms. */
type Felt = { count: number; pulseMs: number; wholeMs: number }

/** STRONG_REMINDER is four pulses in its 1200 ms: 200 ms each if pulses and gaps are alike, the vendor does not say. */
const reminder: Felt = { count: 4, pulseMs: 200, wholeMs: 1200 }

const watches: Record<string, (cue: Cue) => Felt> = {
  'with patterns, normal': (cue) => felt(patternOf(cue, 'normal'), patternGapMs),
  'with patterns, strong': (cue) => felt(patternOf(cue, 'strong'), patternGapMs),
  'without patterns': (cue) => {
    const { mode, count } = modePatternOf(cue)
    const run = { pulseMs: motorModeMs[mode], count }
    return mode === 'strong-reminder' ? reminder : felt(run, modeGapMs)
  },
}

function felt({ pulseMs, count }: { pulseMs: number; count: number }, gapMs: number): Felt {
  return { count, pulseMs, wholeMs: count * pulseMs + (count - 1) * gapMs }
}

describe.each(Object.entries(watches))('on watches %s', (_, feel) => {
  it.each(pairs)('%s and %s differ in count, or in length by half at least', (one, other) => {
    const [a, b] = [feel(one), feel(other)]
    const ratio = Math.max(a.pulseMs, b.pulseMs) / Math.min(a.pulseMs, b.pulseMs)
    expect(a.count !== b.count || ratio >= 1.5).toBe(true)
  })

  it('every word is over before the shortest step is', () => {
    for (const word of words) expect(feel(word).wholeMs).toBeLessThan(5_000)
  })
})

describe('the words', () => {
  it.each<[Cue, number, number, number]>([
    ['settle', 1, 1000, 1400],
    ['move', 2, 450, 650],
    ['pass-1', 1, 200, 300],
    ['pass-2', 2, 200, 300],
    ['pass-3', 3, 200, 300],
    ['change-leg', 4, 150, 200],
    ['done', 3, 1000, 1400],
    ['tick', 1, 100, 100],
    ['inhale', 1, 100, 100],
    ['exhale', 2, 100, 100],
  ])('%s is %i × %i ms, strong %i ms', (cue, count, normalMs, strongMs) => {
    expect(patternOf(cue, 'normal')).toEqual({ pulseMs: normalMs, count })
    expect(patternOf(cue, 'strong')).toEqual({ pulseMs: strongMs, count })
  })
})
