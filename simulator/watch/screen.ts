import type { Bench } from '../bench.ts'

/** How long a page stays bright by itself, and how long a program lives in the dark, ms. Documented. */
export const defaultBrightMs = 10_000
const darkLifeMs = 10_000
/** The longest bright time on a watch that caps it, ms. Reported. */
export const longestBrightMs = 60_000

/** The light of the glass. */
export interface Screen {
  readonly state: 'bright' | 'dark'
  /** Lights the screen and counts its time anew. */
  brighten(): void
  darken(): void
  /** How long the page stays bright from now on, and after each touch, ms. */
  brightMs: number
  /** When it goes dark if nobody touches it, ms since 1970 UTC; in the dark, if it were lit now. */
  readonly brightUntilMs: number
  /** Called with each change between bright and dark. */
  onChange(listener: (state: 'bright' | 'dark') => void): () => void
}

/** A screen that is dark; `onDarkTooLong` is called 10 s after it went dark, unless it was lit in between. */
export function createScreen(bench: Bench, onDarkTooLong: () => void): Screen {
  const { clock } = bench
  const listeners = new Set<(state: 'bright' | 'dark') => void>()
  let state: 'bright' | 'dark' = 'dark'
  let brightMs = defaultBrightMs
  let brightUntilMs = 0
  let cancel = () => {}

  const next = (afterMs: number, task: () => void) => {
    cancel()
    cancel = clock.at(clock.nowMs + afterMs, () => bench.run(task))
  }
  const turn = (to: 'bright' | 'dark') => {
    if (state === to) return
    state = to
    bench.changed()
    for (const listener of [...listeners]) listener(to)
  }
  const screen: Screen = {
    get state() {
      return state
    },
    get brightMs() {
      return brightMs
    },
    set brightMs(ms) {
      brightMs = ms
      if (state === 'bright') screen.brighten()
    },
    get brightUntilMs() {
      return state === 'bright' ? brightUntilMs : clock.nowMs + brightMs
    },
    brighten() {
      brightUntilMs = clock.nowMs + brightMs
      next(brightMs, screen.darken)
      turn('bright')
    },
    darken() {
      if (state === 'dark') return
      next(darkLifeMs, onDarkTooLong)
      turn('dark')
    },
    onChange(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
  return screen
}
