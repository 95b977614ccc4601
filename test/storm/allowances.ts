/** What is allowed beyond the rules: for a time by a fault, and always by a condition of the watch. Data: one more is a line. Times in ms. */
import fc from 'fast-check'
import type { ChosenConditions } from '../../simulator/conditions/index.ts'

/** How often the program looks at a session at least, and so sees by how much its clock was set. */
export const looksEveryMs = {
  running: 1_000,
  waiting: 21_000,
  paused: 61_000,
  done: 61_000,
  ready: 61_000,
}

/**
 * A program that was told that its clock was set, or sees it go back, takes the middle of the second for the moment: half a
 * second and a late timer off, or a step of less than a second. Its next tick tells more; where anything arms another one
 * before, the guess stays.
 */
export const guessMs = (lateMs: number, stepMs: number): number =>
  Math.max(501 + lateMs, Math.abs(stepMs) <= 1_000 ? Math.abs(stepMs) : 0)

/** After an alarm the motor may be in standby: a word of the first two seconds comes at their end. A finger that opens right after the alarm's moment cannot be told from it. */
export const standbyMs = 2_000

/** Until it has seen its clock, a tick may wait so much longer for the end of a word. */
export const blurredTickMs = 3_000

/** A word that nobody asked for waits until the one before is over: after a clock that was set, or a program that was held up in the middle of a word. */
export const longestWordMs = 2_600

/** Every change is stored; what only goes on, this often: a sign of life, with the next tick, and not in the last two seconds before a boundary. */
export const signOfLifeMs = { running: 18_000, waiting: 35_000, paused: Infinity, done: Infinity }

/** Storage that works again is used with the next sign of life, in a pause with the next minute. */
export const healsWithinMs = { running: 19_000, waiting: 37_000, paused: 80_000, done: 80_000 }

/** Paused or over for so long, the program has given the screen back. */
export const givenBackAfterMs = 190_000

/** Condition → answer, of those that are not as documented. */
export type Answers = ChosenConditions

/** For each condition that the program is built for: as documented in half of the storms, else any answer. */
export const anyAnswers: fc.Arbitrary<Answers> = fc.constant({ keyCodes: 'every-key' })

/** How far a watch may stray. */
export interface Allowance {
  /** Words and seconds so much later than one late timer; what a finger asks for so much later. */
  readonly lateMs: number
  readonly fingerMs: number
  /** Pulses so much longer, and so much nearer or farther apart, than they are spelled. */
  readonly longerMs: number
  readonly apartMs: number
}

const always: Allowance = { lateMs: 150, fingerMs: 0, longerMs: 0, apartMs: 0 }

/** Condition → answer → what it allows. An answer that is not here allows nothing. */
const byCondition: Readonly<Record<string, Readonly<Record<string, Partial<Allowance>>>>> = {}

/** What the answers of a watch allow together: of each the most. */
export function allowanceOf(answers: Answers): Allowance {
  const all = [
    always,
    ...Object.entries(answers).map(([id, answer]) => byCondition[id]?.[String(answer)]),
  ]
  const most = (name: keyof Allowance) => Math.max(...all.map((one) => one?.[name] ?? 0))
  const [lateMs, fingerMs] = [most('lateMs'), most('fingerMs')]
  return { lateMs, fingerMs, longerMs: most('longerMs'), apartMs: most('apartMs') }
}
