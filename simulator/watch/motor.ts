import type { Bench } from '../bench.ts'
import type { Pulse, Vibration } from '../types.ts'

/** The one motor of a watch. It outlives programs: a vibration without end goes on after its program. */
export interface Motor {
  readonly vibrations: readonly Vibration[]
  readonly running: boolean
  /** Runs these pulses from now on, instead of what runs. */
  start(pulses: readonly Pulse[]): void
  stop(): void
}

/** A motor at rest. */
export function createMotor(bench: Bench): Motor {
  const vibrations: Vibration[] = []
  const running = () => {
    const last = vibrations[vibrations.length - 1]
    return last?.stoppedAtMs === undefined && last !== undefined && endMs(last) > bench.clock.nowMs
  }
  const stop = () => {
    const last = vibrations[vibrations.length - 1]
    if (!last || !running()) return
    vibrations[vibrations.length - 1] = { ...last, stoppedAtMs: bench.clock.nowMs }
    bench.changed()
  }
  return {
    vibrations,
    get running() {
      return running()
    },
    start(pulses) {
      stop()
      vibrations.push({ atMs: bench.clock.nowMs, pulses })
      bench.changed()
    },
    stop,
  }
}

function endMs({ atMs, pulses }: Vibration): number {
  const last = pulses[pulses.length - 1]
  return last ? atMs + last.fromMs + last.durationMs : atMs
}
