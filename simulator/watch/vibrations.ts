import type { Answers } from '../conditions/index.ts'
import type { Pulse } from '../types.ts'

/** The motor's modes by the names of `@zos/sensor`, with the pulses that its documentation describes. The numbers of the constants are ours. */
export const modes = {
  VIBRATOR_SCENE_SHORT_LIGHT: { value: 24, pulses: train([20]) },
  VIBRATOR_SCENE_SHORT_MIDDLE: { value: 25, pulses: train([20]) },
  VIBRATOR_SCENE_SHORT_STRONG: { value: 26, pulses: train([20]) },
  VIBRATOR_SCENE_DURATION: { value: 28, pulses: train([600]) },
  VIBRATOR_SCENE_DURATION_LONG: { value: 27, pulses: train([1000]) },
  VIBRATOR_SCENE_STRONG_REMINDER: { value: 9, pulses: train([150, 200, 150, 200, 150, 200, 150]) },
  VIBRATOR_SCENE_NOTIFICATION: { value: 0, pulses: train([100, 100, 100]) },
  VIBRATOR_SCENE_CALL: { value: 1, pulses: train([Number.POSITIVE_INFINITY]) },
  VIBRATOR_SCENE_TIMER: { value: 5, pulses: train([Number.POSITIVE_INFINITY]) },
} as const

/** The types of a pattern's actions (API 3.6), each with its length when none is given, ms. */
export const actionTypes = {
  GENTLE_SHORT: { value: 1, defaultMs: 20 },
  STRONG_SHORT: { value: 2, defaultMs: 20 },
  STANDARD_CROWN: { value: 3, defaultMs: 20 },
  STRONG_CROWN: { value: 4, defaultMs: 20 },
  SPULSE_CROWN: { value: 5, defaultMs: 20 },
  DIPULSE_CROWN: { value: 6, defaultMs: 20 },
  KEYCODE_CLICK: { value: 7, defaultMs: 20 },
  URGENT: { value: 8, defaultMs: 600 },
  CONTINUOUS: { value: 9, defaultMs: 1000 },
  PAUSE: { value: 10, defaultMs: 100 },
} as const

/** The pulses of a mode as it was called, if the motor plays it. Throws a sentence for a number that is no mode. */
export function pulsesOfMode(
  mode: unknown,
  { motorModes, motorModesShifted }: Pick<Answers, 'motorModes' | 'motorModesShifted'>,
): readonly Pulse[] {
  const named = modeNames.find((name) => modes[name].value === mode)
  if (!named) {
    throw new RangeError(`${String(mode)} is no vibration mode: use one of VIBRATOR_SCENE_….`)
  }
  const played = (motorModesShifted === 'shifted' && shifted[named]) || named
  const goesOn =
    motorModes === 'all-go-on' || (motorModes === 'durations-go-on' && played.includes('DURATION'))
  return goesOn ? train([Number.POSITIVE_INFINITY]) : modes[played].pulses
}

type ModeName = keyof typeof modes
const modeNames = Object.keys(modes) as ModeName[]

/** What firmware below API 3.6 is reported to play instead. */
const shifted: Readonly<Partial<Record<ModeName, ModeName>>> = {
  VIBRATOR_SCENE_SHORT_STRONG: 'VIBRATOR_SCENE_SHORT_LIGHT',
  VIBRATOR_SCENE_DURATION: 'VIBRATOR_SCENE_SHORT_MIDDLE',
}

/** One action of a pattern, as a program passes it. */
export interface Action {
  readonly type?: unknown
  /** ms */
  readonly duration?: unknown
}

/** The pulses of a pattern: actions in a row, `PAUSE` being silence. Throws a sentence for what no motor can do. */
export function pulsesOfPattern(
  actions: readonly Action[],
  { motorContinuous }: Pick<Answers, 'motorContinuous'>,
): readonly Pulse[] {
  if (actions.length === 0) throw new RangeError('A vibration pattern needs at least one action.')
  const pulses: Pulse[] = []
  let fromMs = 0
  for (const action of actions) {
    const { durationMs, silent } = readAction(action, motorContinuous)
    if (!silent && fromMs < Number.POSITIVE_INFINITY) pulses.push({ fromMs, durationMs })
    fromMs += durationMs
  }
  return pulses
}

function readAction(
  { type, duration }: Action,
  motorContinuous: Answers['motorContinuous'],
): { durationMs: number; silent: boolean } {
  const found = Object.values(actionTypes).find(({ value }) => value === type)
  if (!found) {
    throw new RangeError(`${String(type)} is no vibration type: use one of Vibrator.getType().`)
  }
  const durationMs = duration ?? found.defaultMs
  if (typeof durationMs !== 'number' || !(durationMs >= 0)) {
    throw new RangeError(`A vibration's duration must be a number of ms, not ${String(duration)}.`)
  }
  const isContinuous = found === actionTypes.CONTINUOUS
  return {
    durationMs: isContinuous ? continuousMs(durationMs, motorContinuous) : durationMs,
    silent: found === actionTypes.PAUSE,
  }
}

function continuousMs(durationMs: number, motorContinuous: Answers['motorContinuous']): number {
  if (motorContinuous === 'until-stop') return Number.POSITIVE_INFINITY
  return motorContinuous === 'own-length' ? actionTypes.CONTINUOUS.defaultMs : durationMs
}

/** Pulses from lengths in ms: on, off, on, … */
function train(lengthsMs: readonly number[]): readonly Pulse[] {
  const pulses: Pulse[] = []
  let fromMs = 0
  lengthsMs.forEach((durationMs, place) => {
    if (place % 2 === 0) pulses.push({ fromMs, durationMs })
    fromMs += durationMs
  })
  return pulses
}
