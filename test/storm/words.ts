/** How the words are spelled on the wrist, and what a motor really did. */
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

/** So many pulses of one of these lengths, and the gap between them, ms. */
interface Spelling {
  readonly count: number
  readonly pulseMs: readonly number[]
  readonly gapMs: number
}
const spelled = (count: number, pulseMs: readonly number[], gapMs: number): Spelling => ({
  count,
  pulseMs,
  gapMs,
})

/** Normal and strong, on a watch that plays patterns. */
const patterns: Readonly<Record<Cue, Spelling>> = {
  settle: spelled(1, [1000, 1400], 0),
  move: spelled(2, [450, 650], 200),
  'pass-1': spelled(1, [200, 300], 0),
  'pass-2': spelled(2, [200, 300], 200),
  'pass-3': spelled(3, [200, 300], 200),
  'change-leg': spelled(4, [150, 200], 200),
  done: spelled(3, [1000, 1400], 200),
  tick: spelled(1, [100], 0),
}
/** Below API 3.6: runs of the motor's modes. */
const modes: Readonly<Record<Cue, Spelling>> = {
  settle: spelled(1, [1000], 0),
  move: spelled(2, [1000], 400),
  'pass-1': spelled(1, [600], 0),
  'pass-2': spelled(2, [600], 400),
  'pass-3': spelled(3, [600], 400),
  'change-leg': spelled(4, [150], 200),
  done: spelled(3, [1000], 400),
  tick: spelled(1, [20], 0),
}

/** A stretch in which the motor turned. Moments are true time, ms. */
export interface Pulse {
  readonly atMs: number
  readonly lengthMs: number
  /** Something stopped it before its time. */
  readonly isCut: boolean
}

/** What was felt of vibrations, pulse by pulse: what was stopped in the ms in which it began was not. */
export function pulsesOf(vibrations: readonly Vibration[]): Pulse[] {
  return vibrations.flatMap(({ atMs, pulses, stoppedAtMs = Number.POSITIVE_INFINITY }) =>
    pulses
      .map(({ fromMs, durationMs }) => {
        const lengthMs = Math.min(durationMs, stoppedAtMs - atMs - fromMs)
        return { atMs: atMs + fromMs, lengthMs, isCut: lengthMs < durationMs }
      })
      .filter(({ lengthMs }) => lengthMs > 0),
  )
}

/** A motor, and how far it may stray from the spelling, ms. */
export interface Motor {
  readonly playsPatterns: boolean
  /** Pulses up to so much longer. */
  readonly longerMs: number
  /** Gaps up to so much longer. */
  readonly apartMs: number
}

/** How many of the pulses at the front spell the word: all of its own, fewer when it breaks off, or 0 when it is another. */
export function spells(pulses: readonly Pulse[], cue: Cue, motor: Motor): number {
  const { count, pulseMs, gapMs } = (motor.playsPatterns ? patterns : modes)[cue]
  return Math.max(
    ...pulseMs.map((lengthMs) => {
      let found = 0
      while (found < count && fits(pulses, found, { lengthMs, gapMs }, motor)) found += 1
      return found
    }),
  )
}

/** True when that many pulses are the whole word. */
export function isWhole(cue: Cue, found: number, { playsPatterns }: Motor): boolean {
  return found === (playsPatterns ? patterns : modes)[cue].count
}

/** How long a word takes at most, with the silence after it in which a tick waits, ms. */
export function busyMs(cue: Cue, { playsPatterns }: Motor): number {
  const { count, pulseMs, gapMs } = (playsPatterns ? patterns : modes)[cue]
  return count * Math.max(...pulseMs) + (count - 1) * gapMs + 400
}

function fits(
  pulses: readonly Pulse[],
  place: number,
  { lengthMs, gapMs }: { lengthMs: number; gapMs: number },
  { longerMs, apartMs }: Motor,
): boolean {
  const pulse = pulses[place]
  const before = pulses[place - 1]
  if (!pulse || (before && before.lengthMs < lengthMs - apartMs)) return false
  const gap = before ? pulse.atMs - before.atMs - before.lengthMs : gapMs
  const isOfLength = pulse.isCut || pulse.lengthMs >= lengthMs
  return Math.abs(gap - gapMs) <= apartMs && isOfLength && pulse.lengthMs <= lengthMs + longerMs
}
