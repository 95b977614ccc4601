import type { Bench } from '../bench.ts'
import type { Pulse, Vibration } from '../types.ts'

/** The one motor of a watch. It outlives programs: a vibration without end goes on after its program. */
export interface Motor {
  readonly vibrations: readonly Vibration[]
  readonly running: boolean
  /** Runs these pulses from now on, instead of what runs. `by`: whoever is not the program. */
  start(pulses: readonly Pulse[], by?: Vibration['by']): void
  /** Runs the pulses of somebody else over what runs. */
  startOver(pulses: readonly Pulse[], by: Vibration['by']): void
  stop(): void
}

/** A motor at rest. */
export function createMotor(bench: Bench): Motor {
  const vibrations: Vibration[] = []
  /** The place of the one that `stop` ends. */
  let current = -1
  let overUntilMs = 0
  const runs = () => {
    const vibration = vibrations[current]
    return vibration?.stoppedAtMs === undefined && endMs(vibration) > bench.clock.nowMs
  }
  const add = (pulses: readonly Pulse[], by: Vibration['by']) => {
    vibrations.push({ atMs: bench.clock.nowMs, pulses, ...(by ? { by } : {}) })
    bench.changed()
  }
  const stop = () => {
    const vibration = vibrations[current]
    if (!vibration || !runs()) return
    vibrations[current] = { ...vibration, stoppedAtMs: bench.clock.nowMs }
    bench.changed()
  }
  return {
    vibrations,
    get running() {
      return runs() || overUntilMs > bench.clock.nowMs
    },
    start(pulses, by) {
      stop()
      add(pulses, by)
      current = vibrations.length - 1
    },
    startOver(pulses, by) {
      add(pulses, by)
      overUntilMs = endMs(vibrations[vibrations.length - 1])
    },
    stop,
  }
}

function endMs(vibration: Vibration | undefined): number {
  const last = vibration?.pulses[vibration.pulses.length - 1]
  return vibration && last ? vibration.atMs + last.fromMs + last.durationMs : 0
}
