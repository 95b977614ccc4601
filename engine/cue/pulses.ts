import type { CueStrength } from '../routine/settings'
import type { Cue } from './cue'

/** The motor's own modes, for watches that cannot play patterns (below API 3.6). */
export type MotorMode = 'click' | 'duration' | 'duration-long' | 'strong-reminder'

/** How long each mode runs, ms. Source: the vendor's page on Vibrator. */
export const motorModeMs: Readonly<Record<MotorMode, number>> = {
  click: 20,
  duration: 600,
  'duration-long': 1000,
  'strong-reminder': 1200,
}

/** The same pulse a few times, with a gap after each but the last. */
export interface Pattern {
  readonly pulseMs: number
  readonly count: number
}
export interface ModePattern {
  readonly mode: MotorMode
  readonly count: number
}

/** Between two pulses of a pattern, ms. */
export const patternGapMs = 200

/** Between two runs of a mode, ms: longer, since page timers play them and come late. */
export const modeGapMs = 400

/** A cue as a pattern, for watches that can play one (API 3.6 and up). */
export function patternOf(cue: Cue, strength: CueStrength): Pattern {
  const [normalMs, strongMs, count] = words[cue]
  return { pulseMs: strength === 'strong' ? strongMs : normalMs, count }
}

/** A cue as runs of one motor mode. The click may not be felt at all: nothing is promised of it. */
export function modePatternOf(cue: Cue): ModePattern {
  const [, , , mode, count] = words[cue]
  return { mode, count }
}

/** A pulse of a cue: when it begins after the cue's beginning, and how long it is, ms. */
export interface Pulse {
  readonly fromMs: number
  readonly lengthMs: number
}

/** A cue as it is felt, pulse by pulse. How long those of the reminder are, four in 1,200 ms, is a guess. */
export function pulsesOf(cue: Cue, strength: CueStrength, playsPatterns: boolean): Pulse[] {
  const isReminder = !playsPatterns && modePatternOf(cue).mode === 'strong-reminder'
  return isReminder ? inTurn(4, 150, patternGapMs) : runsOf(cue, strength, playsPatterns)
}

/** A cue as the motor is started for it, run by run: each pulse of a pattern, or each run of a mode. */
export function runsOf(cue: Cue, strength: CueStrength, playsPatterns: boolean): Pulse[] {
  if (playsPatterns) {
    const { count, pulseMs } = patternOf(cue, strength)
    return inTurn(count, pulseMs, patternGapMs)
  }
  const { mode, count } = modePatternOf(cue)
  return inTurn(count, motorModeMs[mode], modeGapMs)
}

/** A motor that refused to stop when a cue was over is stopped once more so long after, ms. */
export const overtimeMs = 250

/** Between the beginnings of two words of which a finger did not ask for both, at least, ms. */
export const betweenWordsMs = 1_000

/** Right after an alarm opened the page the motor may be in standby for so long, ms. Source: docs/watches-differ.md. */
export const standbyMs = 2_000

function inTurn(count: number, lengthMs: number, gapMs: number): Pulse[] {
  return Array.from({ length: count }, (_, index) => ({
    fromMs: index * (lengthMs + gapMs),
    lengthMs,
  }))
}

/** How long a cue takes on a watch with patterns, or without, ms. */
export function cueMs(cue: Cue, strength: CueStrength, playsPatterns: boolean): number {
  return Math.max(
    ...pulsesOf(cue, strength, playsPatterns).map(({ fromMs, lengthMs }) => fromMs + lengthMs),
  )
}

/** A cue's pulses where patterns can be played: normal and strong, ms, and how many; else runs of a mode, and how many. */
const words: Readonly<
  Record<
    Cue,
    readonly [normalMs: number, strongMs: number, count: number, mode: MotorMode, runs: number]
  >
> = {
  settle: [1000, 1400, 1, 'duration-long', 1],
  move: [450, 650, 2, 'duration-long', 2],
  'pass-1': [200, 300, 1, 'duration', 1],
  'pass-2': [200, 300, 2, 'duration', 2],
  'pass-3': [200, 300, 3, 'duration', 3],
  'change-leg': [150, 200, 4, 'strong-reminder', 1],
  done: [1000, 1400, 3, 'duration-long', 3],
  tick: [100, 100, 1, 'click', 1],
  inhale: [100, 100, 1, 'click', 1],
  exhale: [100, 100, 2, 'click', 2],
}
