/** What is allowed beyond the rules: by each condition of a watch, and, for a time, by each fault. Data: one more is a line. */

/** How far a watch may stray. Times in ms. */
export interface Allowance {
  /** Words and seconds so much later than one late timer. */
  readonly lateMs: number
  /** What a finger asks for so much later. */
  readonly fingerMs: number
  /** Pulses so much longer, and so much nearer or farther apart, than they are spelled. */
  readonly longerMs: number
  readonly apartMs: number
}

/** Every watch. */
const always: Allowance = { lateMs: 150, fingerMs: 0, longerMs: 0, apartMs: 0 }

/** Condition → answer → what it allows on top. An answer that is not here allows nothing. */
const byCondition: Readonly<Record<string, Readonly<Record<string, Partial<Allowance>>>>> = {}

/** What the answers of a watch allow together: of each the most. */
export function allowanceOf(answers: Readonly<Record<string, string>>): Allowance {
  const all = Object.entries(answers).map(([id, answer]) => byCondition[id]?.[answer] ?? {})
  const most = (name: keyof Allowance): number =>
    Math.max(always[name], ...all.map((one) => one[name] ?? 0))
  return {
    lateMs: most('lateMs'),
    fingerMs: most('fingerMs'),
    longerMs: most('longerMs'),
    apartMs: most('apartMs'),
  }
}

/** How often the program looks at a session, and so sees by how much its clock was set: at least. */
export const looksEveryMs = {
  running: 1_000,
  waiting: 21_000,
  paused: 61_000,
  done: 61_000,
  ready: 61_000,
}

/**
 * A program that was told that its clock was set, or sees it go back, takes the middle of the second for the moment: half a
 * second and a late timer off, or a step of less than a second. Its next tick takes its own lateness for the usual one, 40 ms.
 */
export const guessMs = (lateMs: number, stepMs: number): number =>
  Math.max(501 + lateMs, Math.abs(stepMs) <= 1_000 ? Math.abs(stepMs) : 0)
export const afterTickMs = (lateMs: number): number => Math.max(45, lateMs)

/** While a clock that was set is not looked at, a tick may wait so much longer for the end of a word. */
export const blurredTickMs = 3_000

/** Every change is stored; what only goes on, this often: a sign of life, seen with the next tick. */
export const signOfLifeMs = { running: 16_000, waiting: 35_000 } as const

/** Storage that works again is used with the next sign of life, in a pause with the next minute. */
export const healsWithinMs = {
  running: 17_000,
  waiting: 37_000,
  paused: 80_000,
  done: 80_000,
} as const

/** Paused or over for so long, the program has given the screen back. */
export const givenBackAfterMs = 190_000
