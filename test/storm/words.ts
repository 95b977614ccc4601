/** How the words are spelled on the wrist, and what a motor really did. Moments are true time, ms. */
import type { Step } from '../../engine/routine/plan'
import type { Vibration } from '../../simulator/types.ts'

/** A word that the wrist feels, or the short tick. */
export type Cue = 'settle' | 'move' | `pass-${1 | 2 | 3}` | 'change-leg' | 'done' | 'tick'

/** The word with which a step begins. */
export function wordOf({ kind, pass }: Step): Cue {
  if (kind === 'hold') return 'settle'
  if (kind === 'set-up') return `pass-${pass}`
  return kind === 'change-leg' ? 'change-leg' : 'move'
}

/** One way to spell a word: how long each pulse is, and each gap between two, ms. */
export type Way = readonly [pulseMs: number, gapMs: number]
type Spelling = readonly [count: number, ...ways: Way[]]

/** On a watch that plays patterns, normal and strong. */
const patterns: Readonly<Record<Cue, Spelling>> = {
  settle: [1, [1000, 0], [1400, 0]],
  move: [2, [450, 200], [650, 200]],
  'pass-1': [1, [200, 0], [300, 0]],
  'pass-2': [2, [200, 200], [300, 200]],
  'pass-3': [3, [200, 200], [300, 200]],
  'change-leg': [4, [150, 200], [200, 200]],
  done: [3, [1000, 200], [1400, 200]],
  tick: [1, [100, 0]],
}
/** Below API 3.6: runs of the motor's modes. */
const modes: Readonly<Record<Cue, Spelling>> = {
  settle: [1, [1000, 0]],
  move: [2, [1000, 400]],
  'pass-1': [1, [600, 0]],
  'pass-2': [2, [600, 400]],
  'pass-3': [3, [600, 400]],
  'change-leg': [4, [150, 200]],
  done: [3, [1000, 400]],
  tick: [1, [20, 0]],
}

/** A motor, and how far its pulses may stray from the spelling, ms: each longer, and all nearer or farther apart. */
export interface Motor {
  readonly playsPatterns: boolean
  readonly longerMs: number
  readonly apartMs: number
  /** Words that it may spell otherwise, too. */
  readonly spellings?: readonly (readonly [Cue, ...Way[]])[]
}

/** A stretch in which the motor turned. */
export interface Pulse {
  readonly atMs: number
  readonly lengthMs: number
  /** Something stopped it before its time. */
  readonly isCut: boolean
  /** A tick was allowed when it began, though nobody asked for it. */
  readonly mayTick: boolean
  /** The program that would have ended it could not. */
  readonly mayLast: boolean
}

/** What is known of a vibration: whether a tick was allowed then, and how many breaks came before it. */
export interface Noted {
  readonly mayTick: boolean
  readonly after: number
}

/** What the program's vibrations were, pulse by pulse: what was stopped in the ms in which it began was not felt. `isLeft`: nobody may have ended it, should it go on. */
export function pulsesOf(
  vibrations: readonly Vibration[],
  noted: readonly Noted[],
  isLeft: (noted: Noted, untilMs: number) => boolean,
): Pulse[] {
  return vibrations.flatMap(({ atMs, pulses, by, stoppedAtMs = Infinity }, place) =>
    by
      ? []
      : pulses
          .map(({ fromMs, durationMs }) => {
            const lengthMs = Math.min(durationMs, stoppedAtMs - atMs - fromMs)
            const note = noted[place] ?? { mayTick: false, after: 0 }
            const mayLast = isLeft(note, atMs + fromMs + lengthMs)
            const { mayTick } = note
            return { atMs: atMs + fromMs, lengthMs, isCut: lengthMs < durationMs, mayTick, mayLast }
          })
          .filter(({ lengthMs }) => lengthMs > 0),
  )
}

/** A word that may be spelled in another way has as many pulses as before, or one where the way has no gap. */
function spellingsOf(cue: Cue, { playsPatterns, spellings = [] }: Motor): readonly Spelling[] {
  const spelling = (playsPatterns ? patterns : modes)[cue]
  const others = spellings.filter(([other]) => other === cue)
  const counted = others.map(([, ...ways]): Spelling => [isOne(ways) ? 1 : spelling[0], ...ways])
  return [spelling, ...counted]
}

const isOne = (ways: readonly Way[]): boolean => ways.every(([, gapMs]) => gapMs === 0)

/** How many of the pulses at the front spell the word: fewer than its own where it breaks off, 0 where it is another. */
export function spells(pulses: readonly Pulse[], cue: Cue, motor: Motor): number {
  const found = spellingsOf(cue, motor).flatMap(([count, ...ways]) =>
    ways.map((way) => {
      const wrong = pulses
        .slice(0, count)
        .findIndex((pulse, at) => !fits(pulse, pulses[at - 1], way, motor))
      return wrong < 0 ? Math.min(count, pulses.length) : wrong
    }),
  )
  return Math.max(...found)
}

function fits(
  pulse: Pulse,
  before: Pulse | undefined,
  [lengthMs, gapMs]: Way,
  { longerMs, apartMs }: Motor,
): boolean {
  const isLong = pulse.isCut || pulse.lengthMs >= lengthMs
  const isShort = pulse.mayLast || pulse.lengthMs <= lengthMs + longerMs
  if (!isLong || !isShort) return false
  if (!before) return true
  const gap = pulse.atMs - before.atMs - before.lengthMs
  return before.lengthMs >= lengthMs - apartMs && Math.abs(gap - gapMs) <= apartMs
}

/** True when so many pulses are the whole word. */
export const isWhole = (cue: Cue, count: number, motor: Motor): boolean =>
  spellingsOf(cue, motor).some(([whole]) => whole === count)

/** How many of its pulses are still to come, of a word that is not whole. */
export const left = (cue: Cue, count: number, motor: Motor): number =>
  Math.max(...spellingsOf(cue, motor).map(([whole]) => whole)) - count

/** How long a word takes at most, with the silence after it in which a tick waits, ms. */
export function busyMs(cue: Cue, motor: Motor): number {
  const took = spellingsOf(cue, motor).flatMap(([count, ...ways]) =>
    ways.map(([pulseMs, gapMs]) => count * pulseMs + (count - 1) * gapMs + 400),
  )
  return Math.max(...took)
}
