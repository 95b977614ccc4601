/** Which words a vibration can be the beginning of. */
import type { Vibration } from '../../simulator/types.ts'
import type { Cue } from './model.ts'

/** How a word is played: pulses of one length; `runs` of a motor mode, each a vibration of its own. */
interface Look {
  readonly pulseMs: readonly number[]
  readonly pulses: number
  readonly runs: number
}

const patterns: Readonly<Record<Cue, Look>> = {
  settle: { pulseMs: [1000, 1400], pulses: 1, runs: 1 },
  move: { pulseMs: [450, 650], pulses: 2, runs: 1 },
  'pass-1': { pulseMs: [200, 300], pulses: 1, runs: 1 },
  'pass-2': { pulseMs: [200, 300], pulses: 2, runs: 1 },
  'pass-3': { pulseMs: [200, 300], pulses: 3, runs: 1 },
  'change-leg': { pulseMs: [150, 200], pulses: 4, runs: 1 },
  done: { pulseMs: [1000, 1400], pulses: 3, runs: 1 },
  tick: { pulseMs: [100], pulses: 1, runs: 1 },
}
const modes: Readonly<Record<Cue, Look>> = {
  settle: { pulseMs: [1000], pulses: 1, runs: 1 },
  move: { pulseMs: [1000], pulses: 1, runs: 2 },
  'pass-1': { pulseMs: [600], pulses: 1, runs: 1 },
  'pass-2': { pulseMs: [600], pulses: 1, runs: 2 },
  'pass-3': { pulseMs: [600], pulses: 1, runs: 3 },
  'change-leg': { pulseMs: [150], pulses: 4, runs: 1 },
  done: { pulseMs: [1000], pulses: 1, runs: 3 },
  tick: { pulseMs: [20], pulses: 1, runs: 1 },
}

/** Between two pulses of one vibration, and between two runs of a mode, ms. */
const betweenPulsesMs = 200
const betweenRunsMs = 400

/** True when the vibration is this word, or the first run of it. `strong` cues are longer where patterns can be played. */
export function fits(
  { pulses }: Vibration,
  cue: Cue,
  { playsPatterns, strong }: { playsPatterns: boolean; strong: boolean },
): boolean {
  const look = (playsPatterns ? patterns : modes)[cue]
  const lengthMs = look.pulseMs[playsPatterns && strong ? look.pulseMs.length - 1 : 0]
  return pulses.length === look.pulses && pulses.every(({ durationMs }) => durationMs === lengthMs)
}

/** How long a word takes at most, and the silence after it, ms: a tick waits until that is over. */
export function busyMs(cue: Cue, playsPatterns: boolean): number {
  const { pulseMs, pulses, runs } = (playsPatterns ? patterns : modes)[cue]
  const longestMs = Math.max(...pulseMs)
  const runMs = pulses * longestMs + (pulses - 1) * betweenPulsesMs
  return runs * (runMs + betweenRunsMs)
}

/** When the further runs of a mode must begin, ms after the first. */
export function furtherRunsMs(cue: Cue, playsPatterns: boolean): number[] {
  if (playsPatterns) return []
  const { runs, pulseMs } = modes[cue]
  const everyMs = (pulseMs[0] ?? 0) + betweenRunsMs
  return Array.from({ length: runs - 1 }, (_, index) => (index + 1) * everyMs)
}
