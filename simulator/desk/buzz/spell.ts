import type { Pulse, Vibration } from '../../types.ts'

/** A word on the wrist: one vibration, or several that follow each other closely. */
export interface Felt {
  /** Start of its first pulse, ms since 1970 UTC. */
  readonly atMs: number
  readonly pulses: readonly Pulse[]
  /** True when something stopped it before its end. */
  readonly cut: boolean
}

/** Vibrations nearer than this are one word; the gaps inside a word are 400 ms at most, and timers may be late. */
const longestGapMs = 700

/** Vibrations as words: like ones that are near each other are one. */
export function wordsOf(vibrations: readonly Vibration[]): Felt[] {
  const words: Felt[] = []
  for (const felt of vibrations.map(asFelt)) {
    const last = words.at(-1)
    if (last && belongTogether(last, felt)) words[words.length - 1] = join(last, felt)
    else words.push(felt)
  }
  return words
}

function belongTogether(first: Felt, next: Felt): boolean {
  const isLike = first.pulses[0]?.durationMs === next.pulses[0]?.durationMs
  return isLike && next.atMs - endMs(first) < longestGapMs
}

/** When the motor stood still again, ms since 1970 UTC. */
export function endMs(felt: Felt): number {
  const last = felt.pulses.at(-1)
  return felt.atMs + (last ? last.fromMs + last.durationMs : 0)
}

/** True while another vibration could still belong to the word. */
export function isOpen(felt: Felt, nowMs: number): boolean {
  return nowMs < endMs(felt) + longestGapMs
}

function asFelt(vibration: Vibration): Felt {
  const ranMs = (vibration.stoppedAtMs ?? Number.POSITIVE_INFINITY) - vibration.atMs
  const pulses = vibration.pulses
    .filter((pulse) => pulse.fromMs < ranMs)
    .map((pulse) => ({ ...pulse, durationMs: Math.min(pulse.durationMs, ranMs - pulse.fromMs) }))
  return { atMs: vibration.atMs, pulses, cut: vibration.stoppedAtMs !== undefined }
}

function join(first: Felt, next: Felt): Felt {
  const laterMs = next.atMs - first.atMs
  const moved = next.pulses.map((pulse) => ({ ...pulse, fromMs: pulse.fromMs + laterMs }))
  return { atMs: first.atMs, pulses: [...first.pulses, ...moved], cut: first.cut || next.cut }
}

type Entry = readonly [word: string, pulseMs: readonly number[]]

const passes = (pulseMs: number): Entry[] =>
  [1, 2, 3].map((pass) => [`pass ${pass}`, Array(pass).fill(pulseMs)])

/** The cue words of product.md on watches with patterns: normal, then strong. */
const patternWords: readonly Entry[] = [
  ['settle', [1000]],
  ['move', [450, 450]],
  ...passes(200),
  ['change leg', [150, 150, 150, 150]],
  ['done', [1000, 1000, 1000]],
  ['settle', [1400]],
  ['move', [650, 650]],
  ...passes(300),
  ['change leg', [200, 200, 200, 200]],
  ['done', [1400, 1400, 1400]],
  ['tick', [100]],
  ['two ticks', [100, 100]],
]

/** The cue words below API 3.6, where the motor knows only lengths of its own. */
const modeWords: readonly Entry[] = [
  ['settle', [1000]],
  ['move', [1000, 1000]],
  ...passes(600),
  ['done', [1000, 1000, 1000]],
  ['tick', [20]],
  ['two ticks', [20, 20]],
]

/** A pulse may be this share longer or shorter than its word says. */
const tolerance = 0.12

/**
 * The cue word that pulses spell (product.md, "The five cue words"), or null for none.
 * STRONG_REMINDER is told by its four pulses: the docs give their total, not their lengths.
 */
export function spell(pulses: readonly Pulse[], hasPatterns: boolean): string | null {
  if (!hasPatterns && pulses.length === 4) return 'change leg'
  const found = (hasPatterns ? patternWords : modeWords).find(([, wanted]) => fits(pulses, wanted))
  return found ? found[0] : null
}

function fits(pulses: readonly Pulse[], wantedMs: readonly number[]): boolean {
  return (
    pulses.length === wantedMs.length &&
    pulses.every(({ durationMs }, index) => {
      const wanted = wantedMs[index] ?? 0
      return Math.abs(durationMs - wanted) <= wanted * tolerance
    })
  )
}
