/** Plays a cue on the motor: one call on watches with patterns, timed runs of a mode on others. */
import {
  VIBRATOR_SCENE_DURATION,
  VIBRATOR_SCENE_DURATION_LONG,
  VIBRATOR_SCENE_SHORT_STRONG,
  VIBRATOR_SCENE_STRONG_REMINDER,
  Vibrator,
} from '@zos/sensor'
import type { Cue } from '../../engine/cue/cue'
import {
  cueMs,
  type MotorMode,
  modeGapMs,
  modePatternOf,
  motorModeMs,
  patternGapMs,
  patternOf,
} from '../../engine/cue/pulses'
import type { CueStrength } from '../../engine/routine/settings'

import { startTimer, stopTimer, type Timer } from './timer'

export interface Motor {
  /**
   * Plays a cue from its beginning, at `atMs` by the watch's clock. A word cuts what is still playing; a
   * tick waits until it is over, and a breath is left out: late, it would say the wrong thing.
   */
  play(cue: Cue, strength: CueStrength, atMs: number): void
  /** The clock was set by `byMs`: what is playing goes on. */
  move(byMs: number): void
  /** The motor plays patterns. */
  readonly playsPatterns: boolean
  /** Silence, now. */
  stop(): void
}

const scenes: Readonly<Record<MotorMode, number>> = {
  click: VIBRATOR_SCENE_SHORT_STRONG,
  duration: VIBRATOR_SCENE_DURATION,
  'duration-long': VIBRATOR_SCENE_DURATION_LONG,
  'strong-reminder': VIBRATOR_SCENE_STRONG_REMINDER,
}

export function createMotor(): Motor {
  const vibrator = new Vibrator()
  const playsPatterns = typeof vibrator.getType === 'function' // From API 3.6 on.
  let timers: Timer[] = []
  let busyUntilMs = 0

  const stop = (): void => {
    for (const timer of timers) stopTimer(timer)
    timers = []
    vibrator.stop()
  }
  const start = (cue: Cue, strength: CueStrength): void => {
    stop()
    if (playsPatterns) vibrator.start(actionsOf(vibrator, cue, strength))
    else timers = playMode(vibrator, cue)
  }
  return {
    playsPatterns,
    stop,
    move(byMs) {
      busyUntilMs += byMs
    },
    play(cue, strength, atMs) {
      const waitMs = busyUntilMs - atMs
      if (waitMs > 0 && cue === 'breath') return
      if (waitMs > 0 && cue === 'tick') {
        timers.push(startTimer(() => start(cue, strength), waitMs))
        return
      }
      start(cue, strength)
      busyUntilMs = atMs + cueMs(cue, strength, playsPatterns) + modeGapMs
    },
  }
}

/** The one place that decides which of the motor's types make a pulse: whether CONTINUOUS obeys `duration` waits for a real watch. */
function actionsOf(vibrator: Vibrator, cue: Cue, strength: CueStrength): Action[] {
  const { CONTINUOUS, PAUSE } = vibrator.getType()
  const { pulseMs, count } = patternOf(cue, strength)
  const pulse = { type: CONTINUOUS, duration: pulseMs }
  const gap = { type: PAUSE, duration: patternGapMs }
  return Array.from({ length: count * 2 - 1 }, (_, index) => (index % 2 === 0 ? pulse : gap))
}
type Action = { type: number; duration: number }

/** The first run at once, each further one from a timer counted from now, so that none makes the next late. */
function playMode(vibrator: Vibrator, cue: Cue): Timer[] {
  const { mode, count } = modePatternOf(cue)
  const run = (): void => {
    vibrator.setMode(scenes[mode]) // Set first: some watches ignore a mode given to start().
    vibrator.start()
  }
  run()
  const everyMs = motorModeMs[mode] + modeGapMs
  return Array.from({ length: count - 1 }, (_, index) => startTimer(run, (index + 1) * everyMs))
}
