/** How the words are spelled on the wrist, and what a motor really did. Moments are true time, ms. */
import type { Step } from '../../engine/routine/plan'
import type { Vibration } from '../../simulator/types.ts'

/** A word that the wrist feels, or the short tick. */
export type Cue = 'settle' | 'move' | `pass-${1 | 2 | 3}` | 'change-leg' | 'done' | 'tick'

/** The word with which a step begins. */
export function wordOf({ kind, pass }: Step): Cue {
  if (kind === 'hold') return 'settle'
  if (kind === 'set-up') return `pass-${pass}`
  return kind === 'change-leg' ? 'change-leg' : 'move'
}

type Spelling = readonly [count: number, pulseMs: readonly number[], gapMs: number]

/** On a watch that plays patterns, normal and strong. */
const patterns: Readonly<Record<Cue, Spelling>> = {
  settle: [1, [1000, 1400], 0],
  move: [2, [450, 650], 200],
  'pass-1': [1, [200, 300], 0],
  'pass-2': [2, [200, 300], 200],
  'pass-3': [3, [200, 300], 200],
  'change-leg': [4, [150, 200], 200],
  done: [3, [1000, 1400], 200],
  tick: [1, [100], 0],
}
/** Below API 3.6: runs of the motor's modes. */
const modes: Readonly<Record<Cue, Spelling>> = {
  settle: [1, [1000], 0],
  move: [2, [1000], 400],
  'pass-1': [1, [600], 0],
  'pass-2': [2, [600], 400],
  'pass-3': [3, [600], 400],
  'change-leg': [4, [150], 200],
  done: [3, [1000], 400],
  tick: [1, [20], 0],
}

/** A motor, and how far its pulses may stray from the spelling, ms: each longer, and all nearer or farther apart. */
export interface Motor {
  readonly playsPatterns: boolean
  readonly longerMs: number
  readonly apartMs: number
}

/** A stretch in which the motor turned. */
export interface Pulse {
  readonly atMs: number
  readonly lengthMs: number
  /** Something stopped it before its time. */
  readonly isCut: boolean
  /** A tick was allowed when it began, though nobody asked for it. */
  readonly mayTick: boolean
}

/** What the program's vibrations were, pulse by pulse: what was stopped in the ms in which it began was not felt. */
export function pulsesOf(vibrations: readonly Vibration[], mayTick: readonly boolean[]): Pulse[] {
  return vibrations.flatMap(({ atMs, pulses, by, stoppedAtMs = Infinity }, place) =>
    pulses
      .map(({ fromMs, durationMs }) => {
        const lengthMs = Math.min(durationMs, stoppedAtMs - atMs - fromMs)
        const isCut = lengthMs < durationMs
        return { atMs: atMs + fromMs, lengthMs, isCut, mayTick: mayTick[place] ?? false }
      })
      .filter(({ lengthMs }) => lengthMs > 0 && !by),
  )
}

const spellingOf = (cue: Cue, { playsPatterns }: Motor) => (playsPatterns ? patterns : modes)[cue]

/** How many of the pulses at the front spell the word: fewer than its own where it breaks off, 0 where it is another. */
export function spells(pulses: readonly Pulse[], cue: Cue, motor: Motor): number {
  const [count, lengthsMs, gapMs] = spellingOf(cue, motor)
  const found = lengthsMs.map((lengthMs) => {
    const wrong = pulses
      .slice(0, count)
      .findIndex((pulse, at) => !fits(pulse, pulses[at - 1], [lengthMs, gapMs], motor))
    return wrong < 0 ? Math.min(count, pulses.length) : wrong
  })
  return Math.max(...found)
}

function fits(
  pulse: Pulse,
  before: Pulse | undefined,
  [lengthMs, gapMs]: readonly [number, number],
  { longerMs, apartMs }: Motor,
): boolean {
  const isLong = pulse.isCut || pulse.lengthMs >= lengthMs
  if (!isLong || pulse.lengthMs > lengthMs + longerMs) return false
  if (!before) return true
  const gap = pulse.atMs - before.atMs - before.lengthMs
  return before.lengthMs >= lengthMs - apartMs && Math.abs(gap - gapMs) <= apartMs
}

/** True when so many pulses are the whole word. */
export const isWhole = (cue: Cue, count: number, motor: Motor): boolean =>
  count === spellingOf(cue, motor)[0]

/** How long a word takes at most, with the silence after it in which a tick waits, ms. */
export function busyMs(cue: Cue, motor: Motor): number {
  const [count, lengthsMs, gapMs] = spellingOf(cue, motor)
  return count * Math.max(...lengthsMs) + (count - 1) * gapMs + 400
}
