/**
 * Plays a cue on the motor, run by run: each is started, and stopped when it should be over, since a motor may not end it
 * by itself (docs/watches-differ.md). Each run is timed from the cue's beginning, so that none makes the next late.
 */
import {
  VIBRATOR_SCENE_DURATION,
  VIBRATOR_SCENE_DURATION_LONG,
  VIBRATOR_SCENE_SHORT_STRONG,
  VIBRATOR_SCENE_STRONG_REMINDER,
  Vibrator,
} from '@zos/sensor'
import { type Cue, isWord } from '../../engine/cue/cue'
import {
  cueMs,
  type MotorMode,
  modeGapMs,
  modePatternOf,
  type Pulse,
  runsOf,
} from '../../engine/cue/pulses'
import { beginningOf, type Coming, restAfterMs, restBetweenMs } from '../../engine/cue/turn-taking'
import { fieldsOf } from '../../engine/parse'
import type { CueStrength } from '../../engine/routine/settings'
import { nowMs } from './clock'
import { ask, attempt, made } from './refusals'
import { startTimer, stopTimer, type Timer } from './timer'

/** Where the watch refuses, the wrist feels nothing, and the glass goes on. */
export interface Motor {
  /** Null where the watch refused it: it is asked again with each cue. */
  vibrator: Vibrator | null
  /** The type of a pattern's pulses; null where the watch has not said it, and plays modes. */
  pulseType: number | null
  /** A word that comes sooner waits until then, ms since 1970 UTC. */
  readyAtMs: number
  /** What is playing is over then, and a gap after it, ms since 1970 UTC. */
  busyUntilMs: number
  playing: Playing | null
  /** Of the next thing that the motor must do, of a word that waits, and of a tick that does. */
  timer: Timer | undefined
  waitingWord: Timer | undefined
  waitingTick: Timer | undefined
  /** Begins a word that time has brought while another one was playing. */
  next: (() => void) | undefined
}

/** A cue under way. */
interface Playing {
  readonly cue: Cue
  readonly runs: readonly Pulse[]
  /** Of the pattern's pulses; null where modes are played. */
  readonly pulseType: number | null
  /** By the watch's clock, ms since 1970 UTC. */
  startedAtMs: number
}

const scenes: Readonly<Record<MotorMode, number>> = {
  click: VIBRATOR_SCENE_SHORT_STRONG,
  duration: VIBRATOR_SCENE_DURATION,
  'duration-long': VIBRATOR_SCENE_DURATION_LONG,
  'strong-reminder': VIBRATOR_SCENE_STRONG_REMINDER,
}

/** The motor, as an earlier run of the program left it. It may be in standby until `readyAtMs`. */
export function createMotor(readyAtMs: number): Motor {
  const motor: Motor = {
    vibrator: null,
    pulseType: null,
    readyAtMs,
    busyUntilMs: 0,
    playing: null,
    timer: undefined,
    waitingWord: undefined,
    waitingTick: undefined,
    next: undefined,
  }
  playsPatterns(motor)
  return motor
}

/** Whether the next cue is played in patterns. What the watch has not given yet is asked for again. */
export function playsPatterns(motor: Motor): boolean {
  motor.vibrator ??= newVibrator()
  motor.pulseType ??= pulseTypeOf(motor.vibrator)
  return motor.pulseType !== null
}

function newVibrator(): Vibrator | null {
  const vibrator = made('Vibrator', () => new Vibrator())
  return typeof vibrator?.start === 'function' ? vibrator : null
}

/** A cue to be played, and how strong. */
export interface CueToPlay extends Coming {
  readonly strength: CueStrength
}

/** Plays a cue from its beginning, as soon as it has the motor. */
export function play(motor: Motor, coming: CueToPlay): void {
  const { cue, strength, atMs } = coming
  const { readyAtMs, busyUntilMs } = motor
  const beginning = beginningOf(coming, { readyAtMs, busyUntilMs, isSpeaking: isSpeaking(motor) })
  if (beginning === 'never') return
  stopTimer(motor.waitingTick)
  const comesFirst = isWord(cue)
  if (comesFirst) {
    stopTimer(motor.waitingWord)
    motor.next = undefined
  }
  const later = () => begin(motor, cue, strength, nowMs())
  if (beginning === 'after-word') motor.next = later
  else if (beginning === 0) begin(motor, cue, strength, atMs)
  else if (comesFirst) {
    motor.waitingWord = startTimer(later, beginning)
    motor.busyUntilMs = readyAtMs + cueMs(cue, strength, playsPatterns(motor)) + modeGapMs
  } else motor.waitingTick = startTimer(later, beginning)
}

/** A word is playing, for a second at least, by the motor's own timers: the clock may have been set. */
function isSpeaking({ playing, timer }: Motor): boolean {
  return playing !== null && isWord(playing.cue) && timer?.isStopped === false
}

/** Silence, now. */
export function silence(motor: Motor): void {
  stopTimer(motor.timer)
  stopTimer(motor.waitingWord)
  stopTimer(motor.waitingTick)
  motor.next = undefined
  motor.playing = null
  attempt('Vibrator', motor.vibrator, 'stop')
}

/** The clock was set by `byMs`: what is playing goes on. */
export function moveMotor(motor: Motor, byMs: number): void {
  motor.busyUntilMs += byMs
  motor.readyAtMs += byMs
  if (motor.playing) motor.playing.startedAtMs += byMs
}

function begin(motor: Motor, cue: Cue, strength: CueStrength, atMs: number): void {
  silence(motor)
  const hasPatterns = playsPatterns(motor)
  const runs = runsOf(cue, strength, hasPatterns)
  motor.busyUntilMs = atMs + cueMs(cue, strength, hasPatterns) + modeGapMs
  motor.playing = { cue, runs, pulseType: motor.pulseType, startedAtMs: atMs }
  run(motor, motor.playing, 0)
}

/** Starts a run. */
function run(motor: Motor, playing: Playing, index: number): void {
  const lengthMs = playing.runs[index]?.lengthMs ?? 0
  const { pulseType: type } = playing
  if (type === null) playMode(motor, playing.cue)
  else attempt('Vibrator', motor.vibrator, 'start', [{ type, duration: lengthMs }])
  motor.timer = startTimer(() => endRun(motor, playing, index), lengthMs)
}

/** Ends a run, and waits for the next one. */
function endRun(motor: Motor, playing: Playing, index: number): void {
  const hasStopped = attempt('Vibrator', motor.vibrator, 'stop')
  const [over, next] = [playing.runs[index], playing.runs[index + 1]]
  if (!over) return
  if (!next) {
    endCue(motor, restAfterMs(playing.cue, over, hasStopped), hasStopped)
    return
  }
  const waitMs = restBetweenMs(over, next, nowMs() - playing.startedAtMs)
  motor.timer = startTimer(() => run(motor, playing, index + 1), waitMs)
}

/** A motor that refused to stop is stopped once more. Then a word that waited begins. */
function endCue(motor: Motor, waitMs: number, hasStopped: boolean): void {
  const goOn = () => {
    if (!hasStopped) attempt('Vibrator', motor.vibrator, 'stop')
    motor.next?.()
  }
  if (waitMs > 0) motor.timer = startTimer(goOn, waitMs)
  else goOn()
}

/**
 * The one place that decides which of the motor's types make a pulse: whether CONTINUOUS obeys `duration` waits for a
 * real watch. Null where the watch does not say its types, below API 3.6 say: then its modes are played.
 */
function pulseTypeOf(vibrator: Vibrator | null): number | null {
  if (typeof vibrator?.getType !== 'function') return null
  const { CONTINUOUS } = fieldsOf(ask('Vibrator', vibrator, 'getType'))
  return typeof CONTINUOUS === 'number' ? CONTINUOUS : null
}

/** Set first: some watches ignore a mode given to start(). */
function playMode({ vibrator }: Motor, cue: Cue): void {
  attempt('Vibrator', vibrator, 'setMode', scenes[modePatternOf(cue).mode])
  attempt('Vibrator', vibrator, 'start')
}
