/**
 * How a cue feels: pulses and gaps. Words differ in count, or in length by half at least; never in
 * strength alone, which a moving wrist does not tell apart.
 */
import type { Cue } from './cues'
import type { CueStrength } from './settings'

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
  const { normalMs, strongMs, count } = patterns[cue]
  return { pulseMs: strength === 'strong' ? strongMs : normalMs, count }
}

/** A cue as runs of one motor mode. The click may not be felt at all: nothing is promised of it. */
export function modePatternOf(cue: Cue): ModePattern {
  return modePatterns[cue]
}

/** How long a cue takes on a watch with patterns, or without, ms. */
export function cueMs(cue: Cue, strength: CueStrength, playsPatterns: boolean): number {
  const { pulseMs, count } = patternOf(cue, strength)
  if (playsPatterns) return count * (pulseMs + patternGapMs) - patternGapMs
  const { mode, count: runs } = modePatternOf(cue)
  return runs * (motorModeMs[mode] + modeGapMs) - modeGapMs
}

const patterns: Readonly<Record<Cue, { normalMs: number; strongMs: number; count: number }>> = {
  settle: { normalMs: 1000, strongMs: 1400, count: 1 },
  move: { normalMs: 450, strongMs: 650, count: 2 },
  'pass-1': { normalMs: 200, strongMs: 300, count: 1 },
  'pass-2': { normalMs: 200, strongMs: 300, count: 2 },
  'pass-3': { normalMs: 200, strongMs: 300, count: 3 },
  'change-leg': { normalMs: 150, strongMs: 200, count: 4 },
  done: { normalMs: 1000, strongMs: 1400, count: 3 },
  tick: { normalMs: 100, strongMs: 100, count: 1 },
}

const modePatterns: Readonly<Record<Cue, ModePattern>> = {
  settle: { mode: 'duration-long', count: 1 },
  move: { mode: 'duration-long', count: 2 },
  'pass-1': { mode: 'duration', count: 1 },
  'pass-2': { mode: 'duration', count: 2 },
  'pass-3': { mode: 'duration', count: 3 },
  'change-leg': { mode: 'strong-reminder', count: 1 },
  done: { mode: 'duration-long', count: 3 },
  tick: { mode: 'click', count: 1 },
}
