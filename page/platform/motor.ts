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
import { fieldsOf } from '../../engine/parse'
import type { CueStrength } from '../../engine/routine/settings'
import { ask, attempt, made } from './refusals'
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
  const vibrator = made('Vibrator', () => new Vibrator())
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
  const types = playing.playsPatterns ? typesOf(playing.vibrator) : null
  if (types) playPattern(playing, types, cue, strength)
  else playing.timers = playMode(playing, cue)
}

function silence(playing: Playing): void {
  for (const timer of playing.timers) stopTimer(timer)
  playing.timers = []
  attempt('Vibrator', playing.vibrator, 'stop')
}

/** The motor's types that make a pulse and a gap. */
interface PulseTypes {
  readonly pulse: number
  readonly gap: number
}

/**
 * The one place that decides which of the motor's types make a pulse: whether CONTINUOUS obeys `duration` waits for a
 * real watch. Null where the watch does not say its types: then its modes are played.
 */
function typesOf(vibrator: Vibrator | null): PulseTypes | null {
  const { CONTINUOUS: pulse, PAUSE: gap } = fieldsOf(ask('Vibrator', vibrator, 'getType'))
  return typeof pulse === 'number' && typeof gap === 'number' ? { pulse, gap } : null
}

function playPattern(
  { vibrator }: Playing,
  types: PulseTypes,
  cue: Cue,
  strength: CueStrength,
): void {
  const { pulseMs, count } = patternOf(cue, strength)
  const pulse = { type: types.pulse, duration: pulseMs }
  const gap = { type: types.gap, duration: patternGapMs }
  const actions = Array.from({ length: count * 2 - 1 }, (_, index) => (index % 2 ? gap : pulse))
  attempt('Vibrator', vibrator, 'start', actions)
}

/** The first run at once, each further one from a timer counted from now, so that none makes the next late. */
function playMode({ vibrator }: Playing, cue: Cue): Timer[] {
  const { mode, count } = modePatternOf(cue)
  const run = (): void => {
    attempt('Vibrator', vibrator, 'setMode', scenes[mode]) // Set first: some watches ignore a mode given to start().
    attempt('Vibrator', vibrator, 'start')
  }
  run()
  const everyMs = motorModeMs[mode] + modeGapMs
  return Array.from({ length: count - 1 }, (_, index) => startTimer(run, (index + 1) * everyMs))
}
