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
import { ask, attempt } from './refusals'
import { startTimer, stopTimer, type Timer } from './timer'

/** Where the watch refuses, the wrist feels nothing, and the glass goes on. */
export interface Motor {
  /**
   * Plays a cue from its beginning, at `atMs` by the watch's clock. A word cuts what is still playing; a
   * tick waits until it is over, and a breath is left out: late, it would mean the wrong thing.
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

/** What is playing. */
interface Playing {
  readonly vibrator: Vibrator | null
  readonly playsPatterns: boolean
  timers: Timer[]
  busyUntilMs: number
}

export function createMotor(): Motor {
  const vibrator = ask<Vibrator | null>('Vibrator', null, () => new Vibrator())
  const playsPatterns = typeof vibrator?.getType === 'function' // From API 3.6 on.
  const playing: Playing = { vibrator, playsPatterns, timers: [], busyUntilMs: 0 }
  return {
    playsPatterns,
    stop: () => silence(playing),
    move(byMs) {
      playing.busyUntilMs += byMs
    },
    play: (cue, strength, atMs) => play(playing, cue, strength, atMs),
  }
}

function play(playing: Playing, cue: Cue, strength: CueStrength, atMs: number): void {
  const waitMs = playing.busyUntilMs - atMs
  if (waitMs > 0 && cue === 'breath') return
  if (waitMs > 0 && cue === 'tick') {
    playing.timers.push(startTimer(() => start(playing, cue, strength), waitMs))
    return
  }
  start(playing, cue, strength)
  playing.busyUntilMs = atMs + cueMs(cue, strength, playing.playsPatterns) + modeGapMs
}

function start(playing: Playing, cue: Cue, strength: CueStrength): void {
  silence(playing)
  if (playing.playsPatterns) playPattern(playing, cue, strength)
  else playing.timers = playMode(playing, cue)
}

function silence(playing: Playing): void {
  for (const timer of playing.timers) stopTimer(timer)
  playing.timers = []
  attempt('Vibrator.stop', () => playing.vibrator?.stop())
}

/** The one place that decides which of the motor's types make a pulse: whether CONTINUOUS obeys `duration` waits for a real watch. */
function playPattern({ vibrator }: Playing, cue: Cue, strength: CueStrength): void {
  const { pulseMs, count } = patternOf(cue, strength)
  attempt('Vibrator.start', () => {
    if (!vibrator) return
    const { CONTINUOUS, PAUSE } = vibrator.getType()
    const pulse = { type: CONTINUOUS, duration: pulseMs }
    const gap = { type: PAUSE, duration: patternGapMs }
    vibrator.start(
      Array.from({ length: count * 2 - 1 }, (_, index) => (index % 2 === 0 ? pulse : gap)),
    )
  })
}

/** The first run at once, each further one from a timer counted from now, so that none makes the next late. */
function playMode({ vibrator }: Playing, cue: Cue): Timer[] {
  const { mode, count } = modePatternOf(cue)
  const run = (): void => {
    attempt('Vibrator.setMode', () => vibrator?.setMode(scenes[mode])) // Set first: some watches ignore a mode given to start().
    attempt('Vibrator.start', () => vibrator?.start())
  }
  run()
  const everyMs = motorModeMs[mode] + modeGapMs
  return Array.from({ length: count - 1 }, (_, index) => startTimer(run, (index + 1) * everyMs))
}
