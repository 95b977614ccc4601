import type { Bench } from '../bench.ts'

/** The watch's own wall clock. It starts with the true time, goes as fast, and can be set. */
export interface WallClock {
  /** What it says now, ms since 1970 UTC. */
  readonly nowMs: number
  /** Sets it forwards, or back by less than none, ms. */
  step(stepMs: number): void
  /** The true time at which it says `wallMs` unless it is set again. */
  trueMs(wallMs: number): number
}

/** A wall clock that is right. */
export function createWallClock({ clock }: Bench): WallClock {
  let aheadMs = 0
  return {
    get nowMs() {
      return clock.nowMs + aheadMs
    },
    step(stepMs) {
      if (!Number.isFinite(stepMs)) throw new RangeError(`A clock cannot be set by ${stepMs} ms.`)
      aheadMs += stepMs
    },
    trueMs: (wallMs) => wallMs - aheadMs,
  }
}
